"""The contents of indirect quotations: where they can end, and those to the left of their cue."""

import pytest
from parsed import sentence

from reader.quotes.english.boundaries import what_follows
from reader.quotes.english.content_model import ContentModel
from reader.quotes.english.contents import trimmed
from reader.quotes.english.cue_readings import all_readings
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.english.reports import chosen_reports, cue_positions
from reader.quotes.linear import collected
from tests.quotes.parsed import said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ann Lee said so.", "report"),
        ("Ann Lee, a farmer, said so.", "report"),
        ("Ann Lee, a farmer, then slowly said so.", "report"),
        ("then slowly Lee also said it.", "report"),
        ("Ann Lee left.", "clause"),
        ("Ann Lee, a farmer, left.", "clause"),
        ("the wall.", "phrase"),
        ('"we go."', "quote"),
        ("said so.", "speech"),
        ("left.", "verb"),
        ("with it.", "other"),
        (".", "end"),
    ],
)
def test_what_follows_a_boundary(words: str, expected: str) -> None:
    assert what_follows(sentence(f"It is late, and {words}"), 4) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It fell, Lee said.", None),
        ("It fell now, Lee said.", (0, 2)),
        ("It fell, said Lee.", None),
        ("It fell now, said Lee.", (0, 2)),
        ("It fell now then, Lee said.", (0, 3)),
    ],
)
def test_a_content_before_its_cue_has_three_words(text: str, content: tuple[int, int] | None) -> None:
    s = sentence(text)
    [reading] = all_readings(s, s.words.index("said"))
    found = ContentModel(collected).on_the_left(SentenceProfile(s, word_classes(s)), reading)
    assert [extent for extent, _ in found] == ([] if content is None else [content])


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Critics said the report claims that it is late.", ["said"]),  # what they say of the report is theirs
        ("It is late, Lee said, and he added that it rained.", ["said", "added"]),
        ("Ann Lee left.", []),
    ],
)
def test_the_likeliest_report_of_a_sentence_comes_first(text: str, cues: list[str]) -> None:
    s = sentence(text)
    found = chosen_reports(s, cue_positions(s))
    assert [s.words[report.reading.at] for report in found] == cues
    assert found == sorted(found, key=lambda report: -report.confidence)


@pytest.mark.parametrize(
    ("text", "first", "extent"),
    [
        ("Lee said it is late.", 2, (2, 4)),
        ("Lee said, it is late.", 2, (3, 5)),
        ("Lee said, — it is late.", 2, (4, 6)),
        ("Lee said it is 5%.", 2, (2, 5)),
        ("Lee said it (late).", 2, (2, 5)),
        ("Lee said, .", 2, None),
    ],
)
def test_an_extent_has_no_punctuation_at_its_ends(text: str, first: int, extent: tuple[int, int] | None) -> None:
    s = sentence(text)
    assert trimmed(s, first, len(s) - 1) == extent


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ('The "mad" plan was late, Ann Lee said as she left.', 'The "mad" plan was late'),
        ('The "mad" plan was late, Ann Lee said, as the council met at noon.', 'The "mad" plan was late'),
        (
            'The "mad" plan, Ann Lee said, as we know now, was late.',
            'The "mad" plan, Ann Lee said, as we know now, was late',
        ),
        (
            'On Monday, Ann Lee said as she left that the plan was "mad" and late.',
            'that the plan was "mad" and late',
        ),
        ('Of late, Ann Lee described as "mad and late" what we did.', '"mad and late" what we did'),
    ],
)
def test_what_happened_meanwhile_is_not_said(sentence: str, content: str) -> None:
    assert [words for words, _ in said(f"The wall is old.\n\n{sentence}")] == [content]
