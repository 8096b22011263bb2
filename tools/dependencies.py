"""Write docs/dependencies.md from the metadata of the libraries that are installed: dependencies.py [--check]"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "dependencies.md"
NOTES = Path(__file__).with_suffix(".toml")
OLDEST = {
    "platform_system": "Linux",
    "sys_platform": "linux",
    "os_name": "posix",
    "python_version": "3.11",
    "python_full_version": "3.11.0",
}
"""The environment for which the page is written, so that it is the same wherever that is done."""
HEAD = """\
# Dependencies

What `pip install outline-reader` installs: each library with its licence, and what it is for or what needs it.
`make format` writes this page from the metadata of the libraries; a test fails if it is not up to date.

"""
FOOT = """
All licences allow what the reader does: it calls these libraries and changes none. Where a library offers several, the
one in bold is chosen. The Mozilla Public License asks that changes to its files be published, and there are none.

- `constraints.txt` has the exact versions that the tests run with; `pyproject.toml` has the ranges that are allowed.
  `locked.txt` has the versions with the hashes of their files, for Linux and Python 3.11 and 3.13: `make .venv/.locked`
  installs these files and no others, as the hosted tests do. `make lock` writes it anew.
- `make audit` asks the Python Packaging Advisory Database about the exact versions.
- The screen in a browser, `reader serve`, needs textual-serve and with it twelve more libraries, aiohttp among them.
  They take 13 of 96 MB. As an extra they would make the installation 14 % smaller, which is less than a third, so they
  are installed with the rest, and `reader serve` works at once.
"""


def needed_by() -> dict[str, list[str]]:
    """The libraries that are installed with the reader, and which of them need each; none for one that it names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: defaultdict[str, set[str]] = defaultdict(set)
    pending = [("", Requirement(words)) for words in project["dependencies"]]
    looked_at: set[tuple[str, frozenset[str]]] = set()
    while pending:
        parent, requirement = pending.pop()
        name = canonicalize_name(requirement.name)
        found[name] |= {parent} if parent else set()
        if (name, frozenset(requirement.extras)) not in looked_at:
            looked_at.add((name, frozenset(requirement.extras)))
            pending += [(name, inner) for inner in requirements_of(name, requirement.extras)]
    return {name: sorted(found[name]) for name in sorted(found)}


def requirements_of(name: str, extras: set[str]) -> list[Requirement]:
    """What a library needs with some extras on Linux and the oldest Python."""
    every = [Requirement(words) for words in distribution(name).requires or []]
    environments = [{**OLDEST, "extra": extra} for extra in ("", *extras)]
    return [each for each in every if each.marker is None or any(map(each.marker.evaluate, environments))]


def licence_of(name: str, notes: dict[str, dict[str, str]]) -> str:
    """The licence of a library, the chosen one in bold."""
    metadata = distribution(name).metadata
    given = metadata.get("License-Expression") or notes["licences"].get(name) or metadata.get("License") or ""
    chosen = notes["chosen"].get(name, "")
    if not given or "\n" in given or chosen not in given:
        raise SystemExit(f"The licence of {name} is not known. Write it into {NOTES.name}.")
    return given.replace(chosen, f"**{chosen}**") if chosen else given


def page() -> str:
    """The page."""
    notes = tomllib.loads(NOTES.read_text(encoding="utf-8"))
    rows = ["| library | licence | for |", "|---|---|---|"]
    for name, parents in needed_by().items():
        reason = notes["reasons"].get(name, "")
        if not reason and not parents:
            raise SystemExit(f"Nothing says what {name} is for. Write it into {NOTES.name}.")
        needs = f"needed by {', '.join(parents)}" if parents else ""
        rows.append(f"| {name} | {licence_of(name, notes)} | {'; '.join(filter(None, (reason, needs)))} |")
    return HEAD + "\n".join(rows) + "\n" + FOOT


def main() -> int:
    """Write the page, or check it; 1 if it is not up to date."""
    if sys.argv[1:] == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != page())
    TARGET.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
