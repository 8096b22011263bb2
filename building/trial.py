"""Whether compiled modules find in some texts what those of Python find."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
import reader
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        document = reader.parse(file.read())
    print(ascii(document), ascii(reader.attribute(document)))
"""
"""Prints all that is found in files. It needs no libraries."""
TEXTS = ("seeds/*.txt", "docs/g*.md", "building/texts/*.txt")


def finds_the_same(root: Path, files: dict[str, str], folder: Path) -> bool:
    """Whether compiled files, by their paths in a wheel, find what the modules below a root find; tried in a folder."""
    shutil.copytree(root / "reader", folder / "reader")
    for file, path in files.items():
        shutil.copy(file, folder / path)
    texts = [str(path) for pattern in TEXTS for path in sorted(root.glob(pattern))]
    return printed(root, texts) == printed(folder, texts)


def printed(root: Path, texts: list[str]) -> str:
    """What is found in some texts by the modules below a root; the reason if they fail."""
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, str(root), *texts]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else f"{root} fails: {done.stderr}"
