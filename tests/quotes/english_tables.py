"""Tables of English sentences, each with what the grammar finds in it, as data files for the tests of the parts.

A sentence is a line; what is found in it follows in lines that begin with blanks.
"""

from __future__ import annotations

from pathlib import Path

from parsed import paragraphs

import reader
from reader.document import Quote, QuoteKind
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.contents import content_of
from reader.quotes.english.cue_readings import CueReading, all_readings, is_somebody
from reader.quotes.english.cues import Cue, cues_of
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Name
from reader.quotes.english.roles import roles_at
from reader.quotes.sentences import Sentence

BEFORE_ROWS = "    "
MARK = "*"
"""The mark on either side of the word that a row is about."""
PARAGRAPHS = " ¶ "
"""The separator of paragraphs in a row."""


def rows_of(file: str) -> list[tuple[str, list[str]]]:
    """The sentences of a data file in this folder, each with the lines that follow it."""
    rows: list[tuple[str, list[str]]] = []
    for line in (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines():
        if line.startswith(BEFORE_ROWS):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    return rows


def cue_lines(text: str) -> list[str]:
    """The cues of a text, a line each: the cue, its form, the phrases that name its source, and its content."""
    found = []
    for s in sentences(text):
        for cue in cues_of(s):
            parts = [words(text, s, cue.first, cue.last), cue.form, *sources(text, s, cue)]
            content = content_of(s, cue)
            found.append(" | ".join(parts if content is None else [*parts, f"content: {words(text, s, *content)}"]))
    return found


def sources(text: str, s: Sentence, cue: Cue) -> list[str]:
    """The phrases before and after a cue."""
    before = [] if cue.before is None else [f"before: {described(text, s, cue.before)}"]
    after = [] if cue.after is None else [f"after: {described(text, s, cue.after)}"]
    return [*before, *(["relative"] if cue.is_relative else []), *after]


def described(text: str, s: Sentence, phrase: Phrase) -> str:
    """A phrase with its name in brackets, unless it is all name, and its apposition after a plus sign."""
    written = words(text, s, phrase.first, phrase.last)
    if phrase.is_pronoun:
        written += " (pronoun)"
    elif phrase.name is None:
        written += " []"
    elif phrase.name != (phrase.first, phrase.last):
        written += f" [{words(text, s, *phrase.name)}]"
    return written if phrase.apposition is None else f"{written} + {words(text, s, *phrase.apposition)}"


def reading_lines(marked: str) -> list[str]:
    """The readings of the word between asterisks, a line each: the cue, its form and its source."""
    before, word, after = marked.split(MARK)
    text = before + word + after
    for s in sentences(text):
        if len(before) in s.starts[s.first : s.first + len(s)]:
            at = s.starts.index(len(before), s.first) - s.first
            return [reading_line(text, s, reading) for reading in all_readings(s, at)]
    raise ValueError(f"no word begins at the first asterisk: {marked}")


def reading_line(text: str, s: Sentence, reading: CueReading) -> str:
    side = "after" if reading.is_inverted else "before"
    end = s.end(reading.source_end)
    parts = [
        words(text, s, reading.first, reading.last),
        reading.form,
        f"{side}: {described(text, s, reading.source)}",
        *([] if is_somebody(s, reading.source) else ["nobody"]),
        *([f"to the end of {text[:end]}"] if reading.source.apposition else []),
    ]
    return " | ".join(parts)


def name_lines(text: str) -> list[str]:
    """The names of a text, a line each: the name, its title, what it names, the gender and the roles."""
    return [name_line(text, name) for names in Discourse(text, paragraphs(text)).names for name in names]


def name_line(text: str, name: Name) -> str:
    entity, title = name.entity, words(text, name.sentence, name.first, name.core[0] - 1)
    parts = [
        name.shown,
        *([f"title: {title}"] if name.first < name.core[0] else []),
        "body" if entity.is_body else "person" if entity.can_speak else "perhaps a place",
        *([entity.gender.value] if entity.female != entity.male else []),
        *(f"role: {role}" for role in roles_at(text, name)),
    ]
    return " | ".join(parts)


def voice_lines(row: str) -> list[str]:
    """The quotations of a text, a line each: kind, content, speaker with role, rule; of direct ones the confidence."""
    document = reader.parse(row.replace(PARAGRAPHS, "\n\n"))
    return [voice_line(document.text, quote) for quote in reader.attribute(document).quotes]


def voice_line(text: str, quote: Quote) -> str:
    who = "nobody" if quote.speaker is None else quote.speaker.name
    role = f" ({quote.speaker.role})" if quote.speaker is not None and quote.speaker.role else ""
    rule = quote.rule if quote.kind is QuoteKind.INDIRECT else f"{quote.rule} {quote.confidence}"
    return f"{quote.kind} | {quote.span.of(text)} | {who}{role} | {rule}"


def sentences(text: str) -> list[Sentence]:
    return [s for paragraph in paragraphs(text) for s in paragraph.sentences]


def words(text: str, s: Sentence, first: int, last: int) -> str:
    """The words between two positions, both included, as written; none if the last comes before the first."""
    return s.span(first, last).of(text) if first <= last else ""
