"""Fail if the installed reader has no compiled modules, as where no compiler was at hand."""

import sys

from reader.quotes import sentences

found = str(sentences.__file__)
print(found)
sys.exit(0 if not found.endswith(".py") else "The installed reader has no compiled modules.")
