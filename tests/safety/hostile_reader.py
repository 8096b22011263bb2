"""`reader` with hostile speakers: their names and roles hold characters that the rules never let in."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.commands import main
from reader.document import Speaker
from tests.safety.hostile import CARRIERS


def let_in(words: dict[str, str]) -> None:
    """Append words to attributes of every speaker that is made from now on."""
    Speaker(0, "")  # a struct compiles how it is made when it first is
    make = Speaker.__init__

    def take(speaker: Speaker, *args: object, **options: object) -> None:
        make(speaker, *args, **options)  # type: ignore[arg-type]
        for attribute, added in words.items():
            value = getattr(speaker, attribute)
            if added not in value:
                getattr(Speaker, attribute).__set__(speaker, f"{value} {added}")

    setattr(Speaker, "__init__", take)  # noqa: B010  # type checkers know that it is no attribute to set


if __name__ == "__main__":
    let_in({"name": CARRIERS["speaker"], "role": CARRIERS["role"]})
    sys.exit(main())
