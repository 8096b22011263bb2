"""Lists of what was said: each quotation is a paragraph, and the paragraph below it begins with whoever said it."""

import pytest

from tests.quotes.parsed import said

FIRST, SECOND = "“We were slow at the start.”", "“They ran us off the ice.”"
ANN, BO = "Northport coach Ann Lee after the match on Sunday", "Bo Berg plays down the result. His team won 4-1."


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (["They said it", FIRST, ANN, SECOND, BO], ["Ann Lee", "Bo Berg"]),
        ([FIRST, ANN, SECOND, BO], ["Ann Lee", "Bo Berg"]),
        (["They said it", FIRST, ANN], [None]),
        (["They said it", FIRST, "It was cold.", SECOND, BO], [None, "Bo Berg"]),
        (["It was a cold day in Northport.", FIRST, ANN, SECOND, BO], [None, None]),
        (["They said it", FIRST, ANN, "The match was late.", SECOND, BO], [None, None]),
        (["They said it", FIRST, SECOND, BO], [None, None]),
    ],
)
def test_whoever_is_named_below_said_it(paragraphs: list[str], speakers: list[str | None]) -> None:
    assert [who for _, who in said("\n\n".join(paragraphs))] == speakers
