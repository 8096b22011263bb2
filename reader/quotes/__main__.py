"""The worker process that attributes quotations; see `worker_process`."""

from reader.known_code import KnownCode
from reader.known_patterns import KnownPatterns
from reader.worker_process import serve

if __name__ == "__main__":
    with KnownCode(), KnownPatterns():
        from reader.quotes.worker_process import handle

        serve(handle)
