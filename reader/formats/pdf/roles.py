"""What the pieces of a text are: headings and their levels, captions, footnotes, the headline."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from reader.document import BlockKind
from reader.formats.pdf.bookmarks import Bookmarks, same_words
from reader.formats.pdf.paragraphs import LEADERS, NUMBER
from reader.formats.pdf.piece import Piece

CAPTION = re.compile(
    r"(?:(?:Fig(?:ure|\.)?|Table|Tab\.|Plate|Chart|Map|Photo|Exhibit|Box|Scheme|Listing)\s*\(?[A-Z]?[\dIVX]{1,4}"
    r"(?:[.\-–]\d{1,3})*[a-z]?\)?\s*(?:[.:|—–]|$|(?=[A-Z])|\()|(?:FIG(?:URE|\.)?|TABLE|PLATE)\s+[\dIVX]+)"
)
NOTE = re.compile(r"(\d{1,3}|[*†‡§¶]{1,3}|[a-z](?=[.)]))[.)]?\s*(?=[“\"‘'(A-Z\d]|https?:|[a-z]{2,})")
NUMBERED = re.compile(
    r"(?:(?:Chapter|Section|Part|Appendix)\s+)?(\d{1,2}(?:\.\d{1,3}){0,4}\.?|[IVX]{1,5}\.|[A-Z]\.(?:\d{1,2}\.?)*)[\s:]+(?=\S)"
)
CHAPTER_NUMBER = re.compile(r"(?:Chapter|Part|Appendix)\s+(?:\d{1,3}|[IVXLC]{1,7}|[A-Z])\.?", re.IGNORECASE)
TERMINAL = re.compile(r"[.,;:]$")
LARGER = 1.07
"""How much larger than the text a heading is, at least."""
SMALLER = 0.94
"""How much smaller than the text a footnote is, at most."""
LONGEST_LINE = 140
"""The most characters of a heading that is set larger or bolder than the text, but has no bookmark."""
LONGEST, MOST_LINES = 200, 5
"""The most characters and lines of a heading."""
MANY_BOOKMARKS = 16
"""How many bookmarks name all headings of a text, so that what is set like the text is none."""
CAPTION_WORDS = 100
"""The most words of a caption that has no number."""
TITLE_REACH = 12
"""Among how many of the first pieces the title is looked for."""
FEWEST_NUMBERED, FEW_WORDS = 3, 8
"""How many headings have numbers where all sections have, and how many words stand below the name of an author."""
DEEPEST = 6


class Roles:
    """Tells the kinds of pieces by how they differ from most of the text."""

    def __init__(self, pieces: list[Piece], bookmarks: Bookmarks, title: str) -> None:
        looks: Counter[tuple[float, bool]] = Counter()
        for piece in pieces:
            if piece.kind is not BlockKind.TABLE:
                looks[piece.size, piece.is_bold] += len(piece.text)
        self.size, self.is_bold = looks.most_common(1)[0][0] if looks else (10.0, False)
        self.bookmarks = bookmarks
        self.title = same_words(title)
        self.pieces = pieces

    def decide(self) -> None:
        """Give each piece its kind, and headings their levels."""
        for i, piece in enumerate(self.pieces):
            before = self.pieces[i - 1] if i else None
            after = self.pieces[i + 1] if i + 1 < len(self.pieces) else None
            if piece.kind in (None, BlockKind.PARAGRAPH):
                piece.kind = self.kind_of(piece, before, after)
        self.join_chapter_numbers()
        self.find_notes()
        self.find_title()
        headings = [piece for piece in self.pieces if piece.kind is BlockKind.HEADING]
        set_levels(headings, self.bookmarks)

    def join_chapter_numbers(self) -> None:
        """«Chapter 2» in a line of its own is one heading with the line below it."""
        at = 0
        while at + 1 < len(self.pieces):
            piece, following = self.pieces[at : at + 2]
            is_number = piece.kind is BlockKind.HEADING and CHAPTER_NUMBER.fullmatch(piece.text)
            if is_number and following.kind is BlockKind.HEADING and following.page == piece.page:
                following.lines = [*piece.lines, *following.lines]
                following.is_first = following.is_first or piece.is_first
                del self.pieces[at]
            at += 1

    def kind_of(self, piece: Piece, before: Piece | None, after: Piece | None) -> BlockKind:
        """The kind of a piece, by itself and by what stands around it."""
        if piece.is_monospaced:
            return BlockKind.CODE
        if is_contents_entry(piece, before, after):
            return BlockKind.LIST_ITEM
        if CAPTION.match(piece.text) and self.bookmarks.find(piece.text, piece.page) is None:
            return BlockKind.CAPTION
        if piece.is_by_picture and self.is_caption_look(piece):
            return BlockKind.CAPTION
        if self.is_heading(piece, before, after):
            return BlockKind.CAPTION if self.is_above_table(piece, after) else BlockKind.HEADING
        return BlockKind.PARAGRAPH

    def is_caption_look(self, piece: Piece) -> bool:
        """Whether a piece below a picture is set otherwise than the text, and short enough for a caption."""
        is_other = piece.size < 0.97 * self.size or piece.is_italic or piece.is_bold is not self.is_bold
        return is_other and piece.size < LARGER * self.size and len(piece.text.split()) <= CAPTION_WORDS

    def is_above_table(self, piece: Piece, after: Piece | None) -> bool:
        """Whether a piece is the line in italics that says what the table below it shows."""
        is_plain = piece.is_italic and not piece.is_bold and piece.size <= LARGER * self.size
        is_near = after is not None and after.kind is BlockKind.TABLE and after.page == piece.page
        return is_plain and is_near and self.bookmarks.find(piece.text, piece.page) is None

    def is_heading(self, piece: Piece, before: Piece | None, after: Piece | None) -> bool:
        """Whether a piece is a heading."""
        text = piece.text
        letters = sum(char.isalpha() for char in text)
        if len(text) > LONGEST or len(piece.lines) > MOST_LINES or letters < 2 or LEADERS.search(text):
            return False
        if self.bookmarks.find(text, piece.page) is not None and (after is not None or len(self.pieces) == 1):
            return True
        if after is None or 2 * letters < len(text) or piece.size < 0.85 * self.size:
            return False
        number = NUMBERED.match(text)
        if TERMINAL.search(text) and not (number and text.endswith(".") and len(text) < 60):
            return False
        if piece.size > LARGER * self.size or (piece.is_bold and not self.is_bold):
            return len(text) < LONGEST_LINE and (piece.size > LARGER * self.size or not text[0].islower())
        return self.is_plain_heading(piece, before, after)

    def is_plain_heading(self, piece: Piece, before: Piece | None, after: Piece | None) -> bool:
        """Whether a piece as large and heavy as the text is a heading: by its number, capitals or italics."""
        text = piece.text
        is_upper = text.isupper() and sum(char.isalpha() for char in text) > 3
        if self.bookmarks.count >= MANY_BOOKMARKS or len(piece.lines) > 2 or len(text) >= 90:
            return False
        number = NUMBERED.match(text)
        if number:
            rest = text[number.end() :]
            is_set_apart = (is_upper or piece.is_italic) and not rest[:1].islower()
            return is_set_apart or self.is_alone(piece, before, after, rest)
        return len(piece.lines) == 1 and (is_upper or piece.is_italic) and self.is_apart(piece, before)

    def is_alone(self, piece: Piece, before: Piece | None, after: Piece | None, words: str) -> bool:
        """Whether a numbered line that is set like the text is a heading: more text follows, and no other item."""
        return (
            len(piece.lines) == 1
            and words[:1].isupper()
            and len(words.split()) <= 9
            and after is not None
            and len(after.text) > 2 * len(piece.text)
            and not NUMBER.match(after.text)
            and (before is None or not NUMBER.match(before.text))
            and not TERMINAL.search(words)
        )

    def is_apart(self, piece: Piece, before: Piece | None) -> bool:
        """Whether there is room above a line of small capitals or italics, which headings have."""
        if before is None or before.page != piece.page or piece.is_first:
            return True
        return piece.lines[0].baseline - before.lines[-1].baseline > 1.4 * piece.size

    def find_notes(self) -> None:
        """Small pieces that begin with a number or a sign, at the end of a column, are footnotes."""
        at_end = True
        for piece in reversed(self.pieces):
            at_end = at_end or piece.is_last
            is_small = piece.size < SMALLER * self.size or has_raised_number(piece)
            found = NOTE.match(piece.text)
            if at_end and is_small and piece.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                if found:
                    piece.is_note, piece.kind, piece.level = True, BlockKind.LIST_ITEM, 1
                    piece.marker = f"[{found[1]}]"
                continue
            if piece.kind not in (BlockKind.CAPTION, BlockKind.TABLE):
                at_end = False
        for before, piece in reversed(list(pairwise(self.pieces))):
            if piece.is_note and piece.is_last and not piece.is_first:
                before.is_last = True  # the text of the column ends above its notes

    def find_title(self) -> None:
        """The largest heading at the beginning is the headline, unless others are as large."""
        first = [p for p in self.pieces[:TITLE_REACH] if p.page == 0 and p.kind is BlockKind.HEADING]
        if not first:
            return
        headings = [p for p in self.pieces if p.kind is BlockKind.HEADING]
        named = next((p for p in first if self.title and same_words(p.text) == self.title), None)
        largest = max(first, key=lambda p: p.size)
        others = [p.size for p in headings if p is not largest]
        if named is None and others and largest.size <= 1.02 * max(others):
            return
        title = named or largest
        title.kind = BlockKind.HEADLINE
        for piece in first:
            if (
                piece is not title
                and not NUMBERED.match(piece.text)
                and self.bookmarks.find(piece.text, piece.page) is None
            ):
                self.place_near_title(piece, title)
        if sum(NUMBERED.match(piece.text) is not None for piece in headings) >= FEWEST_NUMBERED:
            self.place_authors(first, title)

    def place_authors(self, first: list[Piece], title: Piece) -> None:
        """Names and addresses below the title that are set as headings, of which the others have numbers, are none.

        Sections without a number there, such as the abstract, have text.
        """
        for piece in first:
            at = self.pieces.index(piece)
            rest = self.pieces[at + 1 :]
            end = next((i for i, other in enumerate(rest) if other.kind is BlockKind.HEADING), len(rest))
            has_text = sum(len(other.text.split()) for other in rest[:end]) > FEW_WORDS
            is_address = "@" in piece.text or "://" in piece.text
            is_named = NUMBERED.match(piece.text) or self.bookmarks.find(piece.text, piece.page)
            if at > self.pieces.index(title) and piece.kind is BlockKind.HEADING and not is_named:
                piece.kind = BlockKind.HEADING if has_text and not is_address else BlockKind.PARAGRAPH

    def find_named_title(self) -> None:
        """In a tagged file, the paragraph before all headings that the metadata name as the title is the headline."""
        for piece in self.pieces[:TITLE_REACH]:
            if piece.kind in (BlockKind.HEADING, BlockKind.HEADLINE):
                break
            if self.title and piece.kind is BlockKind.PARAGRAPH and same_words(piece.text) == self.title:
                piece.kind = BlockKind.HEADLINE
                break

    def place_near_title(self, piece: Piece, title: Piece) -> None:
        """Lines in larger type around the title are no sections: section names, subtitles, authors."""
        at, title_at = self.pieces.index(piece), self.pieces.index(title)
        between = self.pieces[min(at, title_at) + 1 : max(at, title_at)]
        is_near = all(p.kind is not BlockKind.PARAGRAPH for p in between)
        is_line_above = at < title_at and all(len(p.lines) == 1 for p in between)
        heading_looks = {
            look_of(p) for p in self.pieces if p.kind is BlockKind.HEADING and self.pieces.index(p) > TITLE_REACH
        }
        if look_of(piece) not in heading_looks and (is_line_above or is_near):
            is_long = at > title_at and len(piece.text) > 60
            piece.kind = BlockKind.STANDFIRST if is_long else BlockKind.PARAGRAPH


def has_raised_number(piece: Piece) -> bool:
    """Whether a piece begins with a small number above the line, as footnotes do that are as large as the text."""
    first, line = piece.lines[0].runs[0], piece.lines[0]
    is_raised = first.look.size < SMALLER * line.size and first.baseline < line.baseline - 0.2 * first.look.size
    return is_raised and first.text.strip().isdecimal()


def is_contents_entry(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """Whether a piece is an entry of a table of contents, with its page number."""
    if LEADERS.search(piece.text):
        return True
    near = any(other is not None and LEADERS.search(other.text) for other in (before, after))
    return near and len(piece.lines) == 1 and piece.text[-1:].isdigit()


def look_of(piece: Piece) -> tuple[float, bool, bool, bool]:
    """What headings of one level have in common."""
    return round(piece.size * 2) / 2, piece.is_bold, piece.text.isupper(), piece.is_italic


def set_levels(headings: list[Piece], bookmarks: Bookmarks) -> None:
    """Levels of headings: by their bookmarks, their numbers, or else by size and weight."""
    depths: dict[tuple[float, bool, bool, bool], Counter[int]] = {}
    for piece in headings:
        depth = numbered_depth(piece.text)
        bookmark = bookmarks.find(piece.text, piece.page)
        piece.level = bookmark.level if bookmark is not None else depth
        if piece.level:
            depths.setdefault(look_of(piece), Counter())[piece.level] += 1
    looks = sorted({look_of(piece) for piece in headings}, key=lambda look: (-look[0], not look[1], not look[2]))
    level = 0
    by_look: dict[tuple[float, bool, bool, bool], int] = {}
    for look in looks:
        if look in depths:
            level = max(depths[look].most_common(1)[0][0], 1)
        else:
            level += 1
        by_look[look] = min(level, DEEPEST)
    for piece in headings:
        piece.level = min(piece.level or by_look[look_of(piece)], DEEPEST)


def numbered_depth(text: str) -> int:
    """How deep the number of a heading is: 1 for «2 Methods» and «II. Methods», 2 for «2.1» and «A.»; 0 without one."""
    found = NUMBERED.match(text)
    if found is None:
        return 0
    number = found[1].rstrip(".")
    if number[0].isdigit():
        return number.count(".") + 1
    return 1 if re.fullmatch(r"[IVX]+", number) else 2 + number.count(".")
