"""A REFI-QDA project (Project Exchange 1.5), which MAXQDA, ATLAS.ti, NVivo and QualCoder open.

It is a ZIP file with the texts and an XML file. Codes are the meanings of colours, the tags, and the speakers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import BinaryIO
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
CHUNK = 1 << 20
"""How many bytes of a file are read at a time."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of all files in the ZIP, so that the same notes give the same file."""


def to_qdpx(articles: Iterable[ArticleExcerpts]) -> Iterator[bytes]:
    """The project, part by part: each article as a source, with a coded selection for each note and each quotation.

    What is written of the articles waits in files, as the codes of all of them come before the first.
    """
    user, codes = guid("user", "reader"), dict[tuple[str, str, str], None]()
    with TemporaryFile() as out, TemporaryFile() as sources, TemporaryFile() as notes:
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            for article in articles:
                codes |= dict.fromkeys(code for each in article.excerpts for code in codes_of(each))
                sources.write(written(source(article, user)))
                notes.writelines(written(note(each, user)) for each in article.excerpts if each.comment)
                name = f"sources/{guid('source', article.document.target)}.txt"
                archive.writestr(ZipInfo(name, EPOCH), xml_text(article.document.text).encode())
            with archive.open(ZipInfo("project.qde", EPOCH), "w", force_zip64=True) as project:
                project.writelines(project_parts(user, codes, sources, notes))
        yield from chunks(out)


def project_parts(
    user: str, codes: Iterable[tuple[str, str, str]], sources: BinaryIO, notes: BinaryIO
) -> Iterator[bytes]:
    """The XML file, from what has been written of the sources and of the notes."""
    root = Element("Project", xmlns=NAMESPACE, name="Notes", origin="reader", creatingUserGUID=user)
    SubElement(SubElement(root, "Users"), "User", guid=user, name="reader")
    book = Element("Codes")
    add_codes(book, codes)
    if len(book):
        SubElement(root, "CodeBook").append(book)
    end = b"</Project>"
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n' + written(root).removesuffix(end)
    for name, parts in (("Sources", sources), ("Notes", notes)):
        if parts.tell():
            yield f"<{name}>".encode()
            yield from chunks(parts)
            yield f"</{name}>".encode()
    yield end + b"\n"


def chunks(file: BinaryIO) -> Iterator[bytes]:
    """All of a file that has been written."""
    file.seek(0)
    while chunk := file.read(CHUNK):
        yield chunk


def written(element: Element) -> bytes:
    """An element in XML."""
    words: str = tostring(element, encoding="unicode")
    return words.encode()


def note(excerpt: Excerpt, user: str) -> Element:
    """What the reader wrote on an excerpt."""
    name = name_of(excerpt.comment)
    element = Element("Note", guid=guid("note", excerpt.id), name=name, creatingUser=user)
    date(element, excerpt.made)
    SubElement(element, "PlainTextContent").text = xml_text(excerpt.comment)
    return element


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


def source(article: ArticleExcerpts, user: str) -> Element:
    """An article: its text, and a selection for each excerpt that has a place."""
    id = guid("source", article.document.target)
    source = Element("TextSource", guid=id, name=xml_text(article.title), creatingUser=user)
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
    return source


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
