"""Newsletters: names in square brackets after the items of a newsletter."""

import pytest
from parsed import speakers

LEAD = "Notes for the morning.\n\n"
ITEM = "PORT CLOSES “The port has been late for years, and nobody has paid for it.”"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (f"{ITEM} Read on. [Daily Gull.]", ["Daily Gull"]),
        (f"{ITEM} [Daily Gull]", ["Daily Gull"]),
        (f"{ITEM} [AP.]", ["AP"]),
        (f"{ITEM} Read on.", []),
        (f"{ITEM} [read on]", []),
        (f"{ITEM} He means [Daily Gull]", []),
        (f"{ITEM} [Daily Gull] Read on.", []),
        ("The mayor said the plan was “late.” [Daily Gull.]", ["mayor"]),
    ],
)
def test_an_item_of_a_newsletter_is_quoted_from_whoever_it_credits(item: str, expected: list[str]) -> None:
    assert speakers(LEAD + item) == expected
