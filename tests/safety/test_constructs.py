"""Any construct of any format, repeated, nested or left open: reading it takes time that grows with its length."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from reader.errors import SourceError, UnforeseenError
from reader.formats import parse_source
from reader.quotes import attribute
from reader.sources import Format, Source
from tests.safety.constructs import Attack, attacks, constructs, sampled
from tests.safety.framed import FRAMES, Framed, framed

MOST = 40
"""How many texts of each format are tried."""
LENGTH = 5_000
SLOW = 0.5
"""The time for LENGTH, in seconds, from which the growth is looked at: a quarter of what 100 kB may take for that."""
FACTOR, MOST_GROWTH = 4, 7.0
"""The factor between two lengths, and the most by which the time may grow: the square would be 16."""


def seconds(attack: Attack, length: int) -> float:
    """How long it takes to parse a text and to attribute its quotations."""
    source = Source(attack.text(length), attack.format)
    started = time.process_time()
    with suppress(SourceError):
        attribute(parse_source(source))
    return time.process_time() - started


def is_slow(attack: Attack) -> bool:
    """Whether the time grows faster than the text."""
    first = seconds(attack, LENGTH)
    if first < SLOW:
        return False
    first = min(first, seconds(attack, LENGTH))
    return seconds(attack, FACTOR * LENGTH) > MOST_GROWTH * first


@pytest.mark.parametrize("format", [format for format in Format if format.value in constructs()])
def test_no_construct_takes_time_with_the_square(format: Format) -> None:
    assert [attack for attack in sampled(format, seed=16, most=MOST) if is_slow(attack)] == []


def framed_seconds(construct: Framed, length: int) -> float:
    """How long it takes to parse a file with a construct; a file may be refused in a sentence."""
    source = construct.source(length)
    started = time.process_time()
    try:
        parse_source(source)
    except UnforeseenError:
        raise
    except SourceError:
        pass
    return time.process_time() - started


@pytest.mark.parametrize("group", FRAMES)
def test_no_construct_in_a_frame_takes_time_with_the_square(group: str) -> None:
    found = [construct for construct in framed() if construct.group == group]
    assert len(found) >= 4
    framed_seconds(found[0], 100)
    slow = [construct for construct in found if framed_seconds(construct, 2 * LENGTH) > SLOW]
    assert [
        construct
        for construct in slow
        if framed_seconds(construct, FACTOR * 2 * LENGTH) > MOST_GROWTH * framed_seconds(construct, 2 * LENGTH)
    ] == []


@pytest.mark.parametrize("part", ["To: a@b, ", "To: <", "From: a:", "From: ("])
def test_long_fields_of_a_message_take_less_than_two_seconds(part: str) -> None:
    assert framed_seconds(Framed("mail header", part), 200_000) < 2.0


@pytest.mark.parametrize(
    ("format", "part", "after"),
    [
        (Format.MARKDOWN, "- [ ] x\n", ""),
        (Format.MARKDOWN, "[", ""),
        (Format.MARKDOWN, "[", "](a)]]"),
        (Format.MARKDOWN, "![", "]]"),
        (Format.MARKDOWN, "[^", ""),
        (Format.MARKDOWN, "^[", "]"),
        (Format.MARKDOWN, "<div><!--", ""),
        (Format.MARKDOWN, "<div><script>x</script></div>\n\n", ""),
        (Format.ORG, ":a:\n", ""),
        (Format.ORG, "#+begin_a\n", ""),
        (Format.ASCIIDOC, "====\n=====\n", ""),
        (Format.PLAIN, "<!--x-->", ""),
    ],
)
def test_what_took_minutes_takes_less_than_two_seconds(format: Format, part: str, after: str) -> None:
    assert seconds(Attack(format, "", part, after), 30_000) < 2.0


def test_each_format_of_written_markup_has_constructs() -> None:
    formats = [format for format in Format if format.value in constructs()]
    assert len(formats) >= 6
    assert all(len([*attacks(format)]) > 200 for format in formats)
