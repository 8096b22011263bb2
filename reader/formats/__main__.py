"""The worker process that parses texts; see `worker_process`."""

from reader.formats.worker_process import handle
from reader.worker_process import serve

if __name__ == "__main__":
    serve(handle)
