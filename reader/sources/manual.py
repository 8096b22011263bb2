"""Manual pages: the target "man:ls" is what `man ls` prints."""

from __future__ import annotations

import os
import re

from reader.errors import SourceError

PAGE = re.compile(r"man:(?:(\d\w{0,7})[ /])?([\w.+:@\[][\w.+:@\[-]*)(?:\((\d\w{0,7})\))?", re.ASCII)
"""Matches "man:ls", "man:printf(3)" and "man:3/printf"."""
SECONDS = 10
"""The longest that `man` can take, in seconds."""
WIDTH = "100"
"""The width for which pages are set, in cells; the screen sets them anew."""

OPTIONS = "--no-hyphenation --no-justification"
"""What man-db is told beside; other programs don't read it."""


def is_manual_page(target: str) -> bool:
    """Whether a target is a manual page, and no file has its name."""
    is_named = target.startswith("man:") and PAGE.fullmatch(target) is not None
    return is_named and not os.path.exists(target)  # noqa: PTH110  # a Path is slow, and its module large


def manual_page(target: str) -> bytes:
    """What `man` prints, with overstrikes for styles. Raises SourceError if there is no such page, or no `man`."""
    import subprocess

    found = PAGE.fullmatch(target)
    assert found is not None
    section = found[1] or found[3]
    environment = {
        **os.environ,
        "MAN_KEEP_FORMATTING": "1",
        "MANWIDTH": WIDTH,
        "GROFF_NO_SGR": "1",
        "MANOPT": OPTIONS,
        "PAGER": "cat",
    }
    environment.pop("MANPAGER", None)
    words = ["man", *([section] if section else []), "--", found[2]]
    try:
        done = subprocess.run(
            words, stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=SECONDS, check=False
        )
    except FileNotFoundError:
        raise SourceError(f"{target} cannot be read: the program man is not installed.") from None
    except (OSError, subprocess.TimeoutExpired):
        raise SourceError(f"{target} cannot be read: man did not print it within {SECONDS} seconds.") from None
    if done.returncode or not done.stdout.strip():
        where = f" in section {section}" if section else ""
        raise SourceError(f"There is no manual page {found[2]}{where}.")
    return done.stdout
