"""The inputs that are changed at random: small ones of each format."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reader.sources import Format
from tests.formats.books import docx, epub, odt, word_paragraph
from tests.formats.test_office import FICTION
from tests.formats.test_rtf import RTF
from tests.pdf import raw_files
from tests.safety.constructs import constructs

REPORT = (
    'Harbour reopens\nBy Ann Lee\n\n"We agree," said Bo Berg, the mayor. "It is late." She said the wall\n'
    "would hold.\n\nState of the wall\n\nAccording to Lee, “nobody” knows. 水位は高い。\n\nA photo. Reuters\n"
)
MAIL = (
    "From: Ann Lee <ann@a.example>\nSubject: =?utf-8?q?The_wall?=\nDate: Mon, 4 Mar 2024 09:12:00 +0100\n"
    'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\n'
    "Content-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\nIt broke=20in May.\n> Did it?\n\n--b\nContent-Type: text/html\n\n"
    "<p>It <b>broke</b> in May.</p>\n--b--\n"
)
PAGE = (
    "<!doctype html><html><head><title>The wall</title><meta charset=utf-8></head><body><nav><a href=/>Home</a></nav>"
    '<article><h1>The wall</h1><p>It broke in May, said <b>Ann Lee</b>, "and nobody saw it".</p><ul><li>a<li>b</ul>'
    "<table><tr><th>a<td>b</table><figure><img src=a.png><figcaption>The wall. Reuters</figcaption></figure>"
    "<pre>x = 1</pre><math><mi>x</mi></math></article></body></html>"
)
NOTEBOOK = (
    '{"cells": [{"cell_type": "markdown", "source": ["# The wall\\n", "It broke."]}, {"cell_type": "code", "source": '
    '"x = 1", "outputs": [{"output_type": "stream", "text": ["1"]}]}], "nbformat": 4, "nbformat_minor": 5}'
)
ARTICLES = '{"id": "a", "title": "The wall", "text": "It broke, said Ann Lee.", "date": "2026"}\n{"body": ["a", "b"]}\n'
SUBTITLES = (
    "1\n00:00:01,000 --> 00:00:02,500\n<i>It broke.</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n- When?\n- In May.\n",
    "WEBVTT\n\nNOTE a\n\n00:01.000 --> 00:02.000 line:0\n<v Ann Lee>It broke.</v>\n",
)
TRANSCRIPT = '{"segments": [{"start": 0.0, "end": 1.5, "text": "It broke.", "speaker": "A"}], "text": "It broke."}'
FEED = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><item>'
    "<title>The wall</title><link>http://a.example/1</link><pubDate>Mon, 4 Mar 2024 09:12:00 +0100</pubDate>"
    "<description>It broke.</description><content:encoded><![CDATA[<p>It <b>broke</b>.</p>]]></content:encoded></item>"
    "</channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="html">The wall</title><id>a</id>'
    '<updated>2024-03-04T09:12:00Z</updated><link href="1"/><content type="xhtml"><div>It broke.</div>'
    "</content></entry></feed>"
)
OPML = (
    '<opml version="2.0"><head><title>Feeds</title></head><body><outline text="News">'
    '<outline text="A" type="rss" xmlUrl="http://a.example/feed"/></outline></body></opml>'
)
BOOK_CHAPTER = '<h1 id="a">One</h1><p>“It broke,” said <i>Ann</i>.<a epub:type="noteref" href="#n">1</a></p>'
WORD_BODY = word_paragraph("One", "Heading1") + word_paragraph("It broke, said Ann.") + word_paragraph("Two", "Caption")
OPEN_BODY = (
    '<text:h text:outline-level="1">One</text:h><text:p>It <text:span>broke</text:span><text:s text:c="3"/>.</text:p>'
    "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
)


SAMPLES = {
    Format.XML: "xml.xml",
    Format.LATEX: "latex.tex",
    Format.JSON: "json.json",
    Format.CSV: "csv.csv",
    Format.CALENDAR: "calendar.ics",
    Format.CONTACTS: "contacts.vcf",
    Format.CODE: "code.py",
}
"""The files of formats whose samples are small."""


def sample(name: str) -> str:
    """A file of the samples."""
    return (Path(__file__).resolve().parents[1] / "samples" / name).read_text(encoding="utf-8")


@cache
def seeds() -> dict[str, list[bytes]]:
    """The inputs, by the names of their targets."""
    texts: dict[str, list[str]] = {
        Format.PLAIN: [REPORT],
        Format.MARKDOWN: [
            f"---\ntitle: The wall\nauthor: [Ann, Bo]\n---\n\n# The wall\n\n{REPORT}\n- [ ] a\n\n[^1]: b\n"
        ],
        Format.HTML: [PAGE],
        Format.RST: ["The wall\n========\n\n.. note:: It broke.\n\n:a: b\n\n* c\n"],
        Format.ASCIIDOC: ["= The wall\nAnn Lee\n:a: b\n\n== One\n\n----\n{a}\n----\n\n|===\n|a |b\n|===\n"],
        Format.ORG: [
            "#+title: The wall\n* TODO One :a:\n:PROPERTIES:\n:END:\n| a | b |\n#+begin_quote\nc\n#+end_quote\n"
        ],
        Format.SUBTITLES: list(SUBTITLES),
        Format.TRANSCRIPT: [TRANSCRIPT],
        Format.NOTEBOOK: [NOTEBOOK],
        Format.JSONL: [ARTICLES],
        Format.MAIL: [MAIL],
        Format.MBOX: [f"From ann Mon Mar  4 09:12:00 2024\n{MAIL}\nFrom bo Mon Mar  4 09:12:00 2024\n{MAIL}"],
        Format.MHT: [MAIL.replace("alternative", "related")],
        Format.FB2: [FICTION],
        Format.FEED: [FEED, ATOM],
        Format.OPML: [OPML],
        Format.RTF: [RTF],
        **{format: [sample(name)] for format, name in SAMPLES.items()},
        "chapter of a book": [BOOK_CHAPTER],
        "body of a Word document": [WORD_BODY],
        "body of an OpenDocument text": [OPEN_BODY],
        "attribution": [REPORT],
        "layout": [REPORT],
        "anchors": [REPORT],
        "terminal output": [
            "\x1b[1mIt\x1b[0m b\bbroke \x1b]8;;http://a\x1b\\here\x1b]8;;\x1b\\ _\bx\r\n\x1b[31;4mnow\x1b[m\n"
        ],
        "settings": ["measure: 66\nlanguage: en\nweb:\n  timeout: 20\nkeys:\n  quit: q\ntheme: paper\n"],
        "corrections": [
            '{"quote": "We agree,", "speaker": "Ann Lee"}\n{"merge": "Lee", "into": "Ann Lee", "id": "a"}\n'
            '{"quote": {"exact": "It is late.", "prefix": "a", "suffix": "b", "start": 4}, "speaker": null}\n'
        ],
    }
    found = {str(name): [text.encode() for text in given] for name, given in texts.items()}
    for format in Format:
        for part in constructs().get(format, []):
            found[str(format)].append(part.encode())
    chapters = [BOOK_CHAPTER, "<p>It is late.</p>"]
    found[Format.EPUB] = [epub(chapters, contents=[("One", "c1.xhtml#a")]), epub(chapters, is_old=True)]
    found[Format.DOCX] = [docx(WORD_BODY, title="The wall")]
    found[Format.ODT] = [odt(OPEN_BODY, title="The wall")]
    found[Format.PDF] = [
        raw_files.page_of(raw_files.lines("It broke.", "In May.")),
        raw_files.tagged(("H1", "The wall")),
    ]
    found["decoding"] = [
        REPORT.encode(),
        REPORT.encode("utf-16"),
        PAGE.encode("cp1252", "replace"),
        b"\x1f\x8b\x08\0PK\3\4%PDF-",
    ]
    return found
