"""The limits of boilerplate and captions in a page: one below, at, and above each."""

import pytest
from lxml.html import fromstring

from reader.document import BlockKind, Span, Style, StyleKind
from reader.formats.html import parse_html
from reader.formats.html.boilerplate import (
    PageBlock,
    bare_data,
    closing_note,
    empty_heading,
    is_page_box,
    is_title,
    link_only,
    sentence_as_heading,
    without_boilerplate,
)
from reader.formats.html.images import extract_images
from reader.formats.html.paragraph_runs import LONGEST_RUN, has_long_run
from reader.formats.writer import StyledText

PROSE = "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm. " * 3


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, linked: int = 0) -> PageBlock:
    styles = [Style(StyleKind.LINK, Span(0, linked), "/a")] if linked else []
    return PageBlock(kind, StyledText(text, styles), 1, level)


def words(count: int, first: str = "wall") -> str:
    return " ".join([first, *["wall"] * (count - 1)])


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Harbour reopens", "Harbour reopens", True),
        ("HARBOUR, reopens!", "Harbour reopens", True),
        ("Harbour reopens", "Harbour reopens - The Port", True),
        ("Harbour", "Harbour reopens", False),
        ("abcde", "abcde fgh", True),
        ("abcde", "abcde fghi", False),
        ("The wall", "Harbour reopens", False),
        ("", "Harbour reopens", False),
        ("Harbour reopens", "", False),
    ],
)
def test_a_heading_that_is_more_than_half_of_the_title_repeats_it(text: str, title: str, expected: bool) -> None:
    assert is_title(text, title) is expected


@pytest.mark.parametrize(("count", "expected"), [(13, True), (14, True), (15, False)])
def test_a_box_has_at_most_fourteen_words(count: int, expected: bool) -> None:
    assert is_page_box(words(count, "Subscribe")) is expected


@pytest.mark.parametrize(("count", "expected"), [(27, True), (28, True), (29, False)])
@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.LIST_ITEM])
def test_a_teaser_has_at_most_twenty_eight_words(count: int, expected: bool, kind: BlockKind) -> None:
    text = words(count)
    assert link_only([block(text, kind, linked=len(text))], 0) is expected
    assert link_only([block(text, BlockKind.HEADING, linked=len(text))], 0) is False


@pytest.mark.parametrize(("linked", "expected"), [(20, True), (19, True), (18, True), (17, False), (0, False)])
def test_nine_tenths_of_a_teaser_are_a_link(linked: int, expected: bool) -> None:
    assert link_only([block("w" * 20, linked=linked)], 0) is expected


@pytest.mark.parametrize(("at", "expected"), [(4, False), (5, False), (6, True), (9, True)])
def test_closing_notes_are_among_the_last_four_blocks(at: int, expected: bool) -> None:
    blocks = [block(PROSE)] * 10
    blocks[at] = block("Subscribe to our letter.")
    assert closing_note(blocks, at) is expected


def test_the_first_block_is_no_closing_note() -> None:
    assert closing_note([block("Subscribe to our letter."), block(PROSE)], 0) is False


@pytest.mark.parametrize(("count", "expected"), [(59, True), (60, True), (61, False)])
def test_a_closing_note_has_at_most_sixty_words(count: int, expected: bool) -> None:
    assert closing_note([block(PROSE), block(words(count, "ann@example.org"))], 1) is expected


@pytest.mark.parametrize(("count", "expected"), [(7, False), (8, True), (9, True)])
def test_a_sentence_of_eight_words_is_no_heading(count: int, expected: bool) -> None:
    assert sentence_as_heading([block(f"{words(count)}.", BlockKind.HEADING)], 0) is expected
    assert sentence_as_heading([block(words(count), BlockKind.HEADING)], 0) is False
    assert sentence_as_heading([block(f"{words(count)}.")], 0) is False


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ([], True),
        ([block("Next", BlockKind.HEADING, 2)], True),
        ([block("Above", BlockKind.HEADING, 1)], True),
        ([block("Below", BlockKind.HEADING, 3)], False),
        ([block(PROSE)], False),
    ],
)
def test_a_heading_with_nothing_below_it_is_empty(following: list[PageBlock], expected: bool) -> None:
    assert empty_heading([block("One", BlockKind.HEADING, 2), *following], 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/wall.jpg", True),
        ("https://example.org/wall.html", False),
        ("2021-05-04T10:30:00Z", True),
        ("2021-05-04", False),
        ("* * *", True),
        ("* a *", False),
    ],
)
def test_addresses_of_images_timestamps_and_punctuation_are_bare_data(text: str, expected: bool) -> None:
    assert bare_data([block(text)], 0) is expected
    assert bare_data([block(text, BlockKind.CODE)], 0) is False


def test_headings_that_become_empty_are_left_out_too() -> None:
    blocks = [block(PROSE), block("More", BlockKind.HEADING, 2), block("Another story", linked=13)]
    assert list(without_boilerplate(blocks)) == blocks[:1]


def captions(caption: str, credit: str = "") -> list[tuple[str, str]]:
    page = fromstring(f"<html><body><figure><img src=a.jpg><figcaption>{caption}</figcaption>{credit}</figure>{PROSE}")
    return [(image.caption, image.credit) for image in extract_images(page)]


@pytest.mark.parametrize(("count", "is_found"), [(119, True), (120, True), (121, False)])
def test_a_caption_has_at_most_a_hundred_and_twenty_words(count: int, is_found: bool) -> None:
    assert captions(words(count)) == ([(words(count), "")] if is_found else [])


@pytest.mark.parametrize(("count", "is_credit"), [(15, True), (16, True), (17, False)])
def test_a_credit_has_at_most_sixteen_words(count: int, is_credit: bool) -> None:
    credit = words(count, "Lee")
    [(caption, found)] = captions(words(30), f"<span class=credit>{credit}</span>")
    assert (found == credit) is is_credit
    assert caption == (f"{words(30)} {credit}" if is_credit else words(30))


@pytest.mark.parametrize(("depth", "is_found"), [(2, True), (3, True), (4, False)])
def test_an_image_is_looked_for_four_elements_above_its_caption(depth: int, is_found: bool) -> None:
    inner = f"{'<div>' * depth}<p class=caption>The wall in May</p>{'</div>' * depth}"
    page = fromstring(
        f"<html><body><article><section><div><img src=a.jpg>{inner}</div></section></article></body></html>"
    )
    assert [image.caption for image in extract_images(page)] == (["The wall in May"] if is_found else [])


@pytest.mark.parametrize(("count", "kind"), [(6, BlockKind.HEADING), (7, BlockKind.HEADING), (8, BlockKind.STANDFIRST)])
def test_a_heading_before_all_text_has_at_most_seven_words(count: int, kind: BlockKind) -> None:
    page = f"<html><head><title>Harbour reopens</title></head><body><article><h2>{words(count)}</h2><p>{PROSE}</p>"
    assert parse_html(page).blocks[0].kind is kind


def test_a_block_has_the_line_of_its_element() -> None:
    article = f"<article><p>{PROSE}</p>\n<h2>The wall</h2>\n\n<p>{PROSE}</p></article>"
    page = f"<html><title>Port</title>\n<body>\n{article}</body></html>"
    assert [block.line for block in parse_html(page).blocks] == [3, 4, 6]


@pytest.mark.parametrize(
    ("part", "runs_on"),
    [
        ("<li>a</li>", True),
        ("a<br>", True),
        ("<b>a</b>", False),
        (f"<p>{'w' * 149}</p>", True),
        (f"<p>{'w' * 150}</p>", False),
        (f"<p>{'w' * 75}<b>w</b>{'w' * 75}</p>", False),
        ("<li><a>a</a></li>", False),
    ],
)
def test_a_long_run_of_short_paragraphs_is_seen(part: str, runs_on: bool) -> None:
    for count, expected in [(LONGEST_RUN, False), (LONGEST_RUN + 1, runs_on)]:
        assert has_long_run(fromstring(f"<html><body>{part * count}</body></html>")) is expected


def test_a_link_ends_a_run_of_short_paragraphs() -> None:
    half = "<li>a</li>" * (LONGEST_RUN - 1)
    assert not has_long_run(fromstring(f"<html><body>{half}<p><a>a</a></p>{half}</body></html>"))
