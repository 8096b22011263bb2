"""Put pip into an environment on a system whose Python came without it: pip.py PYTHON

Debian ships ensurepip apart from Python, in the package python3-venv. Without it, the newest wheel of pip is downloaded
from PyPI, checked by its SHA-256, and installs itself.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

INDEX = "https://pypi.org/simple/pip/"
WHEEL = re.compile(r"pip-(\d+(?:\.\d+)*)-py3-none-any\.whl")


def main() -> int:
    """Install pip for the interpreter that is named."""
    try:
        wheel = newest(json.loads(fetched(INDEX, accept="application/vnd.pypi.simple.v1+json"))["files"])
        data = fetched(wheel["url"])
    except URLError as error:
        print(f"pip cannot be downloaded from PyPI ({error.reason}); on Debian: sudo apt install python3-venv")
        return 1
    if hashlib.sha256(data).hexdigest() != wheel["hashes"]["sha256"]:
        print("The wheel of pip from PyPI is not the one that its index names; nothing was installed.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / wheel["filename"]
        file.write_bytes(data)
        return subprocess.run(
            [sys.argv[1], file / "pip", "install", "--quiet", "--no-index", file], check=False
        ).returncode


def newest(files: list[dict]) -> dict:
    """Of the files of an index, the wheel of the newest version that is neither withdrawn nor a preview."""
    wheels = [file for file in files if WHEEL.fullmatch(file["filename"]) and not file.get("yanked")]
    return max(wheels, key=lambda file: version(file["filename"]))


def version(filename: str) -> tuple[int, ...]:
    """The version in the name of a wheel."""
    found = WHEEL.fullmatch(filename)
    return tuple(int(part) for part in found[1].split(".")) if found is not None else ()


def fetched(url: str, accept: str = "*/*") -> bytes:
    """The content of an address. Raises URLError."""
    with urlopen(Request(url, headers={"Accept": accept}), timeout=60) as response:
        return bytes(response.read())


if __name__ == "__main__":
    sys.exit(main())
