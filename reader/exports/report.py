"""A report: an article as one page of HTML with its outline, its text, who said what, and the reader's notes.

It needs neither scripts nor other files, reads well on a phone, and prints on paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from reader.document import Block, BlockKind, Section, Speaker, visible
from reader.exports.excerpts import ArticleExcerpts, Excerpt, ExcerptKind
from reader.exports.report_text import MarkedText, tag_of

HUES = (28, 210, 135, 345, 275, 180, 50, 310)
"""The hues of speakers, in degrees."""
HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="reader">
<title>{title}</title>
<style>
{css}{voices}</style>
</head>
<body>
"""
HEADLINES = frozenset({BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE})
"""The blocks that the head of the page has already."""


def to_report(article: ArticleExcerpts) -> str:
    """The page."""
    parts = [*head(article), *outline(article), '<div class="columns">\n<main id="text">\n']
    marked = MarkedText(article)
    shown = (block for block in article.document.blocks if block.kind not in HEADLINES)
    parts += (block_html(article, marked, block) for block in shown if not is_residue(article, block))
    parts += ["</main>\n<aside>\n", *notes(article), *voices(article), "</aside>\n</div>\n"]
    return "".join([*parts, "<footer><p>Made with reader.</p></footer>\n</body>\n</html>\n"])


def head(article: ArticleExcerpts) -> Iterator[str]:
    """The head of the page: title, author, date, address."""
    document = article.document
    css = files("reader.exports").joinpath("report.css").read_text(encoding="utf-8")
    rules = (
        f".v{number} {{ --voice: hsl({HUES[number % len(HUES)]} 60% 50%); }}\n"
        for number in range(min(len(HUES), len(article.attribution.speakers)))
    )
    yield HEAD.format(title=text_html(article.title), css=css, voices="".join(rules))
    yield f"<header>\n<h1>{text_html(article.title)}</h1>\n"
    about = [text_html(each) for each in (document.byline, document.date) if each]
    if "://" in document.target:
        about.append(f'<a href="{escape(visible(document.target))}">{text_html(document.target)}</a>')
    if about:
        yield f'<p class="about">{" · ".join(about)}</p>\n'
    yield "</header>\n"


def outline(article: ArticleExcerpts) -> Iterator[str]:
    """The outline, with links to the headings."""
    sections = article.document.outline.children
    links = [("#notes", "Notes", article.of(ExcerptKind.NOTE, ExcerptKind.HIGHLIGHT))]
    links += [("#voices", "Who said what", article.of(ExcerptKind.QUOTATION))]
    yield '<nav aria-label="Outline">\n'
    yield section_list(sections)
    yield "<ul>\n"
    yield from (f'<li><a href="{link}">{words}</a> ({len(found)})</li>\n' for link, words, found in links if found)
    yield "</ul>\n</nav>\n"


def section_list(sections: Sequence[Section]) -> str:
    """Sections as a list, with those within them."""
    found = "".join(
        f'<li><a href="#{id_of(each)}">{text_html(each.title)}</a>{section_list(each.children)}</li>\n'
        for each in sections
        if each.title
    )
    return f"<ul>\n{found}</ul>\n" if found else ""


def is_residue(article: ArticleExcerpts, block: Block) -> bool:
    """Whether a block is only what is left of a picture or a table, without a letter or a digit."""
    words = block.span.of(article.document.text)
    return block.kind in {BlockKind.IMAGE, BlockKind.BOILERPLATE} and not any(map(str.isalnum, words))


def id_of(section: Section) -> str:
    """The id of the heading of a section; that of the text for the lead."""
    return f"s{section.heading.span.start}" if section.heading is not None else "text"


def block_html(article: ArticleExcerpts, marked: MarkedText, block: Block) -> str:
    """A block of the text; a heading has the id that the outline links to."""
    if block.kind is BlockKind.RULE:
        return "<hr>\n"
    name, kind = tag_of(block)
    classes = " ".join(filter(None, (kind, "kept" if block.keeps_lines else "")))
    id = f' id="s{block.span.start}"' if block.kind is BlockKind.HEADING else ""
    attributes = f'{id} class="{classes}"' if classes else id
    marker = f"{text_html(block.marker)} " if block.kind is BlockKind.LIST_ITEM and block.marker else ""
    return f"<{name}{attributes}>{marker}{marked.html(block)}</{name}>\n"


def notes(article: ArticleExcerpts) -> Iterator[str]:
    """The notes, with links to their words; those whose words are lost come last."""
    found = article.of(ExcerptKind.NOTE, ExcerptKind.HIGHLIGHT)
    if not found:
        return
    yield '<section id="notes">\n<h2>Notes</h2>\n'
    for number, note in enumerate(found, 1):
        yield note_html(note, number)
    yield "</section>\n"


def note_html(note: Excerpt, number: int) -> str:
    """A note: the words, what the reader wrote, what the colour means, and tags."""
    link = f'<a href="#n{number}">{number}</a> ' if note.span is not None else ""
    lost = "" if note.span is not None else ' <span class="small">(no longer in the text)</span>'
    words = f'<p>{link}<span class="n {escape(note.colour)}">{text_html(note.words)}</span>{lost}</p>'
    comment = f'<p class="comment">{text_html(note.comment)}</p>' if note.comment else ""
    tags = " ".join([note.meaning, *(f"#{tag}" for tag in note.tags)]).strip()
    return f'<div class="entry" id="note{number}">{words}{comment}<p class="tags">{text_html(tags)}</p></div>\n'


def voices(article: ArticleExcerpts) -> Iterator[str]:
    """Each speaker with role and quotations."""
    groups = article.attribution.by_speaker()
    if not groups:
        return
    yield '<section id="voices">\n<h2>Who said what</h2>\n'
    for speaker, quotes in groups:
        yield f'<div class="entry"><h3 class="{voice_class(speaker)}">{text_html(name_of(speaker))}</h3>\n'
        if speaker is not None and speaker.role:
            yield f'<p class="about">{text_html(speaker.role)}</p>\n'
        for quote in quotes:
            words = text_html(article.document.words(quote.span))
            kind = f'<span class="tags">{quote.kind.value}</span>'
            yield f'<p><a href="#q{quote.span.start}">¶</a> {words} {kind}</p>\n'
        yield "</div>\n"
    yield "</section>\n"


def name_of(speaker: Speaker | None) -> str:
    """The name of a speaker, or words for nobody known."""
    return speaker.name if speaker is not None else "No speaker named"


def voice_class(speaker: Speaker | None) -> str:
    """The class that gives a speaker a colour; empty for nobody known."""
    return f"v{speaker.id % len(HUES)}" if speaker is not None else ""


def text_html(text: str) -> str:
    """Text for HTML, without characters that control anything."""
    return escape(visible(text))
