"""Ask pip-audit whether a weakness of any library in locked.txt is known: audit.py PIP-AUDIT

Exit status: 0 if none is known, 1 if one is, 3 if libraries could not be looked up.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCKED = Path(__file__).resolve().parent.parent / "locked.txt"


def verdict(report: dict[str, Any]) -> tuple[int, str]:
    """The exit status and what to print about a report of pip-audit."""
    libraries = report["dependencies"]
    weak = [(each, one) for each in libraries for one in each.get("vulns", [])]
    skipped = [each["name"] for each in libraries if "skip_reason" in each]
    lines = [
        f"{each['name']} {each['version']}: {one['id']}, mended in {', '.join(one['fix_versions']) or 'no version'}"
        for each, one in weak
    ]
    if skipped:
        lines.append(
            f"{len(skipped)} of {len(libraries)} libraries could not be looked up, so nothing is known about them. "
            "Try again where pypi.org can be reached."
        )
    elif not weak:
        lines.append(f"No weakness of the {len(libraries)} libraries is known.")
    return 1 if weak else 3 if skipped else 0, "\n".join(lines)


def main() -> int:
    """Run pip-audit and print the verdict."""
    words = ["--disable-pip", "--requirement", str(LOCKED), "--format", "json", "--progress-spinner", "off"]
    done = subprocess.run([sys.argv[1], *words], check=False, capture_output=True, text=True)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        reason = (done.stderr.strip().splitlines() or ["it printed nothing"])[-1]
        print(
            f"Nothing was looked up, so nothing is known. Try again where pypi.org can be reached. pip-audit: {reason}"
        )
        return 3
    status, words_of_verdict = verdict(report)
    print(words_of_verdict)
    return status


if __name__ == "__main__":
    sys.exit(main())
