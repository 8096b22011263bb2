"""The server of `reader serve`: who may connect, what browsers send, and a process of its own for each of them."""
