"""Claims: quotations with the words that name their source, before it is known which person the words mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document import QuoteKind, Span
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.contents import Stretch, content_of
from reader.quotes.english.cues import Cue, Form, cues_of
from reader.quotes.english.nominal import name_in
from reader.quotes.english.phrases import STANDING
from reader.quotes.labels import labels_of
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag


@dataclass(frozen=True, slots=True)
class Claim:
    """A quotation and the words that name who said it."""

    span: Span
    """The content."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    runs: tuple[Span, ...]
    """The runs within it."""
    sentence: Sentence
    """Where the source stands."""
    source: Phrase
    """The words that name who said it."""
    cue: Span | None
    """The words that say that it is said."""
    rule: str
    """The rule that decided."""
    confidence: float
    """How likely it is right."""


def claims_of(text: str, paragraphs: list[Paragraph], candidates: list[Candidate]) -> list[Claim]:
    """All claims of a document, in the order of the text."""
    labels = labels_of(text, [paragraph.span for paragraph in paragraphs])
    spoken = spoken_under(labels, paragraphs)
    others = [paragraph for paragraph in paragraphs if paragraph.index not in spoken]
    claims = [*quoted(candidates), *reported(others), *labelled(spoken, paragraphs)]
    return sorted(claims, key=lambda claim: claim.span)


def spoken_under(labels: dict[int, Span], paragraphs: list[Paragraph]) -> dict[int, int]:
    """For each paragraph of a transcript the one whose label says who speaks; without marks, up to the last label."""
    spoken: dict[int, int] = {}
    current: int | None = None
    last = max(labels, default=-1)
    for paragraph in paragraphs[: last + 1]:
        current = paragraph.index if paragraph.index in labels else current
        if current is not None:
            spoken[paragraph.index] = current
    return spoken


def labelled(spoken: dict[int, int], paragraphs: list[Paragraph]) -> Iterator[Claim]:
    """The claims of a transcript: a paragraph is said by whom its label names, or the label before it."""
    for index, owner in spoken.items():
        s, sentences = paragraphs[owner].sentences[0], paragraphs[index].sentences
        colon = s.words.index(":") if ":" in s.words else 0
        starts = [at for sentence in sentences for at in sentence.starts]
        starts = starts[colon + 1 :] if index == owner else starts
        if colon and starts:
            source = Phrase(0, colon - 1, name_in(s, 0, colon - 1))
            span = Span(starts[0], sentences[-1].ends[-1])
            yield Claim(span, QuoteKind.INDIRECT, (), s, source, s.span(colon, colon), "speaker_label", 0.95)


def quoted(candidates: list[Candidate]) -> Iterator[Claim]:
    """The claims with quotation marks: a run that is a content of its own is direct, others are mixed."""
    mixed: dict[tuple[int, int], list[tuple[Candidate, Verdict]]] = {}
    for candidate in candidates:
        verdict = candidate.verdict
        if verdict is None or verdict.source is None or verdict.sentence is None:
            continue
        content = mixed_content(candidate, verdict)
        if content is None:
            span = candidate.run.span
            yield claim(QuoteKind.DIRECT, span, (span,), verdict)
        else:
            mixed.setdefault((content.start, content.end), []).append((candidate, verdict))
    for (start, end), members in mixed.items():
        runs = tuple(candidate.run.span for candidate, _ in members)
        yield claim(QuoteKind.MIXED, Span(start, end), runs, members[0][1])


def claim(kind: QuoteKind, span: Span, runs: tuple[Span, ...], verdict: Verdict) -> Claim:
    """The claim of a verdict."""
    s, source, cue = verdict.sentence, verdict.source, verdict.cue
    if s is None or source is None:
        raise ValueError("a verdict that it is no speech makes no claim")
    words = s.span(cue.first, cue.last) if cue is not None else None
    return Claim(span, kind, runs, s, source, words, verdict.rule, verdict.confidence)


def mixed_content(candidate: Candidate, verdict: Verdict) -> Span | None:
    """The content that a run is only a part of; None if the run is the whole of it."""
    s, p = candidate.sentence, candidate.position
    if verdict.sentence is not s or candidate.stands_alone:
        return None
    content = content_of(s, verdict.cue) if verdict.cue is not None else None
    if content is None or not content[0] <= p <= content[1]:
        return None if is_clause(candidate) else s.span(p, p)
    if all(s.tags[i] & (Tag.QUOTE | Tag.MARK) for i in range(content[0], content[1] + 1)):
        return None
    if content[0] == p and is_clause(candidate):
        return None
    return s.span(content[0], content[1])


def is_clause(candidate: Candidate) -> bool:
    """Whether the run is a sentence by itself: it begins with a capital and ends with a mark."""
    text = candidate.text
    return candidate.words > 2 and text[-1] in ".,!?…—" and (text[0].isupper() or not text[0].isalpha())


def reported(paragraphs: list[Paragraph]) -> Iterator[Claim]:
    """The indirect claims: contents of reporting words that have no quotation marks."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            yield from reported_in(sentence)


def reported_in(s: Sentence) -> Iterator[Claim]:
    """The indirect claims of a sentence."""
    taken: list[Stretch] = []
    for cue in cues_of(s):
        source = cue.before or cue.after
        if source is None or not reports(s, cue):
            continue
        content = content_of(s, cue)
        if content is None or content[1] - content[0] < LEAST or holds_run(s, content):
            continue
        if s.tags[content[0]] & Tag.AUXILIARY or not can_report(s, source):
            continue
        if any(a <= content[0] and content[1] <= b for a, b in taken):
            continue
        taken.append(content)
        yield Claim(
            s.span(*content),
            QuoteKind.INDIRECT,
            (),
            s,
            source,
            s.span(cue.first, cue.last),
            f"reported_{cue.form}" if is_said(s, cue) else f"{VIEW}_{cue.form}",
            0.8,
        )


VIEW = "view"
"""How the names of rules begin that report what somebody thinks of a thing, without a word of saying."""


LEAST = 1
"""How many words more than one a content has at the least."""


def can_report(s: Sentence, source: Phrase) -> bool:
    """Whether a phrase can be the source of a report: a name, a pronoun, or a noun for people, bodies or documents."""
    if source.name is not None or source.is_pronoun:
        return True
    words = range(source.first, source.last + 1)
    return any(s.tags[i] & (Tag.SOURCE_NOUN | Tag.NUMBER) for i in words) or s.lower(source.last) in STANDING


def holds_run(s: Sentence, content: Stretch) -> bool:
    """Whether a content has a run in it."""
    return any(content[0] <= position <= content[1] for position, _ in s.runs)


def reports(s: Sentence, cue: Cue) -> bool:
    """Whether a cue reports what was said when nothing is quoted beside it."""
    if cue.form is Form.ACCORDING:
        return True
    if cue.form is Form.PASSIVE:
        return False
    if cue.tag & Tag.NOT_SPEECH:
        return False
    return is_said(s, cue) or not (cue.tag & Tag.SILENT or s.tags[cue.at] & Tag.PARTICIPLE)


def is_said(s: Sentence, cue: Cue) -> bool:
    """Whether a cue says that something was said, by itself or by the «that» behind it."""
    return cue.form is Form.ACCORDING or cue.is_strong or s.lower(cue.last + 1) == "that"
