"""Write locked.txt: the libraries of tests and documentation as in constraints.txt, with the hashes of their files.

pip is asked which files it would install on Linux with each version of Python; nothing is installed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "locked.txt"
PYTHONS = ("3.11.9", "3.13.9")
"""The versions with which the hosted tests run."""
EXTRAS = ("corpus", "dev", "docs")
HEAD = """\
# The files that the hosted tests install, by the hashes of those for Linux and Python 3.11 and 3.13. `make lock` writes
# this from constraints.txt, and `make .venv/.locked` installs these files and no others.

"""

Report = list[dict[str, Any]]
"""What pip would install: for each library its metadata and its file."""


def report_for(python: str) -> Report:
    """What pip would install with a version of Python if all of constraints.txt were asked for."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps"]
        words += ["--python-version", python, "--only-binary=:all:", "--target", folder]
        words += ["--requirement", str(ROOT / "constraints.txt"), "--report", "-"]
        done = subprocess.run(words, check=True, stdout=subprocess.PIPE)
    found: Report = json.loads(done.stdout)["install"]
    return found


def needed(report: Report, python: str) -> set[str]:
    """The names of the libraries that tests and documentation need with a version of Python."""
    known = {canonicalize_name(each["metadata"]["name"]): each["metadata"] for each in report}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    own = [*project["dependencies"], *(words for extra in EXTRAS for words in project["optional-dependencies"][extra])]
    linux = {"python_version": python.rpartition(".")[0], "python_full_version": python}
    every = map(Requirement, own)
    pending = [each for each in every if each.marker is None or each.marker.evaluate(linux)]
    found: set[tuple[str, frozenset[str]]] = set()
    while pending:
        requirement = pending.pop()
        key = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if key not in found:
            found.add(key)
            pending += requirements_of(known[key[0]], requirement.extras, python)
    return {name for name, _ in found}


def requirements_of(metadata: dict[str, Any], extras: set[str], python: str) -> Iterator[Requirement]:
    """What a library needs with some extras on Linux and a version of Python."""
    linux = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
    for words in metadata.get("requires_dist", []):
        each = Requirement(words)
        environments = [
            {**linux, "python_version": python.rpartition(".")[0], "python_full_version": python, "extra": extra}
            for extra in ("", *extras)
        ]
        if each.marker is None or any(map(each.marker.evaluate, environments)):
            yield each


def main() -> int:
    """Write the file."""
    hashes: defaultdict[str, set[str]] = defaultdict(set)
    for python in PYTHONS:
        report = report_for(python)
        names = needed(report, python)
        for each in report:
            name = canonicalize_name(each["metadata"]["name"])
            if name in names:
                hashes[f"{name}=={each['metadata']['version']}"].add(
                    each["download_info"]["archive_info"]["hashes"]["sha256"]
                )
    rows = (
        " \\\n    ".join([pin, *(f"--hash=sha256:{each}" for each in sorted(found))])
        for pin, found in sorted(hashes.items())
    )
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
