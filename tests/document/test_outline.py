"""The outline as readers see it: sections, photos, and the number of quotations in each."""

import pytest

import reader
from reader.document import Document, EntryKind, Quote, QuoteKind, SectionKind, Span
from reader.document.outline import outline_entries, photos, prose_words, quote_counts

TEXT = """\
# Title

Three words here.

![The wall](a.png)

## One

Two words.

### One below

- item of four words
- another

> quoted words

| a | b |
|---|---|
| c | d |

![The quay](b.png)

## Two

Five words stand in it.
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return reader.parse(TEXT, "markdown")


def test_entries_have_depth_kind_and_words_of_prose(document: Document) -> None:
    assert [(entry.title, entry.kind.value, entry.depth, entry.words) for entry in outline_entries(document)] == [
        ("Lead", "section", 0, 3),
        ("The wall", "photo", 1, 2),
        ("One", "section", 0, 2),
        ("One below", "section", 1, 7),
        ("The quay", "photo", 2, 2),
        ("Two", "section", 0, 5),
    ]


def quote_at(start: int) -> Quote:
    return Quote(Span(start, start + 1), QuoteKind.DIRECT, "test", 1.0)


def test_a_quotation_counts_where_it_starts(document: Document) -> None:
    entries = [*outline_entries(document)]
    sections = [entry for entry in entries if entry.kind is EntryKind.SECTION]
    starts = [start for entry in sections for start in (entry.span.start, entry.span.start + 1)]
    starts += [sections[0].span.end - 1, sections[-1].span.end - 1]
    counts = quote_counts(entries, [quote_at(start) for start in sorted(starts)])
    assert counts == [3, 0, 2, 2, 0, 3]


def test_a_quotation_after_the_last_section_counts_nowhere(document: Document) -> None:
    entries = [*outline_entries(document)]
    assert sum(quote_counts(entries, [quote_at(entries[-1].span.end)])) == 0
    assert sum(quote_counts(entries, [quote_at(entries[-1].span.end - 1)])) == 1


def test_nothing_is_counted_where_nobody_is_quoted(document: Document) -> None:
    assert quote_counts([*outline_entries(document)], []) == [0] * 6


def test_photos_are_those_of_the_section_alone(document: Document) -> None:
    _, one, _ = document.outline.children
    assert [*photos(document, one, 5)] == []
    [photo] = photos(document, one.children[0], 5)
    assert (photo.title, photo.depth, photo.span.of(document.text)) == ("The quay", 5, "The quay")


@pytest.mark.parametrize(
    ("caption", "title", "credit"),
    [
        ("Workers mend the wall. Photo: Ann Lee", "Workers mend the wall.", "Photo: Ann Lee"),
        ("Image caption Workers mend the wall", "Image caption Workers mend the wall", ""),
    ],
)
def test_the_credit_is_apart_from_the_words_of_a_caption(caption: str, title: str, credit: str) -> None:
    document = reader.parse(f"Harbour reopens\nThe harbour opened again on Monday after a year of work.\n{caption}\n")
    [photo] = [entry for entry in outline_entries(document) if entry.kind is EntryKind.PHOTO]
    assert (photo.title, photo.credit, photo.words) == (title, credit, len(title.split()))


def test_sections_know_their_heading_and_those_below(document: Document) -> None:
    outline = document.outline
    assert outline.kind is SectionKind.ARTICLE
    assert outline.heading is None
    lead, one, two = outline.children
    assert lead.heading is None
    assert one.heading is not None
    assert one.heading.span.of(document.text) == "One"
    assert [section.title for section in outline.walk()] == ["Title", "Lead", "One", "One below", "Two"]
    assert prose_words(document, one) == 2
    assert two.children == ()


def test_an_empty_text_has_no_heading_and_no_entries() -> None:
    document = reader.parse("")
    assert document.outline.heading is None
    assert [*outline_entries(document)] == []
