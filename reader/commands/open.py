"""`reader [TARGET...]`: opens documents on the screen."""

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
from reader.ui.session.opening import OpenRequest, load_documents

if TYPE_CHECKING:
    import argparse

    from reader.config import Settings
    from reader.document import Document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from reader.commands.targets import add_format_option

    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a file, an address, or - for standard input")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file that overrides your own")
    add_format_option(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Open the screen. Raises ReaderError."""
    format = Format(args.source_format) if args.source_format else None
    return open_screen(args.targets, output, config=args.config, format=format)


def open_screen(named: list[str], output: Output, *, config: Path | None = None, format: Format | None = None) -> int:
    """Open the screen on some targets. Raises ReaderError, also if there is neither a terminal nor a browser."""
    in_browser = "TEXTUAL_DRIVER" in os.environ
    if not output.is_terminal and not in_browser:
        name = " ".join(named) or "FILE"
        raise ReaderError(
            "There is no terminal for the screen. To print instead, try "
            f"`reader text {name}` or `reader quotes {name}`."
        )
    from reader.config import load_settings

    settings = load_settings(config)
    folder = named[0] if len(named) == 1 and Path(named[0]).is_dir() else ""
    targets = named or ([] if settings.remember and has_library() else [sample_article()])
    pipe = text_pipe() if "-" in targets else None
    requests = [OpenRequest(target, format, pipe if target == "-" else None) for target in targets if not folder]
    document, is_complete = read_before_screen(requests[0], settings) if requests else (None, False)
    if in_browser:
        Thread(target=exit_with_server, daemon=True).start()
    elif not sys.stdin.isatty():
        read_keys_from_terminal()
    from reader.ui import run as show

    for warning in show(document, settings, requests, folder, is_complete=is_complete):
        output.complain(warning)
    return 0


def read_before_screen(request: OpenRequest, settings: Settings) -> tuple[Document | None, bool]:
    """The document to show at once, and whether it is complete: a file, or the beginning of a large one.

    The document is None for an address or a pipe, which are read once there is a screen. Raises SourceError.
    """
    if is_url(request.target) or request.pipe is not None:
        return None, False
    return next(load_documents(request, settings.web, lambda _: None, uses_process=False))


def text_pipe() -> BinaryIO | None:
    """A copy of standard input, which is then replaced by the terminal for keys; None if it is the terminal already."""
    return None if sys.stdin.isatty() else os.fdopen(os.dup(0), "rb")


def has_library() -> bool:
    """Whether there is a library, so that this is not the first run."""
    from reader.library import library_file

    return library_file().exists()


def sample_article() -> str:
    """The path of the bundled article, which the first run opens."""
    return str(min(bundled_path("seeds").glob("*.txt")))


def exit_with_server() -> None:
    """Exit once the server that connects this process to a browser has gone and closed standard input."""
    import select
    import signal

    if hasattr(select, "poll"):
        writer = select.poll()
        writer.register(0, 0)
        writer.poll()
        os.kill(os.getpid(), signal.SIGTERM)


def read_keys_from_terminal() -> None:
    """Replace standard input, from which the text is read, by the terminal. Raises SourceError if there is none."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        raise SourceError(
            "There is no keyboard: standard input is not a terminal, and no terminal can be opened."
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)
