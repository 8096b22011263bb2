"""The work of attribution, counted in calls rather than seconds, is linear in the length of any text."""

import sys
from collections.abc import Iterator
from types import FrameType

import pytest

import reader

MORE = 2.2
"""The factor by which the work may grow at most when the text is doubled."""
FEW = 2000
"""An allowance of calls for work that is done once for each text."""


def work(text: str) -> int:
    """The number of calls of functions, generators and built-ins in the attribution of a text.

    The text is attributed once before, so that the memory of words is filled.
    """
    document = reader.parse(text)
    reader.attribute(document)
    count = 0

    def called(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        reader.attribute(document)
    finally:
        sys.setprofile(before)
    return count


def words() -> Iterator[str]:
    """Distinct names."""
    for first in "BDFGHKLMNPRSTV":
        for second in "aeiouy":
            for third in ("ndal", "rgen", "lmer", "stov", "kely"):
                yield first + second + third


NAMES = list(words())


def different(line: str, lines: int) -> str:
    """A line repeated, with other names for N and M each time."""
    pairs = ((NAMES[i % len(NAMES)], NAMES[(7 * i + i // len(NAMES)) % len(NAMES)]) for i in range(lines))
    return "".join(line.replace("{N}", n).replace("{M}", m) for n, m in pairs)


SAME = [
    "“", '"', "«", "‘", "``", "”", "'", "(", "<", ",", ".", "-", "…", "—", "x", "1", "\n", " ", "語",
    "“a ", '"a ', "« a ", "‘a ", "``a ", "a” ", '“a "b ', '"a" ', "'a' ", "a' ", "5'10\" ", "“a” “",
    "said ", "he said, ", "Lee ", "A. ", "Mr. ", "Lee's ", "of the ", "a, ", "Lee, who said ", "according to Lee, ",
    "said that ", "Lee: ", "Lee and Berg and ", "adding that it is late, ", "— Lee said — ", "who ", "Lee of Lund of ",
    '"We agree," said Lee, "it is late" ',
]  # fmt: skip
LINES = [
    "Lee: We agree.\n",
    "LEE: We agree.\n",
    '"We agree.\n',
    '"We agree."\n',
    '"It is late," she said. They agreed.\n',
    'Ann Lee met them all on Monday. "It is late," Lee said. She left.\n',
    "A guard said it is late. The guard said so.\n",
    "The mayor said it is late. She said so.\n",
    "The Port Authority said it is late. CSIS said so.\n",
    '{N} Lee said it is late. "Go," Lee said.\n',
    'Ann {N} said it is late. "Go," said {N}. "Go," said Ann.\n',
    '{N} {M} said it is late. "Go," she said.\n',
    'The {N} official said it is late. "Go," the official said.\n',
    'The {N} Authority said it is late. The authority agreed. "Go," the agency said.\n',
    'Sen. {N} {M} said it is late. "Go," the senator said. "Go," the {M} senator said.\n',
    "{N} {M} Lee, a farmer, said so.\n",
    '{N} Lee said it is late. "Go," said Ms. Lee.\n',
    '{N} {M} said it is late. "Go," said Ms. {M}.\n',
]


@pytest.mark.parametrize("piece", SAME)
def test_work_is_linear_in_a_repeated_piece(piece: str) -> None:
    count = 4000 // len(piece)
    assert work(piece * 2 * count) <= MORE * work(piece * count) + FEW


@pytest.mark.parametrize("line", LINES)
def test_work_is_linear_in_repeated_lines(line: str) -> None:
    assert work(different(line, 160)) <= MORE * work(different(line, 80)) + FEW
