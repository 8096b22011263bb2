"""Transcripts and interviews: paragraphs whose speaker is named by a label before a colon."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from reader.document import QuoteKind, Span
from reader.formats.speaker_labels import SpeakerLabel, is_initials, speaker_labels
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.names_in_phrases import name_in
from reader.quotes.english.relation import Relation
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag

NO_SPEAKERS = listed("nouns", "label")
GREETINGS = listed("nouns", "greeting")
CONVERSING = listed("pronouns", "conversing")
OF_PERSON: Final = Tag.PERSON | Tag.PEOPLE | Tag.TITLE | Tag.FEMALE_NAME | Tag.MALE_NAME
LABEL_RULE = "speaker_label"
"""The name of the rule."""
STAGE_DIRECTION = re.compile(r"\(.*\)|\[.*\]", re.DOTALL)
"""Matches a paragraph in brackets, which is a remark of whoever transcribed the speech: "(Laughter.)"."""
EDGE = re.compile(r"\b")
ENDS = frozenset(".!?…)\"”’'—–-")
"""The last characters of a paragraph in which a speaker goes on; a heading ends with none of them."""
OPENING_MARKS = frozenset("([\"“‘'")
"""The first characters of a paragraph that is no headline."""
FULL_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]++(?: (?:[A-Z][\w’'-]++|[A-Z]\.)){1,3}")
"""Matches two to four words with capitals, as in the headline "Q&A with Ann Marie Lee"."""
LEAST_SPOKEN, LEAST_CONVERSING = 0.7, 0.3
"""The least shares of the turns that end as sentences do, and that ask or have "I", "we" or the like. In eight
interviews they are above 0.79 and 0.36; in most of 35 lists of fields, changes or products with labels one is below.
"""
LEAST_CERTAIN, LEAST_SPOKEN_THEN = 0.2, 0.4
"""The least share of turns with labels that a time or a description makes certain, and of those that then end as
sentences do: messages often have no full stop, and a report on the radio hardly asks or says "I".
"""
LEAST_TIMED, LEAST_CONVERSING_THEN = 0.8, 0.15
"""The least shares of turns that a time makes certain, and of those that ask or have "I", in messages between friends,
in which hardly any line ends as a sentence does. A log has times and labels, too, and hardly ever asks.
"""
LEAST_DENSITY = 0.25
"""The least share of paragraphs with a label between the first and the last one; in these interviews above 0.5."""
ANSWERS_ALONE = frozenset({"A"})
"""The labels of an interview in which only the answers have one: the paragraphs before them ask. Questions alone are no
interview.
"""

Turns = dict[int, tuple[int, SpeakerLabel]]
"""For each paragraph that is part of a turn, the paragraph with the label of its speaker, and the label."""


def turns_of(text: str, paragraphs: list[Paragraph]) -> Turns:
    """The turns of a transcript, up to the first paragraph of the last one; none if the text is no transcript."""
    labels = speaker_labels(text, [paragraph.span for paragraph in paragraphs])
    names = {label.words.of(text) for label in labels.values()}
    small = beginnings(text) if names else set()
    known = {name: names_speaker(small, name) or is_initials_of_name(text, name) for name in names}
    labels = {index: label for index, label in labels.items() if known[label.words.of(text)]}
    if not labels:
        return {}
    turns: Turns = {}
    current: tuple[int, SpeakerLabel] | None = None
    for paragraph in paragraphs[: last_of_turns(labels, paragraphs) + 1]:
        label = labels.get(paragraph.index)
        if label is not None:
            current = paragraph.index, label
        elif current is not None and introduces_another(text, paragraphs, paragraph.index, labels):
            current = None
        if current is not None and (label is not None or text[paragraph.span.end - 1] in ENDS):
            turns[paragraph.index] = current
    if {label.words.of(text) for label in labels.values()} == ANSWERS_ALONE:
        turns = {index: turn for index, turn in turns.items() if index in labels or index + 1 not in labels}
    return turns if is_conversation(text, turns, paragraphs) else {}


def introduces_another(text: str, paragraphs: list[Paragraph], headline: int, labels: dict[int, SpeakerLabel]) -> bool:
    """Whether a paragraph is the headline of another interview: a full name in it comes again before the next label."""
    span = paragraphs[headline].span
    if text[span.end - 1] in ENDS or text[span.start] in OPENING_MARKS:
        return False
    names = FULL_NAME.findall(text, span.start, span.end)
    if not names:
        return False
    label = min((index for index in labels if index > headline), default=headline)
    words = text[span.end : paragraphs[label].span.start]
    return any(name in words for name in names)


def last_of_turns(labels: dict[int, SpeakerLabel], paragraphs: list[Paragraph]) -> int:
    """The index of the last paragraph that is surely part of a turn; a label on its own line has one more."""
    last = max(labels)
    is_apart = labels[last].colon + 1 == paragraphs[last].span.end
    return min(last + is_apart, len(paragraphs) - 1)


def is_conversation(text: str, turns: Turns, paragraphs: list[Paragraph]) -> bool:
    """Whether two speakers or more take turns: most turns are sentences, and many of them ask or say "I"."""
    owners = {owner: label.words.of(text) for owner, label in turns.values()}
    count, speakers = len(owners), {*owners.values()}
    if len(speakers) < 2 and speakers != ANSWERS_ALONE:
        return False
    if count < LEAST_DENSITY * (max(owners, default=0) - min(owners, default=0) + 1):
        return False
    certain = {owner for owner, label in turns.values() if label.is_certain}
    spoken, conversing = set(), set()
    for index, (owner, label) in turns.items():
        span = paragraphs[index].span
        words = text[max(span.start, label.colon + 1 if index == owner else 0) : span.end].strip()
        if words and words[-1] in ENDS and (words[0].isupper() or not words[0].isalpha()):
            spoken.add(owner)
        if "?" in words or any(not CONVERSING.isdisjoint(s.lowered) for s in paragraphs[index].sentences):
            conversing.add(owner)
    if len(certain) >= LEAST_TIMED * count and len(conversing) >= LEAST_CONVERSING_THEN * count:
        return True
    if len(certain) >= LEAST_CERTAIN * count:
        return len(spoken) >= LEAST_SPOKEN_THEN * count
    return len(spoken) >= LEAST_SPOKEN * count and len(conversing) >= LEAST_CONVERSING * count


def beginnings(text: str) -> set[str]:
    """The words of a text and what they begin with up to each edge of a word: "well" and "well-known"."""
    return {word[: edge.start()] for word in set(text.split()) for edge in EDGE.finditer(word)}


def names_speaker(small: set[str], label: str) -> bool:
    """Whether the words before a colon can be a speaker: a person by name, title or office, or no word of the text.

    "Note", "Price" and "Release date" are words that the text also has in lower case (`small`: its `beginnings`).
    """
    words = label.lower().split()
    if words[-1] in NO_SPEAKERS or words[0] in GREETINGS:
        return False
    if any(VOCABULARY.tag_of(word) & OF_PERSON for word in label.split()) or len(words[-1]) == 1:
        return True
    if any(VOCABULARY.tag_of(word) & OF_PERSON for word in words):
        return True
    return words[-1] not in small


def is_initials_of_name(text: str, label: str) -> bool:
    """Whether a label is the initials of a full name in the text, although it is also a word: "IN" for "Ida Nash"."""
    if not is_initials(label) or len(label) != len("IN"):
        return False
    return re.search(rf"\b{label[0]}[^\W\dA-Z_]+ (?:\w\.? )?{label[1]}[^\W\dA-Z_]+", text) is not None


def labelled_relations(text: str, turns: Turns, paragraphs: list[Paragraph]) -> Iterator[Relation]:
    """The attribution relations of a transcript, by the turns of its paragraphs."""
    for index, (owner, label) in turns.items():
        sentences = paragraphs[index].sentences
        named = label_in(paragraphs[owner].sentences, label)
        if named is None or STAGE_DIRECTION.fullmatch(paragraphs[index].span.of(text)):
            continue
        s, source, colon = named
        starts = [sentence.start(at) for sentence in sentences for at in range(len(sentence))]
        starts = [start for start in starts if start > label.colon]
        if starts:
            cue = s.span(colon, colon)
            runs = runs_from(sentences, starts[0])
            for run in runs:
                yield Relation(run, QuoteKind.DIRECT, (run,), s, source, cue, LABEL_RULE, 0.95)
            if not runs:
                span = Span(starts[0], sentences[-1].end(len(sentences[-1]) - 1))
                yield Relation(span, QuoteKind.DIRECT, (), s, source, cue, LABEL_RULE, 0.95)


def runs_from(sentences: list[Sentence], start: int) -> list[Span]:
    """What is in quotation marks in a turn, if one opens it: all else is a remark, as in 'Ann: "Yes." She sat down.'"""
    runs = [run for s in sentences for _, run in s.runs if run.outer.start >= start]
    return [run.span for run in runs] if runs and runs[0].outer.start == start else []


def label_in(sentences: list[Sentence], label: SpeakerLabel) -> tuple[Sentence, Phrase, int] | None:
    """The sentence with a label, the label as a phrase, and the position of its colon or of the letter with a point."""
    for s in sentences:
        end = s.first + len(s)
        first = bisect_left(s.starts, label.words.start, s.first, end)
        colon = bisect_left(s.starts, label.colon + 1, first, end) - 1
        if first <= colon and s.end(colon - s.first) > label.colon:
            last = max(first, bisect_left(s.starts, label.words.end, s.first, end) - 1)
            name = name_in(s, first - s.first, last - s.first) if label.words.length > 1 else None
            source = Phrase(first - s.first, last - s.first, name)
            return s, source, colon - s.first
    return None
