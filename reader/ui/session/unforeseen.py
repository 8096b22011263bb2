"""What no one foresaw: an exception on the screen becomes a notice and a line in the log, not the end.

Textual ends the loop of messages of a widget in which an exception was raised, and with it the app. Here each message
is guarded by itself: the widget misses that one, and hears the next.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps

from textual.dom import NoScreen
from textual.events import MouseEvent
from textual.message import Message
from textual.message_pump import MessagePump

from reader.log import log

Dispatch = Callable[[MessagePump, Message], Awaitable[None]]
NOTICE = (
    "reader failed on what you did ({kind}); your place is saved, and you can go on. This is a mistake in reader; "
    "please report it, with what `reader --log FILE` writes."
)


def guarded(dispatch: Dispatch) -> Dispatch:
    """Dispatching that hands an exception to the app, and goes on."""

    @wraps(dispatch)
    async def guard(pump: MessagePump, message: Message) -> None:
        try:
            await dispatch(pump, message)
        except Exception as error:  # whatever it is, the app says so
            if not points_at_nothing(error, message):
                pump.app._handle_exception(error)

    return guard


def points_at_nothing(error: Exception, message: Message) -> bool:
    """Whether the mouse was over a widget that has gone since it was drawn, such as a notice: nothing to tell."""
    return isinstance(error, NoScreen) and isinstance(message, MouseEvent)


def keep_hearing() -> None:
    """Guard the messages of all widgets, once for the whole program."""
    if not hasattr(MessagePump._dispatch_message, "__wrapped__"):
        MessagePump._dispatch_message = guarded(MessagePump._dispatch_message)  # type: ignore[assignment,method-assign]  # Textual offers no other place


def kind_of(error: BaseException) -> str:
    """The kind of a failure and where it happened, by which one that comes again is known."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" in {at.tb_frame.f_code.co_name}, line {at.tb_lineno}" if at is not None else ""
    cause = getattr(error, "error", None)  # of a worker that failed
    return f"{type(cause or error).__name__}{where}"


def notice_of(error: BaseException) -> str:
    """What the user is told of a failure."""
    return NOTICE.format(kind=kind_of(error))


class Failures:
    """What went wrong on the screen and was not foreseen."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()

    def is_new(self, error: BaseException, *, is_ending: bool) -> bool:
        """Record a failure in the log; whether it is to be told: it is the first of its kind, and the app goes on."""
        kind = kind_of(error)
        if is_ending:
            log(f"The screen failed while it closed: {kind}", error)
            return False
        if kind in self.kinds:
            return False
        self.kinds.add(kind)
        log(f"The screen failed: {kind}", error)
        return True
