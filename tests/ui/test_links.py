"""Links: finding them in a document, and where they lead."""

from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.document import Document
from reader.ui.layout.links import Destination, DestinationKind, destination, heading_slug, links

TEXT = """\
# The harbour

See [the tables](#the-tables), [a file](plan.md#wall) and <https://example.org/wall>.[^1]

## The tables

Words.

## The tables

More words.

[^1]: The note says more.
"""


def document_at(target: str) -> Document:
    return replace(reader.parse(TEXT, "markdown"), target=target)


def test_links_are_in_text_order_and_include_note_references() -> None:
    document = reader.parse(TEXT, "markdown")
    assert [(link.span.of(document.text), link.target) for link in links(document)] == [
        ("the tables", "#the-tables"),
        ("a file", "plan.md#wall"),
        ("https://example.org/wall", "https://example.org/wall"),
        ("[1]", "#[1]"),
    ]


def test_numbers_in_brackets_are_not_note_references_without_notes() -> None:
    assert not list(links(reader.parse("He won [3] of them.", "markdown")))


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("#the-tables", "The tables"),
        ("#The-Tables", "The tables"),
        ("#[1]", "The note"),
        ("#the-harbour", "The harbour"),
    ],
)
def test_fragments_lead_to_places_in_the_text(target: str, words: str) -> None:
    document = reader.parse(TEXT, "markdown")
    found = destination(document, target)
    assert found.kind is DestinationKind.HERE
    assert document.text.startswith(words, found.offset)


def test_a_repeated_heading_is_numbered() -> None:
    document = reader.parse(TEXT, "markdown")
    first, second = (destination(document, target).offset for target in ("#the-tables", "#the-tables-1"))
    assert first < second
    assert document.text.startswith("The tables", second)


@pytest.mark.parametrize(
    ("base", "target", "expected"),
    [
        ("texts/a.md", "plan.md", Destination(DestinationKind.FILE, str(Path("texts/plan.md")))),
        ("texts/a.md", "../my%20plan.md#wall", Destination(DestinationKind.FILE, str(Path("texts/../my plan.md")))),
        ("-", "plan.md", Destination(DestinationKind.FILE, "plan.md")),
        ("texts/a.md", "https://example.org/x", Destination(DestinationKind.WEB, "https://example.org/x")),
        ("https://example.org/a/b", "c", Destination(DestinationKind.WEB, "https://example.org/a/c")),
        ("https://example.org/a", "https://example.org/a", Destination(DestinationKind.WEB, "https://example.org/a")),
        ("https://example.org/a", "b#c", Destination(DestinationKind.WEB, "https://example.org/b#c")),
        ("texts/a.md", "https://example.org/a#c", Destination(DestinationKind.WEB, "https://example.org/a#c")),
        ("https://example.org/a/b", "//other.org/c", Destination(DestinationKind.WEB, "https://other.org/c")),
        ("texts/a.md", "a.md", Destination(DestinationKind.FILE, str(Path("texts/a.md")))),
        ("texts/a.md", "c:plan", Destination(DestinationKind.FILE, str(Path("texts/c:plan")))),
        ("texts/a.md", "ftp://example.org", Destination(DestinationKind.BROWSER, "ftp://example.org")),
        ("https://example.org/a", "mailto:b@c.org", Destination(DestinationKind.BROWSER, "mailto:b@c.org")),
        ("texts/a.md", "mailto:a@example.org", Destination(DestinationKind.BROWSER, "mailto:a@example.org")),
        (
            "a.md",
            "javascript:alert(1)",
            Destination(DestinationKind.NOWHERE, "links of the kind javascript: are not opened"),
        ),
        ("a.md", "file:///etc/passwd", Destination(DestinationKind.NOWHERE, "links of the kind file: are not opened")),
        ("a.md", "", Destination(DestinationKind.NOWHERE, "the link is empty")),
        ("a.md", "#nowhere", Destination(DestinationKind.NOWHERE, "there is no place nowhere in this text")),
    ],
)
def test_links_lead_to_files_pages_or_nowhere(base: str, target: str, expected: Destination) -> None:
    assert destination(document_at(base), target) == expected


@pytest.mark.parametrize(
    ("base", "target"),
    [("texts/a.md", "a.md#the-tables"), ("https://example.org/a", "https://example.org/a#the-tables")],
)
def test_a_link_into_the_same_document_stays_in_it(base: str, target: str) -> None:
    assert destination(document_at(base), target).kind is DestinationKind.HERE


@pytest.mark.parametrize(
    ("heading", "slug"), [("The *wall*, 1684!", "the-wall-1684"), ("A\nB", "a-b"), ("港口 重开", "港口-重开")]
)
def test_heading_slugs_are_those_of_github(heading: str, slug: str) -> None:
    assert heading_slug(heading) == slug
