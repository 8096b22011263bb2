"""Made-up documents of other kinds than papers: theses, reports, slides, letters, newspapers and novels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from reportlab.lib.pagesizes import A4, A5, LETTER, TABLOID
from reportlab.platypus import FrameBreak, NextPageTemplate

from tests.pdf.papers import Paper
from tests.pdf.sheets import HeadingLook, Printer, Sheet

BUILT_WITH = range(2000, 2006)
"""The seeds that were looked at while the layout was worked on."""
KEPT_OUT = range(3000, 3008)
"""The seeds that decide; their fonts, sizes, heads and numbers are others."""
FAMILIES = (
    ("Times-Roman", "Times-Bold", "Times-Italic"),
    ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
)
KEPT_OUT_FAMILIES = (("Vera", "VeraBd", "VeraIt"), *FAMILIES)
TITLE = "The Sea Wall of Skarvholm"


def is_kept_out(seed: int) -> bool:
    """Whether the template of a seed decides."""
    return seed >= KEPT_OUT.start


def nothing(_: int) -> str:
    """No words on any page."""
    return ""


def number(page: int) -> str:
    """The number of a page."""
    return str(page)


def fonts(random: Random, seed: int) -> tuple[str, str, str]:
    """The fonts of a document."""
    return random.choice(KEPT_OUT_FAMILIES if is_kept_out(seed) else FAMILIES)


def body(printer: Printer, count: int, *, sentences: tuple[int, ...] = (3, 4, 5)) -> None:
    """Add paragraphs."""
    for _ in range(count):
        printer.paragraph(printer.words.paragraph(printer.random.choice(sentences)))


def thesis(seed: int) -> Paper:
    """A title page, a table of contents with dots, chapters that begin on a new page, sections and footnotes."""
    random = Random(seed)
    size = random.choice((10.5, 11.5) if is_kept_out(seed) else (11, 12))
    align = random.choice((0, 1))
    sheet = Sheet(
        fonts(random, seed),
        size,
        random.choice((A4, LETTER)),
        margin=72,
        is_indented=random.random() < 0.5,
        leading=1.4,
        levels=(HeadingLook(1.8, alignment=align), HeadingLook(1.3), HeadingLook(1.0, font=random.choice((1, 2)))),
    )
    printer = Printer(sheet, random)
    sheet.head = random.choice(
        [(lambda _: printer.section, nothing, number), (nothing, nothing, nothing), (lambda _: TITLE, nothing, number)]
    )
    sheet.foot = (nothing, number, nothing) if sheet.head[2] is nothing else (nothing, nothing, nothing)
    printer.space(120)
    printer.line(TITLE, kind="headline", fontName=sheet.fonts[1], fontSize=26, alignment=1, spaceAfter=30)
    for words in ("A thesis submitted by", "Ann Castellan", "University of Skarvholm", "March 2026"):
        printer.line(words, alignment=1, spaceAfter=8)
    printer.page()
    numbered = random.choice((True, True, False)) if is_kept_out(seed) else True
    is_named = random.random() < 0.5
    names = [(printer.words.topic(), [printer.words.topic() for _ in range(2)]) for _ in range(3)]
    printer.heading("Contents", 1)
    for i, (chapter, sections) in enumerate(names, 1):
        for at, words in enumerate((chapter, *sections)):
            label = (f"{i}.{at} " if at else f"{i} ") if numbered else ""
            dots = " ." * (36 - len(words) // 2)
            printer.line(f"{label}{words}{dots} {4 + 3 * i + at}", leftIndent=14 if at else 0)
    for i, (chapter, sections) in enumerate(names, 1):
        printer.page()
        label = (f"Chapter {i} " if is_named else f"{i} ") if numbered else ""
        printer.heading(label + chapter, 1, space=30)
        body(printer, 2)
        printer.noted(printer.words.paragraph(4), printer.words.sentence())
        for at, words in enumerate(sections, 1):
            printer.heading((f"{i}.{at} " if numbered else "") + words, 2)
            body(printer, 3)
            if at == 1:
                printer.heading((f"{i}.{at}.1 " if numbered else "") + f"{words} in detail", 3)
                body(printer, 2)
    return printer.printed()


def report(seed: int) -> Paper:
    """Headings with numbers to the third level, lists, and «Page 3 of 9» in the foot."""
    random = Random(seed)
    sheet = Sheet(
        fonts(random, seed),
        random.choice((9.7, 10.4) if is_kept_out(seed) else (10, 11)),
        random.choice((A4, LETTER)),
        is_justified=random.random() < 0.4,
        is_indented=False,
        levels=(HeadingLook(1.45), HeadingLook(1.2), HeadingLook(1.0)),
        head=random.choice(
            [(lambda _: "Harbour Board", nothing, lambda _: "Report 12/2026"), (nothing, nothing, nothing)]
        ),
        foot=random.choice(
            [
                (lambda _: "Confidential", nothing, lambda page: f"Page {page} of 9"),
                (nothing, lambda page: f"- {page} -", nothing),
            ]
        ),
    )
    printer = Printer(sheet, random)
    printer.line(TITLE, kind="headline", fontName=sheet.fonts[1], fontSize=sheet.size * 2, spaceAfter=16)
    dot = random.choice(("", "."))
    for i in range(1, 5):
        printer.heading(f"{i}{dot} {printer.words.topic()}", 1)
        body(printer, 2)
        for _ in range(3):
            printer.item(printer.words.sentence())
        printer.space(6)
        printer.heading(f"{i}.1{dot} {printer.words.topic()}", 2)
        body(printer, 3)
        printer.heading(f"{i}.1.1{dot} Remarks on part {i}", 3)
        body(printer, 2)
    return printer.printed()


def slides(seed: int) -> Paper:
    """Slides: a title and items on each, with a line at the foot."""
    random = Random(seed)
    page = random.choice(((720, 405), (720, 540)))
    sheet = Sheet(
        fonts(random, seed),
        random.choice((17, 19) if is_kept_out(seed) else (18, 20)),
        page,
        margin=48,
        is_justified=False,
        is_indented=False,
        levels=(HeadingLook(1.6, font=random.choice((0, 1)), before=0),),
        foot=(lambda _: "Harbour Board, March 2026", nothing, number),
    )
    printer = Printer(sheet, random)
    printer.space(90)
    printer.line(TITLE, kind="headline", fontName=sheet.fonts[1], fontSize=sheet.size * 2.2, alignment=1, spaceAfter=20)
    printer.line("Ann Castellan", alignment=1)
    for _ in range(7):
        printer.page()
        printer.heading(printer.words.topic(), 1)
        for _ in range(random.choice((3, 4))):
            printer.item(random.choice((printer.words.sentence, printer.words.quotation))())
    return printer.printed()


def letter(seed: int) -> Paper:
    """A letter: addresses, a date, a subject, paragraphs and a name."""
    random = Random(seed)
    sheet = Sheet(
        fonts(random, seed),
        random.choice((10.2, 11.4) if is_kept_out(seed) else (11, 12)),
        random.choice((A4, LETTER)),
        margin=72,
        is_justified=random.random() < 0.4,
        is_indented=False,
        foot=random.choice([(nothing, number, nothing), (nothing, nothing, nothing)]),
    )
    printer = Printer(sheet, random)
    right = random.choice((0, 2))
    for words in ("Ann Castellan", "12 Quay Street", "Skarvholm 4410"):
        printer.line(words, alignment=right)
    printer.space(24)
    for words in ("The Harbour Board", "1 Market Square", "Skarvholm 4401"):
        printer.line(words)
    printer.space(18)
    printer.line("3 March 2026", alignment=right, spaceAfter=18)
    printer.line("Dear members of the board,", spaceAfter=12)
    body(printer, 7, sentences=(4, 5, 6))
    printer.line("Yours sincerely,", spaceAfter=40)
    printer.line("Ann Castellan")
    return printer.printed()


def newspaper(seed: int) -> Paper:
    """An article in three to five columns below its headline, with small headings in the columns."""
    random = Random(seed)
    columns = random.choice((3, 5) if is_kept_out(seed) else (3, 4))
    sheet = Sheet(
        fonts(random, seed)[:3] if columns == 3 else FAMILIES[0],
        random.choice((8.4, 9.2) if is_kept_out(seed) else (8.8, 9)),
        TABLOID if columns > 3 else A4,
        margin=44,
        columns=columns,
        gutter=random.choice((10, 14)),
        top=110,
        is_justified=random.random() < 0.7,
        levels=(HeadingLook(random.choice((1.0, 1.2)), alignment=random.choice((0, 1)), before=0.8, after=0.3),),
        head=(lambda _: "THE HARBOUR TIMES", nothing, lambda page: f"Tuesday, 3 March 2026 {page + 4}"),
    )
    printer = Printer(sheet, random)
    printer.line("Nobody Pays for the Wall", kind="headline", fontName=sheet.fonts[1], fontSize=30, spaceAfter=8)
    printer.line("By Ann Castellan", kind="byline", spaceAfter=8)
    printer.story += [FrameBreak(), NextPageTemplate("later")]
    body(printer, 4, sentences=(2, 3))
    for _ in range(5):
        printer.heading(printer.words.topic(), 1)
        body(printer, 5, sentences=(2, 3))
    return printer.printed()


def novel(seed: int) -> Paper:
    """A book of small pages with running heads, chapters on new pages, and scenes."""
    random = Random(seed)
    sheet = Sheet(
        fonts(random, seed) if not is_kept_out(seed) else random.choice(KEPT_OUT_FAMILIES[:2]),
        random.choice((9.2, 10.2) if is_kept_out(seed) else (10, 10.5)),
        A5,
        margin=52,
        leading=random.choice((1.25, 1.35)),
        levels=(
            HeadingLook(
                random.choice((1.5, 1.3)), random.choice((0, 1, 2)), alignment=1, is_upper=random.random() < 0.4
            ),
        ),
        foot=(nothing, number, nothing),
    )
    printer = Printer(sheet, random)
    style = random.choice(("title", "section", ""))
    sheet.head = (
        nothing,
        lambda page: {"title": TITLE if page % 2 else "Ann Castellan", "section": printer.section}.get(style, ""),
        nothing,
    )
    names = ("One", "Two", "Three", "Four")
    is_numbered = random.random() < 0.6
    for i in range(4):
        if i:
            printer.page()
        printer.heading(f"Chapter {names[i]}" if is_numbered else printer.words.topic(), 1, space=60)
        printer.paragraph(printer.words.paragraph(4), firstLineIndent=0)
        body(printer, 7, sentences=(2, 3, 5))
        printer.line("* * *", alignment=1, spaceAfter=8, spaceBefore=8)
        body(printer, 6, sentences=(1, 2, 4))
    return printer.printed()


KINDS: Mapping[str, Callable[[int], Paper]] = {
    "thesis": thesis,
    "report": report,
    "slides": slides,
    "letter": letter,
    "newspaper": newspaper,
    "novel": novel,
}
"""What makes a document of each kind from a seed."""
