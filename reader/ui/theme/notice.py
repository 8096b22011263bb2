"""Notices: Textual's notifications, with a time left that its timer can count down."""

from __future__ import annotations

from textual.notifications import Notification

SHORTEST = 0.1
"""The least time that a notice stays, in seconds, once there is a toast for it."""


class Notice(Notification):
    """A notification that is never shown for less than `SHORTEST`.

    Textual makes a toast for what has not expired, and then asks for the time left. If a busy machine or a change of
    the clock comes between, that is below zero, and a timer with a negative interval loops without giving any other
    task its turn.
    """

    @property
    def time_left(self) -> float:
        """The time left until this notice expires, in seconds."""
        return max(SHORTEST, super().time_left)

    @property
    def has_expired(self) -> bool:
        """Whether the time of this notice is over."""
        return super().time_left <= 0
