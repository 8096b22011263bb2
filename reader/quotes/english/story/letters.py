"""Letters in stories: a letter that is read aloud or printed in quotation marks is the words of whoever signs it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.words import Word, listed

CLOSING = listed("letter-closing")
LONGEST_NAME = 4
"""The most words of a signature."""
REACH = 5
"""Within how many words before the signature the closing words stand."""
ENDS = frozenset({".", ",", "!", "--", "—", ";", '"', "”", "’", "'"})
"""The signs before and after a signature."""


def writer_of(spoken: Sequence[Word], after: Sequence[Word] | None, cast: Cast) -> Character | None:
    """Who signs what is spoken: "… Yours ever, ANN LEE"; None if nobody does.

    `after` are the words of the paragraph after it, where the signature may stand on a line of its own.
    """
    return cast.by_key.get(tuple(word.low.rstrip(".") for word in signature_of(spoken, after)))


def signature_of(
    written: Sequence[Word], after: Sequence[Word] | None, closing: frozenset[str] = CLOSING
) -> list[Word]:
    """The words of the name with which something is signed, after words of closing; none if it is not.

    `after` are the words of the paragraph after it.
    """
    if after is not None and len(after) > LONGEST_NAME + 2:
        return []
    words = [*written[-LONGEST_NAME - REACH - 3 :], *(after or ())]
    while words and words[-1].text in ENDS:
        words.pop()
    name: list[Word] = []
    while words and len(name) < LONGEST_NAME and words[-1].text[0].isupper():
        name.insert(0, words.pop())
    is_closed = bool(words) and words[-1].text in ENDS and any(word.low in closing for word in words[-REACH:])
    return name if is_closed else []
