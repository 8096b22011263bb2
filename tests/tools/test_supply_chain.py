"""The libraries: their page is up to date, hashes fix their files, and an audit tells what it does not know."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.audit import verdict

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def pins(file: str) -> dict[str, str]:
    """The versions in a file by the names of the libraries, in lower case and with hyphens."""
    found = PIN.findall((ROOT / file).read_text(encoding="utf-8"))
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


def test_the_page_of_dependencies_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "dependencies.py", "--check"], check=False)
    assert done.returncode == 0, "`make format` updates it"


def test_the_locked_versions_are_those_that_are_tested() -> None:
    constraints = pins("constraints.txt")
    locked = pins("locked.txt")
    assert {name: constraints.get(name) for name in locked} == locked, "`make lock` updates it"
    assert {"textual", "trafilatura", "pytest", "sphinx", "hatchling"} <= {*locked}


def test_every_locked_library_has_a_hash() -> None:
    text = (ROOT / "locked.txt").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\w)", text) if "==" in entry.split("\n")[0]]
    assert len(entries) == len(pins("locked.txt"))
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}(?: \\)?(?:\n|$)", entry) for entry in entries)


WEAK = {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}
KNOWN = {"name": "b", "version": "1", "vulns": []}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("libraries", "status", "words"),
    [
        ([KNOWN], 0, "No weakness of the 1 libraries is known."),
        ([KNOWN, WEAK], 1, "a 1: PYSEC-1, mended in 2"),
        ([KNOWN, UNKNOWN], 3, "1 of 2 libraries could not be looked up, so nothing is known about them."),
        ([WEAK, UNKNOWN], 1, "a 1: PYSEC-1, mended in 2\n1 of 2 libraries could not be looked up"),
    ],
)
def test_an_audit_tells_what_is_known_and_what_is_not(libraries: list[object], status: int, words: str) -> None:
    found, printed = verdict({"dependencies": libraries})
    assert found == status
    assert printed.startswith(words)
