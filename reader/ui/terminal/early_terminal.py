"""The terminal before the toolkit has it: it shows a first screen, keeps the keys, and is given back in any case.

The modes are those that Textual's driver sets, so nothing changes when that takes over. A program that ends before,
for whatever reason, leaves the terminal as it was; one that is stopped does, too, and draws again when it goes on.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from types import FrameType
from typing import Any

from reader.ui.terminal.display import display

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h"
"""The alternate screen without cursor and line wrap; pasted text is marked as such."""
LEAVE = "\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[<u\x1b[?1049l\x1b[?25h"
"""The end of all modes that this or Textual's driver sets."""
TRUE_COLOURS = frozenset({"truecolor", "24bit"})
"""Values of COLORTERM by which a terminal says that it has all colours."""
SOON, AT_LAST = 0.02, 0.5
"""How long to wait for a terminal that takes nothing, in seconds: with the first screen, and with its end."""
ENDING = ("SIGTERM", "SIGHUP")
"""The signals that end the program."""
DECIDING = frozenset({"NO_COLOR", "COLUMNS", "LINES"})
"""Variables that decide on colours and on the size, whatever the terminal says."""
TERMINALS = ("xterm", "tmux", "screen", "alacritty", "foot", "rxvt-unicode", "wezterm", "konsole", "vte", "gnome", "st")
"""The names that TERM begins with for terminals that are known to have what is needed."""


class EarlyTerminal:
    """A terminal that shows a first screen."""

    def __init__(self, keyboard: int, display: int, colours: str) -> None:
        self.keyboard, self.display = keyboard, display
        self.colours = colours
        """How many colours it has: "256" or "24bit"."""
        self.frame = ""
        self.is_taken = self.is_handed_over = False
        """Whether modes have been set, and whether the driver has the terminal since."""
        self.attributes: list[Any] | None = None
        """How the terminal was set before; None while that is not known."""
        self.handlers: dict[int, Any] = {}

    @classmethod
    def open(cls, environment: Mapping[str, str]) -> EarlyTerminal | None:
        """The terminal; None if it is not certain what it can do, or that it is there for this program."""
        colours = colours_of(environment)
        if colours is None or not hasattr(signal, "SIGTSTP") or sys.__stdin__ is None or (drawn := display()) is None:
            return None
        try:
            keyboard, number = sys.__stdin__.fileno(), drawn.fileno()
            is_foreground = os.tcgetpgrp(keyboard) == os.getpgrp() and os.isatty(number)
        except (OSError, ValueError):
            return None
        return cls(keyboard, number, colours) if is_foreground else None

    def size(self) -> tuple[int, int]:
        """The columns and rows; 0 if they are not known. The toolkit asks the same stream."""
        try:
            return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ is not None else self.display)
        except (OSError, ValueError):
            return 0, 0

    def take(self, frame: str) -> bool:
        """Show a frame and let keys wait; whether that could be done."""
        import termios

        self.frame = frame
        try:
            self.attributes = termios.tcgetattr(self.keyboard)
        except termios.error:
            return False
        actions = {signal.SIGTSTP: self.stop, signal.SIGCONT: self.go_on}
        actions |= {getattr(signal, name): self.end for name in ENDING}
        try:
            self.handlers = {number: signal.signal(number, action) for number, action in actions.items()}
        except ValueError:  # only the main thread takes signals
            return False
        if not self.show():
            self.give_back()
        return self.is_shown

    def show(self) -> bool:
        """Set the modes and draw the frame, in one write; False if the terminal takes nothing."""
        import termios

        if self.attributes is None or not self.is_ready(SOON):
            return False
        attributes = [*self.attributes[:6], [*self.attributes[6]]]
        attributes[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        attributes[6][termios.VMIN] = 1
        self.is_taken = True
        try:
            termios.tcsetattr(self.keyboard, termios.TCSANOW, attributes)
            self.write(ENTER + self.frame)
        except (OSError, termios.error):
            return False
        return True

    def is_ready(self, patience: float) -> bool:
        """Whether the terminal takes output within some seconds."""
        return bool(select.select([], [self.display], [], patience)[1])

    def write(self, text: str) -> None:
        """Write all of a text. Raises OSError."""
        left = text.encode("utf-8", "replace")
        while left:
            left = left[os.write(self.display, left) :]

    def reset(self) -> None:
        """Leave all modes and the alternate screen."""
        import termios

        if self.is_taken and self.attributes is not None:
            with suppress(OSError, termios.error):
                termios.tcsetattr(self.keyboard, termios.TCSANOW, self.attributes)
            with suppress(OSError):
                if self.is_ready(AT_LAST):
                    self.write(LEAVE)

    def hand_over(self) -> list[Any] | None:
        """Leave the terminal to the driver, which has taken it over; returns how it was set before.

        Until the app ends in order on the signals for it, this ends the program.
        """
        self.is_handed_over = True
        return self.attributes

    @property
    def is_shown(self) -> bool:
        """Whether the frame is on the screen, and the driver does not have the terminal yet."""
        return self.is_taken and not self.is_handed_over

    def give_back(self) -> None:
        """Give the terminal back as it was, unless the driver has it."""
        if not self.is_handed_over:
            self.reset()
            self.is_taken = False
            while self.handlers:
                signal.signal(*self.handlers.popitem())

    def end(self, number: int, frame: FrameType | None) -> None:
        """End on a signal, as it would end the program that has no screen."""
        self.reset()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    def stop(self, *_: object) -> None:
        """Let the shell have the terminal until the program goes on."""
        self.reset()
        os.kill(os.getpid(), signal.SIGSTOP)

    def go_on(self, *_: object) -> None:
        """Show the frame again; where that fails, the driver starts as if nothing had been shown."""
        if self.is_shown and not self.show():
            self.reset()
            self.is_taken = False


def colours_of(environment: Mapping[str, str]) -> str | None:
    """The colours of a terminal, "256" or "24bit"; None if they are fewer or unknown, or a variable decides."""
    if not DECIDING.isdisjoint(environment) or any(name.startswith("TEXTUAL") for name in environment):
        return None
    name = environment.get("TERM", "").lower()
    if not name.startswith(TERMINALS):
        return None
    if environment.get("COLORTERM", "").strip().lower() in TRUE_COLOURS:
        return "24bit"
    return "256" if name.endswith("-256color") else None
