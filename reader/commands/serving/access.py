"""Who may use the server: those who know the address with its token, by a name of this server, from its own page."""

from __future__ import annotations

import ipaddress
import secrets
import socket

from reader.structs import Struct, fresh

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names of this machine for itself, as they stand in an address."""
EVERY_ADDRESS = ("0.0.0.0", "::", "")
"""The hosts that mean all addresses of this machine."""
TOKEN_LENGTH = 24
"""The length of a token, in bytes before it is encoded."""


def new_token() -> str:
    """A token that cannot be guessed."""
    return secrets.token_urlsafe(TOKEN_LENGTH)


class Access(Struct):
    """The rules of access to a server."""

    host: str
    """The address or name that the server listens on."""
    port: int
    token: str = fresh(new_token)
    """The first part of the path of every request."""

    @property
    def is_private(self) -> bool:
        """Whether the server listens on this machine alone."""
        return in_address(self.host) in LOOPBACK

    @property
    def url(self) -> str:
        """The address to open in a browser."""
        host = LOOPBACK[0] if self.host in EVERY_ADDRESS else in_address(self.host)
        return f"http://{host}:{self.port}/{self.token}/"

    def permits(self, path: str, host: str, origin: str | None) -> bool:
        """Whether a request is permitted: its path, and its headers Host and Origin."""
        token = path.removeprefix("/").partition("/")[0]
        is_own = origin is None or origin == f"http://{host}"
        return is_own and self.is_name(host) and secrets.compare_digest(token.encode(), self.token.encode())

    def is_name(self, host: str) -> bool:
        """Whether a host and port are those of this server.

        A server on every address is known by any address of digits, which no other name can be made to lead to, and by
        the name of the machine.
        """
        name, _, port = host.rpartition(":")
        if port != str(self.port):
            return False
        if self.host in EVERY_ADDRESS:
            return name in LOOPBACK or is_ip_address(name) or name.lower() == socket.gethostname().lower()
        return name in (LOOPBACK if self.is_private else (in_address(self.host),))


def in_address(host: str) -> str:
    """A host as it is written in an address: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host.lower()


def is_ip_address(name: str) -> bool:
    """Whether the host of an address is an IP address."""
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True
