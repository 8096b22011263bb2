"""Articles and quotations as entries of a bibliography: CSL-JSON, BibTeX and RIS.

An article is an entry of its own. Each note and each quotation is an entry of a part of it, with the place where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from unicodedata import combining, normalize

from reader.document import visible
from reader.document.dates import date_parts
from reader.exports.excerpts import ArticleExcerpts, Excerpt
from reader.exports.safe_json import Json, list_parts
from reader.structs import Struct

AND = re.compile(r" ?(?:,|;|&|\band\b) ?", re.IGNORECASE)
"""What stands between two authors."""
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
"""The signs that mean something to TeX."""
TITLE_WORDS = 4
"""How many words of a title a key has."""


class Entry(Struct):
    """An entry of a bibliography."""

    key: str
    """Its key, of ASCII letters, digits and dashes."""
    title: str
    """The title of an article; the words of a part of it."""
    authors: tuple[str, ...]
    """Who wrote the article, or who says the words."""
    date: str
    """The date as the article writes it."""
    url: str
    """The address; the path of a file has none."""
    container: str = ""
    """Of a part, the title of its article."""
    editors: tuple[str, ...] = ()
    """Of a part, who wrote its article."""
    place: str = ""
    """Of a part, its page or time."""
    note: str = ""
    """Of a part, what the reader wrote."""
    tags: tuple[str, ...] = ()
    """Of a part, the reader's tags."""


def entries(articles: Iterable[ArticleExcerpts]) -> Iterator[Entry]:
    """The entries of some articles, each followed by those of its parts; all keys are different."""
    parts: dict[str, int] = {}
    last: dict[str, int] = {}
    for article in articles:
        document = article.document
        base = key_of(article)
        last[base] = next(n for n in count(last.get(base, 0) + 1) if not is_taken(numbered(base, n), parts))
        key = numbered(base, last[base])
        parts[key] = len(article.excerpts)
        url = visible(document.target) if "://" in document.target else ""
        authors = authors_of(document.byline)
        yield Entry(key, article.title, authors, document.date, url)
        for number, excerpt in enumerate(article.excerpts, 1):
            yield part_of(article, excerpt, f"{key}-{number}", authors)


def is_taken(key: str, parts: Mapping[str, int]) -> bool:
    """Whether an article has a key, or a part of one; `parts` has the number of parts by the keys of articles."""
    whole, _, number = key.rpartition("-")
    return key in parts or (number.isdecimal() and 0 < int(number) <= parts.get(whole, 0))


def part_of(article: ArticleExcerpts, excerpt: Excerpt, key: str, authors: tuple[str, ...]) -> Entry:
    """The entry of a note or a quotation."""
    document = article.document
    url = article.link(excerpt) or (visible(document.target) if "://" in document.target else "")
    speakers = (excerpt.speaker,) if excerpt.speaker else ()
    words = visible(excerpt.words)
    note = " ".join(excerpt.comment.split())
    return Entry(
        key, words, speakers, document.date, url, article.title, authors, excerpt.place, note, tags=excerpt.tags
    )


def authors_of(byline: str) -> tuple[str, ...]:
    """The names in a byline."""
    return tuple(name for name in AND.split(visible(" ".join(byline.split()))) if name)


def key_of(article: ArticleExcerpts) -> str:
    """A key such as lee-2025-the-wall-broke-in: last name, year, words of the title."""
    authors = authors_of(article.document.byline)
    year = [str(part) for part in date_parts(article.document.date)[:1]]
    words = [*(authors[0].split()[-1:] if authors else []), *year, *article.title.split()[:TITLE_WORDS]]
    return "-".join(filter(None, map(plain, words))) or "article"


def plain(word: str) -> str:
    """A word in small ASCII letters and digits."""
    letters = (char for char in normalize("NFKD", word.lower()) if not combining(char))
    return "".join(char for char in letters if char.isascii() and char.isalnum())


def numbered(key: str, number: int) -> str:
    """A key with a number from the second on."""
    return key if number == 1 else f"{key}-no{number}"


def to_csl_json(articles: Iterable[ArticleExcerpts]) -> Iterator[str]:
    """CSL-JSON, which Zotero and pandoc read, part by part."""
    yield from list_parts(csl_item(entry) for entry in entries(articles))
    yield "\n"


def csl_item(entry: Entry) -> dict[str, Json]:
    """An item of CSL-JSON; names are literal, as bylines do not say which part is the family name."""
    parts = date_parts(entry.date)
    item: dict[str, Json] = {"id": entry.key, "type": "chapter" if entry.container else "article-newspaper"}
    optional: dict[str, Json] = {
        "title": entry.title,
        "author": [{"literal": name} for name in entry.authors],
        "container-title": entry.container,
        "container-author": [{"literal": name} for name in entry.editors],
        "issued": {"date-parts": [list(parts)]} if parts else {"literal": entry.date} if entry.date else "",
        "page": entry.place.removeprefix("p. ") if entry.place.startswith("p. ") else "",
        "URL": entry.url,
        "note": entry.note if entry.place.startswith("p. ") else " ".join(filter(None, (entry.place, entry.note))),
        "keyword": ", ".join(entry.tags),
    }
    return item | {name: value for name, value in optional.items() if value}


def to_bibtex(articles: Iterable[ArticleExcerpts]) -> Iterator[str]:
    """BibTeX; what means something to TeX is escaped, and names are in braces, so that they are not taken apart."""
    for number, entry in enumerate(entries(articles)):
        yield "\n" * (number > 0) + bibtex_entry(entry)


def bibtex_entry(entry: Entry) -> str:
    """An entry of BibTeX."""
    parts = date_parts(entry.date)
    fields = {
        "author": " and ".join(f"{{{tex(name)}}}" for name in entry.authors),
        "title": f"{{{tex(entry.title)}}}",
        "booktitle": tex(entry.container),
        "editor": " and ".join(f"{{{tex(name)}}}" for name in entry.editors),
        "year": str(parts[0]) if parts else "",
        "month": str(parts[1]) if len(parts) > 1 else "",
        "day": str(parts[2]) if len(parts) > 2 else "",
        "pages": tex(entry.place.removeprefix("p. ")) if entry.place.startswith("p. ") else "",
        "url": entry.url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "note": tex(" ".join(filter(None, ("" if entry.place.startswith("p. ") else entry.place, entry.note)))),
        "keywords": tex(", ".join(entry.tags)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'incollection' if entry.container else 'article'}{{{entry.key},\n{lines}}}\n"


def tex(words: str) -> str:
    """Words as TeX takes them, on one line."""
    return "".join(TEX.get(char, char) for char in visible(" ".join(words.split())))


def to_ris(articles: Iterable[ArticleExcerpts]) -> Iterator[str]:
    """RIS, which all reference managers read; lines end as it wants them, with a carriage return and a line feed."""
    return (f"{line}\r\n" for entry in entries(articles) for line in ris_lines(entry))


def ris_lines(entry: Entry) -> Iterator[str]:
    """The lines of an entry of RIS."""
    parts = date_parts(entry.date)
    yield f"TY  - {'CHAP' if entry.container else 'NEWS'}"
    fields = [
        ("ID", entry.key),
        *(("AU", name) for name in entry.authors),
        ("TI", entry.title),
        ("T2", entry.container),
        *(("A2", name) for name in entry.editors),
        ("PY", str(parts[0]) if parts else ""),
        ("DA", "/".join(f"{part:02}" for part in parts) + "/" * (4 - len(parts)) if parts else entry.date),
        ("SP", entry.place.removeprefix("p. ") if entry.place.startswith("p. ") else ""),
        ("M1", "" if entry.place.startswith("p. ") else entry.place),
        ("UR", entry.url),
        ("N1", entry.note),
        *(("KW", tag) for tag in entry.tags),
    ]
    for name, value in fields:
        if value:
            yield f"{name}  - {visible(' '.join(value.split()))}"
    yield "ER  - "
