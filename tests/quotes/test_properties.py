"""Any text can be attributed: nothing raises, and all spans are within the text and in order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Attribution, QuoteKind, Span

MARKS = [
    *"\"'`“”„‟«»‹›‘’‚「」『』〝〞〟＂",
    "``",
    "''",
    "“We",
    "late.”",
    "‘We",
    "late.’",
    "5'10\"",
    "the '90s",
    "’s",
    "s’",
]
SIGNS = ["(", ")", "[", "]", ",", ".", ":", ";", "?", "!", "—", "–", "-", "...", "…", "。", "、", "<b>", "</b>", "<"]
BLANKS = ["\n", "\n\n", "\t", "\u00a0", "\u202f", "\u200b", "\u2028", "\x0c"]
SAYING = [
    "said",
    "says",
    "told",
    "according",
    "to",
    "who",
    "that",
    "and",
    "of",
    "by",
    "saying",
    "was",
    "called",
    "asked",
]
PEOPLE = [
    "Ann",
    "Lee",
    "Mr.",
    "Sen.",
    "the",
    "a",
    "spokesman",
    "Port",
    "Authority",
    "he",
    "she",
    "they",
    "I",
    "we",
    "him",
]
OTHERS = [
    "in",
    "Lund",
    "on",
    "Monday",
    "2010",
    "claim",
    "her",
    "not",
    "A.",
    "U.S.",
    "@ann",
    "$5",
    "LEE:",
    "Q:",
    "report",
]
SCRIPTS = [
    "сказал",
    "Анна",
    "قالت",
    "آن",
    "אמרה",
    "他说",
    "彼女は",
    "말했다",
    "कहा",
    "είπε",
    "ถาม",
    "İ",
    "ß",
    "ǅ",
    "é",
    "🙂",
    "\u202e",
]
PIECES = st.sampled_from(MARKS + SIGNS + BLANKS + SAYING + PEOPLE + OTHERS + SCRIPTS)
PROSE = st.sampled_from(MARKS + SIGNS + SAYING + PEOPLE + OTHERS)
TEXTS = (
    st.lists(PIECES, max_size=60).map(" ".join)
    | st.lists(PIECES, max_size=60).map("".join)
    | st.lists(PROSE, max_size=60).map(" ".join)
    | st.text(max_size=200)
)


@given(TEXTS)
def test_spans_are_within_the_text_and_in_order(text: str) -> None:
    document = reader.parse(text)
    found = reader.attribute(document)
    whole = Span(0, len(document.text))
    spans = [quote.span for quote in found.quotes]
    assert spans == sorted(spans)
    for span in every_span(found):
        assert whole.contains(span)
        assert span.start < span.end


@given(TEXTS)
def test_runs_are_within_their_quotation(text: str) -> None:
    for quote in reader.attribute(reader.parse(text)).quotes:
        assert all(quote.span.contains(run) for run in quote.runs)
        assert bool(quote.runs) == (quote.kind is not QuoteKind.INDIRECT)


@given(TEXTS)
def test_the_same_text_has_the_same_attribution(text: str) -> None:
    document = reader.parse(text)
    assert reader.attribute(document) == reader.attribute(document)


@given(TEXTS)
def test_speakers_are_numbered_and_each_is_quoted(text: str) -> None:
    found = reader.attribute(reader.parse(text))
    assert [speaker.id for speaker in found.speakers] == list(range(len(found.speakers)))
    assert all(found.quotes_of(speaker) for speaker in found.speakers)


@given(TEXTS)
def test_runs_of_a_quotation_are_in_order_and_do_not_overlap(text: str) -> None:
    for quote in reader.attribute(reader.parse(text)).quotes:
        assert all(before.end <= after.start for before, after in pairwise(quote.runs))


@given(TEXTS)
def test_every_quotation_has_its_rule_and_a_confidence_and_its_speaker_is_among_the_speakers(text: str) -> None:
    found = reader.attribute(reader.parse(text))
    for quote in found.quotes:
        assert quote.rule
        assert 0 < quote.confidence <= 1 or quote.speaker is None
        assert quote.speaker is None or found.speakers[quote.speaker.id] == quote.speaker


@given(TEXTS)
def test_a_speaker_has_a_name_and_no_duplicate_aliases_or_mentions(text: str) -> None:
    for speaker in reader.attribute(reader.parse(text)).speakers:
        spans = [mention.span for mention in speaker.mentions]
        assert speaker.name.strip()
        assert spans == sorted(set(spans))
        assert len({speaker.name, *speaker.aliases}) == 1 + len(speaker.aliases)


@pytest.mark.parametrize("format", ["plain", "markdown"])
@given(text=TEXTS)
def test_texts_of_every_format_can_be_attributed(format: str, text: str) -> None:
    document = reader.parse(text, format)
    whole = Span(0, len(document.text))
    assert all(whole.contains(span) for span in every_span(reader.attribute(document)))


def every_span(found: Attribution) -> list[Span]:
    spans = [m.span for speaker in found.speakers for m in speaker.mentions]
    for quote in found.quotes:
        spans += [quote.span, *quote.runs, *(span for span in (quote.source, quote.cue) if span is not None)]
    return spans
