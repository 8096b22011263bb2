"""The connections of one fetch: ended when its time is over, and never from a public to a private address."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from threading import Thread, Timer

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError


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
        self.until = float("inf")
        """When it will be over, on the monotonic clock."""

    @contextmanager
    def limited(self) -> Iterator[None]:
        """End all connections when their time is over, and at the end of the block."""
        timer = Timer(self.seconds, self.end)
        timer.daemon = True
        timer.start()
        self.until = time.monotonic() + self.seconds
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

    def connect(self, connection: HTTPConnection, new_socket: Callable[[], socket.socket]) -> socket.socket:
        """Connect to the first address of a server that answers, each within the time that is left.

        Raises the errors of urllib3, and PrivateAddressError.
        """
        name, longest = connection._dns_host, connection.timeout or self.seconds
        failure: Exception = ConnectTimeoutError(connection, "no time is left")
        for address in self.addresses_of(connection, longest):
            connection.timeout = min(longest, self.until - time.monotonic())
            if connection.timeout <= 0:
                break
            connection._dns_host = address
            try:
                return self.accept(new_socket())
            except (ConnectTimeoutError, NewConnectionError) as error:
                failure = error
            finally:
                connection._dns_host, connection.timeout = name, longest
        raise failure

    def addresses_of(self, connection: HTTPConnection, longest: float) -> list[str]:
        """The IP addresses of a server. They are looked up in a thread: nothing can end that before it is done."""
        found: SimpleQueue[list[str] | OSError | UnicodeError] = SimpleQueue()

        def look_up() -> None:
            try:
                host, port = connection._dns_host.strip("[]"), connection.port
                infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
                found.put(list(dict.fromkeys(str(info[4][0]) for info in infos)))
            except (OSError, UnicodeError) as error:
                found.put(error)

        Thread(target=look_up, daemon=True).start()
        try:
            addresses = found.get(timeout=max(0.0, min(longest, self.until - time.monotonic())))
        except Empty:
            raise ConnectTimeoutError(connection, "the name was not found in time") from None
        if isinstance(addresses, socket.gaierror):
            raise NameResolutionError(connection.host, connection, addresses)
        if isinstance(addresses, (OSError, UnicodeError)):
            raise addresses
        return addresses

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
        connect = self.connect

        class Connection(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return connect(self, super()._new_conn)

        class SecureConnection(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return connect(self, super()._new_conn)

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
