"""The connections of one fetch: ended when its time is over, and never from a public to a private address."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class PrivateAddressError(Exception):
    """A page of a public address leads to a private one, which the user has not named."""


class Connections:
    """The connections of one fetch, redirects included."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        """How long all of them may take together."""
        self.is_over = False
        """Whether their time is over."""
        self.is_public = False
        """Whether a public address has been connected to."""
        self.sockets: list[socket.socket] = []

    @contextmanager
    def limited(self) -> Iterator[None]:
        """End all connections when their time is over, and at the end of the block."""
        timer = Timer(self.seconds, self.end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            for each in self.sockets:
                each.close()

    def end(self) -> None:
        """Shut all connections down, whatever is being waited for: then it fails at once."""
        self.is_over = True
        for each in self.sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def accept(self, connection: socket.socket) -> socket.socket:
        """Watch a new connection, by a copy that TLS does not take over. Raises PrivateAddressError."""
        is_public = is_public_address(str(connection.getpeername()[0]))
        if self.is_public and not is_public:
            connection.close()
            raise PrivateAddressError
        self.is_public = is_public
        self.sockets.append(connection.dup())
        if self.is_over:
            self.end()
        return connection

    def pool_manager(self, headers: dict[str, str]) -> urllib3.PoolManager:
        """A pool manager whose connections are these."""
        accept = self.accept

        class Connection(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return accept(super()._new_conn())

        class SecureConnection(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return accept(super()._new_conn())

        class Pool(HTTPConnectionPool):
            ConnectionCls = Connection

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = SecureConnection

        manager = urllib3.PoolManager(headers=headers)
        manager.pool_classes_by_scheme = {"http": Pool, "https": SecurePool}
        return manager


def is_public_address(address: str) -> bool:
    """Whether an IP address is one of the public network; an IPv6 address that holds an IPv4 address is as that is."""
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return (inner or found).is_global
