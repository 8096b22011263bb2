"""`reader [TARGET...]`: opens documents on the screen."""

from __future__ import annotations

import os
import stat
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.bundled import bundled_path
from reader.commands.output import Output
from reader.corpus.locating import corpus_folder
from reader.errors import PasswordError, ReaderError, SourceError, UsageError
from reader.sources import AS_FOUND, STANDARD_INPUT, ReadOptions, is_regular, is_url, local_path
from reader.structs import replace
from reader.ui.session.opening import OpenRequest, load_documents

if TYPE_CHECKING:
    import argparse

    from reader.config import Settings
    from reader.document import Document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from reader.commands.targets import add_reading_options

    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a file, an address, or - for standard input")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file that overrides your own")
    parser.add_argument(
        "--only",
        action="store_true",
        help="open the targets alone: no other file is opened or listed, and none is written",
    )
    add_reading_options(parser)


def run(args: argparse.Namespace, output: Output) -> int:
    """Open the screen. Raises ReaderError."""
    from reader.commands.targets import options_of

    if args.only and (not args.targets or any(Path(target).is_dir() for target in args.targets)):
        raise UsageError("Name the files that --only is to open: `reader open --only FILE`.")
    return open_screen(args.targets, output, config=args.config, options=options_of(args), only=args.only)


def open_screen(
    named: list[str],
    output: Output,
    *,
    config: Path | None = None,
    options: ReadOptions = AS_FOUND,
    only: bool = False,
) -> int:
    """Open the screen on some targets, or print them where standard output is no terminal. Raises ReaderError."""
    in_browser = "TEXTUAL_DRIVER" in os.environ
    if not named and not in_browser and is_text_piped():
        named = [STANDARD_INPUT]
    if not output.is_terminal and not in_browser:
        return print_targets(named, output, config, options)
    from reader.config import load_settings

    settings = load_settings(config)
    if only:
        settings = replace(settings, remember=False)
    folder = named[0] if len(named) == 1 and (os.path.isdir(named[0]) or corpus_folder(named[0])) else ""  # noqa: PTH112  # a Path fails on long names
    targets = named or ([] if settings.remember and has_library() else [sample_article()])
    pipe = text_pipe() if STANDARD_INPUT in targets else None
    requests = [
        OpenRequest(local_path(target), options, *((pipe, bytearray()) if target == STANDARD_INPUT else ()))
        for target in targets
        if not folder
    ]
    document, is_complete = read_before_screen(requests[0], settings) if requests else (None, False)
    if not in_browser and not sys.stdin.isatty():
        read_keys_from_terminal()
    from reader.ui import run as show

    for warning in show(document, settings, requests, folder, is_complete=is_complete, only=only):
        output.complain(warning)
    return 0


def print_targets(named: list[str], output: Output, config: Path | None, options: ReadOptions) -> int:
    """Print some targets as the screen would set them. Raises ReaderError if there are none."""
    if not named:
        raise ReaderError("There is no terminal for the screen. To print a text, name it: `reader FILE`.")
    if len(named) == 1 and (corpus := corpus_folder(named[0])):
        from reader.commands.quotation_list import print_quotations

        return print_quotations(corpus, output)
    from reader.commands.laid_out import print_documents
    from reader.commands.targets import read_document, with_folders_expanded
    from reader.config import load_settings

    read = partial(read_document, options=options, output=output)
    return print_documents(with_folders_expanded(named), read, output, load_settings(config))


def read_before_screen(request: OpenRequest, settings: Settings) -> tuple[Document | None, bool]:
    """The document to show at once, and whether it is complete: a file, or the beginning of a large one.

    The document is None for an address, a pipe, or an encrypted file, which are read once there is a screen.
    Raises SourceError.
    """
    if is_url(request.target) or request.pipe is not None or is_special_file(request.target):
        return None, False
    try:
        return next(load_documents(request, settings, lambda _: None, uses_process=False))
    except PasswordError:
        return None, False


def is_special_file(target: str) -> bool:
    """Whether a target is neither a file nor a folder, such as a named pipe, for which one may have to wait."""
    return os.path.exists(target) and not is_regular(target) and not os.path.isdir(target)  # noqa: PTH110, PTH112


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


def is_text_piped() -> bool:
    """Whether standard input is a pipe or a file, rather than a terminal or a device."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


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
