"""The features by which the trees tell the article from the rest of its page, each on a small page."""

import pytest
from lxml.html import fromstring

from reader.document import BlockKind
from reader.formats.html import features, surroundings, trees
from reader.formats.html.containers import PlacedBlock
from reader.formats.html.features import FEATURES, NOWHERE, Page
from reader.formats.html.kept import kept_blocks
from reader.formats.html.tree import blocks_of

LONG = "The harbour of the town opened again on Monday, after a year of work on the wall. The storm had broken it."
SIZE = len("".join(LONG.split()))


def blocks(body: str) -> list[PlacedBlock]:
    return blocks_of(fromstring(f"<html><body>{body}</body></html>"), [])


def values(body: str, at: int, kept: str = "", title: str = "") -> dict[str, float]:
    """The values of the features of a block by name; `kept` has a + for each block that the extractor kept."""
    found = blocks(body)
    page = Page(found, [sign == "+" for sign in kept.ljust(len(found))], title)
    return dict(zip(FEATURES, list(page.features())[at], strict=True))


def test_every_feature_has_a_name_of_its_own() -> None:
    assert len(set(FEATURES)) == len(FEATURES)


@pytest.mark.parametrize(
    ("name", "body", "value"),
    [
        ("level", f"<h3>Tide</h3><p>{LONG}</p>", 3),
        ("level", f"<p>{LONG}</p>", 0),
        ("size", "<p>Two words</p>", 8),
        ("links", "<p>ab<a href='/'>cd</a></p>", 0.5),
        ("links", "<p>abcd</p>", 0),
        ("sentences", f"<p>{LONG}</p>", 2),
        ("sentences", "<p>Version 2.5 is here</p>", 0),
        ("sentences", "<p>He came。She went！</p>", 1),
        ("ends", "<p>It opens.</p>", 1),
        ("ends", "<p>開いた。</p>", 1),
        ("ends", "<p>It opens:</p>", 0),
    ],
)
def test_features_of_the_words_of_a_block(name: str, body: str, value: float) -> None:
    assert values(body, 0, "+")[name] == value


FIVE = "".join(f"<p>{number}{LONG}</p>" for number in range(5))


@pytest.mark.parametrize(
    ("name", "at", "kept", "value"),
    [
        ("kept", 0, "+", 1),
        ("kept", 1, "+", 0),
        ("kept before", 0, "+", -1),
        ("kept before", 1, "+", 1),
        ("kept after", 0, "+ ", 0),
        ("kept after", 4, "+++++", -1),
        ("kept near", 0, "+++  ", 0.5),
        ("kept near", 4, "+++++", 1),
        ("prose near", 2, "+", 1),
        ("of kept above", 0, "++", 0),
        ("of kept above", 1, "++", 0.5),
        ("of prose above", 4, "+", 0.8),
        ("is within", 1, "+ +", 1),
        ("is within", 3, "+ +", 0),
        ("to last kept", 0, "+ +", 2),
        ("to last kept", 4, "+ +", -2),
        ("kept of page", 0, "++", 2 * (SIZE + 1)),
        ("share kept of page", 0, "++", 0.4),
        ("prose of page", 0, "+", 1),
        ("links of page", 0, "+", 0),
    ],
)
def test_features_of_the_place_of_a_block(name: str, at: int, kept: str, value: float) -> None:
    assert values(FIVE, at, kept)[name] == pytest.approx(value)


@pytest.mark.parametrize(
    ("name", "title", "at", "value"),
    [
        ("since heading", "", 0, NOWHERE),
        ("since heading", "", 1, 0),
        ("since heading", "", 2, 1),
        ("since title", "", 2, NOWHERE),
        ("since title", "Tide", 2, 1),
        ("since title", "Tide – The Quay", 0, -1),
        ("since title", "Harbour", 2, NOWHERE),
    ],
)
def test_features_of_the_distance_from_headings(name: str, title: str, at: int, value: float) -> None:
    assert values(f"<p>{LONG}</p><h2>Tide</h2><p>{LONG}</p>", at, "+++", title)[name] == value


SERIES = f"<div class='item 1'><p>{LONG}</p></div><div class='item 2'><p>{LONG}</p></div><div><p>{LONG} Yes.</p></div>"


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [("kept alike", 0, 1 / 2), ("blocks alike", 1, 2), ("blocks alike", 2, 1), ("size alike", 0, SIZE)],
)
def test_features_of_the_series_that_a_block_is_part_of(name: str, at: int, value: float) -> None:
    body = SERIES.replace("<p>", "").replace("</p>", "")
    assert values(body, at, "+")[name] == pytest.approx(value)


NESTED = (
    f"<div id='main-content'><article><section><p>{LONG}</p><p>{LONG}</p></section></article></div>"
    f"<div class='comments' hidden><ul><li>{LONG}</li></ul></div>"
)


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [
        ("kept own", 0, 1),
        ("kept own", 1, 0),
        ("kept parent", 1, 0.5),
        ("of kept parent", 1, 1),
        ("prose parent", 0, 1),
        ("of prose parent", 0, 2 / 3),
        ("links parent", 0, 0),
        ("kept great-grandparent", 0, 0.5),
        ("of page grandparent", 0, 2 / 3),
        ("blocks grandparent", 0, 2),
        ("is hidden", 0, 0),
        ("is hidden", 2, 1),
        ("depth", 0, 5),
        ("to article", 0, 2),
        ("same elements", 2, 1),
    ],
)
def test_features_of_the_elements_around_a_block(name: str, at: int, value: float) -> None:
    assert values(NESTED, at, "+")[name] == pytest.approx(value)


@pytest.mark.parametrize(
    ("name", "body", "distance"),
    [
        ("to comments", "<div class='Comment-List'><p>{}</p></div>", 1),
        ("to comments", "<div id='disqus_thread'>{}</div>", 0),
        ("to comments", "<div class='thread'>{}</div>", surroundings.FAR),
        ("to author", "<div class='byline'><div><p>{}</p></div></div>", 2),
        ("to form", "<div class='sign-up'>{}</div>", 0),
        ("to form", "<div class='signal'>{}</div>", surroundings.FAR),
        ("to sidebar", "<div class='ads'>{}</div>", 0),
        ("to sidebar", "<div class='heads'>{}</div>", surroundings.FAR),
        ("to body", "<div role='main'>{}</div>", 0),
        ("to post", "<div class='post'>{}</div>", 0),
        ("to main", "<main><p>{}</p></main>", 1),
        ("to main", "<div><p>{}</p></div>", surroundings.FAR),
    ],
)
def test_the_distance_of_elements_with_certain_names(name: str, body: str, distance: int) -> None:
    found = blocks(body.format(LONG))
    page = Page(found, [True], "")
    assert dict(zip(surroundings.FEATURES, page.around.features_of(found[0].container), strict=True))[name] == distance


def test_the_central_element_holds_most_prose() -> None:
    body = f"<div class='text'><p>{LONG}</p><p>{LONG}</p></div><div class='more'><p>{LONG}</p></div>"
    inside, outside = values(body, 0, "+"), values(body, 2, "+")
    assert (inside["in central"], inside["to central"]) == (0, 0)
    assert (outside["in central"], outside["to central"]) == (2, 2)


def test_a_block_of_a_menu_has_no_features() -> None:
    body = f"<nav><ul><li><a href='/'>News</a></li></ul></nav><div><div><p>{LONG}</p></div></div>"
    page = Page(blocks(body), [False, True], "")
    assert [bool(found) for found in page.features()] == [False, True]


@pytest.mark.parametrize(
    ("size", "linked", "expected"), [(59, 0, False), (60, 0, True), (60, 19, True), (60, 20, False)]
)
def test_prose_is_long_and_has_few_links(size: int, linked: int, expected: bool) -> None:
    text = f"<p><a href='/'>{'a' * linked}</a>{'b' * (size - linked)}</p>"
    assert features.is_prose(blocks(text)[0]) is expected


@pytest.mark.parametrize(
    ("body", "extracted", "expected"),
    [
        pytest.param(f"<p>{LONG}</p>", LONG.replace(" ", "\n"), "+", id="blanks do not matter"),
        pytest.param(f"<p>{LONG} More.</p>", LONG, "+", id="a long block that begins alike"),
        pytest.param(f"<p>{LONG}</p><p>Home</p>", LONG + "x" * 597 + "Home", "+ ", id="a short block too far below"),
        pytest.param(f"<p>{LONG}</p><p>Home</p>", LONG + "x" * 596 + "Home", "++", id="a short block within reach"),
        pytest.param(f"<p>Home</p><p>{LONG}</p>", "Home" + "x" * 597 + LONG, " +", id="a short block too far above"),
        pytest.param(f"<p>Home</p><p>{LONG}</p>", "Home" + "x" * 596 + LONG, "++", id="a short block above"),
        pytest.param("<p>Home</p>", "Home", "+", id="only a short block"),
        pytest.param(f"<p>Home</p><p>{LONG}</p><p>Home</p>", f"{LONG} Home", " ++", id="a word of the menu"),
        pytest.param(f"<p>{LONG}</p><p>Home</p>", f"Home {LONG}", "+ ", id="a short block out of order"),
    ],
)
def test_a_block_was_kept_where_its_text_was_extracted(body: str, extracted: str, expected: str) -> None:
    assert kept_blocks(blocks(body), "".join(extracted.split())) == [sign == "+" for sign in expected]


TREES = "# trees\nsize<=10\tkept<=0.5\t-1.5\t0.25\t1\n\nkept<=0.5\t0\t2\n"


@pytest.mark.parametrize(
    ("size", "kept", "total"), [(10, 0, -1.5), (10, 1, 2.25), (10.5, 0, 1), (10.5, 1, 3), (0, 0.5, -1.5)]
)
def test_the_answers_of_the_trees_are_added(size: float, kept: float, total: float) -> None:
    known = list(trees.read(TREES))
    found = [0.0] * len(FEATURES)
    found[FEATURES.index("size")], found[FEATURES.index("kept")] = size, kept
    assert trees.score(known, found) == total


@pytest.mark.parametrize(("count", "least"), trees.CLEAR)
@pytest.mark.parametrize("sign", [1, -1])
def test_the_last_trees_are_not_asked_where_the_first_are_clear(count: int, least: float, sign: int) -> None:
    for first, total in ((least, least), (least - 0.01, least - 5.01)):
        rows = ["kept<=0.5\t0\t0"] * (count - 1) + [f"kept<=0.5\t{sign * first}\t0", f"kept<=0.5\t{sign * -5}\t0"]
        assert trees.score(list(trees.read("\n".join(rows))), [0.0] * len(FEATURES)) == pytest.approx(sign * total)


def test_the_trees_beside_the_parser_ask_for_features_that_there_are() -> None:
    known = trees.trees()
    assert len(known) > trees.CLEAR[-1][0]
    assert {kind.value for kind in BlockKind}.isdisjoint(FEATURES)


SECTIONS = f"<p>{LONG}</p><h2>Tide</h2><p>{LONG}</p><p><a href='/'>ab</a></p><h2>Wall</h2>"


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [
        ("kept in section", 0, 0),
        ("kept in section", 1, SIZE / (SIZE + 2)),
        ("kept in section", 2, SIZE / (SIZE + 2)),
        ("prose in section", 1, SIZE / (SIZE + 2)),
        ("links in section", 3, 2 / (SIZE + 2)),
        ("size of section", 0, SIZE),
        ("size of section", 1, SIZE + 2),
        ("size of section", 4, 0),
        ("kept in section", 4, 0),
    ],
)
def test_features_of_the_section_of_a_block(name: str, at: int, value: float) -> None:
    assert values(SECTIONS, at, "  +")[name] == pytest.approx(value)
