"""`python -m reader` is `reader`."""

import sys

from reader.commands import main

sys.exit(main())
