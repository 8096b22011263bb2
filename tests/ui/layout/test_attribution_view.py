"""The attribution view: what is computed once, and how voices are listed."""

import pytest

import reader
from reader.document import Attribution, Document, Quote, QuoteKind, Span, Speaker
from reader.ui.layout.attribution_view import (
    EXCERPT,
    NO_LANGUAGE_PACK,
    NOBODY,
    AttributionView,
    Listing,
    Order,
    excerpt,
    is_unsure,
)
from reader.ui.layout.labels import NO_VOICE

TEXT = "one two three\nfour five six seven\neight nine"
BERG, LEE, UNNAMED = Speaker(0, "berg"), Speaker(1, "Lee", role="mayor"), None


def said(words: str, speaker: Speaker | None, kind: QuoteKind = QuoteKind.DIRECT) -> Quote:
    start = TEXT.index(words)
    return Quote(Span(start, start + len(words)), kind, "test", 1.0, speaker)


QUOTES = (
    said("one", UNNAMED),
    said("two", BERG),
    said("three", LEE, QuoteKind.INDIRECT),
    said("four five six", LEE),
    said("seven", BERG, QuoteKind.INDIRECT),
    said("eight", UNNAMED, QuoteKind.INDIRECT),
)


@pytest.fixture
def document() -> Document:
    return reader.parse(TEXT)


@pytest.fixture
def view(document: Document) -> AttributionView:
    return AttributionView(document, Attribution(QUOTES, (BERG, LEE)))


def test_each_voice_has_its_quotations_and_their_words(view: AttributionView) -> None:
    assert [(v.id, v.name, v.role, v.quotes, v.words) for v in view.all_speakers] == [
        (0, "berg", "", (1, 4), 2),
        (1, "Lee", "mayor", (2, 3), 4),
        (NO_VOICE, NOBODY, "", (0, 5), 2),
    ]
    assert view.starts == [quote.span.start for quote in QUOTES]
    assert view.longest == len("four five six")


def test_without_quotations_there_is_nothing_to_list(document: Document) -> None:
    view = AttributionView(document, Attribution())
    assert (view.longest, view.all_speakers, view.ranked, view.speaker_views(Listing())) == (0, [], [], [])


@pytest.mark.parametrize(
    ("listing", "names"),
    [
        (Listing(), ["berg", "Lee", NOBODY]),
        (Listing(Order.WORDS), ["Lee", "berg", NOBODY]),
        (Listing(Order.NAME), ["berg", "Lee", NOBODY]),
        (Listing(kind=QuoteKind.INDIRECT), ["berg", "Lee", NOBODY]),
        (Listing(kind=QuoteKind.MIXED), []),
    ],
)
def test_those_of_whom_nothing_is_known_come_last(view: AttributionView, listing: Listing, names: list[str]) -> None:
    found = view.speaker_views(listing)
    assert [voice.name for voice in found] == names
    assert view.speaker_views(listing) is found


def test_of_one_kind_only_its_quotations_and_words_count(view: AttributionView) -> None:
    found = view.speaker_views(Listing(kind=QuoteKind.DIRECT))
    assert [(voice.name, voice.quotes, voice.words) for voice in found] == [
        ("berg", (1,), 1),
        ("Lee", (3,), 3),
        (NOBODY, (0,), 1),
    ]
    assert view.quotes_of(1, QuoteKind.INDIRECT) == (2,)
    assert view.quotes_of(7) == ()


def test_the_rank_is_by_words_and_leaves_out_nobody(view: AttributionView) -> None:
    assert view.ranked == [1, 0]


def test_a_voice_has_a_label_a_name_and_a_speaker(view: AttributionView) -> None:
    assert [view.label(voice) for voice in (0, 1, NO_VOICE)] == ["be", "Le", "??"]
    assert [view.name(voice) for voice in (0, 1, NO_VOICE)] == ["berg", "Lee", NOBODY]
    assert [view.speaker(voice) for voice in (0, 1, NO_VOICE)] == [BERG, LEE, None]
    assert view.note == ""


def test_a_notice_is_shown_before_the_voices(view: AttributionView) -> None:
    view.notice = "Not done yet."
    assert view.note == "Not done yet."


def test_in_a_language_without_a_pack_nobody_is_marked(document: Document) -> None:
    view = AttributionView(document, Attribution((QUOTES[0],), is_attributed=False))
    assert (view.label(NO_VOICE), view.note) == ("  ", NO_LANGUAGE_PACK)


def test_where_a_voice_is_heard_is_worked_out_once(view: AttributionView) -> None:
    coverage = view.coverage(1)
    assert coverage.before(len(TEXT)) == len("three") + len("four five six")
    assert view.coverage(1) is coverage
    assert view.coverage(0).before(len(TEXT)) == len("two") + len("seven")


@pytest.mark.parametrize("length", [EXCERPT - 1, EXCERPT, EXCERPT + 1])
def test_the_first_words_are_no_more_than_a_pane_shows(length: int) -> None:
    document = reader.parse("x" * (EXCERPT + 50))
    quote = Quote(Span(2, 2 + length), QuoteKind.DIRECT, "test", 1.0)
    assert excerpt(document, quote) == "x" * min(length, EXCERPT)


def test_the_first_words_are_on_one_line(document: Document) -> None:
    assert excerpt(document, said("three\nfour", BERG)) == "three four"


@pytest.mark.parametrize(("confidence", "expected"), [(0.49, True), (0.5, False)])
def test_a_speaker_who_is_more_likely_wrong_than_right_is_unsure(confidence: float, expected: bool) -> None:
    speaker = Speaker(0, "Ann Lee")
    assert is_unsure(Quote(Span(0, 1), QuoteKind.DIRECT, "cue_after", confidence, speaker)) is expected
    assert not is_unsure(Quote(Span(0, 1), QuoteKind.DIRECT, "whole_sentence", confidence))
