"""What other readers do with hostile texts, files and terminals, beside `reader`.

    hostile.py [--peers FOLDER] [--hike FOLDER]

For each attack and program it prints `ok`, `refuses it`, or what went wrong: characters that act on a terminal were
sent to it, the program ended with a traceback, showed nothing of the text within ten seconds, took over a gigabyte, or
lived on without its terminal. `less` is started as pagers should be (LESSSECURE=1).
"""

from __future__ import annotations

import argparse
import os
import re
import select
import sys
import tempfile
import time
from pathlib import Path

from ptyprocess import PtyProcess

PATIENCE = 10.0
"""How long a program may take to show the end mark of a text, in seconds."""
AFTERWARDS = 2.0
"""How long it may live without its terminal, in seconds."""
MOST_MEMORY = 1 << 30
MARK = "harbour"
"""The word by which a text is known on the screen."""
HARMFUL = re.compile(rb"\x1b\]0;owned|\xe2\x80\xae|\xe2\x81\xa6")
"""What is sent to the terminal only if a sequence or a bidirectional control of the text is."""
TEXTS: dict[str, str] = {
    "title of the window": f"{MARK} \x1b]0;owned\x07 words",
    "bidirectional override": f"{MARK} \u202edrawkcab\u2066 words",
    "20,000 brackets": f"{MARK}\n\n" + "[" * 20_000,
    "20,000 nested quotations": f"{MARK}\n\n" + "> " * 20_000,
    "20,000 list items": f"{MARK}\n\n" + "- item\n" * 20_000,
    "front matter of aliases": "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{n}: &{n} [{','.join(f'*{p}' for _ in range(9))}]\n" for p, n in zip("abcdefg", "bcdefgh", strict=True))
    + f"---\n\n{MARK}\n",
    "10,000 marks on a letter": f"{MARK}\n\na" + "\u0301" * 10_000,
    "control characters": f"{MARK} " + "".join(map(chr, range(1, 32))) * 50,
}


def memory_of(process: PtyProcess) -> int:
    """The resident memory of a program, in bytes."""
    try:
        return int(Path(f"/proc/{process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def watched(command: list[str]) -> str:
    """What a program does with a text in a terminal, and without one."""
    env = {**os.environ, "TERM": "xterm-256color", "LESSSECURE": "1"}
    process = PtyProcess.spawn(command, dimensions=(30, 100), env=env)
    handle = os.pidfd_open(process.pid)
    sent, shown, end = b"", False, time.monotonic() + PATIENCE
    try:
        while time.monotonic() < end and not shown:
            if select.select([process.fd], [], [], 0.1)[0]:
                try:
                    sent += os.read(process.fd, 1 << 16)
                except OSError:  # it has ended
                    return "traceback" if b"Traceback" in sent else "refuses it"
            shown = MARK.encode() in sent
            if memory_of(process) > MOST_MEMORY:
                return "over 1 GB"
        if HARMFUL.search(sent):
            return "reaches the terminal"
        if not shown:
            return f"nothing in {PATIENCE:.0f} s"
        os.close(process.fd)  # the terminal goes away
        ended = select.select([handle], [], [], AFTERWARDS)[0]
        return "ok" if ended else "lives on"
    finally:
        process.kill(9)
        os.close(handle)


def main() -> None:
    """Try everything with every program."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--hike", type=Path)
    given = parser.parse_args()
    programs = {"reader": str(Path(sys.executable).parent / "reader"), "less": "less"}
    if given.peers is not None:
        programs["frogmouth"] = str(given.peers / "bin" / "frogmouth")
    if given.hike is not None:
        programs["hike"] = str(given.hike / "bin" / "hike")
    print(f"{'':26}", *(f"{name:22}" for name in programs))
    with tempfile.TemporaryDirectory() as folder:
        for attack, text in TEXTS.items():
            file = Path(folder) / "text.md"
            file.write_text(text)
            print(f"{attack:26}", *(f"{watched([command, str(file)]):22}" for command in programs.values()), flush=True)


if __name__ == "__main__":
    main()
