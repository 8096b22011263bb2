"""Speaker labels: the names before a colon that open the paragraphs of interviews and transcripts."""

from __future__ import annotations

import re
from collections import Counter

from reader.document import Span
from reader.formats.label_words import NAME, TIME, TITLED, WORD
from reader.formats.line_labels import LONGEST, line_labels
from reader.lazy_pattern import lazy_pattern
from reader.named_tuple import NamedTuple

LABEL_PATTERN = lazy_pattern(
    rf"{TIME}({NAME})((?:,[ \t]*[^a-z:\n(\[]{{2,60}})?(?:[ \t]*(?:\([^)\n]{{1,40}}\)|\[[^\]\n]{{1,40}}\])){{0,2}})"
    r"[ \t]*(:)(?=\s+\S|$)"
)
"""Matches a name, perhaps with a description in capitals and two brackets after it, and a colon."""
LETTER_PATTERN = re.compile(r"([QA])()(\.)(?=\s+\S)")
"""Matches the letter of a question or an answer, and a full stop."""
OFFICE = re.compile(r"The\b|(?:Mrs?|Ms|Madam)\.?[ \t](?:Deputy[ \t])?(?:Speaker|Chair|President)\b")
"""Matches the beginning of an office, after which a bracket says who holds it: "The Minister (Ann Lee)"."""
HOLDER = lazy_pattern(rf"\s*[(\[]((?:{WORD}[ \t]+)+{WORD})[)\]]")
WORDS = lazy_pattern(r"\b[^\W\d_]+\b")
LETTERS = {"Q", "A"}
OWN = lazy_pattern(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine)\b")
OF_BODY = lazy_pattern(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
"""These match the words by which a person, and by which a company or manual, speaks of itself or to the reader."""
LEAST_LABELS = 3
"""The least number of paragraphs with a label in a transcript."""
LEAST_LETTERS = 2
"""The least number of questions, and of answers, that have letters with a full stop."""
LONGEST_INITIALS = 3


class SpeakerLabel(NamedTuple):
    """A label at the beginning of a paragraph."""

    words: Span
    """The name."""
    colon: int
    """The offset of the colon, of the full stop after a letter, or of the last character of a label on its own line."""
    is_certain: bool = False
    """Whether a time before it or a description after it shows that it is a label."""


def speaker_labels(text: str, spans: list[Span]) -> dict[int, SpeakerLabel]:
    """The labels of a transcript by the index of their paragraph; empty if the text is none.

    A label counts if it is in capitals, occurs twice, or is the name that another label abbreviates; among such labels
    also if it has a title or a bracket. "Q." and "A.", and names on lines of their own, are labels if they take turns.
    """
    lines = {i: span.of(text) for i, span in enumerate(spans) if span.length <= LONGEST}
    named = line_labels(lines)
    if named:
        return {i: on_its_own(spans[i], named[i]) for i in sorted(named)}
    found: dict[int, re.Match[str]] = {}
    letters = letters_of(text, spans)
    if letters or text.count(":") >= LEAST_LABELS:
        found = {
            i: match
            for i, span in enumerate(spans)
            if text.find(":", span.start, span.end) >= 0 and (match := LABEL_PATTERN.match(text, span.start, span.end))
        }
    if letters:
        found = {i: match for i, match in found.items() if match.group(1).isupper()} | letters
    words = Counter(match.group(1) for match in found.values())
    sure = {
        i
        for i, match in found.items()
        if (name := match.group(1)).isupper() or words[name] > 1 or (" " in name and initials(name) in words)
    }
    if len(sure) < LEAST_LABELS or are_topics(text, [found[i].group(1) for i in sure]):
        return {}
    if words.keys() == LETTERS and is_for_customers(text, spans, found):
        return {}
    likely = {i for i, match in found.items() if match.group(2) or TITLED.match(match.group(1))}
    return {i: label_of(text, found[i]) for i in sorted(sure | likely)}


def are_topics(text: str, labels: list[str]) -> bool:
    """Whether labels are the topics of a newsletter: single words that occur once each, and most of them no names.

    The text has a name as a person is named, too: "Lee" for "LEE".
    """
    if len(set(labels)) < len(labels) or any(" " in label for label in labels):
        return False
    capitalized = set(WORDS.findall(text))
    return 2 * sum(label.capitalize() in capitalized for label in labels) < len(labels)


def is_for_customers(text: str, spans: list[Span], letters: dict[int, re.Match[str]]) -> bool:
    """Whether a company or manual answers questions that customers have: no answer has "I", and an answer has "we" or
    "you", or a question "I".
    """
    said = {"Q": "", "A": ""}
    for index, match in letters.items():
        said[match.group(1)] += f" {text[match.end() : spans[index].end]}"
    return OWN.search(said["A"]) is None and bool(OF_BODY.search(said["A"]) or OWN.search(said["Q"]))


def label_of(text: str, match: re.Match[str]) -> SpeakerLabel:
    """The label of a paragraph."""
    is_certain = match.start(1) > match.start() or bool(match.group(2).startswith(","))
    return SpeakerLabel(who_speaks(text, match), match.start(3), is_certain)


def on_its_own(line: Span, name: Span) -> SpeakerLabel:
    """The label on a line of its own, by the offsets of the name in it."""
    return SpeakerLabel(Span(line.start + name.start, line.start + name.end), line.end - 1, is_certain=True)


def who_speaks(text: str, label: re.Match[str]) -> Span:
    """The words of a label that name who speaks: those before its bracket, or in it if they hold an office."""
    holder = HOLDER.match(text, *label.span(2)) if OFFICE.match(label.group(1)) else None
    return Span(*(holder or label).span(1))


def letters_of(text: str, spans: list[Span]) -> dict[int, re.Match[str]]:
    """The letters of questions and answers by the index of their paragraph; none without several of both."""
    if text.count("Q.") < LEAST_LETTERS:
        return {}
    found = {i: match for i, span in enumerate(spans) if (match := LETTER_PATTERN.match(text, span.start, span.end))}
    counts = Counter(match.group(1) for match in found.values())
    return found if min(counts["Q"], counts["A"]) >= LEAST_LETTERS else {}


def initials(name: str) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word in name.split())


def is_initials(label: str) -> bool:
    """Whether a label can be the initials of a name: "AL", "A.L."."""
    letters = label.replace(".", "")
    return 1 < len(letters) <= LONGEST_INITIALS and letters.isalpha() and letters.isupper()


def without_stop(label: str) -> str:
    """A label without the full stop after its only letter.

    >>> without_stop("Q."), without_stop("A.L.")
    ('Q', 'A.L.')
    """
    return label[0] if len(label) == len("Q.") and label[1] == "." else label


def label_end(text: str, run: Span) -> int | None:
    """The end offset of a label in capitals at the beginning of a run, such as "LEE:"; None without one."""
    match = LABEL_PATTERN.match(text, run.start, run.end)
    return (
        match.end(3) if match is not None and match.group(1).isupper() and match.end(1) - match.start(1) > 1 else None
    )
