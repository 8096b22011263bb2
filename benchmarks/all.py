"""All benchmarks, one after the other.

    all.py [--short] [--rounds N] [--peers FOLDER] [--hike FOLDER] [--textacy FOLDER] [--pages FOLDER]

Each prints its tables and fails where one of its limits is missed; the others run all the same, and at the end it is
said which failed. With --short, as in CI, only some of them run, on less, and fail only where a ratio is far off.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run all of them; 1 if one has failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--rounds", default="15")
    for name in ("--peers", "--hike", "--textacy", "--pages"):
        parser.add_argument(name)
    args = parser.parse_args()
    given = {name: [f"--{name}", value] for name, value in vars(args).items() if isinstance(value, str)}
    failed = [script for script, words in (short() if args.short else whole(given)) if not passes(script, words)]
    if failed:
        print(f"A limit is missed by {', '.join(failed)}.", file=sys.stderr)
    return int(bool(failed))


def whole(given: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    """All scripts with their arguments."""
    peers, hike, textacy, pages = (given.get(name, []) for name in ("peers", "hike", "textacy", "pages"))
    return [
        ("startup.py", [*given["rounds"], *peers]),
        ("scale.py", [*peers, *hike]),
        ("growth.py", []),
        ("layout.py", []),
        ("keys.py", []),
        ("panes.py", []),
        ("gate.py", []),
        ("parsing.py", pages),
        ("formats.py", given["rounds"]),
        ("attribution.py", textacy),
        ("stories.py", []),
        ("batch.py", ["--articles", "10000"]),
        ("corpus.py", ["--many", "200000"]),
        ("memory.py", []),
        ("library.py", given["rounds"]),
    ]


def short() -> list[tuple[str, list[str]]]:
    """The scripts that CI runs, with their arguments."""
    return [
        ("startup.py", ["--rounds", "3", "--far"]),
        ("scale.py", ["--rounds", "1", "--sizes", "15", "1000"]),
        ("attribution.py", ["--rounds", "1", "--far"]),
    ]


def passes(script: str, words: list[str]) -> bool:
    """Run a script; whether it meets its limits."""
    print(f"\n## {script.removesuffix('.py')}\n", flush=True)
    return subprocess.run([sys.executable, HERE / script, *words], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
