"""Who says what in a play: labels name the speakers, and the list of persons says who they are.

None of this needs a language, save for the gender that names and roles say: "Mrs. Hallow", "his wife".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Span, Speaker
from reader.formats.drama import MOVEMENT, Speech, speeches
from reader.structs import Struct, fresh

SPEECH_LABEL = "speech_label"
"""The rule of the speeches of a play."""
CONFIDENCE = 0.97
LONGEST_ROLE = 120
"""The most code points of what the list of persons says about somebody."""
SMALL_WORDS = frozenset({"and", "of", "the", "et", "und", "der", "des", "de", "la", "von", "van"})
ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth"}
"""The words that lists of persons have for the numbers of labels."""
WORD = re.compile(r"[^\W\d_]+")
PERSON = re.compile(
    r"^[ \t]*_?(?P<name>[^\W\d_a-z][^,;:\n(–—]*?)_?(?:[ \t]*(?:[,;:(–—]|[ \t]{2})(?P<role>[^\n]*))?$", re.MULTILINE
)
"""A line of the list of persons: a name, and perhaps after a comma who it is."""


class Persona(Struct, frozen=False, eq=False):
    """Somebody in a play."""

    name: str
    """The name as it is shown."""
    role: str
    """Who they are, according to the list of persons; empty if it does not say."""
    labels: list[Span] = fresh(list)
    """Their labels."""

    def speaker(self, id: int, text: str, gender: Gender) -> Speaker:
        """The speaker with a number and a gender."""
        forms = dict.fromkeys(" ".join(label.of(text).split()) for label in self.labels)
        aliases = tuple(form for form in forms if form.casefold() != self.name.casefold())
        mentions = tuple(Mention(label, MentionForm.NAME) for label in self.labels)
        return Speaker(id, self.name, aliases, self.role, gender, mentions)


def attributed_play(
    text: str, spans: Sequence[Span], gender_of: Callable[[str, str], Gender] = lambda name, role: Gender.UNKNOWN
) -> Attribution | None:
    """The speeches of a play within some spans, as direct quotations of those who speak; None if there are none.

    `gender_of` says what gender a name and a role show; see `LanguagePack.gender_of`.
    """
    said = [(speech, parts) for speech in speeches(text) if (parts := within(speech.parts, spans))]
    if not said:
        return None
    cast = cast_of(text, [speech for speech, _ in said])
    personae = [*dict.fromkeys(cast.values())]
    speakers = {
        persona: persona.speaker(number, text, gender_of(persona.name, persona.role))
        for number, persona in enumerate(personae)
    }
    quotes = (
        Quote(
            Span(parts[0].start, parts[-1].end),
            QuoteKind.DIRECT,
            SPEECH_LABEL,
            CONFIDENCE,
            speakers[cast[key_of(text, speech)]],
            speech.label.name,
            runs=parts,
        )
        for speech, parts in said
    )
    return Attribution(tuple(quotes), tuple(speakers.values()))


def within(parts: Sequence[Span], spans: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of a speech that begin within some spans, which are in the order of the text."""
    kept = []
    for part in parts:
        at = bisect_right(spans, part.start, key=lambda span: span.start) - 1
        if at >= 0 and part.start < spans[at].end:
            kept.append(part)
    return tuple(kept)


def key_of(text: str, speech: Speech) -> str:
    """The words of a label, for comparison."""
    return " ".join(speech.label.name.of(text).casefold().replace(".", ". ").split()).rstrip(".")


def cast_of(text: str, said: Sequence[Speech]) -> dict[str, Persona]:
    """Who speaks, by the words of the labels, in the order of the first speeches."""
    listed = [*persons_in(text[: said[0].label.name.start])]
    cast: dict[str, Persona] = {}
    by_name: dict[str, Persona] = {}
    for speech in said:
        key = key_of(text, speech)
        if key not in cast:
            name, role = listed_as(key, listed)
            name = name or shown_name(speech.label.name.of(text))
            cast[key] = by_name.setdefault(name.casefold(), Persona(name, role))
        cast[key].labels.append(speech.label.name)
    return cast


def persons_in(front: str) -> Iterator[tuple[str, str]]:
    """The names at the beginnings of lines before the first speech, with what follows after a comma or the like."""
    for match in PERSON.finditer(front):
        if MOVEMENT.match(match[0].lstrip()):
            continue
        name, role = match["name"].strip(" \t_."), (match["role"] or "").strip(" \t_.)")
        if all(word[0].isupper() or word in SMALL_WORDS for word in name.split()):
            yield name, role if len(role) <= LONGEST_ROLE else ""


def listed_as(key: str, listed: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The name and the role in the list of persons of whom a label names, in full or by its first letters.

    Both are empty if the list does not have them; the name alone if it is that of the label.
    """
    for name, role in listed:
        if name.casefold() == key or key in name.casefold().split():
            return "", role
    words = [ORDINALS.get(word.rstrip("."), word.rstrip(".")) for word in key.split()]
    beginning = [name for name in listed if any(begin(name[0].casefold().split()[at:], words) for at in range(3))]
    if len(beginning) != 1 or len(key) < 2:
        return "", ""
    [(name, role)] = beginning
    return shown_name(name), role


def begin(names: Sequence[str], beginnings: Sequence[str]) -> bool:
    """Whether each word is the beginning of the name in its place."""
    return len(names) >= len(beginnings) and all(map(str.startswith, names, beginnings))


def shown_name(label: str) -> str:
    """The name of a label as it is shown: words in capitals with small letters."""
    name = " ".join(label.split())
    return titled(name) if any(word.isupper() and len(word) > 1 for word in name.split()) else name


def titled(name: str) -> str:
    """A name in capitals with small letters: "Mrs. Hallow", "Lucy and Tom"."""
    words = (word.lower() if word.lower() in SMALL_WORDS else capitalized(word) for word in name.split())
    found = " ".join(words)
    return found[:1].upper() + found[1:]


def capitalized(word: str) -> str:
    """A word with a capital at the beginning of each part: "O'Hara", "Smith-Jones"."""
    return WORD.sub(lambda part: part[0][:1].upper() + part[0][1:].lower(), word)
