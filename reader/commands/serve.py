"""`reader serve [TARGET...]`: opens the screen in a browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.commands.output import Output
from reader.commands.targets import add_reading_options
from reader.errors import ReaderError, UsageError
from reader.sources import is_url

PORT = 8000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a file or an address")
    parser.add_argument(
        "--port", type=port_number, default=PORT, metavar="N", help=f"the port to listen on (default: {PORT})"
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="the address to listen on (default: this machine only); anyone who has the address "
        "that is printed can read every file that you can",
    )
    parser.add_argument(
        "--only",
        action="store_true",
        help="let browsers read the targets alone: no other file is opened or listed, and none is written",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="a settings file that overrides your own")
    add_reading_options(parser)


def port_number(words: str) -> int:
    """An option's value as the number of a port. Raises ArgumentTypeError."""
    number = int(words) if words.isascii() and words.isdigit() else 0
    if not 0 < number < 1 << 16:
        raise argparse.ArgumentTypeError(f"{words!r} is not a port, which is a number from 1 to 65535")
    return number


def run(args: argparse.Namespace, output: Output) -> int:
    """Serve until interrupted, with a process of its own for each page that is opened. Raises ReaderError."""
    for target in args.targets:
        if target == "-":
            raise UsageError("Standard input cannot be served; save it to a file, and serve the file.")
        if not is_url(target) and not Path(target).is_file():
            raise ReaderError(f"There is no file {target} to serve.")
    if args.only and not args.targets:
        raise UsageError("Name what --only is to serve: `reader serve --only FILE`.")
    from reader.commands.serving.access import Access
    from reader.commands.serving.server import ReaderServer
    from reader.config import load_settings

    settings = load_settings(args.config)
    access = Access(args.host, args.port)
    server = ReaderServer(command_for(args), access, settings.serve.sessions)
    if not access.is_private:
        files = "what you serve" if args.only else "every file that you can"
        output.complain(
            f"Whoever has the address can read {files}, from other machines too, and whoever can listen in the network "
            "sees the address. Stop the server with Ctrl+C."
        )
    output.write(f"Serving at {access.url} (open it in a browser; Ctrl+C stops the server).\n")
    output.flush()
    try:
        server.serve()
    except OSError as error:
        raise ReaderError(
            f"The server cannot listen on {args.host}:{args.port}: {error.strerror}. Try another port with --port."
        ) from None
    return 0


def command_for(args: argparse.Namespace) -> list[str]:
    """The command that is started for each page."""
    words = [sys.executable, "-P", "-m", "reader", "open"]
    if args.config is not None:
        words += ["--config", str(args.config.resolve())]
    if args.source_format is not None:
        words += ["--from", args.source_format]
    if args.encoding:
        words += ["--encoding", args.encoding]
    if args.only:
        words.append("--only")
    return [*words, "--", *args.targets]
