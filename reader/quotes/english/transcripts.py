"""Transcripts: paragraphs whose speaker is named by a label before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.document import QuoteKind, Span
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.nominal import name_in
from reader.quotes.english.relation import Relation
from reader.quotes.sentences import Paragraph
from reader.quotes.speaker_labels import speaker_labels
from reader.quotes.vocabulary import Tag

NO_SPEAKERS = listed("nouns", "label")
OF_PERSON: Final = Tag.PERSON | Tag.PEOPLE | Tag.TITLE | Tag.FEMALE_NAME | Tag.MALE_NAME
LABEL_RULE = "speaker_label"
"""The name of the rule."""
STAGE_DIRECTION = re.compile(r"\(.*\)|\[.*\]", re.DOTALL)
"""Matches a paragraph in brackets, which is a remark of whoever transcribed the speech: "(Laughter.)"."""
ENDS = frozenset(".!?…)\"”’'")
"""The last characters of a paragraph in which a speaker continues; a heading ends with none of them."""


def turns_of(text: str, paragraphs: list[Paragraph]) -> dict[int, int]:
    """For each paragraph of a transcript up to the last label, the index of the paragraph with the label of its
    speaker.
    """
    labels = speaker_labels(text, [paragraph.span for paragraph in paragraphs])
    known = {label: names_speaker(text, label) for label in {span.of(text) for span in labels.values()}}
    labels = {index: span for index, span in labels.items() if known[span.of(text)]}
    turns: dict[int, int] = {}
    current: int | None = None
    last = max(labels, default=-1)
    for paragraph in paragraphs[: last + 1]:
        current = paragraph.index if paragraph.index in labels else current
        if current is not None and (current == paragraph.index or text[paragraph.span.end - 1] in ENDS):
            turns[paragraph.index] = current
    return turns


def names_speaker(text: str, label: str) -> bool:
    """Whether the words before a colon can be a speaker: a person by name, title or office, or no word of the text.

    "Note", "Price" and "Release date" are words that the text also has in lower case.
    """
    words = label.lower().split()
    if words[-1] in NO_SPEAKERS:
        return False
    if any(VOCABULARY.tag_of(word) & OF_PERSON for word in label.split()) or len(words[-1]) == 1:
        return True
    if any(VOCABULARY.tag_of(word) & OF_PERSON for word in words):
        return True
    return re.search(rf"(?<!\S){re.escape(words[-1])}\b", text) is None


def labelled_relations(text: str, turns: dict[int, int], paragraphs: list[Paragraph]) -> Iterator[Relation]:
    """The attribution relations of a transcript, by the turns of its paragraphs."""
    for index, owner in turns.items():
        s, sentences = paragraphs[owner].sentences[0], paragraphs[index].sentences
        if STAGE_DIRECTION.fullmatch(paragraphs[index].span.of(text)):
            continue
        colon = s.words.index(":") if ":" in s.words else 0
        starts = [sentence.start(at) for sentence in sentences for at in range(len(sentence))]
        starts = starts[colon + 1 :] if index == owner else starts
        if colon and starts:
            last = s.words.index("(") - 1 if "(" in s.words[1:colon] else colon - 1
            source = Phrase(0, last, name_in(s, 0, last))
            span = Span(starts[0], sentences[-1].end(len(sentences[-1]) - 1))
            yield Relation(span, QuoteKind.INDIRECT, (), s, source, s.span(colon, colon), LABEL_RULE, 0.95)
