"""Any corrections of any text: nothing is lost or contradictory, and unrelated corrections commute."""

from hypothesis import assume, given
from hypothesis import strategies as st

import reader
from reader.document import Anchor, Attribution, Correction, Document, Merge, Reattribution, Split, anchor_of
from reader.quotes.corrections import corrected, unapplied
from tests.quotes.test_properties import TEXTS

NEW = ["Eva Holm", "Port Office", "x"]


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, Attribution, list[Correction]]:
    """A document, its attribution and corrections of it, some of which have nothing to correct."""
    document = reader.parse(draw(TEXTS))
    found = reader.attribute(document)
    names = st.sampled_from([*(speaker.name for speaker in found.speakers), *NEW])
    anchors = st.just(Anchor("Words that stand nowhere in it", "before them", "behind them", 7))
    if found.quotes:
        anchors = anchors | st.sampled_from(found.quotes).map(lambda quote: anchor_of(document.text, quote.span))
    aliases = names | st.sampled_from([*NEW, *(alias for speaker in found.speakers for alias in speaker.aliases)])
    corrections = st.builds(Reattribution, anchors, st.none() | names) | st.builds(Merge, names, names)
    corrections |= st.builds(Split, names, aliases)
    return document, found, draw(st.lists(corrections, max_size=6))


Case = tuple[Document, Attribution, list[Correction]]


@given(cases())
def test_every_quotation_remains_and_its_speaker_is_among_the_speakers(case: Case) -> None:
    document, found, corrections = case
    now = corrected(document, found, corrections)
    assert [(q.span, q.kind, q.source, q.cue, q.runs) for q in now.quotes] == [
        (q.span, q.kind, q.source, q.cue, q.runs) for q in found.quotes
    ]
    for quote in now.quotes:
        assert quote.speaker is None or now.speakers[quote.speaker.id] == quote.speaker


@given(cases())
def test_speakers_are_numbered_by_their_first_quotation_and_each_is_quoted(case: Case) -> None:
    now = corrected(*case)
    order = dict.fromkeys(quote.speaker.id for quote in now.quotes if quote.speaker is not None)
    assert [*order] == [speaker.id for speaker in now.speakers] == [*range(len(now.speakers))]


@given(cases())
def test_mentions_are_in_order_and_belong_to_one_speaker(case: Case) -> None:
    document, found, corrections = case
    now = corrected(document, found, corrections)
    for speaker in now.speakers:
        spans = [mention.span for mention in speaker.mentions]
        assert spans == sorted(set(spans))
        assert speaker.name not in speaker.aliases
        assert len(set(speaker.aliases)) == len(speaker.aliases)
        assert all(0 <= span.start < span.end <= len(document.text) for span in spans)


@given(cases())
def test_applying_corrections_twice_changes_nothing_more(case: Case) -> None:
    document, found, corrections = case
    assume(not unapplied(document, found, corrections))
    now = corrected(document, found, corrections)
    assert corrected(document, found, [*corrections, *corrections]) == now


@given(cases())
def test_speakers_set_by_hand_remain_when_corrections_are_applied_again(case: Case) -> None:
    document, found, corrections = case
    speakers = [correction for correction in corrections if isinstance(correction, Reattribution)]
    now = corrected(document, found, speakers)
    assert corrected(document, now, speakers) == now


@given(cases())
def test_an_unapplied_correction_has_no_effect(case: Case) -> None:
    document, found, corrections = case
    kept = list(reversed(corrections))
    for one in unapplied(document, found, corrections):
        kept.remove(one.correction)
    assert corrected(document, found, list(reversed(kept))) == corrected(document, found, corrections)


@given(cases())
def test_without_corrections_every_speaker_is_as_the_rules_found_them(case: Case) -> None:
    document, found, _ = case
    assert corrected(document, found, []) == found
    same = [
        Reattribution(anchor_of(document.text, quote.span), quote.speaker.name if quote.speaker else None)
        for quote in found.quotes
    ]
    assert corrected(document, found, same).speakers == found.speakers


@given(cases())
def test_the_last_correction_of_a_quotation_wins(case: Case) -> None:
    document, found, corrections = case
    for i, quote in enumerate(found.quotes):
        last = [*corrections, Reattribution(anchor_of(document.text, quote.span), None)]
        assert corrected(document, found, last).quotes[i].speaker is None
