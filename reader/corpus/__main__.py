"""The process in which a partition is done on which another one died."""

from reader.corpus.careful import handle
from reader.worker_process import serve

if __name__ == "__main__":
    serve(handle)
