"""Passages: which words of a paragraph are spoken."""

import pytest

from tests.quotes.story.told import passages


def parts(paragraph: str) -> list[str]:
    """The segments of a paragraph, with a sign before those that are spoken."""
    [passage] = passages(paragraph)
    return [("> " if s.run else "") + " ".join(word.text for word in s.words) for s in passage.segments]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"Go home," said Ann.', ["> Go home ,", "said Ann ."]),
        ('Ann said, "Go home," and went.', ["Ann said ,", "> Go home ,", "and went ."]),
        ('"Go," said Ann, "and stay."', ["> Go ,", "said Ann ,", "> and stay ."]),
        ('Ann read: "The Sea Wall"', ["Ann read :", "> The Sea Wall"]),
        ('She called it "the wall" and laughed.', ["She called it the wall and laughed ."]),
        ('She wrote "no fish," and laughed.', ["She wrote no fish , and laughed ."]),
        ('He sat in the "Three Crowns," and wept.', ["He sat in the Three Crowns , and wept ."]),
        ('Then the "No!" was heard.', ["Then the", "> No !", "was heard ."]),
        ('The word "Wall" is short.', ["The word Wall is short ."]),
        ('"The _wall_ is theirs," he said.', ["> The wall is theirs ,", "he said ."]),
        ("Nobody spoke.", ["Nobody spoke ."]),
    ],
)
def test_words_in_quotation_marks_are_spoken_unless_they_are_part_of_a_sentence(
    paragraph: str, expected: list[str]
) -> None:
    assert [part.replace('" ', "").replace(' "', "") for part in parts(paragraph)] == expected


def test_speech_without_a_closing_mark_goes_on_in_the_next_paragraph() -> None:
    first, second = passages('"The wall fell.\n\n"It fell again," said Ann.')
    assert (first.is_open, second.is_open) == (True, False)


def test_the_words_know_where_they_are() -> None:
    text = 'Mrs. Lee said: "Go, J. Holm\'s boat leaves!"'
    [passage] = passages(text)
    words = [word for segment in passage.segments for word in segment.words]
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert [word.text for word in words[:3]] == ["Mrs.", "Lee", "said"]
    assert "'s" in [word.text for word in words]
