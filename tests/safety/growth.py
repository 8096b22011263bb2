"""How the time that a regular expression takes grows with the length of a text."""

from __future__ import annotations

import re
import signal
import time
from collections import deque
from collections.abc import Callable
from types import FrameType
from typing import NamedTuple

from tests.safety.expressions import Expression
from tests.safety.pumping import pumped

SHORT = (60, 300)
"""The lengths at which an exponential shows, in code points."""
SOON = 0.1
"""The longest time at these lengths, in seconds: far above any other growth."""
LENGTH = 6_000
"""The length at which growth with the square shows: 18 million steps at least, which take longer than FAST."""
FAST = 0.0015
"""The time at LENGTH, in seconds, up to which growth is not looked at: 250 ns a character."""
FACTOR, MOST_GROWTH = 4, 13.0
"""The factor between two lengths, and the most by which the time may grow: it is 4 if it grows with the length, 16 with
its square."""
TRIES = 3
"""How often the growth is measured by the clock; then the time of the processor decides, which takes longer."""
ENOUGH = 0.06
"""How long it is measured, in seconds of the processor: on some systems it is counted in steps of 10 ms."""
LIMIT = 0.6
"""When a match is given up, in seconds of the processor: what else runs on the machine does not count."""


class Fault(NamedTuple):
    """A text that an expression is slow on."""

    place: str
    """Where the expression is."""
    beginning: str
    """The first characters of the text."""
    growth: float
    """By how much the time grew with FACTOR times the length; infinite if the match was given up."""


class GivenUpError(Exception):
    """A match takes too long."""


def slowest(expression: Expression, most: int) -> Fault | None:
    """The first text of at most so many for which the time grows by more than MOST_GROWTH; None without one."""
    assert expression.pattern is not None
    for text_of_length in pumped(expression.pattern, most):
        growth = 0.0
        if any(always_takes_long(expression, text_of_length(length)) for length in SHORT):
            growth = float("inf")
        elif seconds(expression, text_of_length(LENGTH)) > FAST:
            growth = least_growth(expression, text_of_length)
        if growth > MOST_GROWTH:
            return Fault(expression.place, text_of_length(60), growth)
    return None


def always_takes_long(expression: Expression, text: str) -> bool:
    """Whether none of TRIES tries ends SOON: what else runs on the machine may hold one up."""
    return all(seconds(expression, text) > SOON for _ in range(TRIES))


def least_growth(expression: Expression, text_of_length: Callable[[int], str]) -> float:
    """By how much the time grows with FACTOR times LENGTH, measured until it is little, TRIES times at most; infinite
    if the match is given up.
    """
    growth, short, long = float("inf"), text_of_length(LENGTH), text_of_length(FACTOR * LENGTH)
    for _ in range(TRIES):
        first, last = seconds(expression, short), seconds(expression, long)
        growth = min(growth, last / first)
        if growth <= MOST_GROWTH or last == float("inf"):
            return growth
    return min(growth, processor_seconds(expression, long) / processor_seconds(expression, short))


def processor_seconds(expression: Expression, text: str) -> float:
    """How long it takes on average in seconds of the processor: what else runs on the machine does not count."""
    count, started = 0, time.process_time()
    while (passed := time.process_time() - started) < ENOUGH:
        seconds(expression, text)
        count += 1
    return passed / count


def seconds(expression: Expression, text: str) -> float:
    """How long it takes to use an expression on a text as the program does; infinite after LIMIT."""
    subject = text.encode("latin-1", "replace") if isinstance(expression.pattern.pattern, bytes) else text
    signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    started = time.perf_counter()
    try:
        use(expression, subject)
    except GivenUpError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.perf_counter() - started


def use(expression: Expression, subject: str | bytes) -> None:
    """Match an expression with a text from its beginning, and at every place or with all of it."""
    pattern: re.Pattern[str] | re.Pattern[bytes] | None = expression.pattern
    pattern.match(subject)
    if expression.is_whole:
        pattern.fullmatch(subject)
    if expression.is_scanned:
        deque(pattern.finditer(subject), maxlen=0)


def give_up(_signal: int, _frame: FrameType | None) -> None:
    """Handle the timer's signal."""
    raise GivenUpError
