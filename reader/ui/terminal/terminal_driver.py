"""The terminal: bytes of any kind are read from it, and when it is gone, the program ends.

Textual's driver takes all input for UTF-8, and writes through a queue that fills up, and then holds the program for
ever, when the terminal no longer takes anything.
"""

from __future__ import annotations

import codecs
import os
import re
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, Full
from typing import IO

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from reader.ui.terminal.compact import compact
from reader.ui.terminal.display import display
from reader.ui.terminal.early_terminal import EarlyTerminal

POLL = 0.1
"""How often to check whether there is input or the program is to end, in seconds."""
OLD_MOUSE_REPORT = re.compile(rb"\x1b\[M[\x20-\xff]{3}", re.DOTALL)
"""A report of the mouse as terminals sent it before UTF-8: three bytes, which are no characters."""
MAX_READ = 4096
ALTERNATE_SCREEN = "\x1b[?1049h"


def latin_1(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 is taken for Latin-1, as terminals without UTF-8 send it."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("reader.latin-1", latin_1)


class InputDecoder:
    """Decodes what a terminal sends, whatever it is."""

    def __init__(self) -> None:
        self.decode = codecs.getincrementaldecoder("utf-8")("reader.latin-1").decode

    def take(self, received: bytes, *, final: bool = False) -> str:
        """The characters of some bytes."""
        return self.decode(OLD_MOUSE_REPORT.sub(b"", received), final)


class CompactOutput:
    """A file to which every frame is written in as few bytes as draw it; it does so in the thread that writes."""

    def __init__(self, file: IO[str]) -> None:
        self.file = file
        self.flush = file.flush

    def write(self, text: str) -> int:
        """Write a frame, or anything else, whole."""
        return self.file.write(compact(text))


class Writer(WriterThread):
    """Writes in a thread; when the terminal is gone, what is to be written is dropped, and nobody waits for it."""

    def __init__(self, file: IO[str], lost: Callable[[], None]) -> None:
        super().__init__(CompactOutput(file))  # type: ignore[arg-type]  # it only writes and flushes
        self.lost = lost
        self.is_lost = False

    def write(self, text: str) -> None:
        """Write text soon. While the queue is full this waits, unless the terminal is gone."""
        while not self.is_lost:
            with suppress(Full):
                self._queue.put(text, timeout=POLL)
                return

    def give_up(self) -> None:
        """Write nothing more."""
        self.is_lost = True
        with suppress(Empty):
            while True:
                self._queue.get_nowait()

    def run(self) -> None:
        """Run the thread until the program ends or the terminal is gone."""
        try:
            super().run()
        except (OSError, ValueError):
            self.give_up()
            self.lost()

    def stop(self) -> None:
        """Write what is left, and end; a terminal that takes nothing is not waited for."""
        if not self.is_lost:
            with suppress(Full):
                self._queue.put(None, timeout=POLL)
        self.join(timeout=0.0 if self.is_lost else 1.0)


class TerminalDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, for terminals that send anything and go away at any time."""

    def __init__(
        self, app: App[None], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = display()
        self.is_lost = self.is_to_stop = self.is_over_early = False

    early: EarlyTerminal | None = None
    """The terminal that shows the first screen already; a subclass has it."""
    is_started = False
    """Whether the terminal has been taken over, or is about to be."""

    @classmethod
    def over(cls, early: EarlyTerminal) -> type[TerminalDriver]:
        """A driver that takes over what is on the screen already."""
        return type("DriverOver", (cls,), {"early": early})

    def start_application_mode(self) -> None:
        """Take over the terminal."""
        import textual.drivers.linux_driver as module

        usual = vars(module)["WriterThread"]
        vars(module)["WriterThread"] = lambda file: Writer(file, self.lose)  # the method makes and starts it by itself
        early, self.early = self.early, None
        self.is_started = True
        self.is_over_early = early is not None and early.is_shown
        try:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # as it is there
        finally:
            vars(module)["WriterThread"] = usual
        if early is not None and self.is_over_early and self.attrs_before is not None:
            self.attrs_before = early.hand_over()
        self.is_over_early = False

    def write(self, data: str) -> None:
        """Write what is to be drawn; the alternate screen is not entered, which would clear it, where it is shown."""
        if not (self.is_over_early and data == ALTERNATE_SCREEN):
            super().write(data)

    def _sigtstp_application(self, *_: object) -> None:
        """Stop when it is the turn of the loop: what a signal interrupts may hold a lock of the writer's queue."""
        if not self.is_started:
            self.stop_early()
            return
        self.is_to_stop = True
        self._loop.call_soon_threadsafe(self.stop_once)

    def stop_early(self) -> None:
        """Stop before the terminal has been taken over, which is then done once the program goes on."""
        if self.early is not None:
            self.early.stop()
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def stop_once(self) -> None:
        """Stop, unless the program has been stopped and has gone on since it was asked: a job may be asked twice."""
        if self.is_to_stop:
            self.is_to_stop = False
            before = signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # the shell may have the terminal already
            super()._sigtstp_application()
            signal.signal(signal.SIGTTOU, before)

    def _sigcont_application(self, *_: object) -> None:
        """Go on, in the same way."""
        if not self.is_started:
            if self.early is not None:
                self.early.go_on()
            return
        self.is_to_stop = False
        self._loop.call_soon_threadsafe(self.go_on)

    def let_go(self) -> None:
        """Give the terminal back as it was, until the program goes on."""
        self.suspend_application_mode()
        self._must_signal_resume = True

    def go_on(self) -> None:
        """Take the terminal over again, also where the program was stopped without having been asked."""
        if self._auto_restart and not self._must_signal_resume:
            self.let_go()
        super()._sigcont_application()

    def lose(self) -> None:
        """Let the program end, since its terminal is gone; may be called in any thread."""
        if not self.is_lost:
            self.is_lost = True
            self.give_up()
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._app.exit)

    def give_up(self) -> None:
        """Wait no longer for the terminal to take what is written."""
        if isinstance(self._writer_thread, Writer):
            self._writer_thread.give_up()

    def run_input_thread(self) -> None:
        """Read what the terminal sends until the program ends or the terminal is gone."""
        parser, decoder = XTermParser(self._debug), InputDecoder()
        while not self.exit_event.is_set():
            ready, _, _ = select.select([self.fileno], [], [], POLL)
            if ready:
                try:
                    received = os.read(self.fileno, MAX_READ)
                except OSError:
                    received = b""
                if not received:
                    self.lose()
                    break
                for event in parser.feed(decoder.take(received)):
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)
        with suppress(EOFError, ParseError):
            for event in parser.feed(""):
                self.process_message(event)
