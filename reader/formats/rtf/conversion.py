"""From the tokens of Rich Text to a page."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.formats.rtf.codepages import OF_WORDS, of_code_page
from reader.formats.rtf.page import Page
from reader.formats.rtf.state import DESTINATIONS, SHOWN, Destination, State
from reader.formats.rtf.styles import Style, Tables
from reader.formats.rtf.tokens import CHARACTERS, SIGNS, Token

ADDRESS = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"([^"]{1,2000})"', re.IGNORECASE)
PARAGRAPH_ENDS = frozenset({"par", "sect", "page"})
DEEPEST = 5_000
"""How deep groups are nested at most."""


MOST_PARAGRAPHS = 500_000
"""How many paragraphs are read at most; each takes about a kilobyte of memory."""


class TooDeepError(ValueError):
    """Groups are nested deeper than anybody writes."""


class TooLongError(ValueError):
    """There are more paragraphs than anybody writes."""


class Conversion:
    """The conversion of one file."""

    def __init__(self) -> None:
        self.page = Page()
        self.tables = Tables()
        self.state = State()
        self.groups: list[State] = []
        self.encoding = self.state.encoding
        self.bytes = b""
        """Bytes that are not decoded yet, for characters may have several."""
        self.half = 0
        """The first half of a surrogate pair."""
        self.fallbacks = 0
        """How many characters are still to be left out, for they stand for one of Unicode."""
        self.is_starred = False
        """Whether the group that begins may be left out by programs that do not know it."""
        self.paragraphs = 0
        """How many have ended."""
        self.instruction = ""
        self.named: dict[Destination, str] = {Destination.TITLE: "", Destination.AUTHOR: ""}

    @property
    def style(self) -> Style:
        """The style of the paragraph."""
        return self.tables.styles.get(self.state.style, Style())

    def take(self, token: Token) -> None:
        """Take in a token. Raises TooDeepError and TooLongError."""
        if token.sort == "byte":
            if self.fallbacks:
                self.fallbacks -= 1
            else:
                self.bytes += bytes([int(token.words, 16)])
            return
        if token.sort == "text":
            words = token.words[self.fallbacks :]
            self.fallbacks = max(self.fallbacks - len(token.words), 0)
            if words.isascii():
                self.add(words)
            else:
                self.bytes += words.encode("latin-1")
            return
        self.flush()
        if token.sort == "open":
            if len(self.groups) >= DEEPEST:
                raise TooDeepError
            self.groups.append(self.state)
            self.state, self.fallbacks, self.is_starred = replace(self.state), 0, False
        elif token.sort == "close":
            self.fallbacks = 0
            self.close()
        elif token.sort == "sign":
            self.take_sign(token.words)
        else:
            self.take_word(token.words, token.number)

    def flush(self) -> None:
        """Decode the bytes that have come."""
        if self.bytes:
            words, self.bytes = self.bytes.decode(self.state.encoding, errors="replace"), b""
            self.put(words)

    def add(self, words: str) -> None:
        """Add words to where they belong, after the bytes before them."""
        self.flush()
        self.put(words)

    def put(self, words: str) -> None:
        """Put words where they belong."""
        where = self.state.destination
        if where in {Destination.TEXT, Destination.NOTE}:
            if words and not self.state.is_hidden:
                self.page.add(words, self.state)
        elif where is Destination.MARKER:
            self.page.story.marker += words
        elif where is Destination.INSTRUCTION:
            self.instruction += words
        elif where is Destination.STYLES:
            self.tables.name_style(words)
        elif where in self.named:
            self.named[where] += words

    def close(self) -> None:
        """End a group."""
        ended = self.state
        outer = self.groups.pop() if self.groups else State(encoding=self.encoding)
        if ended.destination is Destination.NOTE and outer.destination is not Destination.NOTE:
            self.page.end_note(ended, self.style)
        self.state = outer

    def take_sign(self, sign: str) -> None:
        """Take in a sign after a backslash."""
        if sign == "*":
            self.is_starred = True
        elif sign in "\r\n":
            self.end_paragraph()
        elif self.fallbacks:
            self.fallbacks -= 1
        else:
            self.add(SIGNS.get(sign, ""))

    def end_paragraph(self) -> None:
        """End the paragraph, if it is part of the text. Raises TooLongError."""
        if self.state.destination in {Destination.TEXT, Destination.NOTE}:
            self.paragraphs += 1
            if self.paragraphs > MOST_PARAGRAPHS:
                raise TooLongError
            self.page.end_paragraph(self.state, self.style)

    def take_word(self, word: str, number: int | None) -> None:
        """Take in a control word."""
        state = self.state
        is_starred, self.is_starred = self.is_starred, False
        if word in DESTINATIONS or is_starred:
            self.begin(word, is_starred=is_starred)
        elif word == "u":
            self.take_character((number or 0) & 0xFFFF)
        elif self.fallbacks and word in CHARACTERS:
            self.fallbacks -= 1
        elif state.destination is Destination.FONTS:
            self.tables.take_font(word, number)
        elif state.destination is Destination.STYLES:
            self.tables.take_style(word, number)
        elif word in CHARACTERS:
            self.add(CHARACTERS[word])
        elif word in PARAGRAPH_ENDS:
            self.end_paragraph()
        elif word in {"cell", "row"} and state.destination is Destination.TEXT:
            self.page.end_cell(state, self.style) if word == "cell" else self.page.end_row()
        else:
            self.set(word, number)

    def set(self, word: str, number: int | None) -> None:
        """Set how characters or paragraphs are, by a control word."""
        state, is_on = self.state, number != 0
        if word == "pard":
            state.reset_paragraph()
        elif word == "plain":
            state.reset_characters()
        elif word in {"v", "deleted"}:
            state.is_hidden = is_on
        elif word == "b":
            state.is_bold = is_on
        elif word == "i":
            state.is_italic = is_on
        elif word == "s":
            state.style = number or 0
        elif word == "outlinelevel":
            state.outline = number
        elif word == "ilvl":
            state.level = min(max(number or 0, 0), 8)
        elif word == "intbl":
            state.is_in_table = True
        elif word == "uc":
            state.fallback = min(max(number or 0, 0), 8)
        elif word == "fldrslt":
            found = ADDRESS.search(self.instruction)
            state.address, self.instruction = (found[1] if found is not None else ""), ""
        elif word in {"f", "ansicpg", *OF_WORDS}:
            self.set_encoding(word, number)

    def set_encoding(self, word: str, number: int | None) -> None:
        """Set the encoding, by the font or for the whole file."""
        if word == "f":
            self.state.encoding = self.tables.encodings.get(number or 0, self.encoding)
        else:
            self.encoding = self.state.encoding = OF_WORDS.get(word) or of_code_page(number)

    def begin(self, word: str, *, is_starred: bool) -> None:
        """Begin a destination, which is a group of its own."""
        state = self.state
        if state.destination is Destination.NOWHERE or (is_starred and word not in SHOWN | {*DESTINATIONS}):
            state.destination = Destination.NOWHERE
            return
        before, state.destination = state.destination, DESTINATIONS.get(word, state.destination)
        if state.destination is Destination.NOTE and before is Destination.NOTE:
            state.destination = Destination.NOWHERE
        elif state.destination is Destination.NOTE:
            self.page.begin_note()
            state.reset_paragraph()
            state.reset_characters()

    def take_character(self, code: int) -> None:
        """Take in a character of Unicode, or half of a surrogate pair."""
        self.flush()
        half, self.half = self.half, code if 0xD800 <= code < 0xDC00 else 0
        if half and 0xDC00 <= code < 0xE000:
            self.put(chr(0x10000 + ((half - 0xD800) << 10) + code - 0xDC00))
        elif not self.half:
            self.put("\ufffd" if 0xD800 <= code < 0xE000 else chr(code))
        self.fallbacks = self.state.fallback
