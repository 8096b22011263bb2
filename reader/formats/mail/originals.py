"""The message that a reply quotes without marks, as Outlook does: below its fields, to the end."""

from __future__ import annotations

import re

from reader.lazy_pattern import lazy_pattern

FORWARDED = lazy_pattern(r"\s*(?:fwd?|wg|tr|vs|vb|rv|enc|i)\s*:", re.IGNORECASE)
"""The beginning of the subject of a message that was sent on: what it quotes is what it says."""
ORIGINAL = lazy_pattern(
    r"^(?:_{5,}[ \t]*\n\s*|-{2,}[^\n-]{5,40}-{2,}[ \t]*\n\s*)?"
    r"[ \t]*\**(?:From|Von|De|Från|Fra|Da|Van)\**[ \t]*:[^\n]+\n"
    r"(?:[ \t]*\**[A-Z]\w{1,12}(?: \w{1,12})?\**[ \t]*:[^\n]*\n){2,6}",
    re.MULTILINE,
)
"""Matches the fields of a quoted message: its sender and at least two others, a line each."""


def with_marks(words: str, subject: str) -> str:
    """The words of a message with a mark before each line of the one that it quotes without marks.

    >>> with_marks("Yes.\\n\\nFrom: Ann\\nSent: Monday\\nTo: Bo\\n\\nIs it?", "Re: the wall").split("\\n")
    ['Yes.', '', '> From: Ann', '> Sent: Monday', '> To: Bo', '> ', '> Is it?']
    """
    found = ORIGINAL.search(words)
    if found is None or not words[: found.start()].strip() or FORWARDED.match(subject):
        return words
    return words[: found.start()] + "\n".join(f"> {line}" for line in words[found.start() :].rstrip("\n").split("\n"))
