"""The language of a text decides which pack says who speaks; without a pack quotations have no speaker."""

import pytest

import reader
from reader.document import Span
from reader.quotes.engine import UNATTRIBUTED
from reader.quotes.language import language_of

GERMAN = "Die Mauer ist alt und wird bald fallen, wie alle in der Stadt seit langem wissen und sagen."
FRENCH = "Le mur est vieux et il va tomber, comme tout le monde le sait dans la ville depuis longtemps."
ENGLISH = "The wall is old and it will fall soon, as all of the people in the town have known for long."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Ann Lee agrees.", "en"),
        ("", "en"),
        (GERMAN, None),
        (FRENCH, None),
        ("Стена старая и скоро упадёт.", None),
        ("壁は古い。", None),
        (f"{ENGLISH}\n{GERMAN}", "en"),
    ],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of(text, [Span(0, len(text))]) == language


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{GERMAN} „Wir haben es immer gesagt“, sagte Anna Lehmann.", ["Wir haben es immer gesagt"]),
        (f"{FRENCH} « Nous l'avons toujours dit », a dit Anne Leroy.", ["Nous l'avons toujours dit"]),
        ("「壁は古くて、もうすぐ倒れます」と市長は言った。", ["壁は古くて、もうすぐ倒れます"]),
        (f"{GERMAN} Das „Tor“ ist zu.", []),
    ],
)
def test_without_a_pack_quotations_are_shown_without_speakers(text: str, words: list[str]) -> None:
    found = reader.attribute(reader.parse(text))
    assert [quote.span.of(text) for quote in found.quotes] == words
    assert all(quote.speaker is None and quote.rule == UNATTRIBUTED for quote in found.quotes)
    assert not found.is_attributed
    assert found.speakers == ()


def test_english_is_attributed() -> None:
    assert reader.attribute(reader.parse(f'{ENGLISH} "It is late," said Ann Lee.')).is_attributed
