"""Write the completion scripts into completions/, from where the wheel takes them: completions.py [--check]"""

from __future__ import annotations

import sys
from pathlib import Path

from reader.commands.completion import script

FOLDER = Path(__file__).resolve().parent.parent / "completions"
FILES = {"bash": "reader.bash", "zsh": "_reader", "fish": "reader.fish"}
"""The file of each shell."""


def main() -> int:
    """Write the scripts, or with --check say whether they are up to date."""
    scripts = {FOLDER / name: script(shell) for shell, name in FILES.items()}
    if "--check" in sys.argv[1:]:
        return int(any(not path.exists() or path.read_text(encoding="utf-8") != text for path, text in scripts.items()))
    FOLDER.mkdir(exist_ok=True)
    for path, text in scripts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
