"""All attribution relations of a document: quotations in marks or behind dashes, turns of a transcript, and reports."""

from __future__ import annotations

from reader.document import Quote, Span, TextKind
from reader.named_tuple import NamedTuple
from reader.quotes.english.candidate import Candidate
from reader.quotes.english.dash_dialogue import Clause, dash_paragraphs, dash_relations
from reader.quotes.english.interviews import Interview, answered_relations, interview_of
from reader.quotes.english.quoted import quoted_relations, unattributed_quotes
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import cue_positions, reported_relations
from reader.quotes.english.sayings import clear_sayings
from reader.quotes.english.screening import is_headline, speech_among
from reader.quotes.english.statements import statement_relations
from reader.quotes.english.transcripts import Turns, labelled_relations, turns_of
from reader.quotes.progress import Progress, tracked
from reader.quotes.sentences import Paragraph


class MarkedTurns(NamedTuple):
    """The paragraphs of a text whose speech is marked by something else than quotation marks."""

    labels: Turns
    """Those that belong to the label of a speaker."""
    dialogue: dict[int, Clause | None]
    """Those that a dash opens, each with the clause that says who speaks."""
    interview: Interview | None
    """Those that answer the questions of an interview without labels."""


def marked_turns(text: str, paragraphs: list[Paragraph], byline: str) -> MarkedTurns:
    """The paragraphs with labels and with dashes, and the answers of an interview that has neither."""
    labels, dialogue = turns_of(text, paragraphs), dash_paragraphs(text, paragraphs)
    return MarkedTurns(labels, dialogue, None if labels or dialogue else interview_of(text, paragraphs, byline))


def relations_of(
    text: str,
    paragraphs: list[Paragraph],
    candidates: list[Candidate],
    turns: MarkedTurns,
    kind: TextKind,
    progress: Progress,
) -> tuple[list[Relation], list[Quote]]:
    """All attribution relations of a document, in the order of the text; and the quotations without a speaker."""
    labels, dialogue, interview = turns
    spoken = {*labels, *dialogue, *(interview.answers if interview is not None else ())}
    relations = [*labelled_relations(text, labels, paragraphs)]
    if not labels:
        relations += statement_relations(paragraphs, candidates)
    labelled = {relation.span for relation in relations}
    colons = {index: label.colon for index, (owner, label) in labels.items() if index == owner}
    relations += [
        relation
        for relation in quoted_relations(candidates)
        if relation.span not in labelled and not is_label_within(relation, colons)
    ]
    if interview is not None:
        relations += answered_relations(interview, paragraphs)
    nobodys = [quote for quote in unattributed_quotes(candidates) if quote.span not in labelled]
    for said in dash_relations(text, dialogue, paragraphs):
        if isinstance(said, Quote):
            nobodys.append(said)
        else:
            relations.append(said)
    sources: dict[Span | None, Relation] = {r.cue: r for r in relations if r.cue is not None}
    for paragraph in tracked(paragraphs, progress):
        if paragraph.index not in spoken and not is_headline(text, paragraph):
            for sentence in paragraph.sentences:
                if places := cue_positions(sentence):
                    found = reported_relations(sentence, places)
                    relations += [r for r in found if not names_source(r, sources.get(r.cue))]
    is_reference = kind.is_reference and not spoken
    relations.sort(key=lambda relation: (relation.span.start, relation.span.end))
    return clear_sayings(speech_among(relations, is_reference=is_reference), paragraphs), nobodys


def is_label_within(relation: Relation, colons: dict[int, int]) -> bool:
    """Whether the words of a quotation would take in the label of its turn; `colons` has the ends of the labels."""
    return relation.span.start <= colons.get(relation.sentence.paragraph, -1)


def names_source(report: Relation, quoted: Relation | None) -> bool:
    """Whether the words that a report takes for its content name the source of a quotation with the same cue, '"…",
    said *his neighbour*', or are part of its content.
    """
    if quoted is None or quoted.sentence is not report.sentence:
        return False
    if quoted.span.start <= report.span.start and report.span.end <= quoted.span.end:
        return True
    return report.span.start <= quoted.sentence.start(quoted.source.first) < report.span.end
