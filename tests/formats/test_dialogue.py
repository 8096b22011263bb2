"""Stories and articles are told apart by the form of their dialogue, whatever words they are in."""

import pytest

import reader
from reader.document import Span, TextKind
from reader.formats.kind.dialogue import LEAST_RUNS, dialogue_form, dialogue_log_odds

LIFT = """The lift

Mara pressed the button again. Nothing happened, and the light above the door went on and off.

"It does that," said the man from the fourth floor. He had a bag of oranges and no shoes.

"Does what?"

"Thinks about it." He grinned. "I'm Felix, by the way."

"I know who you are. You play the drums."

"Only on weekdays."

Mara checked her phone. Her interview was in an hour. She leaned against the wall and slid down to the carpet.

"You okay?" Felix asked.

"I've got an interview."

"What for?"

"Lift repairs," she said, and for a second neither of them moved, and then both were laughing.
"""
PRESENT = """Salt

I'm twelve when my brother tells me that the sea never keeps its word. We sit on the wall with our feet over the water.

"It says it's coming back," Jonah says. "But it's never the same water."

"Is he coming?" I ask.

Jonah shrugs. He throws a stone and counts. "He says so."

"You said that nobody does."

"I said the sea."

A man walks past with a rod. "You kids catch anything?" he asks.

"Colds," says Jonah, and the man laughs.

Mother gets out of the car. "Who wants fries?" she says, too loud, and I take her hand all the way to the pier.
"""
POSTMAN = """Town says goodbye to its postman

For 41 years Albert Finch walked the hills of Lower Marden with a bag on his shoulder. On
Friday the town walked behind him.

Mr Finch, who died last week aged 78, was "part of the family", said his neighbour, Sheila Howard. "You could set
your watch by him. If he was late you knew there was snow," she said.

Born in Leeds in 1947, he joined the Royal Mail at 17. "He told my mum it was only for the summer," said his son Peter,
a teacher. "She never let him forget it."

Dev Sharma, who took over his round in 2008, recalled how he once posted him a brick. "I had to pay for it," he laughed.
"""
SHOP = """Inside the last record shop on Canal Street

The bell over the door still rings the way it did when Lou Castell hung it there. He looks up and goes back to work.

"People think we sell records," he says. "We sell Saturday mornings."

His daughter, Gia Castell, who runs the shop on the web, rolls her eyes. "He has said that to everybody since 1985."

The shop nearly closed in the spring. The landlord had asked for double the rent; regulars raised $60,000 in nine days.
"My wife asked me if I was sick," says Terrence Odom, a bus driver of 52. "I told her that I was grateful."
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LIFT, TextKind.STORY),
        (PRESENT, TextKind.STORY),
        (LIFT.replace('"', "'"), TextKind.STORY),
        (POSTMAN, TextKind.ARTICLE),
        (SHOP, TextKind.ARTICLE),
    ],
)
def test_dialogue_makes_a_story(text: str, expected: TextKind) -> None:
    assert reader.parse(text).kind is expected


def test_few_quotations_show_nothing() -> None:
    turn = "“Is it late?” asked Ann.\n"
    few, enough = turn * (LEAST_RUNS - 1), turn * LEAST_RUNS
    assert dialogue_form(few, paragraphs(few)) is None
    assert dialogue_log_odds(few, paragraphs(few)) == 0
    assert dialogue_log_odds(enough, paragraphs(enough)) > 0


def test_the_form_of_dialogue_is_given_in_shares() -> None:
    text = (
        "“Is it late?”\n“It is late,” said Ann Lee in 2025.\n"
        "It was. “We go now, and nobody will stop us on the way there,” he said, “no.”"
    )
    form = dialogue_form(text, paragraphs(text))
    assert form is not None
    assert (form.turns, form.questions, form.short, form.opening) == (1 / 3, 1 / 4, 3 / 4, 2 / 3)
    assert form.names > 0
    assert form.digits > 0


def paragraphs(text: str) -> list[Span]:
    """The lines of a text."""
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans
