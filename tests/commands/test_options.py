"""Values of options: the edges of numbers, and corrections that apply to some documents."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import reader
from reader.commands.corrections import Corrections, attribute_corrected
from reader.commands.serve import port_number
from reader.commands.targets import available_cores, positive_number
from reader.errors import UsageError


@pytest.mark.parametrize(
    ("parse", "words", "number"),
    [
        (port_number, "1", 1),
        (port_number, "8000", 8000),
        (port_number, "65535", 65535),
        (positive_number, "1", 1),
        (positive_number, "12", 12),
    ],
)
def test_numbers_that_are_allowed(parse: Callable[[str], int], words: str, number: int) -> None:
    assert parse(words) == number


@pytest.mark.parametrize(
    ("parse", "words", "sentence"),
    [
        (port_number, "0", "'0' is not a port, which is a number from 1 to 65535"),
        (port_number, "65536", "'65536' is not a port, which is a number from 1 to 65535"),
        (port_number, "-1", "'-1' is not a port, which is a number from 1 to 65535"),
        (port_number, "８０", "'８０' is not a port, which is a number from 1 to 65535"),
        (port_number, "", "'' is not a port, which is a number from 1 to 65535"),
        (positive_number, "0", "0 is not a whole number from 1"),
        (positive_number, "-1", "-1 is not a whole number from 1"),
        (positive_number, "1.5", "1.5 is not a whole number from 1"),
        (positive_number, "²", "² is not a whole number from 1"),
    ],
)
def test_numbers_that_are_not_allowed(parse: Callable[[str], int], words: str, sentence: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as error:
        parse(words)
    assert str(error.value) == sentence


def test_there_is_a_core() -> None:
    assert available_cores() >= 1


@pytest.fixture
def corrections(tmp_path: Path) -> Corrections:
    """The corrections of a file with a byte order mark, a blank line, and a line for another document."""
    records = [
        {"quote": "It was late,", "speaker": "Eva Holm"},
        {"quote": "It was early,", "speaker": "Eva Holm"},
        {"quote": "It was late,", "speaker": "Bo Berg", "id": "other"},
    ]
    lines = "\n\n".join(json.dumps(record) for record in records)
    path = tmp_path / "mine.jsonl"
    path.write_text(f"\ufeff{lines}", encoding="utf-8")
    return Corrections(str(path))


def test_lines_are_numbered_as_in_the_file(corrections: Corrections) -> None:
    assert [(line.number, line.id) for line in corrections.lines] == [(1, None), (3, None), (5, "other")]


def test_before_anything_is_read_no_correction_is_applied(corrections: Corrections) -> None:
    assert corrections.reasons == {
        1: "no text was read",
        3: "no text was read",
        5: "no text with its id was read",
    }


def test_a_correction_is_applied_once_it_fits_any_document(corrections: Corrections) -> None:
    late, early = (reader.parse(f"“It was {word},” said Ann Lee, a farmer.") for word in ("late", "early"))
    found, reasons = attribute_corrected(late, corrections.lines)
    assert [quote.speaker.name for quote in found.quotes if quote.speaker] == ["Eva Holm"]
    assert (reasons[1], bool(reasons[3]), set(reasons)) == ("", True, {1, 3})
    corrections.note(reasons)
    assert [number for number, reason in corrections.reasons.items() if reason] == [3, 5]
    corrections.note(attribute_corrected(early, corrections.lines)[1])
    assert [number for number, reason in corrections.reasons.items() if reason] == [5]


def test_without_a_file_there_are_no_corrections() -> None:
    assert (Corrections(None).lines, Corrections(None).reasons) == ((), {})
    document = reader.parse("“It was late,” said Ann Lee, a farmer.")
    assert attribute_corrected(document, ()) == (reader.attribute(document), {})


def test_a_mistake_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"merge": "Bo Berg", "into": "Eva Holm"}\n\n{"merge": 4}\n', encoding="utf-8")
    with pytest.raises(UsageError) as error:
        Corrections(str(path))
    assert str(error.value).startswith(f"{path}, line 3: ")
