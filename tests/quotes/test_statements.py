"""Statements of several people: under their names, or behind them and a colon or a dash."""

import pytest

import reader
from tests.quotes.parsed import said, speakers

UNDER_NAMES = """What they said after the final

Lund Head Coach Ann Lee
On the win:
"We knew that it would be hard."
"They have a very good team."

On the second goal:
"It came at the right time for us."

Tom Berg, captain
Is it a relief?
"I am feeling fine, and I will be back on Monday."
"""


def test_quotations_under_names_are_theirs() -> None:
    assert speakers(UNDER_NAMES) == ["Ann Lee"] * 3 + ["Tom Berg"]


def test_names_under_quotations_stay_theirs() -> None:
    text = (
        'What you told us\n\n"It takes me forty minutes less."\nTom Berg, baker\n\n'
        '"They tore up my street for three years."\nAnn Lee, nurse'
    )
    assert speakers(text) == ["Tom Berg", "Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        'News\n\nTom Berg, captain\n"We are feeling fine, and that is all."',
        'News\n\nOn the win\n"We are feeling fine."\n\nOn the goal\n"It came at the right time."',
    ],
)
def test_one_name_or_none_makes_no_statements(text: str) -> None:
    assert "statement" not in rules(text)


def rules(text: str) -> set[str]:
    return {quote.rule for quote in reader.attribute(reader.parse(text)).quotes}


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("PRESIDENT ANN LEE, NORLAND:", "Ann Lee"),
        ("Karl Holm (secretary) –", "Karl Holm"),
        ("Ruth Berg, head of the port, in a letter:", "Ruth Berg"),
        ("Karl, 71:", "Karl"),
        ("Nobody was less surprised than Ann Lee:", "Ann Lee"),
    ],
)
def test_a_name_before_a_colon_or_a_dash_opens_a_statement(before: str, speaker: str) -> None:
    assert speakers(f'The wall fell.\n\n{before} "This is a day for our children."') == [speaker]


def test_a_dateline_is_no_speaker() -> None:
    assert said('LUND FALLS — "The stories begin," said Ann Lee.') == [("The stories begin,", "Ann Lee")]
    assert speakers('LUND FALLS — "The stories begin. They end. But the work will go on."') in ([], [None])


def test_nobody_says_nothing() -> None:
    assert speakers('The wall fell.\n\n"We want bread": whether anyone said so in Lund, nobody can say.') == []
