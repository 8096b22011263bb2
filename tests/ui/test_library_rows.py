"""The rows of the library screen: files found by a few letters, texts in their groups, and passages."""

from datetime import date, datetime
from pathlib import Path

import pytest

from reader.library.overview import Grouping, LibraryEntry
from reader.library.search import BEGIN, END, Hit
from reader.ui.dialogs.fuzzy import matches
from reader.ui.dialogs.near_files import named_directly
from reader.ui.layout.library_lines import column_names, library_line, marked_words
from reader.ui.layout.library_rows import LibraryRow, RowKind, passage_rows, text_rows
from reader.ui.layout.passage_place import Passage, spans_of_passage

NAMES = ["notes/harbour.md", "State of the harbour  old/state.txt", "news/wall.html", "notes/archive/wall-2.md"]
TODAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12).timestamp()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", [0, 1, 2, 3]),
        ("wall", [2, 3]),
        ("WALL2", [3]),
        ("nharb", [0]),
        ("harbour state", [1]),
        ("harbour", [0, 1]),
        ("zebra", []),
        ("a.m[", []),
    ],
)
def test_names_are_found_by_a_few_letters_with_the_best_match_first(typed: str, expected: list[int]) -> None:
    assert [match.index for match in matches(NAMES, typed, 10)] == expected


def test_a_match_has_its_letters_and_the_number_of_matches_is_limited() -> None:
    (match,) = matches(NAMES, "wall2", 1)
    assert "".join(NAMES[match.index][at] for at in sorted(match.letters)) == "wall2"
    assert len(matches(NAMES, "a", 2)) == 2


@pytest.mark.parametrize("typed", ["~nobody_of_this_name/a", "./" + "x" * 5000, "/dev/null", ".."])
def test_only_files_are_offered(tmp_path: Path, typed: str) -> None:
    assert named_directly(typed, str(tmp_path)) == ""


def entry(title: str, days: float = 0, **values: object) -> LibraryEntry:
    fields = {"source": "example.org", "notes": 0, "voices": 0, "tag": "", "progress": 0.0} | values
    return LibraryEntry(target=f"/{title}", title=title, seen=NOON - days * 86_400, **fields)


def shown(rows: list[LibraryRow], width: int = 60) -> list[str]:
    lines = ("".join(text for text, _ in library_line(row, width, TODAY, is_here=False)) for row in rows)
    return [line.rstrip() for line in lines]


def test_texts_stand_below_their_days() -> None:
    texts = [entry("A"), entry("B", 1), entry("C", 5), entry("D", 70), entry("E")._replace(seen=0.0)]
    heads = [row.words for row in text_rows(texts, Grouping.DAY, TODAY) if row.kind is RowKind.HEAD]
    assert heads == ["Today", "Yesterday", "Friday", "24 December 2025", "Not opened yet"]


@pytest.mark.parametrize(
    ("grouping", "heads"),
    [(Grouping.SOURCE, ["example.org", "No folder"]), (Grouping.TAG, ["#sea", "Without a tag"])],
)
def test_texts_stand_below_their_sources_and_tags(grouping: Grouping, heads: list[str]) -> None:
    texts = [entry("A", tag="sea"), entry("B", source="")]
    assert [row.words for row in text_rows(texts, grouping, TODAY) if row.kind is RowKind.HEAD] == heads


def test_a_text_shows_how_far_it_was_read_and_what_is_in_it() -> None:
    rows = [LibraryRow(RowKind.TEXT, entry=entry("The wall", notes=3, voices=12, progress=0.4))]
    [line] = shown(rows, 79)
    assert line.split() == ["━━───", "The", "wall", "example.org", "3", "12", "12:00"]
    assert len(line) == 79
    [names] = column_names(80)
    assert names.text.index("from") == line.index("example") + 1
    [narrow] = shown(rows, 40)
    assert narrow.split() == ["━━───", "The", "wall"]


def test_passages_stand_below_their_text_in_its_order() -> None:
    hits = [
        Hit("/a", "A", "2026-01-01", kind, start, words, speaker)
        for kind, start, words, speaker in (
            ("note", 9, "mine", ""),
            ("quotation", 5, f"a {BEGIN}wall{END}", "Ann Lee"),
            ("text", 2, "first", ""),
            ("title", 0, "A", ""),
        )
    ]
    assert shown([*passage_rows(hits)], 40) == [
        "In the texts",
        "A    2026-01-01",
        "  first",
        "  Ann Lee: a wall",
        "  ✎ mine",
        "",
    ]


@pytest.mark.parametrize("width", [5, 12, 30])
def test_the_words_that_match_are_in_sight(width: int) -> None:
    words = f"{'long ' * 20}{BEGIN}wall{END} and more {'words ' * 9}"
    parts = [*marked_words(words, width, "")]
    assert ("wall" if width > 7 else "wa") in "".join(part.text for part in parts if part.style_name == "hit")
    assert sum(len(part.text) for part in parts) <= width


TEXT = "The sea.\n\nAn old\nwall broke. A wall fell.\n\nThe end."


@pytest.mark.parametrize(
    ("start", "words", "found"),
    [
        (10, f"An old {BEGIN}wall{END} broke.", ["wall"]),
        (10, "An old wall broke.", ["An old\nwall broke."]),
        (999, f"… A {BEGIN}wall{END} {BEGIN}fell{END}.", ["wall", "fell"]),
        (10, "Nothing of this kind is in here.", []),
        (0, "", []),
    ],
)
def test_a_passage_is_found_in_the_text(start: int, words: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in spans_of_passage(TEXT, Passage("", start, words))] == found
