"""Prints made-up papers as PDF, with reportlab, and says what is in them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.pdf.templates import Template
from tests.pdf.wording import Wording

MARGIN = 56
NOTE_ROOM = 44
LINE = "line"
"""The kind of a line, such as that of an address, that may be part of any block."""
TITLES = ("Displacement of the Skarvholm breakwater", "A harbour between two winters", "Who pays for the sea wall?")


@dataclass(slots=True)
class Paper:
    """A made-up paper: the file, and what a reader should get from it."""

    data: bytes = b""
    blocks: list[tuple[str, str]] = field(default_factory=list)
    """Kind and words of each block of running text, in order; captions among them."""
    furniture: list[str] = field(default_factory=list)
    """Words that are not in the text: running heads, print in the margin, labels of drawings."""
    notes: list[str] = field(default_factory=list)
    """The footnotes, without their numbers."""
    levels: dict[str, int] = field(default_factory=dict)
    """The level of each heading."""


class Drawing(Flowable):
    """A curve with labels at its axes."""

    def __init__(self, width: float, labels: list[str], font: str) -> None:
        super().__init__()
        self.width, self.height, self.labels, self.font = width, width * 0.5, labels, font

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.width, self.height + 6

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFont(self.font, 7)
        canvas.line(20, 15, self.width - 5, 15)
        canvas.line(20, 15, 20, self.height)
        path = canvas.beginPath()
        path.moveTo(20, 20)
        for i in range(1, 20):
            path.lineTo(20 + i * (self.width - 30) / 20, 20 + (self.height - 30) * abs(math.sin(i / 4)))
        canvas.drawPath(path)
        for i, label in enumerate(self.labels):
            canvas.drawString(30 + i * (self.width - 60) / len(self.labels), 5, label)
            canvas.drawString(0, 20 + i * (self.height - 20) / len(self.labels), str(10 * i))
        canvas.drawString(self.width / 2, self.height - 8, "peak value")


class PaperMaker:
    """Prints one paper."""

    def __init__(self, template: Template, sections: int = 5) -> None:
        self.t, self.sections = template, sections
        self.random = Random(template.seed * 7 + 1)
        self.words = Wording(self.random)
        self.paper = Paper()
        self.title = self.random.choice(TITLES)
        self.page = LETTER if template.letter else A4
        self.story: list[Flowable] = []
        self.section = ""
        self.page_notes: dict[int, str] = {}
        register_fonts()

    def make(self) -> Paper:
        """The printed paper."""
        self.write_story()
        buffer = BytesIO()
        document = BaseDocTemplate(buffer, pagesize=self.page, title="", author="", pageCompression=1)
        document.addPageTemplates(self.page_templates())
        document.build(self.story)
        self.paper.data = buffer.getvalue()
        return self.paper

    # the text

    def style(self, **changes: object) -> ParagraphStyle:
        t = self.t
        base: dict[str, object] = {
            "fontName": t.fonts[0],
            "fontSize": t.size,
            "leading": round(t.size * 1.2, 1),
            "alignment": 4 if t.is_justified else 0,
            "firstLineIndent": 12 if t.is_indented else 0,
            "spaceAfter": 0 if t.is_indented else 5,
            "hyphenationLang": "en_GB" if t.is_hyphenated else "",
            "embeddedHyphenation": 1 if t.is_hyphenated else 0,
            "uriWasteReduce": 0,
        }
        return ParagraphStyle("p", **{**base, **changes})

    def add(self, kind: str, text: str, style: ParagraphStyle, *, markup: str = "") -> None:
        self.paper.blocks.append((kind, text))
        self.story.append(Paragraph(markup or escape(text), style))

    def write_story(self) -> None:
        t = self.t
        plain = self.style(firstLineIndent=0, alignment=t.title_align, hyphenationLang="", spaceAfter=6)
        title = self.style(
            fontName=t.heading_fonts[1], fontSize=t.size * 1.9, leading=t.size * 2.3, alignment=t.title_align,
            firstLineIndent=0, spaceAfter=8, hyphenationLang="",
        )  # fmt: skip
        self.add("headline", self.title, title)
        self.add("byline", "By Ann Castellan and Piet Moor", plain)
        self.story.append(FrameBreak())
        self.story.append(NextPageTemplate("later"))
        self.add("paragraph", self.words.paragraph(4), self.style())
        for number in range(1, self.sections + 1):
            self.write_section(number)

    def write_section(self, number: int) -> None:
        t = self.t
        self.heading(1, number, 0)
        for i in range(self.random.choice((2, 3, 4))):
            if i == 2 and number % 2 == 0:
                self.heading(2, number, 1)
            self.paragraph(number, i)
        if t.has_figures and number in (2, 4):
            labels = ["alpha", "beta", "gamma"]
            self.story.append(Drawing(self.column_width() - 12, labels, t.fonts[0]))
            self.paper.furniture.extend([*labels, "peak value"])
            self.caption(f"Figure {number // 2}. {self.words.sentence()}")
        if t.has_tables and number == 3:
            self.caption(f"Table 1. {self.words.sentence()}")
            rows = [
                ["Station", "Depth", "Shift"],
                ["North", "12.4", "0.31"],
                ["West", "9.8", "0.27"],
                ["Quay", "7.1", "0.05"],
            ]
            self.story.append(Table(rows, style=[("FONT", (0, 0), (-1, -1), t.fonts[0], t.size - 1)]))
            self.story.append(Spacer(1, 8))

    def paragraph(self, section: int, i: int) -> None:
        text = self.words.paragraph(self.random.choice((3, 4, 5, 6)))
        markup = escape(text)
        if self.t.has_notes and i == 0 and section <= 2:
            head, _, tail = text.partition(". ")
            note = self.words.sentence()
            self.page_notes[section] = note
            number = len(self.page_notes)
            text = f"{head}.[{number}] {tail}" if tail else f"{text}[{number}]"
            raised = f'<super size="{self.t.size * 0.65}" rise="{self.t.size * 0.35}">{number}</super>'
            markup = f"{escape(head)}.{raised} {escape(tail)}" if tail else escape(head) + raised
        whole = {"embeddedHyphenation": 0} if markup != escape(text) else {}  # reportlab loses hyphens of words there
        self.add("paragraph", text, self.style(**whole), markup=markup)

    def heading(self, level: int, section: int, sub: int) -> None:
        t = self.t
        words = self.words.topic()
        roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
        number = {
            "arabic": f"{section}.{sub} " if level == 2 else f"{section} ",
            "roman": ("A. " if level == 2 else f"{roman[section - 1]}. "),
        }.get(t.numbering, "")
        style = t.heading_style
        text = number + (words.upper() if style == "capitals" and level == 1 else words)
        font = t.heading_fonts[2 if (style == "italic" and level == 2) or (style == "capitals" and level == 2) else 1]
        if style == "capitals" and level == 1:
            font = t.heading_fonts[0]
        size = (
            t.size * (1.4 if level == 1 else 1.18)
            if style == "large"
            else t.size * (1.1 if level == 1 and style == "italic" else 1)
        )
        look = self.style(
            fontName=font, fontSize=size, leading=size * 1.2, alignment=t.heading_align if level == 1 else 0,
            firstLineIndent=0, spaceBefore=t.size * 0.9, spaceAfter=t.size * 0.4, hyphenationLang="", keepWithNext=1,
        )  # fmt: skip
        self.paper.levels[text] = level
        self.paper.blocks.append(("heading", text))
        self.story.append(HeadingParagraph(escape(text), look, self, text, level))

    def caption(self, text: str) -> None:
        t = self.t
        font = {"small": t.fonts[0], "italic": t.fonts[2], "bold": t.fonts[0]}[t.caption_style]
        markup = escape(text)
        if t.caption_style == "bold":
            label, _, rest = text.partition(". ")
            markup = f'<font name="{t.fonts[1]}">{label}.</font> {escape(rest)}'
        look = self.style(
            fontName=font, fontSize=t.size - 1.2, leading=(t.size - 1.2) * 1.2, firstLineIndent=0, spaceBefore=4,
            spaceAfter=10, hyphenationLang="",
        )  # fmt: skip
        self.add("caption", text, look, markup=markup)

    # the page

    def column_width(self) -> float:
        t = self.t
        return (self.page[0] - 2 * MARGIN - (t.columns - 1) * t.gutter) / t.columns

    def page_templates(self) -> list[PageTemplate]:
        width, height = self.page
        head_height = 100
        room = NOTE_ROOM if self.t.has_notes else 0
        body = height - 2 * MARGIN - head_height
        top = Frame(MARGIN, height - MARGIN - head_height, width - 2 * MARGIN, head_height, 0, 0, 0, 0)
        first = [top, *self.columns(MARGIN + room, body - room)]
        later = self.columns(MARGIN + room, height - 2 * MARGIN - room)
        return [
            PageTemplate("first", first, onPageEnd=self.furnish),
            PageTemplate("later", later, onPageEnd=self.furnish),
        ]

    def columns(self, bottom: float, height: float) -> list[Frame]:
        width = self.column_width()
        return [
            Frame(MARGIN + i * (width + self.t.gutter), bottom, width, height, 0, 0, 0, 0)
            for i in range(self.t.columns)
        ]

    def furnish(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        t, number = self.t, document.page
        width, height = self.page
        canvas.saveState()
        canvas.setFont(t.fonts[2], t.size - 1)
        head = {
            "title": self.title,
            "alternating": self.title if number % 2 else "A. Castellan and P. Moor",
            "section": self.section,
            "journal": f"Journal of Coastal Works 12 (2026) {100 + number}",
        }.get(t.running_head, "")
        if head and number > 1:
            self.paper.furniture.append(f"\n{head}\n")
            canvas.drawString(MARGIN, height - 34, head)
        x = {"centre": width / 2, "outer": width - MARGIN if number % 2 else MARGIN, "head": width - MARGIN}
        if t.page_number:
            canvas.drawCentredString(x[t.page_number], height - 34 if t.page_number == "head" else 30, str(number))
        if t.has_margin_print and number == 1:
            self.paper.furniture.append("skarvholm preprint")
            canvas.rotate(90)
            canvas.drawString(height / 3, -24, "skarvholm preprint v2 [coast]")
            canvas.rotate(-90)
        if number in self.page_notes:
            self.draw_note(canvas, list(self.page_notes).index(number) + 1, self.page_notes[number])
        canvas.restoreState()

    def draw_note(self, canvas: Canvas, number: int, note: str) -> None:
        self.paper.notes.append(note)
        size = self.t.size - 2
        look = self.style(fontSize=size, leading=size * 1.2, firstLineIndent=0, hyphenationLang="", alignment=0)
        paragraph = Paragraph(f'<super size="{size * 0.7}" rise="2">{number}</super> {escape(note)}', look)
        paragraph.wrapOn(canvas, self.column_width(), NOTE_ROOM)
        canvas.line(MARGIN, MARGIN + NOTE_ROOM - 6, MARGIN + 60, MARGIN + NOTE_ROOM - 6)
        paragraph.drawOn(canvas, MARGIN, MARGIN + NOTE_ROOM - 10 - paragraph.height)


class HeadingParagraph(Paragraph):
    """A heading, which names the section in running heads and makes a bookmark."""

    def __init__(self, markup: str, style: ParagraphStyle, maker: PaperMaker, words: str, level: int) -> None:
        super().__init__(markup, style)
        self.maker, self.words, self.level = maker, words, level

    def draw(self) -> None:
        if self.level == 1:
            self.maker.section = self.words
        if self.maker.t.has_bookmarks:
            self.canv.bookmarkPage(self.words)
            self.canv.addOutlineEntry(self.words, self.words, self.level - 1)
        super().draw()


def register_fonts() -> None:
    """Make the fonts that come with reportlab known to it."""
    fonts = Path(reportlab.__file__).parent / "fonts"
    for name in {"Vera", "VeraBd", "VeraIt"}.difference(pdfmetrics.getRegisteredFontNames()):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
