"""Stories for the tests, and who speaks in them."""

from __future__ import annotations

import reader
from reader.document import Attribution, TextKind
from reader.quotes.engine import attributed, spans_of
from reader.quotes.english.pack import PACK
from reader.quotes.english.story.attribution import cast_of, turns_of
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.passages import passages_of
from reader.quotes.english.story.segments import Passage
from reader.quotes.english.story.turns import Turn
from reader.quotes.quotation_style import quotation_style
from reader.quotes.sentences import paragraphs_of

STORY = """The ferry was late. Mr. Holm stood on the pier with his daughter Ingrid, and he looked at the fog in silence.

"It will not come today," said Mr. Holm.

"It will," said Ingrid. "It came in the storm last year, and it will come now."

"You were six last year."

"I was seven, Papa."

Mrs. Holm came down the steps with a basket. She set it on the planks between them.

"Have you two been quarrelling again?" she asked.

"Ingrid believes in ferries," said Mr. Holm.

"And you, Edvard?"

"I believe in soup," he said, and he lifted the cloth from the basket.

The harbour master opened his window. He had been asleep.

"There is no boat!" cried the harbour master. "Go home, Mr. Holm!"

"He says there is no boat," said Mrs. Holm.

"Then what is that?" Ingrid asked.

They all looked. Out of the fog came a bell, and after the bell a light, and the harbour master shut his window again.

"Well," said Mr. Holm, "I still believe in soup."
"""


def passages(text: str) -> list[Passage]:
    """The passages of a text."""
    document = reader.parse(text)
    style = quotation_style(text, PACK.elisions)
    return passages_of(text, paragraphs_of(text, spans_of(document), PACK, style), {})


def cast(text: str, byline: str = "") -> Cast:
    """The cast of a text."""
    return cast_of(text, passages(text), byline)[0]


def turns(text: str) -> list[Turn]:
    """The turns of a text."""
    found = passages(text)
    cast, _, tellers = cast_of(text, found, "")
    return turns_of(found, cast, tellers)


def told(text: str, byline: str = "") -> Attribution:
    """The quotations of a text, read as a story."""
    return attributed(text, spans_of(reader.parse(text)), byline, TextKind.STORY)


def voices(text: str, byline: str = "") -> list[str | None]:
    """Who speaks, for each quotation of a story."""
    return [quote.speaker.name if quote.speaker else None for quote in told(text, byline).quotes]
