"""HTML: the article without the page around it, its headings, captions, lists and styles; and any page at all."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reader
from reader.document import BlockKind, Document, StyleKind
from reader.errors import SourceError

PARAGRAPHS = [
    "The harbour of the town opened again on Monday, after a year of work on the wall that a storm had broken.",
    "Boats from the islands came in at noon, and the mayor of the town cut a ribbon that the school had made.",
    "Nobody could say what the next storm will do, but engineers of the port believe that the wall will stand.",
    "The wall is nine hundred metres long, and its stones were brought by train from a quarry in the hills.",
]


def page(body: str, head: str = "<title>Harbour reopens after a year | The Harbour Press</title>") -> str:
    """A page of a newspaper around an article."""
    return f"""<!doctype html>
<html><head>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Harbour reopens after a year</h1>
{body}
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/1">Ten boats</a></li><li><a href="/2">Fish soup</a></li></ul></aside>
<footer><p>Copyright 2026 The Harbour Press</p></footer>
</body></html>"""


def parsed(body: str, **more: str) -> Document:
    return reader.parse(page(body, **more), "html")


def rows(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks]


def text(*between: str) -> str:
    """Four paragraphs with the given elements between them."""
    parts = []
    for paragraph, more in zip(PARAGRAPHS, [*between, "", "", "", ""], strict=False):
        parts += [f"<p>{paragraph}</p>", more]
    return "\n".join(parts)


def test_the_article_alone_is_read_with_title_byline_and_date() -> None:
    head = (
        "<title>Harbour reopens after a year | The Harbour Press</title>"
        '<meta property="og:title" content="Harbour reopens after a year">'
        '<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-05-04">'
    )
    document = parsed(text(), head=head)
    assert (document.title, document.byline, document.date) == ("Harbour reopens after a year", "Ann Lee", "2026-05-04")
    assert rows(document) == [("paragraph", 0, paragraph) for paragraph in PARAGRAPHS]


def test_headings_keep_level_and_order_and_the_title_is_none_of_them() -> None:
    document = parsed(text("<h2>State of the wall</h2>", "<h3>The stones</h3>", "<h2>The next storm</h2>"))
    headings = [(level, words) for kind, level, words in rows(document) if kind == "heading"]
    assert headings == [(2, "State of the wall"), (3, "The stones"), (2, "The next storm")]
    sections = [(child.title, len(child.children)) for child in document.outline.children]
    assert sections == [("Lead", 0), ("State of the wall", 1), ("The next storm", 0)]


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        (
            '<figure><img src="wall.jpg"><figcaption>The wall in May <span class="credit">Ann Lee/Harbour Press</span>'
            "</figcaption></figure>",
            "The wall in May Ann Lee/Harbour Press",
            "Ann Lee/Harbour Press",
        ),
        (
            '<figure><img src="wall.jpg"><figcaption>The wall in May. Photo: Bo Berg</figcaption></figure>',
            "The wall in May. Photo: Bo Berg",
            "Photo: Bo Berg",
        ),
        ('<figure><img src="wall.jpg"><figcaption>The wall.</figcaption></figure>', "The wall.", None),
        (
            '<div class="wp-caption"><img src="wall.jpg"><p class="wp-caption-text">The wall at noon</p></div>',
            "The wall at noon",
            None,
        ),
        (
            '<figure><img data-credit="Eva Holm" src="a.jpg"><figcaption>The wall from the sea</figcaption></figure>',
            "The wall from the sea Eva Holm",
            "Eva Holm",
        ),
    ],
)
def test_captions_stay_where_their_image_is_with_the_credit_apart(
    figure: str, caption: str, credit: str | None
) -> None:
    document = parsed(text("", figure))
    found = [(i, block) for i, block in enumerate(document.blocks) if block.kind is BlockKind.CAPTION]
    assert [(i, block.span.of(document.text)) for i, block in found] == [(2, caption)]
    span = found[0][1].credit
    assert (span.of(document.text) if span is not None else None) == credit


def test_quotes_lists_tables_and_code_are_blocks_of_their_kind() -> None:
    document = parsed(
        text(
            "<blockquote><p>We have waited a year for this day, and nobody will forget it.</p></blockquote>",
            "<ul><li>The wall was built anew<ul><li>with stones from the hills</li></ul></li>"
            "<li>The pier stood</li></ul>",
            "<ol><li>First come the boats</li><li>Then come the trains</li></ol>"
            "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>Twelve</td></tr></table>",
        )
    )
    others = [(kind, level, words) for kind, level, words in rows(document) if kind != "paragraph"]
    assert others == [
        ("block_quote", 1, "We have waited a year for this day, and nobody will forget it."),
        ("list_item", 1, "The wall was built anew"),
        ("list_item", 2, "with stones from the hills"),
        ("list_item", 1, "The pier stood"),
        ("list_item", 1, "First come the boats"),
        ("list_item", 1, "Then come the trains"),
        ("table", 0, "Day\tBoats\nMonday\tTwelve"),
    ]
    markers = [block.marker for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert markers == ["•", "•", "•", "1.", "2."]


def test_emphasis_and_links_are_styles_on_spans() -> None:
    more = 'The <b>wall</b> is <em>long</em>, as the <a href="https://example.org/report">report</a> of the port says.'
    document = parsed(text() + f"<p>{more}</p>")
    last = document.blocks[-1]
    styles = [(style.kind, style.span.of(document.text), style.target) for style in last.styles]
    assert styles == [
        (StyleKind.STRONG, "wall", ""),
        (StyleKind.EMPHASIS, "long", ""),
        (StyleKind.LINK, "report", "https://example.org/report"),
    ]


@pytest.mark.parametrize(
    "boilerplate",
    [
        "<p><a href='/other'>Ten boats that you will love this summer</a></p>",
        "<h3>Related</h3>",
        "<p>Sign up for our newsletter</p>",
        "<p>Read more: The storm of the year</p>",
        "<h2>Subscribe to the morning letter</h2>",
    ],
)
def test_teasers_and_boxes_are_left_out(boilerplate: str) -> None:
    assert rows(parsed(text("", boilerplate))) == rows(parsed(text()))


def test_a_heading_over_nothing_is_left_out() -> None:
    document = parsed(text() + "<h2>Comments and letters</h2>")
    assert BlockKind.HEADING not in {block.kind for block in document.blocks}


def test_blocks_know_the_line_of_the_page() -> None:
    source = page(text("<h2>State of the wall</h2>"))
    document = reader.parse(source, "html")
    lines = source.splitlines()
    for block in document.blocks:
        assert block.span.of(document.text)[:20] in lines[block.line - 1]


def test_a_page_without_an_article_is_read_as_its_text() -> None:
    document = reader.parse("<html><body><div>Only words.</div></body></html>", "html")
    assert "Only words." in document.text


@pytest.mark.parametrize("source", ["<html></html>", " ", "<html><body><script>let x = 1</script></body></html>"])
def test_a_page_without_words_is_an_error(source: str) -> None:
    with pytest.raises(SourceError, match="no text"):
        reader.parse(source, "html")


PIECES = st.sampled_from(
    [
        "<p>Words of the harbour that go on for a while, and on.</p>",
        "<h2>Head</h2>",
        "<h1>",
        "<ul><li>item",
        "</ul>",
        "<figure><img src=a><figcaption>The wall",
        "</figure>",
        "<blockquote>quoted <p>words</p>",
        "<table><tr><td>a<td>b",
        "</table>",
        "<pre>code\n  more</pre>",
        "<a href=x>link</a>",
        "⟦figure 7⟧",
        "&amp;&lt;",
        "<!-- -->",
        "<div class='caption'>",
        "\x00",
        "<br>",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=12), max_size=16).map(" ".join))
def test_any_page_is_read_or_refused(body: str) -> None:
    try:
        document = parsed(body)
    except SourceError:
        return
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.blocks))
    covered = "".join(block.span.of(document.text) for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.text.split())
    for block in document.blocks:
        assert block.credit is None or block.span.contains(block.credit)
        assert all(block.span.contains(style.span) for style in block.styles)
