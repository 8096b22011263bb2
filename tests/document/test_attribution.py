"""The quotations of a document by speaker and by kind."""

import pytest

from reader.document import Attribution, Quote, QuoteKind, Span, Speaker

LEE, BERG, SILENT = Speaker(0, "Ann Lee"), Speaker(1, "Bo Berg"), Speaker(2, "Eva Holm")


def said(start: int, speaker: Speaker | None, kind: QuoteKind = QuoteKind.DIRECT) -> Quote:
    return Quote(Span(start, start + 1), kind, "test", 1.0, speaker)


QUOTES = (said(0, BERG), said(1, None), said(2, LEE, QuoteKind.MIXED), said(3, BERG, QuoteKind.MIXED), said(4, LEE))
FOUND = Attribution(QUOTES, (LEE, BERG, SILENT))


def test_each_speaker_who_says_something_has_their_quotations_and_nobody_comes_last() -> None:
    assert FOUND.by_speaker() == [
        (LEE, (QUOTES[2], QUOTES[4])),
        (BERG, (QUOTES[0], QUOTES[3])),
        (None, (QUOTES[1],)),
    ]
    assert Attribution((QUOTES[0],), (LEE, BERG)).by_speaker() == [(BERG, (QUOTES[0],))]
    assert Attribution().by_speaker() == []


@pytest.mark.parametrize(("speaker", "places"), [(LEE, (2, 4)), (BERG, (0, 3)), (SILENT, ()), (None, (1,))])
def test_the_quotations_of_one_speaker_or_of_nobody(speaker: Speaker | None, places: tuple[int, ...]) -> None:
    assert FOUND.quotes_of(speaker) == tuple(QUOTES[i] for i in places)


@pytest.mark.parametrize(
    ("speaker", "kind", "places", "speakers"),
    [
        (None, QuoteKind.MIXED, (2, 3), (LEE, BERG)),
        ("Ann Lee", None, (2, 4), (LEE,)),
        ("Ann Lee", QuoteKind.DIRECT, (4,), (LEE,)),
        ("Bo Berg", QuoteKind.INDIRECT, (), ()),
        ("Eva Holm", None, (), ()),
    ],
)
def test_some_of_the_quotations_come_with_their_speakers_alone(
    speaker: str | None, kind: QuoteKind | None, places: tuple[int, ...], speakers: tuple[Speaker, ...]
) -> None:
    found = FOUND.select(speaker, kind)
    assert found.quotes == tuple(QUOTES[i] for i in places)
    assert [who.name for who in found.speakers] == [who.name for who in speakers]


def test_without_a_choice_all_of_it_is_selected() -> None:
    assert FOUND.select() == FOUND


def test_an_attribution_is_one_unless_it_says_otherwise() -> None:
    assert Attribution().is_attributed
    assert not Attribution(is_attributed=False).select(kind=QuoteKind.DIRECT).is_attributed


@pytest.mark.parametrize(
    ("least", "kept", "names"),
    [
        (0.0, "ABC", ["Ann Lee", "Bo Berg"]),
        (0.4, "ABC", ["Ann Lee", "Bo Berg"]),
        (0.41, "BC", ["Bo Berg"]),
        (0.9, "BC", ["Bo Berg"]),
        (0.91, "C", []),
    ],
)
def test_what_is_less_sure_is_left_out_with_its_speakers(least: float, kept: str, names: list[str]) -> None:
    lee, berg = Speaker(0, "Ann Lee"), Speaker(1, "Bo Berg")
    claims = (("A", 0.4, lee), ("B", 0.9, berg), ("C", 0.0, None))
    quotes = tuple(Quote(Span(0, 1), QuoteKind.DIRECT, rule, sure, speaker) for rule, sure, speaker in claims)
    found = Attribution(quotes, (lee, berg)).at_least(least)
    assert "".join(quote.rule for quote in found.quotes) == kept
    assert [speaker.name for speaker in found.speakers] == names
    assert all(found.speakers[q.speaker.id] is q.speaker for q in found.quotes if q.speaker is not None)
