"""`reader [TARGET...]`: open documents on the screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from reader.bundled import bundled_path
from reader.commands.output import Output
from reader.errors import ReaderError, SourceError
from reader.sources import Format, is_url
from reader.ui.session.opening import Wanted, documents

if TYPE_CHECKING:
    import argparse

    from reader.config import Settings
    from reader.document import Document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Targets and a settings file."""
    from reader.commands.targets import add_format_option

    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a file, an address, or - for standard input")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file, laid over the user's own")
    add_format_option(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Open the screen. Raises ReaderError as `opened` does."""
    format = Format(args.source_format) if args.source_format else None
    return opened(args.targets, output, config=args.config, format=format)


def opened(named: list[str], output: Output, *, config: Path | None = None, format: Format | None = None) -> int:
    """Open the screen on targets. Raises ReaderError where there is no terminal to open it on, nor a browser."""
    in_browser = "TEXTUAL_DRIVER" in os.environ
    if not output.is_terminal and not in_browser:
        name = " ".join(named) or "FILE"
        raise ReaderError(
            "There is no terminal to open the screen on; to print instead, try "
            f"`reader text {name}` or `reader quotes {name}`."
        )
    from reader.config import load_settings

    settings = load_settings(config)
    folder = named[0] if len(named) == 1 and Path(named[0]).is_dir() else ""
    targets = named or ([] if settings.remember and has_library() else [first_article()])
    pipe = pipe_of_text() if "-" in targets else None
    wanted = [Wanted(target, format, pipe if target == "-" else None) for target in targets if not folder]
    document, is_whole = read_at_once(wanted[0], settings) if wanted else (None, False)
    if in_browser:
        Thread(target=leave_with_server, daemon=True).start()
    elif not sys.stdin.isatty():
        keyboard_to_standard_input()
    from reader.ui import run as show

    for warning in show(document, settings, wanted, folder, is_whole=is_whole):
        output.complain(warning)
    return 0


def read_at_once(wanted: Wanted, settings: Settings) -> tuple[Document | None, bool]:
    """What can be read before there is a screen, and whether it is all: a file, or the beginning of a large one.

    None for a page and for a pipe. Raises SourceError.
    """
    if is_url(wanted.target) or wanted.pipe is not None:
        return None, False
    return next(documents(wanted, settings.web, lambda _: None, uses_process=False))


def pipe_of_text() -> BinaryIO | None:
    """What standard input brings, in a place of its own, as keys come from the terminal; None if it is the keyboard."""
    return None if sys.stdin.isatty() else os.fdopen(os.dup(0), "rb")


def has_library() -> bool:
    """Whether articles were read before."""
    from reader.library import library_file

    return library_file().exists()


def first_article() -> str:
    """The article that comes with the program."""
    return str(min(bundled_path("seeds").glob("*.txt")))


def leave_with_server() -> None:
    """Leave when the server that a browser reaches this through is gone: nobody writes to standard input any more."""
    import select
    import signal

    if hasattr(select, "poll"):
        writer = select.poll()
        writer.register(0, 0)
        writer.poll()
        os.kill(os.getpid(), signal.SIGTERM)


def keyboard_to_standard_input() -> None:
    """Read keys from the terminal where standard input brought the text."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        raise SourceError("There is no keyboard: standard input is no terminal, and none can be opened.") from None
    os.dup2(terminal, 0)
    os.close(terminal)
