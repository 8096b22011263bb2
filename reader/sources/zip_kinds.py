"""What a zip file is, by the names of its entries: a format that is read, or what cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import SourceError
from reader.sources.advice import ADVICE
from reader.sources.archive import Archive
from reader.sources.format_table import Format

OFFICE_PARTS = (
    ("word/", Format.DOCX, "", ""),
    ("xl/", None, "an Excel workbook", "sheet"),
    ("ppt/", None, "a PowerPoint presentation", "slides"),
    ("visio/", None, "a Visio drawing", "slides"),
)
"""The folders of office documents (ECMA-376): the format, or what such a file is and which advice is for it."""
ZIP_PARTS = (
    (frozenset({"Index/Document.iwa", "index.xml", "index.xml.gz", "Index.zip"}), "a Pages document", "pages"),
    (frozenset({"Index/Presentation.iwa", "Index/Slide.iwa", "index.apxl"}), "a Keynote presentation", "pages"),
    (frozenset({"META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex"}), "a program", ""),
    (frozenset({"doc.kml"}), "a map (KMZ)", "archive"),
)
"""The entries of other zip files, what such a file is, and which advice is for it."""
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
COMIC_SHARE = 0.8
"""The share of pictures from which an archive is one of pictures."""
FEW = 3
"""How many names of files in an archive are told."""
ZIP_TYPES = {
    b"application/epub+zip": (Format.EPUB, "", ""),
    b"application/vnd.oasis.opendocument.text": (Format.ODT, "", ""),
    b"application/vnd.oasis.opendocument.text-template": (Format.ODT, "", ""),
    b"application/vnd.oasis.opendocument.spreadsheet": (None, "an OpenDocument spreadsheet", "sheet"),
    b"application/vnd.oasis.opendocument.presentation": (None, "an OpenDocument presentation", "slides"),
    b"application/vnd.oasis.opendocument.graphics": (None, "an OpenDocument drawing", "slides"),
}
"""The same for the types that zip files name in their entry "mimetype" (OASIS, EPUB OCF)."""


def zip_format(data: bytes, target: str) -> Format:
    """The format of a zip file, by what is in it. Raises SourceError if it is none that is read."""
    archive = Archive(data, target)
    format: Format | None
    format, what, advice = ZIP_TYPES.get(archive.read("mimetype").strip(), (None, "a ZIP archive", "archive"))
    if format is None and what == "a ZIP archive":
        if "META-INF/container.xml" in archive:
            return Format.EPUB
        if "[Content_Types].xml" in archive:
            for part in OFFICE_PARTS:
                if any(name.startswith(part[0]) for name in archive.names):
                    _, format, what, advice = part
                    break
        elif [name[-4:].lower() for name in archive.names] == [".fb2"]:
            return Format.FB2
        else:
            what, advice = zip_kind(list(archive.names))
    if format is not None:
        return format
    inside = f" It has {named_few(list(archive.names))} in it." if what == "a ZIP archive" and archive.names else ""
    raise SourceError(f"{target} is not text: it is {what}.{inside}{ADVICE[advice]}")


def zip_kind(names: Sequence[str]) -> tuple[str, str]:
    """What a zip file with entries of these names is, and which advice is for it."""
    found = next(((what, advice) for parts, what, advice in ZIP_PARTS if not parts.isdisjoint(names)), None)
    files = [name for name in names if not name.endswith("/")]
    pictures = sum(name.lower().endswith(PICTURES) for name in files)
    if found is None and files and pictures > COMIC_SHARE * len(files):
        return "a comic, or an archive of pictures", "comic"
    return found or ("a ZIP archive", "archive")


def named_few(names: Sequence[str]) -> str:
    """The first names of files in an archive, and how many more there are."""
    files = [name for name in names if not name.endswith("/")] or list(names)
    shown = ", ".join(files[:FEW])
    return f"{shown} and {len(files) - FEW} more" if len(files) > FEW else shown
