"""Chapters: the level of the outline by which readers count."""

import pytest

import reader
from reader.document.chapters import LONG, chapter_at, chapters

LONG_WORDS = "word " * (LONG // 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Only words.", []),
        ("# T\n\n## A\n\nOne.\n", []),
        ("# T\n\n## A\n\nOne.\n\n## B\n\nTwo.\n", ["A", "B"]),
        (f"# T\n\n{LONG_WORDS}\n\n## A\n\nOne.\n\n## B\n\nTwo.\n", []),
        ("# T\n\n## A\n\n### X\n\nOne.\n\n### Y\n\nTwo.\n\n## B\n\nThree.\n", ["A", "B"]),
        (
            f"# T\n\n## I\n\n### X\n\n{LONG_WORDS}\n\n### Y\n\n{LONG_WORDS}\n\n## II\n\n### X\n\n{LONG_WORDS}\n",
            ["X", "Y", "X"],
        ),
    ],
)
def test_chapters_are_the_deepest_level_of_long_sections(text: str, expected: list[str]) -> None:
    assert [chapter.title for chapter in chapters(reader.parse(text, "markdown"))] == expected


def test_the_lead_is_no_chapter() -> None:
    document = reader.parse("# T\n\nBefore.\n\n## A\n\nOne.\n\n## B\n\nTwo.\n", "markdown")
    found = chapters(document)
    at = [chapter_at(found, document.text.index(word)) for word in ("Before", "One", "Two")]
    assert at == [-1, 0, 1]
    assert chapter_at(found, found[0].span.end - 1) == 0
    assert chapter_at(found, found[-1].span.end) == -1
