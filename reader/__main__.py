"""Runs `reader` as `python -m reader`."""

import sys

from reader.commands import main

sys.exit(main())
