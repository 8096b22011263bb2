"""The process that finds who said what for another one: see `aside`."""

from reader.aside import serve
from reader.quotes.aside import answered

if __name__ == "__main__":
    serve(answered)
