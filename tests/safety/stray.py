"""`reader` when everything goes wrong: hostile words are printed in every way there is."""

import logging
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.commands import main
from reader.commands.output import Output
from tests.safety.hostile import CARRIERS

WORDS = CARRIERS["error"]


def run(words: list[str], output: Output) -> int:
    """Print hostile words in every way."""
    match words:
        case ["print"]:
            print(WORDS)
        case ["error"]:
            print(WORDS, file=sys.stderr)
        case ["lines"]:
            sys.stdout.writelines([WORDS, "\n"])
        case ["warning"]:
            warnings.warn(WORDS, stacklevel=1)
        case ["log"]:
            logging.getLogger("stray").warning(WORDS)
        case ["progress"]:
            with output.progress(WORDS) as progress:
                progress(1 << 10)
        case ["exception"]:
            raise RuntimeError(WORDS)
        case ["screen"]:
            broken_screen()
    return 0


def broken_screen() -> None:
    """Open a screen that ends by an exception."""
    from reader.config import load_settings
    from reader.ui.theme.themed_app import ThemedApp

    class BrokenApp(ThemedApp):
        def on_mount(self) -> None:
            raise RuntimeError(WORDS)

    BrokenApp(load_settings()).run()


if __name__ == "__main__":
    sys.modules["reader.commands.main"].run = run
    sys.exit(main())
