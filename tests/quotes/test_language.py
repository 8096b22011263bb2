"""The language of a text selects the pack that attributes it; without a pack, quotations have no speakers."""

import pytest

import reader
from reader.document import Span
from reader.quotes.engine import UNATTRIBUTED
from reader.quotes.language import language_of

GERMAN = "Die Mauer ist alt und wird bald fallen, wie alle in der Stadt seit langem wissen und sagen."
FRENCH = "Le mur est vieux et il va tomber, comme tout le monde le sait dans la ville depuis longtemps."
NEIGHBOURS = (
    "Die Mauer ist alt, wie alle wissen. Man will es ihr nicht sagen, und am Ende muss ein neuer Plan von Bonn her.",
    "Tu as raison, dit-il, le mur va tomber, on attend un an ou deux, et la ville as les yeux fermés depuis longtemps.",
    "De muur is oud en zal vallen. Of het regent of niet, als de wind komt, is er geen hoop meer, en dat was in Lund.",
    "Muren er gammel. Her er en by, der ikke har en plan, og by for by er det den samme sag her i landet, for vi er.",
    "Muren är gammal och kommer att falla. Han har en by här, och by för by är det samma sak i hela landet.",
    "O muro vai cair, como todos sabem. As casas e as ruas, as pontes e as praças ficam como estão, a norte e a sul.",
    "El muro es viejo y va a caer pronto, como todos en la ciudad lo saben. No me lo dijo a mi, he de decir.",
    "Il muro è vecchio e cadrà presto, come tutti in città sanno. A me la casa non piace, ma i libri sono a posto.",
)
"""German, French, Dutch, Danish, Swedish, Portuguese, Spanish and Italian, with short words that are also English."""
ENGLISH = "The wall is old and it will fall soon, as all of the people in the town have known for long."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Ann Lee agrees.", "en"),
        ("", "en"),
        (GERMAN, None),
        (FRENCH, None),
        *((text, None) for text in NEIGHBOURS),
        ("Стена старая и скоро упадёт.", None),
        ("壁は古い。", None),
        (f"{ENGLISH}\n{GERMAN}", "en"),
        ("Butter, two pounds; flour, six pounds; salt, and the peel of a lemon, candied, grated, sieved, dried.", "en"),
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
