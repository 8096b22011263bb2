"""`reader` with hostile speakers: their names and roles hold characters that the rules never let in."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.commands import main
from reader.document import Speaker
from tests.safety.hostile import CARRIERS


def let_in(attribute: str, words: str) -> None:
    """Append words to an attribute of every speaker."""
    slot = getattr(Speaker, attribute)

    def take(speaker: Speaker, value: str) -> None:
        slot.__set__(speaker, value if words in value else f"{value} {words}")

    setattr(Speaker, attribute, property(slot.__get__, take))


if __name__ == "__main__":
    let_in("name", CARRIERS["speaker"])
    let_in("role", CARRIERS["role"])
    sys.exit(main())
