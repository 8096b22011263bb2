"""Voices across texts: joined where full name and roles agree, or as the reader has chosen."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.library.kept_texts import KeptQuotation, KeptText
from reader.library.voices import Voice


def text(date: str, *spoken: tuple[str, str]) -> KeptText:
    quotations = tuple(KeptQuotation(at, f"Words {at}", name, role, "direct") for at, (name, role) in enumerate(spoken))
    return KeptText("A text", date, "words", (), quotations)


def voices_of(tmp_path: Path, *texts: KeptText) -> tuple[Library, list[Voice]]:
    library = Library(tmp_path / "library.sqlite3", pytest.fail, lambda: 7.0)
    library.keep_texts([(f"/t{at}", each) for at, each in enumerate(texts)], 1 << 20, is_read=True)
    return library, library.voices()


@pytest.mark.parametrize(
    ("one", "other", "voices"),
    [
        (("Ann Lee", "the mayor of Lund"), ("Ann Lee", "mayor"), 1),
        (("Ann Lee", "the mayor of Lund"), ("Ann Lee", ""), 1),
        (("Ann Lee", "the mayor of Lund"), ("Ann Lee", "the mayor of Oslo"), 2),
        (("Ann Lee", "a singer from Lund"), ("Ann Lee", "the mayor of Lund"), 2),
        (("Ann Lee", "the mayor"), ("Ann Lee", "a singer"), 2),
        (("Ann Lee", "the former mayor"), ("Ann Lee", "the former singer"), 2),
        (("José Lee", ""), ("Jose  LEE", ""), 1),
        (("Lee", "the mayor"), ("Lee", "the mayor"), 2),
        (("Ann Lee", ""), ("Anna Lee", ""), 2),
    ],
)
def test_names_are_joined_on_evidence_only(
    tmp_path: Path, one: tuple[str, str], other: tuple[str, str], voices: int
) -> None:
    _, found = voices_of(tmp_path, text("2025", one), text("2024", other))
    assert len(found) == voices
    assert [bool(voice.evidence) for voice in found] == [voices == 1] * voices


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
@pytest.mark.parametrize(("role", "sizes"), [("a singer", [1, 1, 1]), ("the mayor of Lund", [3]), ("", [3])])
def test_a_text_that_does_not_say_joins_the_only_person_of_that_name_whatever_the_order(
    tmp_path: Path, order: tuple[int, ...], role: str, sizes: list[int]
) -> None:
    roles = ("the mayor", "", role)
    _, found = voices_of(tmp_path, *(text(f"202{at}", ("Ann Lee", roles[at])) for at in order))
    assert [len(voice.targets) for voice in found] == sizes


def test_a_voice_has_its_quotations_in_order_of_time(tmp_path: Path) -> None:
    mayor = ("Ann Lee", "the mayor")
    _, [voice] = voices_of(tmp_path, text("2025-02", mayor, mayor), text("2024-12-01", mayor))
    assert [each.date for each in voice.quotations] == ["2024-12-01", "2025-02", "2025-02"]
    assert (voice.targets, voice.roles) == (["/t1", "/t0"], ["the mayor"])
    assert voice.evidence == "the same full name, and the same role: mayor"


def test_voices_are_joined_and_split_by_hand(tmp_path: Path) -> None:
    library, _ = voices_of(
        tmp_path, text("2025", ("Ann Lee", "")), text("2024", ("Lee", "")), text("2023", ("Ann Lee", ""))
    )
    assert library.choose_voice(["Ann Lee", "Lee"], "Ann Lee") == 3
    [voice] = library.voices()
    assert (len(voice.quotations), voice.evidence) == (3, "chosen by you")
    assert library.choose_voice(["Ann Lee"], "Ann Lee (2023)", ["/t2"]) == 1
    assert [len(voice.quotations) for voice in library.voices()] == [2, 1]
    assert library.choose_voice(["Nobody"], "Ann Lee") == 0


def test_voices_of_a_name_a_time_and_a_source(tmp_path: Path) -> None:
    library, _ = voices_of(tmp_path, text("2025-03", ("Ann Lee", "")), text("2024", ("Bo Berg", "")))
    assert [voice.name for voice in library.voices("LEE ann")] == ["Ann Lee"]
    assert [voice.name for voice in library.voices(after="2025")] == ["Ann Lee"]
    assert [voice.name for voice in library.voices(before="2025")] == ["Bo Berg"]
    assert [voice.name for voice in library.voices(source="/T1")] == ["Bo Berg"]
    assert library.voices("nobody") == []
