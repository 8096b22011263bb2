"""Parsing a doubtful PDF in a process of its own, which is ended if it takes too much time or memory.

The process runs `python -m reader.formats.pdf.apart`. It takes 0.2 s to start, so other files are parsed here.
"""

from __future__ import annotations

import pickle
import subprocess
import sys

from reader.errors import SourceError
from reader.formats.parsed import ParsedText
from reader.formats.pdf.opening import too_slow
from reader.formats.pdf.parser import parse_pages
from reader.sources import Source

SECONDS, SECONDS_FOR_MIB = 1, 1
"""How long the processor may work on a file, and how much longer for each MiB of it, in seconds."""
PATIENCE = 3
"""How many times as long to wait for it where other programs keep the processor busy."""
MOST_MEMORY = 1 << 30
"""The most memory, in bytes; half of it is that of Python and PDFium themselves."""


def parse_apart(source: Source, most_pages: int | None) -> ParsedText:
    """The text of a PDF, or of its first pages. Raises SourceError, also if that takes too much time or memory."""
    seconds = SECONDS + SECONDS_FOR_MIB * (len(source.data) >> 20)
    request = pickle.dumps((source, most_pages, seconds))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", __name__],
            input=request,
            capture_output=True,
            timeout=PATIENCE * seconds,
            check=True,
        )
        parsed: ParsedText | SourceError = pickle.loads(done.stdout)
    except (subprocess.SubprocessError, pickle.UnpicklingError, EOFError):
        raise too_slow(source) from None
    except OSError:
        raise SourceError(f"{source.target} cannot be read: no process could be started to read it safely.") from None
    if isinstance(parsed, SourceError):
        raise parsed
    return parsed


def limit_process(seconds: int) -> None:
    """Let this process be ended by the system if it takes too much; where the system cannot, the caller waits less."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def main() -> None:
    """Parse the source that standard input has, and write the result to standard output."""
    source, most_pages, seconds = pickle.load(sys.stdin.buffer)
    limit_process(seconds)
    result: ParsedText | SourceError
    try:
        result = parse_pages(source, most_pages)
    except SourceError as error:
        result = error
    pickle.dump(result, sys.stdout.buffer)


if __name__ == "__main__":
    main()
