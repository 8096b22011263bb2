"""Strict readers of the formats of other programs: each fails on what such a program would not take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from reader.exports.safe_json import Json

ANNOTATION_TERMS = {
    "Annotation": {"@context", "id", "type", "motivation", "created", "modified", "body", "target"},
    "TextualBody": {"type", "purpose", "format", "value"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix"},
    "TextPositionSelector": {"type", "start", "end"},
}
"""By class of the Web Annotation Vocabulary, the terms of its context that may be used there."""
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
CSL_FIELDS = {
    *("id", "type", "title", "author", "container-title", "container-author", "issued", "page", "URL", "note"),
    "keyword",
}
CSL_TYPES = {"article-newspaper", "chapter"}
RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")
VOID = {"meta", "hr", "br"}


def check_annotation(item: dict[str, Json]) -> None:
    """Fail unless an item is an annotation of the W3C model."""
    assert set(item) <= ANNOTATION_TERMS["Annotation"]
    assert item["type"] == "Annotation"
    assert item["motivation"] in MOTIVATIONS
    assert re.match(r"[a-z]+:\S+$", str(item["id"])), "an id is an IRI"
    for when in ("created", "modified"):
        assert when not in item or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", str(item[when]))
    bodies = item.get("body", [])
    assert isinstance(bodies, list)
    for body in bodies:
        assert isinstance(body, dict)
        assert set(body) <= ANNOTATION_TERMS[str(body["type"])]
        assert body["purpose"] in MOTIVATIONS
    target = item["target"]
    assert isinstance(target, dict)
    assert set(target) == {"source", "selector"}
    assert isinstance(target["selector"], list)
    for selector in target["selector"]:
        assert isinstance(selector, dict)
        assert set(selector) == ANNOTATION_TERMS[str(selector["type"])]


def bibtex_entries(text: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The type, key and fields of each entry; braces must be balanced, keys plain, fields distinct."""
    rest = text
    while rest.strip():
        head = re.match(r"\s*@([a-z]+)\{([A-Za-z0-9-]+),\n", rest)
        assert head, rest[:60]
        fields: dict[str, str] = {}
        rest = rest[head.end() :]
        while not rest.startswith("}"):
            field = re.match(r"  ([a-z]+) = \{", rest)
            assert field, rest[:60]
            end, depth = field.end(), 1
            while depth:
                if rest[end] == "\\":
                    end += 1
                else:
                    depth += {"{": 1, "}": -1}.get(rest[end], 0)
                end += 1
            assert field[1] not in fields
            fields[field[1]] = rest[field.end() : end - 1]
            assert rest[end : end + 2] == ",\n"
            rest = rest[end + 2 :]
        rest = rest[2:]
        yield head[1], head[2], fields


def ris_records(text: str) -> Iterator[list[tuple[str, str]]]:
    """The lines of each record as tags and values; each begins with TY and ends with ER."""
    assert text.endswith("\r\n")
    record: list[tuple[str, str]] = []
    for line in text.removesuffix("\r\n").split("\r\n"):
        assert RIS_LINE.fullmatch(line), line
        record.append((line[:2], line[6:]))
        assert (record[0][0], "TY" in [tag for tag, _ in record[1:]]) == ("TY", False)
        if line.startswith("ER"):
            yield record
            record = []
    assert not record


class StrictHtml(HTMLParser):
    """Reads a page; every element that is opened must be closed in turn, and ids are distinct."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.words = ""
        self.feed(page)
        self.close()
        assert self.stack == []
        assert len(set(self.ids)) == len(self.ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        if "id" in found:
            self.ids.append(str(found["id"]))
        if tag == "a":
            assert "a" not in self.stack, "a link in a link"
            self.links.append(str(found["href"]))
        assert not any(name.startswith("on") for name in found)
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
