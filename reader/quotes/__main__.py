"""The process that finds who said what for another one: see `aside`."""

import gc
import sys

from reader.quotes.aside import serve

if __name__ == "__main__":
    gc.disable()
    serve(sys.stdin.buffer, sys.stdout.buffer)
