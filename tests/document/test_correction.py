"""Corrections as JSON: round trips without loss, and an error message for anything else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Anchor, Correction, Merge, Reattribution, Split, correction_of, correction_record

NAMES = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
ANCHORS = st.builds(
    Anchor, exact=st.text(min_size=1).filter(str.strip), prefix=st.text(), suffix=st.text(), start=st.integers(0)
)
CORRECTIONS = st.builds(Reattribution, ANCHORS, st.none() | NAMES) | st.builds(Merge, NAMES, NAMES)
CORRECTIONS |= st.builds(Split, NAMES, NAMES)


@given(CORRECTIONS)
def test_a_correction_is_the_same_after_json(correction: Correction) -> None:
    assert correction_of(json.loads(json.dumps(correction_record(correction)))) == correction


@pytest.mark.parametrize(
    ("record", "correction"),
    [
        ({"quote": "We agree.", "speaker": "Ann  Lee "}, Reattribution(Anchor("We agree.", "", "", 0), "Ann Lee")),
        ({"quote": {"exact": "We agree."}, "speaker": None}, Reattribution(Anchor("We agree.", "", "", 0), None)),
        ({"merge": "Lee", "into": "Ann Lee", "id": "harbour"}, Merge("Lee", "Ann Lee")),
        ({"split": " Ann Lee", "off": "the\nmayor"}, Split("Ann Lee", "the mayor")),
        ({"quote": {"exact": "a", "start": 0}, "speaker": "Lee"}, Reattribution(Anchor("a", "", "", 0), "Lee")),
        ({"quote": {"exact": "a", "start": 1}, "speaker": "Lee"}, Reattribution(Anchor("a", "", "", 1), "Lee")),
    ],
)
def test_a_record_written_by_hand_needs_only_the_words(record: object, correction: Correction) -> None:
    assert correction_of(record) == correction


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (["We agree."], "A correction is a JSON object in braces, not ['We agree.']."),
        ({}, 'A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".'),
        ({"quote": "We agree."}, 'A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".'),
        ({"speaker": "Ann"}, 'A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".'),
        ({"merge": "Lee"}, 'A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".'),
        ({"split": "Ann Lee"}, 'A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".'),
        ({"into": "Ann Lee"}, 'A correction has "quote" and "speaker", "merge" and "into", or "split" and "off".'),
        (
            {"quote": {"exact": "a", "start": True}, "speaker": "Ann"},
            '"start" must be the offset of the words, a whole number from 0, not True.',
        ),
        (
            {"quote": {"exact": "a", "start": 1.5}, "speaker": "Ann"},
            '"start" must be the offset of the words, a whole number from 0, not 1.5.',
        ),
        ({"merge": 10**58, "into": "Lee"}, f'"merge" must be a name, not {10**58}.'),
        ({"merge": 10**59, "into": "Lee"}, f'"merge" must be a name, not {10**59}.'),
        ({"merge": 10**60, "into": "Lee"}, f'"merge" must be a name, not {10**58}….'),
        ({"quote": "We agree.", "speaker": ""}, "\"speaker\" must be a name, or null for nobody, not ''."),
        ({"quote": "We agree.", "speaker": 7}, '"speaker" must be a name, or null for nobody, not 7.'),
        ({"quote": " ", "speaker": "Ann"}, '"exact" must be the words of the quotation, but it is empty.'),
        ({"quote": {"prefix": "a"}, "speaker": "Ann"}, '"exact" must be the words of the quotation, but it is empty.'),
        ({"quote": 3, "speaker": "Ann"}, '"quote" must be the words of a quotation, or an object with "exact", not 3.'),
        ({"quote": {"exact": 3}, "speaker": "Ann"}, '"exact", "prefix" and "suffix" of a quotation must be strings.'),
        (
            {"quote": {"exact": "a", "start": -1}, "speaker": "Ann"},
            '"start" must be the offset of the words, a whole number from 0, not -1.',
        ),
        ({"merge": None, "into": "Ann Lee"}, '"merge" must be a name, not None.'),
        ({"merge": "Lee", "into": "x" * 0}, "\"into\" must be a name, not ''."),
        ({"merge": "Lee", "into": ["y" * 200]}, f'"into" must be a name, not [\'{"y" * 57}….'),
    ],
)
def test_each_mistake_in_a_record_has_a_sentence(record: object, sentence: str) -> None:
    with pytest.raises(ValueError, match=r"\.$") as error:
        correction_of(record)
    assert str(error.value) == sentence
