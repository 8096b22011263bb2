"""Notes and quotations as Markdown: one file an article, with front matter, that is the same for the same notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from json import dumps

from reader.citation_template import TemplatePart, fill_template
from reader.document import visible
from reader.document.dates import iso_date, iso_time
from reader.exports.citation import ESCAPES
from reader.exports.excerpts import ArticleExcerpts, Excerpt, ExcerptKind

ENTRY_FIELDS = {
    "words": "the words of the text",
    "note": "what you wrote",
    "tags": "the tags, each after #",
    "meaning": "what the colour of the note means",
    "kind": "note, highlight or quotation",
    "speaker": "who says the words",
    "role": "what the article says the speaker is",
    "section": "the title of the section",
    "place": "the page or the time, such as p. 12",
    "date": "the day on which the note was made",
    "title": "the title of the article",
    "byline": "who wrote the article",
    "link": "the address with a text fragment, by which browsers find the words",
}
"""The fields of a template for one note or quotation, with what each is replaced by."""


def to_notes_markdown(article: ArticleExcerpts, template: tuple[TemplatePart, ...] = ()) -> str:
    """The notes and quotations of an article in Markdown with YAML front matter, as Obsidian and the like read it.

    With a template, each note and each quotation is written by it. The same notes give the same file.
    """
    lines = [*front_matter(article), "", f"# {escaped(article.title)}"]
    notes = article.of(ExcerptKind.NOTE, ExcerptKind.HIGHLIGHT)
    quotes = article.of(ExcerptKind.QUOTATION)
    found = [note for note in notes if note.span is not None]
    lost = [note for note in notes if note.span is None]
    for heading, excerpts in (("Notes", found), ("No longer in the text", lost)):
        if excerpts:
            lines += ["", f"## {heading}"]
        for section, entries in groupby(excerpts, key=lambda each: each.section):
            if section:
                lines += ["", f"### {escaped(section)}"]
            for entry in entries:
                lines += ["", *entry_lines(article, entry, template)]
    if quotes:
        lines += ["", "## Quotations"]
    for entry in quotes:
        lines += ["", *entry_lines(article, entry, template)]
    return "\n".join(lines) + "\n"


def front_matter(article: ArticleExcerpts) -> Iterator[str]:
    """Title, author, date, address and tags, between lines of dashes."""
    document = article.document
    tags = sorted({tag.replace(" ", "-") for excerpt in article.excerpts for tag in excerpt.tags})
    date = iso_date(document.date)
    fields = {
        "title": article.title,
        "author": document.byline,
        "date": date or document.date,
        "source": document.target if document.target != "-" else "",
    }
    yield "---"
    for name, value in fields.items():
        if value:
            yield f"{name}: {date if name == 'date' and date else quoted(value)}"
    if tags:
        yield "tags:"
        yield from (f"  - {quoted(tag)}" for tag in tags)
    yield "---"


def quoted(words: str) -> str:
    """Words as a string of YAML."""
    return dumps(visible(" ".join(words.split())), ensure_ascii=False)


def escaped(words: str) -> str:
    """Words of the article, none of which is taken for markup."""
    return ESCAPES["markdown"](visible(words))


def entry_lines(article: ArticleExcerpts, entry: Excerpt, template: tuple[TemplatePart, ...]) -> Iterator[str]:
    """A note or a quotation: the words, who said them, what the reader wrote, tags, and a block id to link to."""
    if template:
        yield fill_template(template, fields_of(article, entry)).rstrip("\n")
        return
    yield f"> {escaped(entry.words)}"
    speaker = f"**{escaped(entry.speaker)}**" if entry.speaker else ""
    source = ", ".join(filter(None, (speaker, escaped(entry.role), entry.place)))
    link = article.link(entry)
    if source or link:
        yield ">"
        yield "> — " + " ".join(filter(None, (source, f"<{link}>" if link else "")))
    if entry.comment:
        yield ""
        yield visible(entry.comment)
    about = " ".join(filter(None, (f"*{escaped(entry.meaning)}*" if entry.meaning else "", tag_words(entry))))
    if about:
        yield ""
        yield about
    yield ""
    yield f"^{block_id(entry)}"


def tag_words(entry: Excerpt) -> str:
    """The tags as Obsidian writes them: without blanks, each after #."""
    return " ".join(f"#{visible(tag).replace(' ', '-')}" for tag in entry.tags)


def block_id(entry: Excerpt) -> str:
    """The id of a block, of letters, digits and dashes."""
    return "".join(char if char.isascii() and char.isalnum() else "-" for char in entry.id)[:36]


def fields_of(article: ArticleExcerpts, entry: Excerpt) -> dict[str, str]:
    """The value of each field of a template."""
    values = {
        "words": entry.words,
        "note": entry.comment,
        "tags": tag_words(entry),
        "meaning": entry.meaning,
        "kind": entry.kind.value,
        "speaker": entry.speaker,
        "role": entry.role,
        "section": entry.section,
        "place": entry.place,
        "date": iso_time(entry.made)[:10] if entry.made else "",
        "title": article.title,
        "byline": article.document.byline,
        "link": article.link(entry) or article.document.target,
    }
    return {name: visible(value) for name, value in values.items()}
