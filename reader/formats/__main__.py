"""The process that parses a text for another one: see `aside`."""

from reader.aside import serve
from reader.formats.aside import answered

if __name__ == "__main__":
    serve(answered)
