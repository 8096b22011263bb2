"""Who said a quotation, where no verb of saying is beside it."""

import pytest

from tests.quotes.parsed import said, speakers

OPENING = "Mary Okoro crossed the lake on foot this morning, as she always has. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Come back!" came the cry from the shore.', "shore"),
        ('"Come back!" came calls from the stands.', "stands"),
        ('"Come back," came the answer from Mary Okoro.', "Mary Okoro"),
        ('"Come back," grins Mary Okoro.', "Mary Okoro"),
        ('"Come back," Mary Okoro enthuses.', "Mary Okoro"),
        ('"Come back," Mary Okoro enthuses on Monday.', "Mary Okoro"),
        ('Mary Okoro, CEO, Harfield Lines, said: "Come back."', "Mary Okoro"),
        ('"The ice is thin." – Mary Okoro, CEO, Harfield Lines', "Mary Okoro"),
        ('"The ice is thin," was how Mary Okoro put it.', "Mary Okoro"),
        ('As Mary Okoro, a diver, put it: "The ice is thin."', "Mary Okoro"),
        ('For Mary Okoro, the matter is clear: "The ice is thin."', "Mary Okoro"),
        ('Mary Okoro, a diver:\n"The ice is thin."', "Mary Okoro"),
        ('It is cold, as Mary Okoro likes to remind us: "The ice is thin."', "Mary Okoro"),
        ('Mary Okoro loves to tell visitors, "The ice is thin."', "Mary Okoro"),
        ('"The ice is thin."\n— Mary Okoro, diver', "Mary Okoro"),
    ],
)
def test_somebody_is_named_beside_it(text: str, speaker: str) -> None:
    assert speakers(OPENING + text)[-1:] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        '"Come back," came the answer.',
        '"Come back," came from afar.',
        '"The ice is thin." – Mary Okoro, CEO, who left',
        '"The ice is thin."\n— a tale that Mary Okoro and everybody else in the village has told us for years',
        '"The ice is thin."\nMary Okoro left.',
        'As the old saying goes: "The ice is thin."',
        'Mary Okoro went to the shore to look at the "ice" that was left.',
    ],
)
def test_nobody_is_named_beside_it(text: str) -> None:
    assert [name for words, name in said("It was late. " + text) if "Come" in words or "ice" in words] in ([], [None])


@pytest.mark.parametrize(
    ("then", "count"),
    [
        ('Then, "It will not hold."', 2),
        ('And: "It will not hold."', 2),
        ('And then, "It will not hold."', 2),
        ('And then now, "It will not hold."', 1),
        ('"It will not hold much longer" for us.', 2),
        ('"It will hold" for us.', 1),
        ('Bo Lind waited. "It will not hold much longer" for us.', 1),
        ("The end.", 1),
    ],
)
def test_a_quotation_goes_on(then: str, count: int) -> None:
    assert speakers(f'"The ice is thin," said Mary Okoro. {then}').count("Mary Okoro") == count
