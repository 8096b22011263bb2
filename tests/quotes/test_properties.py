"""Any text at all can be read for its voices: no exception, and every span lies in the text and in order."""

from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Attribution, QuoteKind, Span

PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "„", "«", "»", "(", ")", "[", ",", ".", ":", ";", "?", "!", "—", "-", "...", "\n", "\n\n"]
    + ["said", "says", "told", "according", "to", "who", "that", "and", "of", "by", "saying", "was", "called", "him"]
    + ["Ann", "Lee", "Mr.", "Sen.", "the", "a", "spokesman", "Port", "Authority", "he", "she", "they", "I", "we", "’s"]
    + ["in", "Lund", "on", "Monday", "2010", "claim", "her", "not", "A.", "U.S.", "@ann", "$5", "“We", "late.”"]
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200)


@given(TEXTS)
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    document = reader.parse(text)
    found = reader.attribute(document)
    whole = Span(0, len(document.text))
    spans = [quote.span for quote in found.quotes]
    assert spans == sorted(spans)
    for span in every_span(found):
        assert whole.contains(span)
        assert span.start < span.end


@given(TEXTS)
def test_runs_lie_within_their_quotation(text: str) -> None:
    for quote in reader.attribute(reader.parse(text)).quotes:
        assert all(quote.span.contains(run) for run in quote.runs)
        assert bool(quote.runs) == (quote.kind is not QuoteKind.INDIRECT)


@given(TEXTS)
def test_the_same_text_gives_the_same_voices(text: str) -> None:
    document = reader.parse(text)
    assert reader.attribute(document) == reader.attribute(document)


@given(TEXTS)
def test_speakers_are_numbered_and_each_is_quoted(text: str) -> None:
    found = reader.attribute(reader.parse(text))
    assert [speaker.id for speaker in found.speakers] == list(range(len(found.speakers)))
    assert all(found.quotes_of(speaker) for speaker in found.speakers)


def every_span(found: Attribution) -> list[Span]:
    spans = [m.span for speaker in found.speakers for m in speaker.mentions]
    for quote in found.quotes:
        spans += [quote.span, *quote.runs, *(span for span in (quote.source, quote.cue) if span is not None)]
    return spans
