"""From pieces to blocks with styles, and the text that they make."""

from __future__ import annotations

import re

from reader.document import BlockKind, Span, Style, StyleKind
from reader.formats.pdf.hyphens import Hyphens
from reader.formats.pdf.paragraphs import BULLET
from reader.formats.pdf.piece import Piece
from reader.formats.pdf.roles import NOTE
from reader.formats.pdf.run import Line, Run, spaced
from reader.formats.writer import StyledText

RAISED = 0.2
"""How far above the line a reference to a note stands, at least, as a share of the size."""
SMALL = 0.85
"""The size of such a reference, at most, as a share of that of the line."""
REFERENCE = re.compile(r"\d{1,3}(?:\s?[,–]\s?\d{1,3})*")
BLANKS = re.compile(r"\s+")


class PieceWriter:
    """Writes the words of pieces."""

    def __init__(self, hyphens: Hyphens, *, is_bold: bool, has_notes: bool) -> None:
        self.hyphens, self.is_bold, self.has_notes = hyphens, is_bold, has_notes

    def styled(self, piece: Piece) -> StyledText:
        """The words of a piece, with its bold and italic words."""
        if piece.kind is BlockKind.TABLE:
            return StyledText(aligned(piece.lines))
        if piece.kind is BlockKind.CODE:
            return StyledText(indented(piece))
        is_plain = piece.kind in (BlockKind.HEADING, BlockKind.HEADLINE)
        text = ""
        styles: list[Style] = []
        for line in piece.lines:
            words, found = self.line(line)
            joined = self.hyphens.join(text, words, is_heading=is_plain)
            shift = len(joined) - len(words)
            styles.extend(Style(s.kind, Span(s.span.start + shift, s.span.end + shift), s.target) for s in found)
            text = joined
        lead = self.lead(piece, text)
        text = text[lead:]
        shifted = [Style(s.kind, Span(max(s.span.start - lead, 0), s.span.end - lead), s.target) for s in styles]
        kept = [s for s in merged(shifted, text) if s.span.end > s.span.start]
        return StyledText(text, [] if is_plain else kept)

    def lead(self, piece: Piece, text: str) -> int:
        """The length of the marker of an item or a note, which is set."""
        found = None
        if piece.is_note:
            found = re.match(r"\[\d{1,3}\]\s*", text) or NOTE.match(text)
        elif piece.kind is BlockKind.LIST_ITEM and not piece.marker:
            found = BULLET.match(text)
            piece.marker, piece.level = "•" if found else "", 1
        return found.end() if found is not None else 0

    def line(self, line: Line) -> tuple[str, list[Style]]:
        """The words of a line, with the spans of those that are bold or italic."""
        text = ""
        styles = []
        for run in spaced(line.runs):
            words = BLANKS.sub(" ", run.text)
            if self.is_reference(run, line, text):
                words = f"[{words.strip()}]" + (" " if words.endswith(" ") else "")
            elif not text or text.endswith(" "):
                words = words.lstrip()
            if not words:
                continue
            span = Span(len(text), len(text) + len(words))
            text += words
            if run.look.is_bold and not self.is_bold:
                styles.append(Style(StyleKind.STRONG, span))
            if run.look.is_italic:
                styles.append(Style(StyleKind.EMPHASIS, span))
            if run.link:
                styles.append(Style(StyleKind.LINK, span, run.link))
        return text.rstrip(), styles

    def is_reference(self, run: Run, line: Line, before: str) -> bool:
        """Whether a run is the raised number of a note after a word."""
        return (
            self.has_notes
            and run.look.size < SMALL * line.size
            and run.baseline < line.baseline - RAISED * run.look.size
            and REFERENCE.fullmatch(run.text.strip()) is not None
            and (len(before) == 0 or before[-1] in ".,;:!?\"”’')" or before[-2:].isalpha())
        )


def merged(styles: list[Style], text: str) -> list[Style]:
    """Styles with those joined that only blanks part, over line ends too."""
    done: list[Style] = []
    for kind in (StyleKind.STRONG, StyleKind.EMPHASIS, StyleKind.LINK):
        mine: list[Style] = []
        for style in (s for s in styles if s.kind is kind):
            end = min(style.span.end, len(text))
            is_next = bool(mine) and not text[mine[-1].span.end : style.span.start].strip()
            if is_next and mine[-1].target == style.target:
                mine[-1] = Style(kind, Span(mine[-1].span.start, end), style.target)
            else:
                mine.append(Style(kind, Span(style.span.start, end), style.target))
        for style in mine:
            words = style.span.of(text)
            start = style.span.start + len(words) - len(words.lstrip())
            end = max(style.span.end - len(words) + len(words.rstrip()), start)
            done.append(Style(kind, Span(start, end), style.target))
    return done


def indented(piece: Piece) -> str:
    """Lines of code with their indents, and the blank lines between them."""
    width = 0.6 * piece.size
    left = min(line.left for line in piece.lines)
    text = ""
    for i, line in enumerate(piece.lines):
        gap = line.baseline - piece.lines[i - 1].baseline if i else 0
        text += "\n\n" if gap > 1.9 * piece.size else "\n" if i else ""
        start, at = len(text), line.left
        text += " " * round((line.left - left) / width)
        for run in spaced(line.runs):
            text = text.rstrip(" ") + " " * max(round((run.left - at) / width), 1) if run.left - at > width else text
            text += run.text
            at = run.right
        text = text[:start] + text[start:].rstrip()
    return text


def aligned(lines: list[Line]) -> str:
    """The rows of a table, with their cells in columns."""
    starts: list[float] = []
    for line in lines:
        for cell in line.cells or [line]:
            near = next((x for x in starts if overlaps(cell, x)), None)
            if near is None:
                starts.append(cell.left)
    starts.sort()
    rows = []
    for line in lines:
        row = [""] * len(starts)
        for cell in line.cells or [line]:
            at = min(range(len(starts)), key=lambda i: abs(starts[i] - cell.left))
            row[at] = f"{row[at]} {cell.text}".strip()
        rows.append(row)
    widths = [max(len(row[i]) for row in rows) for i in range(len(starts))]
    return "\n".join("  ".join(word.ljust(w) for word, w in zip(row, widths, strict=True)).rstrip() for row in rows)


def overlaps(cell: Line, x: float) -> bool:
    """Whether a column that begins at `x` is that of a cell."""
    return abs(cell.left - x) < 2.5 * cell.size
