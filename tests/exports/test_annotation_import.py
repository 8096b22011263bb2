"""Notes from other programs: annotations of Hypothesis are read, and what is none is refused in a sentence."""

import json

import pytest

from reader.exports.annotation_import import imported_notes

HYPOTHESIS = {
    "total": 2,
    "rows": [
        {
            "id": "aBc-12_x",
            "created": "2024-05-01T10:00:00.000000+00:00",
            "updated": "2024-05-02T10:00:00+00:00",
            "uri": "https://example.org/a",
            "text": "Check *this*",
            "tags": ["walls", " two  words "],
            "target": [
                {
                    "source": "https://example.org/a",
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/p[1]"},
                        {"type": "TextPositionSelector", "start": 5, "end": 13},
                        {"type": "TextQuoteSelector", "exact": "the wall", "prefix": "x" * 40, "suffix": " broke"},
                    ],
                }
            ],
        },
        {"id": "page", "uri": "https://example.org/a", "text": "A page note", "target": [{"source": "x"}]},
    ],
}


@pytest.mark.parametrize("wrapped", [HYPOTHESIS, {"annotations": HYPOTHESIS["rows"]}, HYPOTHESIS["rows"]])
def test_notes_of_hypothesis_are_read_however_they_are_wrapped(wrapped: object) -> None:
    found = imported_notes(json.dumps(wrapped))
    assert found.skipped == 1
    [(target, note)] = found.notes
    assert target == "https://example.org/a"
    assert (note.id, note.words, note.tags) == ("aBc-12_x", "Check *this*", ("walls", "two words"))
    assert (note.anchor.exact, note.anchor.start, len(note.anchor.prefix)) == ("the wall", 5, 32)
    assert note.changed - note.made == 86400


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[" * 200_000, "nested too deeply"),
        *((text, "no annotations in it") for text in ("[]", "{}", '{"rows": []}', '"words"', "3", '{"items": [1]}')),
    ],
)
def test_what_has_no_annotations_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        imported_notes(text)


def test_an_offset_that_no_text_has_is_left_out() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "words"}
    for start, expected in ((7, 7), (1 << 70, 0), (-1, 0), ("7", 0)):
        selectors = [quote, {"type": "TextPositionSelector", "start": start, "end": 9}]
        [(_, note)] = imported_notes(json.dumps({"target": {"source": "a", "selector": selectors}})).notes
        assert note.anchor.start == expected


@pytest.mark.parametrize("target", ["{}", "[[]]", "3", "null", '{"selector": 3}', '{"selector": {"type": "Selector"}}'])
def test_an_annotation_of_no_words_is_skipped(target: str) -> None:
    found = imported_notes(f'{{"target": {target}, "body": 3, "created": "soon", "tags": [1]}}')
    assert (found.notes, found.skipped) == ([], 1)
