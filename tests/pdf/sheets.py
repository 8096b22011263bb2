"""How made-up documents of other kinds than papers are set, and the printing of them with reportlab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Spacer

from tests.pdf.papers import LINE, Paper, register_fonts
from tests.pdf.wording import Wording

PageWords = Callable[[int], str]
"""What a running head or foot says on a page, from 1."""


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """How headings of one level are set."""

    size: float
    """As a multiple of that of the text."""
    font: int = 1
    """0 for regular, 1 for bold, 2 for italic."""
    alignment: int = 0
    is_upper: bool = False
    before: float = 1.2
    after: float = 0.5


@dataclass(slots=True)
class Sheet:
    """The look of a document."""

    fonts: tuple[str, str, str]
    size: float
    page: tuple[float, float]
    margin: float = 60
    columns: int = 1
    gutter: float = 14
    is_justified: bool = True
    is_indented: bool = True
    leading: float = 1.2
    levels: tuple[HeadingLook, ...] = (HeadingLook(1.5), HeadingLook(1.2), HeadingLook(1.0))
    head: tuple[PageWords, PageWords, PageWords] = (lambda _: "", lambda _: "", lambda _: "")
    """Left, in the middle and right."""
    foot: tuple[PageWords, PageWords, PageWords] = (lambda _: "", lambda _: "", lambda _: "")
    top: float = 0
    """Room above the columns of the first page, for what spans them."""


@dataclass(slots=True)
class Printer:
    """Prints one document, and notes what is in it."""

    sheet: Sheet
    random: Random
    paper: Paper = field(default_factory=Paper)
    story: list[Flowable] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    """The notes by the words of the paragraphs that refer to them."""
    words: Wording = field(init=False)
    section: str = ""
    """The words of the last chapter that was drawn."""
    on_page: list[tuple[str, str]] = field(default_factory=list)
    """The numbers and the words of the notes of the page that is being drawn."""

    def __post_init__(self) -> None:
        self.words = Wording(self.random)
        register_fonts()

    def style(self, **changes: object) -> ParagraphStyle:
        """The look of a paragraph."""
        s = self.sheet
        base: dict[str, object] = {
            "fontName": s.fonts[0],
            "fontSize": s.size,
            "leading": round(s.size * s.leading, 1),
            "alignment": 4 if s.is_justified else 0,
            "firstLineIndent": 1.3 * s.size if s.is_indented else 0,
            "spaceAfter": 0 if s.is_indented else 0.6 * s.size,
        }
        return ParagraphStyle("p", **{**base, **changes})

    def line(self, text: str, *, kind: str = "", **changes: object) -> None:
        """Add a line that is set in its own way; without a kind, any block may have it."""
        self.paper.blocks.append((kind or LINE, text))
        own: dict[str, object] = {"firstLineIndent": 0, "alignment": 0, "spaceAfter": 0, **changes}
        own.setdefault("leading", float(str(own.get("fontSize", self.sheet.size))) * 1.2)
        self.story.append(Paragraph(escape(text), self.style(**own)))

    def paragraph(self, text: str, **changes: object) -> None:
        """Add a paragraph."""
        self.paper.blocks.append(("paragraph", text))
        self.story.append(Paragraph(escape(text), self.style(**changes)))

    def noted(self, text: str, note: str) -> None:
        """Add a paragraph with a note after its first sentence."""
        head, _, tail = text.partition(". ")
        number = len(self.notes) + 1
        raised = f'<super size="{self.sheet.size * 0.65}" rise="{self.sheet.size * 0.35}">{number}</super>'
        self.paper.blocks.append(("paragraph", f"{head}.[{number}] {tail}"))
        self.notes[str(number)] = note
        self.story.append(Noted(f"{escape(head)}.{raised} {escape(tail)}", self.style(), self, str(number), note))

    def heading(self, text: str, level: int, *, printed: str = "", space: float = 0) -> None:
        """Add a heading; `printed` are its words where they are not in capitals."""
        look = self.sheet.levels[level - 1]
        words = text.upper() if look.is_upper else text
        self.paper.blocks.append(("heading", words))
        self.paper.levels[words] = level
        size = self.sheet.size * look.size
        style = self.style(
            fontName=self.sheet.fonts[look.font], fontSize=size, leading=size * 1.2, alignment=look.alignment,
            firstLineIndent=0, spaceBefore=size * look.before + space, spaceAfter=size * look.after, keepWithNext=1,
        )  # fmt: skip
        self.story.append(Titled(escape(printed or words), style, self, words if level == 1 else ""))

    def item(self, text: str, size: float = 1.0) -> None:
        """Add an item with a bullet."""
        self.paper.blocks.append(("list_item", text))
        scaled = self.sheet.size * size
        look = self.style(
            fontSize=scaled, leading=scaled * 1.25, leftIndent=1.6 * scaled, firstLineIndent=0, alignment=0
        )
        self.story.append(Paragraph(escape(text), look, bulletText="•"))

    def space(self, height: float) -> None:
        """Leave room."""
        self.story.append(Spacer(1, height))

    def page(self) -> None:
        """Begin a new page."""
        self.story.append(PageBreak())

    def printed(self) -> Paper:
        """The document as a file."""
        s, buffer = self.sheet, BytesIO()
        width, height = s.page
        room = 50 if self.notes else 0
        column = (width - 2 * s.margin - (s.columns - 1) * s.gutter) / s.columns

        def frames(top: float) -> list[Frame]:
            tall = height - 2 * s.margin - room - top
            return [
                Frame(s.margin + i * (column + s.gutter), s.margin + room, column, tall, 0, 0, 0, 0)
                for i in range(s.columns)
            ]

        spanning = (
            [Frame(s.margin, height - s.margin - s.top, width - 2 * s.margin, s.top, 0, 0, 0, 0)] if s.top else []
        )
        document = BaseDocTemplate(buffer, pagesize=s.page, title="", author="")
        document.addPageTemplates(
            [
                PageTemplate("first", [*spanning, *frames(s.top)], onPageEnd=self.furnish),
                PageTemplate("later", frames(0), onPageEnd=self.furnish),
            ]
        )
        document.build(self.story)
        self.paper.data = buffer.getvalue()
        return self.paper

    def furnish(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """Draw what stands around the text of a page, and its notes."""
        s, number = self.sheet, document.page
        width, height = s.page
        canvas.saveState()
        canvas.setFont(s.fonts[0], s.size * 0.85)
        for y, row in ((height - s.margin * 0.62, s.head), (s.margin * 0.55, s.foot)):
            for x, words, draw in zip(
                (s.margin, width / 2, width - s.margin),
                (part(number) for part in row),
                (canvas.drawString, canvas.drawCentredString, canvas.drawRightString),
                strict=True,
            ):
                if words:
                    draw(x, y, words)
                    if len(words) > 4:
                        self.paper.furniture.append(f"\n{words}\n")
        y = s.margin + 44
        for at, note in list(self.on_page):
            size = s.size * 0.8
            look = self.style(fontSize=size, leading=size * 1.2, firstLineIndent=0, alignment=0)
            made = Paragraph(f'<super size="{size * 0.7}" rise="2">{at}</super> {escape(note)}', look)
            _, tall = made.wrap(width - 2 * s.margin, 60)
            made.drawOn(canvas, s.margin, y - tall)
            y -= tall
            self.paper.notes.append(note)
        self.on_page.clear()
        canvas.restoreState()


class Noted(Paragraph):
    """A paragraph whose note is printed on its page; it is not parted between pages."""

    def __init__(self, markup: str, style: ParagraphStyle, printer: Printer, number: str, note: str) -> None:
        super().__init__(markup, style)
        self.printer, self.number, self.note = printer, number, note

    def split(self, width: float, height: float) -> list[Flowable]:
        return []

    def draw(self) -> None:
        self.printer.on_page.append((self.number, self.note))
        super().draw()


class Titled(Paragraph):
    """A heading, which running heads name."""

    def __init__(self, markup: str, style: ParagraphStyle, printer: Printer, words: str) -> None:
        super().__init__(markup, style)
        self.printer, self.words = printer, words

    def draw(self) -> None:
        self.printer.section = self.words or self.printer.section
        super().draw()
