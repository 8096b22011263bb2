"""From a page of PDFium to runs of characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.formats.pdf.links import with_links
from reader.formats.pdf.run import Look, Run

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

BOLD_NAME = re.compile(r"bold|black|heavy|demi|semib|\bCMB|-Bd\b|SFBX|\bbx\d", re.IGNORECASE)
ITALIC_NAME = re.compile(r"ital|obliq|slant|\bCMTI|\bCMSL|-It\b|SFTI", re.IGNORECASE)
SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
MONO_NAME = re.compile(r"mono|courier|typewriter|consol|menlo|\bCMTT|SFTT|\bcode", re.IGNORECASE)
FLAG_FIXED, FLAG_ITALIC, FLAG_BOLD = 1, 1 << 6, 1 << 18
"""Bits of the flags of a font descriptor, as in ISO 32000-1, table 123."""
LINE_BREAKS = "\r\n"
HYPHENS = "\x02\u00ad"
"""What PDFium gives for a hyphen at the end of a line, and for the glyph of some fonts."""
PARTLY_RAISED = re.compile(r"(?=.*\d)[\d⁰¹²³⁴⁵⁶⁷⁸⁹]*[⁰¹²³⁴⁵⁶⁷⁸⁹][\d⁰¹²³⁴⁵⁶⁷⁸⁹]*\s*")
"""The number of a note in a font of which some digits are raised already."""
AS_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
WIDE_GAP = 2.2
"""The gap between words, as a multiple of the size, that parts a run."""
MAX_CHARACTERS = 200_000
"""The most characters of a page that are read."""


class Box(NamedTuple):
    """The area of something on a page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class PageText:
    """What is written on a page."""

    runs: list[Run]
    """In the order in which they are drawn."""
    width: float
    height: float
    turn: tuple[int, int, float, float] = (1, 0, 0.0, 0.0)
    """Cosine and sine of the angle by which it was turned, and then the left edge and the top."""

    pictures: list[Box] = field(default_factory=list)
    """Its pictures and drawings."""

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file is on the page as it is read: from the left and from the top."""
        cos, sin, left, top = self.turn
        return x * cos - y * sin - left, top - (x * sin + y * cos)


def page_text(page: PdfPage) -> PageText:
    """The runs of a page, turned so that most of them are upright."""
    from pypdfium2 import raw

    width, height = page.get_size()
    left, bottom, right, top = page.get_bbox()
    text_page = page.get_textpage()
    try:
        runs = with_links(page, text_page.raw, read_runs(raw, text_page.raw))
    finally:
        text_page.close()
    return turned(runs, left, bottom, right, top) if runs else PageText([], width, height)


def turned(runs: list[Run], left: float, bottom: float, right: float, top: float) -> PageText:
    """Runs in the coordinates of PDF, brought to those of `run`."""
    lengths: Counter[float] = Counter()
    for run in runs:
        lengths[round(run.angle / 90) * 90 % 360] += len(run.text)
    turn = lengths.most_common(1)[0][0]
    radians = math.radians(-turn)
    cos, sin = round(math.cos(radians)), round(math.sin(radians))
    corners = [(x * cos - y * sin, x * sin + y * cos) for x in (left, right) for y in (bottom, top)]
    x0, x1 = min(x for x, _ in corners), max(x for x, _ in corners)
    y0, y1 = min(y for _, y in corners), max(y for _, y in corners)
    page = PageText([], x1 - x0, y1 - y0, (cos, sin, x0, y1))
    for run in runs:
        angle = (run.angle - turn + 180) % 360 - 180
        x, y = page.place(run.left, run.baseline)
        page.runs.append(replace(run, left=x, right=x + run.right - run.left, baseline=y, angle=angle))
    return page


class PageReader:
    """Reads the runs of one page."""

    def __init__(self, raw: Any, text_page: Any) -> None:
        self.raw, self.page = raw, text_page
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self.fonts: dict[int, tuple[str, bool, bool, bool]] = {}

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character stands."""
        self.raw.FPDFText_GetCharOrigin(self.page, index, self.x, self.y)
        return self.x.value, self.y.value

    def right_end(self, index: int, cos: float, sin: float) -> tuple[float, float]:
        """Where a character that is written in this direction ends."""
        self.raw.FPDFText_GetLooseCharBox(self.page, index, self.box)
        box = self.box
        return (box.right if cos > 0.5 else box.left), (box.top if sin > 0.5 else box.bottom)

    def look(self, index: int, item: Any) -> tuple[Look, float]:
        """How a character is set, and the angle of its line in degrees."""
        raw = self.raw
        raw.FPDFText_GetMatrix(self.page, index, self.matrix)
        m = self.matrix
        scale = math.hypot(m.c, m.d) or 1.0
        size = round(raw.FPDFText_GetFontSize(self.page, index) * scale, 1)
        angle = math.degrees(math.atan2(m.b, m.a)) if m.a or m.b else 0.0
        font = raw.FPDFTextObj_GetFont(item)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self.fonts:
            self.fonts[key] = self.font(font) if font else ("", False, False, False)
        name, is_bold, is_italic, is_mono = self.fonts[key]
        is_bold = is_bold or raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        is_italic = is_italic or (abs(m.c) > 0.1 * scale and abs(m.b) < 0.01 * scale)
        return Look(size or 1.0, is_bold, is_italic, name, is_mono), angle

    def font(self, font: Any) -> tuple[str, bool, bool, bool]:
        """The name of a font, and whether it is bold, italic and monospaced."""
        raw = self.raw
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, 256)
        name = SUBSET_PREFIX.sub("", buffer.value.decode("utf-8", "replace"))
        flags = max(raw.FPDFFont_GetFlags(font), 0)
        is_bold = bool(BOLD_NAME.search(name) or flags & FLAG_BOLD)
        is_italic = bool(ITALIC_NAME.search(name) or flags & FLAG_ITALIC)
        return name, is_bold, is_italic, bool(MONO_NAME.search(name) or flags & FLAG_FIXED)


def read_runs(raw: Any, text_page: Any) -> list[Run]:
    """The runs of a page in the coordinates of PDF; `baseline` is the height of the first character."""
    read = PageReader(raw, text_page)
    unicode, item_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetTextObject
    address_of, handle = plain_pointer(item_of), ctypes.cast(text_page, ctypes.c_void_p)
    runs: list[Run] = []
    chars: list[str] = []
    first = last = -1
    current = item = None
    for index in range(min(raw.FPDFText_CountChars(text_page), MAX_CHARACTERS)):
        code = unicode(text_page, index)
        char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if char in LINE_BREAKS:
            continue
        address = address_of(handle, index)
        if not address:  # a blank that PDFium adds between words
            if chars:
                chars.append(" ")
            continue
        ends = address != current or (chars and chars[-1] == " " and far_apart(read, last, index))
        if ends and chars:
            runs.append(finished(read, chars, first, last, item))
            chars = []
        if not chars:
            first, current, item = index, address, item_of(text_page, index)
        chars.append("-" if char in HYPHENS else char)
        if char != " " or first == index:
            last = index
    if chars:
        runs.append(finished(read, chars, first, last, item))
    return [run for run in runs if run.text.strip()]


def plain_pointer(function: Any) -> Any:
    """A function of PDFium that returns an address as a number, which takes a third of the time of a pointer."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(address)


def far_apart(read: PageReader, before: int, after: int) -> bool:
    """Whether there is more between two characters of a run than a gap between words."""
    x0, _ = read.right_end(before, 1, 0)
    x1, _ = read.origin(after)
    size = read.raw.FPDFText_GetFontSize(read.page, after) or 1
    read.raw.FPDFText_GetMatrix(read.page, after, read.matrix)
    size *= abs(read.matrix.d) or 1
    return abs(read.matrix.b) < 0.01 and x1 - x0 > WIDE_GAP * size


def finished(read: PageReader, chars: list[str], first: int, last: int, item: Any) -> Run:
    """The run from the first to the last character."""
    look, angle = read.look(first, item)
    x, y = read.origin(first)
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    end_x, end_y = read.right_end(last, cos, sin)
    length = max((end_x - x) * cos + (end_y - y) * sin if abs(cos) < 0.5 else abs(end_x - x), 0.1)
    tag = read.raw.FPDFPageObj_GetMarkedContentID(item)
    text = "".join(chars)
    if PARTLY_RAISED.fullmatch(text):
        text = text.translate(AS_DIGITS)
    return Run(text, x, x + length, y, look, tag, angle)
