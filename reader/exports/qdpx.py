"""A REFI-QDA project (Project Exchange 1.5), which MAXQDA, ATLAS.ti, NVivo and QualCoder open.

It is a ZIP file with the texts and an XML file. Codes are the meanings of colours, the tags, and the speakers.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reader.document import visible
from reader.document.dates import iso_time
from reader.exports.excerpts import ArticleExcerpts, Excerpt, ExcerptKind

NAMESPACE = "urn:QDA-XML:project:1.0"
GROUPS = {"meaning": "Highlights", "tag": "Tags", "speaker": "Speakers"}
"""The codes that hold those of each kind."""
RGB = {
    "yellow": "#FFD000",
    "blue": "#2979FF",
    "green": "#00C040",
    "red": "#FF2040",
    "purple": "#A020F0",
    "orange": "#FF8000",
}
"""The colours of codes."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of all files in the ZIP, so that the same notes give the same file."""


def to_qdpx(articles: Iterable[ArticleExcerpts]) -> bytes:
    """The project: each article as a source, with a coded selection for each note and each quotation."""
    found = list(articles)
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ZipInfo("project.qde", EPOCH), project(found))
        for article in found:
            name = f"sources/{guid('source', article.document.target)}.txt"
            archive.writestr(ZipInfo(name, EPOCH), xml_text(article.document.text).encode())
    return out.getvalue()


def project(articles: Sequence[ArticleExcerpts]) -> bytes:
    """The XML file."""
    user = guid("user", "reader")
    root = Element("Project", xmlns=NAMESPACE, name="Notes", origin="reader", creatingUserGUID=user)
    SubElement(SubElement(root, "Users"), "User", guid=user, name="reader")
    codes = [code for article in articles for each in article.excerpts for code in codes_of(each)]
    if codes:
        add_codes(SubElement(SubElement(root, "CodeBook"), "Codes"), dict.fromkeys(codes))
    if articles:
        sources = SubElement(root, "Sources")
        for article in articles:
            add_source(sources, article, user)
    comments = [each for article in articles for each in article.excerpts if each.comment]
    if comments:
        notes = SubElement(root, "Notes")
        for each in comments:
            note = SubElement(notes, "Note", guid=guid("note", each.id), name=name_of(each.comment), creatingUser=user)
            date(note, each.made)
            SubElement(note, "PlainTextContent").text = xml_text(each.comment)
    written: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def codes_of(excerpt: Excerpt) -> Iterator[tuple[str, str, str]]:
    """The codes of a note or a quotation: the group, the name, and the colour."""
    if excerpt.kind is not ExcerptKind.QUOTATION and excerpt.meaning:
        yield "meaning", excerpt.meaning, excerpt.colour
    for tag in excerpt.tags:
        yield "tag", tag, ""
    if excerpt.speaker:
        yield "speaker", excerpt.speaker, ""


def add_codes(parent: Element, codes: Iterable[tuple[str, str, str]]) -> None:
    """Add the groups and, in each, its codes."""
    listed: dict[str, dict[str, str]] = {}
    for group, name, colour in codes:
        listed.setdefault(group, {}).setdefault(name, colour)
    for group, names in listed.items():
        head = SubElement(parent, "Code", guid=guid("group", group), name=GROUPS[group], isCodable="false")
        for name, colour in names.items():
            code = SubElement(head, "Code", guid=guid(group, name), name=xml_text(name), isCodable="true")
            if colour in RGB:
                code.set("color", RGB[colour])


def add_source(sources: Element, article: ArticleExcerpts, user: str) -> None:
    """Add an article: its text, and a selection for each excerpt that has a place."""
    id = guid("source", article.document.target)
    source = SubElement(sources, "TextSource", guid=id, name=xml_text(article.title), creatingUser=user)
    source.set("plainTextPath", f"internal://{id}.txt")
    for excerpt in article.excerpts:
        if excerpt.span is None or excerpt.span.end > len(article.document.text):
            continue
        selection = SubElement(source, "PlainTextSelection", guid=guid(id, excerpt.id), name=name_of(excerpt.words))
        selection.set("startPosition", str(excerpt.span.start))
        selection.set("endPosition", str(excerpt.span.end))
        selection.set("creatingUser", user)
        date(selection, excerpt.made)
        for group, name, _ in codes_of(excerpt):
            coding = SubElement(selection, "Coding", guid=guid(f"{id} {excerpt.id} {group}", name), creatingUser=user)
            SubElement(coding, "CodeRef", targetGUID=guid(group, name))
        if excerpt.comment:
            SubElement(selection, "NoteRef", targetGUID=guid("note", excerpt.id))


def date(element: Element, made: float) -> None:
    """Say when something was made, if that is known."""
    if made:
        element.set("creationDateTime", iso_time(made))


def guid(kind: str, name: str) -> str:
    """The GUID of something, always the same; the id of a note that is a UUID is kept."""
    try:
        return str(UUID(name)) if kind == "note" else str(uuid5(NAMESPACE_URL, f"reader {kind} {visible(name)}"))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, f"reader {kind} {visible(name)}"))


def name_of(words: str) -> str:
    """The first words, as the name of a selection or a note."""
    return xml_text(" ".join(words.split())[:60]) or "Untitled"


def xml_text(text: str) -> str:
    """Text without the characters that XML does not allow; each is replaced by one, so that offsets stay."""
    return visible(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
