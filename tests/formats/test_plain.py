"""Plain text: the article in seeds/ block by block, hard-wrapped text, and any text at all."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Block, BlockKind, Document, EntryKind, Section, outline_entries

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"


@pytest.fixture(scope="module")
def article() -> Document:
    return reader.open(str(SEED))


def of_kind(document: Document, kind: BlockKind) -> list[Block]:
    return [block for block in document.blocks if block.kind is kind]


def test_the_text_is_the_file_character_by_character(article: Document) -> None:
    assert article.text == SEED.read_text(encoding="utf-8")


def test_the_article_has_its_title_and_byline(article: Document) -> None:
    assert article.title == "Biden presidency could expedite cost-sharing talks"
    assert article.byline == "Do Je-hae"


def test_who_wrote_and_took_pictures_is_the_author() -> None:
    text = (
        "Harbour reopens\n\nWords and pictures by Ann Lee\n\nThe harbour opened again on Monday after a year of work."
    )
    assert reader.parse(text).byline == "Ann Lee"


def test_the_outline_is_lead_and_one_headed_section(article: Document) -> None:
    assert [section.title for section in article.outline.children] == ["Lead", "State of alliance"]


def test_each_photo_is_in_its_section_with_its_credit(article: Document) -> None:
    shown = [(entry.kind, entry.title[:24], entry.credit) for entry in outline_entries(article)]
    assert shown == [
        (EntryKind.SECTION, "Lead", ""),
        (EntryKind.PHOTO, "U.S. President Donald Tr", "Reuters-Yonhap"),
        (EntryKind.SECTION, "State of alliance", ""),
        (EntryKind.PHOTO, "Democratic presidential ", "AP-Yonhap"),
    ]


def test_the_captions_are_without_paste_residue(article: Document) -> None:
    captions = [block.span.of(article.text) for block in of_kind(article, BlockKind.CAPTION)]
    assert [caption[-20:] for caption in captions] == ["Oct. 28. Reuters-Yonhap"[-20:], "Tampa, Fla. AP-Yonhap"[-20:]]
    residue = [block.span.of(article.text) for block in of_kind(article, BlockKind.BOILERPLATE)]
    assert residue == ["|", "|"]


def test_every_paragraph_is_in_its_section(article: Document) -> None:
    lead, alliance = article.outline.children
    firsts = [
        [block.span.of(article.text).split()[0] for block in section.blocks if block.kind is BlockKind.PARAGRAPH]
        for section in (lead, alliance)
    ]
    assert firsts == [
        ["With", "The", "\"It's", "Relaying", "He", "But", '"If'],
        ["A", '"To', "He", "Biden", "On", "Some", '"If'],
    ]


def test_every_block_knows_its_line(article: Document) -> None:
    lines = article.text.split("\n")
    assert all(block.span.of(article.text) in lines[block.line - 1] for block in article.blocks)


WRAPPED = """\
Harbour reopens after a year

The harbour of the town opened again on Monday, after a year of work in
which the sea wall was rebuilt and the cranes were moved to the eastern
quay, where the water is deeper and the road is wide enough for lorries.

The mayor was glad. Shops had lost a third of their trade, and some had
closed for good; others hope that the ferries will bring people back in
the spring, when the new hotel opens.
"""


def test_lines_broken_to_fit_a_page_are_one_paragraph() -> None:
    document = reader.parse(WRAPPED)
    paragraphs = [document.words(block.span) for block in of_kind(document, BlockKind.PARAGRAPH)]
    assert [len(words.split()) for words in paragraphs] == [43, 35]
    assert [block.line for block in of_kind(document, BlockKind.PARAGRAPH)] == [3, 7]


LINES = st.sampled_from(
    ["", "![]() |", "Harbour reopens", "By Ann Lee", "May 4, 2021", "It held. Photo: Ann Lee |", "# One", "> so", "|"]
    + [
        "• a",
        "1. b",
        "* * *",
        "Read more: here",
        "STATE OF PLAY",
        "Q: Why?",
        "The wall held through the winter, he said.",
    ]
)
TEXTS = st.lists(LINES | st.text(st.characters(exclude_characters="\r"), max_size=30), max_size=25).map("\n".join)


@given(TEXTS)
def test_the_text_is_kept_as_it_is(text: str) -> None:
    assert reader.parse(text).text == text


@given(TEXTS)
def test_blocks_are_in_order_apart_and_cover_all_that_is_not_blank(text: str) -> None:
    document = reader.parse(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.blocks))
    covered = "".join(block.span.of(text) for block in document.blocks)
    assert "".join(covered.split()) == "".join(text.split())


@given(TEXTS)
def test_sections_nest_and_hold_every_block_once(text: str) -> None:
    document = reader.parse(text)
    assert [block for section in document.outline.walk() for block in section.blocks] == list(document.blocks)
    for section in document.outline.walk():
        assert_nested(section)


def assert_nested(section: Section) -> None:
    assert all(section.span.contains(part.span) for part in (*section.blocks, *section.children))
    assert all(a.span.end <= b.span.start for a, b in pairwise(section.children))


@given(TEXTS)
def test_a_credit_lies_in_its_caption(text: str) -> None:
    for block in reader.parse(text).blocks:
        assert block.credit is None or block.span.contains(block.credit)
