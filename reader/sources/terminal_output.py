"""Text that was written for a terminal or a printer: what it marks by printing over or by colours becomes styles.

Manual pages print a character over itself for bold, and an underscore with a letter for underlined; other programs send
sequences of ECMA-48 for the same (SGR), and hyperlinks (OSC 8). All other sequences only control the terminal, and are
removed, so that nothing of them is left in the text.
"""

from __future__ import annotations

import re

from reader.document import Span, Style, StyleKind

SEQUENCE = re.compile(
    r"\x1b\[(?P<sgr>[\d;:]*)m"
    r"|\x1b\]8;[^;\x07\x1b\n]{0,200};(?P<link>[^\x07\x1b\n]{0,2000})(?:\x07|\x1b\\)"
    r"|\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]PX^_][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)"
    r"|\x1b[ -/]+[0-~]|\x1b[=>78DEHMNOZclmno|}~]"
    r"|(?P<over>(?P<letter>[^\s\x08\x1b_])(?:\x08(?P=letter)|\x08_)+|_\x08(?P<under>[^\s\x08\x1b_])(?:\x08(?P=under))*"
    r"|_(?:\x08_)+|\+\x08o)"
)
"""A sequence of SGR, a hyperlink, other sequences, and characters printed over each other: one and the same, an
underscore and another, or a plus sign and an o, which make a bullet."""
SGR_ON = {
    1: StyleKind.STRONG,
    3: StyleKind.EMPHASIS,
    4: StyleKind.UNDERLINE,
    7: StyleKind.STRONG,
    9: StyleKind.STRIKE,
    21: StyleKind.UNDERLINE,
}
"""The styles that parameters of SGR begin."""
SGR_OFF = {
    22: StyleKind.STRONG,
    23: StyleKind.EMPHASIS,
    24: StyleKind.UNDERLINE,
    27: StyleKind.STRONG,
    29: StyleKind.STRIKE,
}
"""The styles that they end."""
COLOURS = ("", "red", "green", "yellow", "blue", "magenta", "cyan", "")
"""The names of the eight colours; black and white are those of the text."""
DEFAULT_COLOUR = 39
EXTENDED = {38, 48, 58}
"""Parameters that others follow: a colour by its number, or by its parts."""


class StyledPrinter:
    """Collects the text that a terminal would show, and its styles."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.styles: list[Style] = []
        self.begun: dict[StyleKind, tuple[int, str]] = {}

    def add(self, text: str) -> None:
        """Add text in the styles that have begun."""
        if text:
            self.parts.append(text)
            self.length += len(text)

    def begin(self, kind: StyleKind, target: str = "") -> None:
        """Begin a style; one of the same kind ends."""
        if self.begun.get(kind, (0, None))[1] != target:
            self.end(kind)
            self.begun[kind] = (self.length, target)

    def end(self, kind: StyleKind) -> None:
        """End a style, if it has begun."""
        start, target = self.begun.pop(kind, (self.length, ""))
        self.mark(kind, start, target)

    def mark(self, kind: StyleKind, start: int, target: str = "") -> None:
        """Give what was added since an offset a style; a style right after one of its kind continues that."""
        if start == self.length:
            return
        for index in range(len(self.styles) - 1, max(-1, len(self.styles) - 3), -1):
            last = self.styles[index]
            if (last.kind, last.target, last.span.end) == (kind, target, start):
                self.styles[index] = Style(kind, Span(last.span.start, self.length), target)
                return
        self.styles.append(Style(kind, Span(start, self.length), target))

    def add_printed_over(self, characters: str) -> None:
        """Add characters that are printed over each other: the last one, bold or underlined."""
        letters = characters.replace("_", "").split("\b") if characters.strip("_\b") else ["_", "_"]
        letters = [letter for letter in letters if letter]
        start = self.length
        self.add(letters[-1])
        if len(letters) > 1 and letters[-2] == letters[-1]:
            self.mark(StyleKind.STRONG, start)
        if "_" in characters and letters[-1] != "_":
            self.mark(StyleKind.UNDERLINE, start)

    def set_graphics(self, parameters: str) -> None:
        """Begin and end styles as the parameters of SGR say."""
        numbers = [int(part) if part.isdecimal() and len(part) < 4 else 0 for part in re.split("[;:]", parameters)]
        at = 0
        while at < len(numbers):
            number = numbers[at]
            if number in EXTENDED:
                at += {5: 3, 2: 5}.get(numbers[at + 1] if at + 1 < len(numbers) else 0, len(numbers))
                continue
            self.set_graphic(number)
            at += 1

    def set_graphic(self, number: int) -> None:
        """Begin or end a style as one parameter says."""
        colour = number - 90 if number >= 90 else number - 30
        if number == 0:
            for kind in [*self.begun]:
                if kind is not StyleKind.LINK:
                    self.end(kind)
        elif number in SGR_ON:
            self.begin(SGR_ON[number])
        elif number in SGR_OFF:
            self.end(SGR_OFF[number])
        elif number == DEFAULT_COLOUR or (0 <= colour < len(COLOURS) and not COLOURS[colour]):
            self.end(StyleKind.COLOUR)
        elif 0 <= colour < len(COLOURS):
            self.begin(StyleKind.COLOUR, COLOURS[colour])

    def set_link(self, target: str) -> None:
        """Begin a hyperlink, or end it if there is no target."""
        if target:
            self.begin(StyleKind.LINK, target)
        else:
            self.end(StyleKind.LINK)


def without_sequences(text: str) -> tuple[str, tuple[Style, ...]]:
    """A text without sequences for a terminal, and the styles that they gave it, ordered by start.

    >>> text, [style] = without_sequences("See \\x1b[1mhere\\x1b[0m.")
    >>> text, style.kind.value, style.span.of(text)
    ('See here.', 'strong', 'here')
    """
    if "\x1b" not in text and "\b" not in text:
        return text, ()
    printer, at = StyledPrinter(), 0
    for found in SEQUENCE.finditer(text):
        printer.add(text[at : found.start()])
        at = found.end()
        if found["over"] is not None:
            printer.add_printed_over(found["over"])
        elif found["sgr"] is not None:
            printer.set_graphics(found["sgr"])
        elif found["link"] is not None:
            printer.set_link(found["link"])
    printer.add(text[at:])
    for kind in [*printer.begun]:
        printer.end(kind)
    return "".join(printer.parts), tuple(sorted(printer.styles, key=lambda style: (style.span.start, -style.span.end)))
