"""Feeds in their dialects, and lists of feeds."""

import pytest

from reader.document import Document, ListedKind
from reader.errors import SourceError
from reader.formats.collections.dates import in_utc
from reader.formats.collections.parts import part_of
from tests.formats.books import opened

WORDS = "The wall broke in May, the mayor said. It took a year to mend it."
RSS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Harbour &amp;amp; Town News</title><link>https://a.example/</link>
<item><media:title>A picture</media:title><title>The Wall &lt;i&gt;broke&lt;/i&gt;</title><link>/1</link>
 <pubDate>Mon, 04 May 2026 09:12:00 +0200</pubDate><dc:creator>Ann Lee</dc:creator>
 <description>A summary.</description>
 <content:encoded>&lt;h2&gt;Repairs&lt;/h2&gt;&lt;p&gt;{WORDS}&lt;/p&gt;</content:encoded></item>
<item><guid>https://a.example/2</guid><author>bo@a.example (Bo Berg)</author><description>Rain &nbsp;&#8211; again,
 for the third day in a row, from the hills down to the harbour and the town.</description></item>
<item><title>Without an address</title><guid isPermaLink="false">n3</guid></item>
</channel></rss>""".encode()
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/news/"><title>News</title>
<link rel="self" href="feed"/><entry><title type="html">The Wall</title><link rel="enclosure" href="a.mp3"/>
<link href="wall"/><id>urn:1</id><author><name>Ann Lee</name></author><author><name>Bo Berg</name></author>
<updated>2026-05-04T07:12:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{WORDS}</p></div></content></entry></feed>""".encode()
RDF = b"""<?xml version="1.0"?><!-- news --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/"><title>News</title>
<link>https://a.example/</link></channel><item rdf:about="https://a.example/1"><title>The Wall</title>
<link>https://a.example/1</link><description>It broke.</description></item></rdf:RDF>"""
OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="Press"><outline text="Harbour News" type="rss" xmlUrl="https://a.example/feed"/>
<outline xmlUrl="https://b.example/feed"/></outline><outline title="Town" xmlUrl="/town.atom"/>
<outline text="File" xmlUrl="file:///etc/passwd"/><outline text="Sea" xmlUrl="feed://d.example/feed"/></body></opml>"""


def listed(document: Document) -> list[tuple[str, str, str, str]]:
    return [(each.title, each.target, each.date, each.author) for each in document.listed]


def test_the_articles_of_a_feed_are_listed_and_are_its_sections() -> None:
    document = opened(RSS, "https://a.example/feed")
    assert document.title == "The Harbour & Town News"
    assert listed(document) == [
        ("The Wall broke", "https://a.example/1", "2026-05-04T07:12:00Z", "Ann Lee"),
        ("Rain – again, for the third day in a row, from the hills …", "https://a.example/2", "", "Bo Berg"),
        ("Without an address", "https://a.example/feed#item=n3", "", ""),
    ]
    assert [each.kind for each in document.listed] == [ListedKind.ARTICLE, ListedKind.ARTICLE, ListedKind.MESSAGE]
    titles = [(section.title, section.level) for section in document.outline.walk()][1:]
    assert titles[:2] == [("The Wall broke", 1), ("Repairs", 3)]
    assert "A summary." not in document.text
    assert "Ann Lee · Mon, 04 May 2026 09:12:00 +0200" in document.text


def test_what_a_feed_has_of_an_article_is_a_document_of_its_own() -> None:
    document = opened(RSS, "https://a.example/feed")
    part = part_of(document, document.listed[0])
    assert (part.title, part.byline, part.date) == ("The Wall broke", "Ann Lee", "2026-05-04")
    assert part.text == f"The Wall broke\n\nRepairs\n\n{WORDS}"
    assert [(block.kind.value, block.span.of(part.text)) for block in part.blocks] == [
        ("headline", "The Wall broke"),
        ("heading", "Repairs"),
        ("paragraph", WORDS),
    ]
    assert part_of(document, document.listed[2]).text == "Without an address"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (ATOM, ("The Wall", "https://a.example/news/wall", "2026-05-04T07:12:00Z", "Ann Lee, Bo Berg")),
        (RDF, ("The Wall", "https://a.example/1", "", "")),
        (RSS.replace(b"</item>", b"", 1)[:900], ("The Wall broke", "https://a.example/1", "2026-05-04T07:12:00Z", "")),
    ],
)
def test_other_dialects_and_damaged_feeds(data: bytes, expected: tuple[str, str, str, str]) -> None:
    assert listed(opened(data, "feed.xml"))[0][:3] == expected[:3]


def test_a_part_is_opened_by_its_name() -> None:
    assert opened(RSS, "https://a.example/feed#item=n3").title == "Without an address"
    with pytest.raises(SourceError, match=r"^https://a.example/feed has no text named n4 any more"):
        opened(RSS, "https://a.example/feed#item=n4")


def test_a_list_of_feeds_has_its_folders_as_headings() -> None:
    document = opened(OPML, "https://c.example/feeds.opml")
    assert document.title == "My feeds"
    assert document.text == "Press\n\nHarbour News\nhttps://b.example/feed\nTown\nSea"
    assert [(each.title, each.target) for each in document.listed] == [
        ("Harbour News", "https://a.example/feed"),
        ("https://b.example/feed", "https://b.example/feed"),
        ("Town", "https://c.example/town.atom"),
        ("Sea", "https://d.example/feed"),
    ]
    assert {style.target for block in document.blocks for style in block.styles} == {
        each.target for each in document.listed
    }


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<rss version='2.0'><channel><title>News</title></channel></rss>", "a feed that lists no articles"),
        (b"<opml version='2.0'><body><outline text='Press'/></body></opml>", "lists no feeds"),
        (b"Words.", "is not a feed, although"),
    ],
)
def test_what_lists_nothing_is_told(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        opened(data, "a.rss")


@pytest.mark.parametrize(
    "data",
    [b"<feed><a/></feed>", b"<rdf:RDF xmlns:rdf='x'><a/></rdf:RDF>", b"<rssx/>", b"<p>rss</p>", b"<!--" * 2000],
)
def test_other_xml_is_no_feed(data: bytes) -> None:
    assert opened(data, "a.xml").listed == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Mon, 04 May 2026 09:12:00 +0200", "2026-05-04T07:12:00Z"),
        ("2026-05-04T09:12:00.5+02:00", "2026-05-04T07:12:00Z"),
        ("2026-05-04", "2026-05-04T00:00:00Z"),
        ("04 May 2026 09:12", "2026-05-04T09:12:00Z"),
        ("0001-01-01T00:00:00+23:00", "0001-01-01T00:00:00+23:00"),
        ("in May", "in May"),
        ("", ""),
    ],
)
def test_dates_are_read_where_they_can_be(written: str, expected: str) -> None:
    assert in_utc(written) == expected


JSON_FEED = f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour News",
"home_page_url": "https://a.example/", "authors": [{{"name": "Ann Lee"}}], "items": [
{{"id": "1", "url": "/1", "title": "The Wall <i>broke</i>", "date_published": "2026-05-04T09:12:00+02:00",
"content_html": "<h2>Repairs</h2><p>{WORDS}</p>", "summary": "A summary."}},
{{"id": "https://a.example/2", "author": {{"name": "Bo Berg"}},
"content_text": "It rained < again.\\n\\nAnd it rained."}},
{{"id": 3, "title": "Without an address"}}, "no article"]}}""".encode()


def test_a_feed_in_json_lists_its_articles() -> None:
    document = opened(JSON_FEED, "https://a.example/feed.json")
    assert document.title == "Harbour News"
    assert listed(document) == [
        ("The Wall broke", "https://a.example/1", "2026-05-04T07:12:00Z", "Ann Lee"),
        ("It rained < again. And it rained.", "https://a.example/2", "", "Bo Berg"),
        ("Without an address", "https://a.example/feed.json#item=3", "", "Ann Lee"),
    ]
    assert "It rained < again.\n\nAnd it rained." in document.text
    assert ("Repairs", 3) in [(section.title, section.level) for section in document.outline.walk()]


@pytest.mark.parametrize("items", ["{}", '"x"', "[[]]", "[1, null]", '[{"id": "1", "url": "http://["}', "[" * 9_000])
def test_a_damaged_feed_in_json_is_told(items: str) -> None:
    with pytest.raises(SourceError, match=r"^a.json is a (?:damaged )?feed"):
        opened(b'{"version": "https://jsonfeed.org/version/1", "items": ' + items.encode() + b"}", "a.json")
