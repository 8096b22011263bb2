"""Constructs of the formats that are archives, or that begin and end with a frame: each within what a file needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.sources import Format, Source
from reader.sources.format_table import KNOWN_FORMATS
from tests.formats.books import docx, epub, odt

FICTION = '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body>{}</body></FictionBook>'
TYPE = "From: a\nContent-Type: multipart/{}; boundary=b\n\n"
FRAMES: dict[str, tuple[Format, Callable[[str], bytes]]] = {
    "epub": (Format.EPUB, lambda body: epub([body])),
    "docx": (Format.DOCX, docx),
    "odt": (Format.ODT, odt),
    "fb2": (Format.FB2, lambda body: FICTION.format(body).encode()),
    "rtf": (Format.RTF, lambda body: (r"{\rtf1\ansi " + body + "}").encode()),
    "mail": (Format.MAIL, lambda body: f"From: a\nContent-Type: text/plain\n\n{body}".encode()),
    "mail header": (Format.MAIL, lambda header: f"{header}\n\nIt is late.\n".encode()),
    "mail parts": (Format.MAIL, lambda body: (TYPE.format("mixed") + body).encode()),
    "mbox": (Format.MBOX, str.encode),
    "mht": (Format.MHT, lambda body: f"{TYPE.format('related')}--b\nContent-Type: text/html\n\n{body}".encode()),
    "subtitles": (Format.SUBTITLES, str.encode),
    "transcript": (Format.TRANSCRIPT, lambda body: f'{{"segments":[{body.rstrip(",")}]}}'.encode()),
    "notebook": (Format.NOTEBOOK, lambda body: f'{{"nbformat":4,"cells":[{body.rstrip(",")}]}}'.encode()),
    "jsonl": (Format.JSONL, str.encode),
    "xml": (Format.XML, lambda body: f"<article>{body}</article>".encode()),
    "latex": (Format.LATEX, lambda body: rf"\documentclass{{a}}\begin{{document}}{body}\end{{document}}".encode()),
    "json": (Format.JSON, lambda body: f"[{body.rstrip(',')}]".encode()),
    "csv": (Format.CSV, lambda body: f"a,b\n1,2\n{body}".encode()),
    "calendar": (Format.CALENDAR, lambda body: f"BEGIN:VCALENDAR\n{body}\nEND:VCALENDAR\n".encode()),
    "contacts": (Format.CONTACTS, lambda body: f"BEGIN:VCARD\n{body}\nEND:VCARD\n".encode()),
    "code": (Format.CODE, str.encode),
}
"""The format of each group, and what stands around its constructs."""


class Framed(NamedTuple):
    """A construct that is repeated in a frame."""

    group: str
    part: str

    def source(self, length: int) -> Source:
        """A file with about so many code points of the construct."""
        format, frame = FRAMES[self.group]
        data = frame(self.part * max(1, length // len(self.part)))
        if KNOWN_FORMATS[format].is_bytes:
            return Source("", format, "a", data=data)
        return Source(data.decode(), format, "a")


@cache
def framed() -> list[Framed]:
    """All of them."""
    found: list[Framed] = []
    group = ""
    lines = Path(__file__).with_name("framed_constructs.txt").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        if line.startswith("[["):
            group = line.strip("[]")
        else:
            found.append(Framed(group, line.encode("latin-1", "backslashreplace").decode("unicode_escape")))
    return found
