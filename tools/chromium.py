"""Print where Chromium is; install Debian's if there is none and that is allowed: chromium.py

Exit status: 0 it is there, 1 it could not be installed, 3 it is not there and may not be installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REFUSED = 3


def found() -> str | None:
    """The path of a Chromium: the one that $CHROMIUM names, or the first in $PATH."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def main() -> int:
    """Print the path, after installing Chromium if necessary."""
    path = found()
    if path is None:
        apt = shutil.which("apt-get")
        if apt is None or os.geteuid() != 0:
            print("There is no Chromium; install one, or name it in $CHROMIUM.", file=sys.stderr)
            return REFUSED
        print("Installing Debian's chromium …", file=sys.stderr)
        for words in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            done = subprocess.run([apt, *words], stdout=sys.stderr, check=False)
        path = found()
        if path is None:
            print(f"apt-get could not install chromium (exit status {done.returncode}).", file=sys.stderr)
            return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
