"""Whether what is quoted in a text is dialogue rather than statements, by its form and not by its words.

Turns in a story are short, ask and exclaim, open their paragraphs and often are all of them; the text around them has
hardly a full name or a number. A linear model of these shares tells stories of any time from articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.document import Span
from reader.formats.kind.features import DIGITS
from reader.named_tuple import NamedTuple

RUN = re.compile(
    r"[\"“„«‘'](?:(?<=[\"“„«])([^\"“”„«»]{1,900}?[.,!?…—-])\s?[\"”»]|(?<=[‘'])(?<!\w[‘'])([^‘’']{1,300}?[.,!?…—-])['’](?!\w))"
)
"""Matches a clause in quotation marks, with the mark that ends it within them; it begins with all marks, which are
rare, and then looks back."""
MARKS: Final = "\"“„«‘'"
"""The marks that begin one."""
OPENING_MARK = re.compile(r"\s*[\"“„«‘']")
TITLES: Final = re.findall(
    r"\w+",
    "Miss Lady Lord Sir Madame Monsieur Captain Colonel Major General Lieutenant Sergeant Inspector Commander Doctor "
    "Professor Parson Father Mother Aunt Uncle Squire King Queen Prince Princess Old Little The Then And But",
)
"""Words before one name: titles with one name are as frequent in stories as in articles."""
NO_TITLE = "".join(f"(?<!{title} )" for title in TITLES)
FULL_NAME = re.compile(rf"[A-Z](?<!\w[A-Z])[a-z]+ (?=[A-Z]){NO_TITLE}(?:[A-Z]\. )?[A-Z][a-z]+")
"""Matches a first and last name, as articles have them. It begins with what is rare, and then looks back."""
SAMPLE: Final = 600
"""How many paragraphs are looked at, evenly spread."""
LEAST_RUNS: Final = 4
"""The fewest quotations that show anything."""
SHORT, SHORT_TURN = 8, 30
"""The most words of a short quotation, and of a paragraph that is a turn and nothing else."""
MOST_NAMES, MOST_DIGITS = 6.0, 1.0
"""The greatest rates, in percent, of full names among the words and of digits among the characters that count."""


class DialogueForm(NamedTuple):
    """The form of what is quoted in a text, as shares of the quotations and of the paragraphs that have any."""

    turns: float
    """The share of the paragraphs that are a short quotation and nothing else."""
    questions: float
    """The share of the quotations that ask or exclaim."""
    short: float
    """The share of the quotations of a few words."""
    opening: float
    """The share of the paragraphs that begin with a quotation."""
    names: float
    """The full names outside of quotations, in percent of the words."""
    digits: float
    """The digits outside of quotations, in percent of the characters."""


WEIGHTS = DialogueForm(2.4, 2.8, 2.2, 3.4, -1.2, -6.4)
"""The log-odds of dialogue for each of them, learned by tools/train_dialogue.py."""
BIAS = -0.3


def dialogue_form(text: str, paragraphs: Sequence[Span]) -> DialogueForm | None:
    """The form of what is quoted in these paragraphs; None if too little is."""
    step = max(1, len(paragraphs) // SAMPLE)
    runs: list[str] = []
    quoting = turns = opening = 0
    around: list[str] = []
    marks = [mark for mark in MARKS if mark in text]
    for span in paragraphs[::step]:
        words = text[span.start : span.end]
        if not any(map(words.__contains__, marks)):
            around.append(words)
            continue
        found = [*RUN.finditer(words)]
        around.append(without(words, found))
        if found:
            runs += [match[1] or match[2] for match in found]
            quoting += 1
            opening += OPENING_MARK.match(words) is not None
            turns += not around[-1].strip() and len(words.split()) <= SHORT_TURN
    if len(runs) < LEAST_RUNS:
        return None
    rest = " ".join(around)
    digits = DIGITS if rest.isascii() else filter(str.isdigit, set(rest))
    return DialogueForm(
        turns / quoting,
        sum(run[-1] in "?!" for run in runs) / len(runs),
        sum(len(run.split()) <= SHORT for run in runs) / len(runs),
        opening / quoting,
        min(MOST_NAMES, 100 * len(FULL_NAME.findall(rest)) / max(1, len(rest.split()))),
        min(MOST_DIGITS, 100 * sum(map(rest.count, digits)) / max(1, len(rest))),
    )


def without(words: str, found: Sequence[re.Match[str]]) -> str:
    """Some words with a blank in place of what was found in them, in order."""
    if not found:
        return words
    ends = [0, *(match.end() for match in found)]
    starts = [*(match.start() for match in found), len(words)]
    return " ".join([words[end:start] for end, start in zip(ends, starts, strict=True)])


def dialogue_log_odds(text: str, paragraphs: Sequence[Span]) -> float:
    """The log-odds that what is quoted is dialogue; 0 if too little is quoted."""
    form = dialogue_form(text, paragraphs)
    if form is None:
        return 0.0
    return BIAS + sum(weight * share for weight, share in zip(WEIGHTS, form, strict=True))
