"""The worker process that attributes quotations; see `worker_process`."""

from reader.quotes.worker_process import handle
from reader.worker_process import serve

if __name__ == "__main__":
    serve(handle)
