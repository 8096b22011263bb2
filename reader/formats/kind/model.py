"""The kind of a text: the most probable one by a linear model, or an interview by the labels of its turns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import exp, log
from operator import mul

from reader.document import Block, BlockKind, TextKind
from reader.file_names import text_beside
from reader.formats.asked import questions
from reader.formats.drama import kind_by_speeches
from reader.formats.kind.dialogue import dialogue_log_odds
from reader.formats.kind.features import TextForm, form_of
from reader.formats.kind.writings import is_in_letters
from reader.formats.speaker_labels import speaker_labels
from reader.lazy_pattern import lazy_pattern

WEIGHTS = "weights.txt"
"""The weights of each feature for each kind, as log-odds; tools/train_kinds.py learns them."""
LEAST_WORDS = 60
"""The least words that show what kind of text it is."""
LEAST_KNOWN = 9.0
"""The least sum of the rates of words that the model knows. Code has less, and German news, for example, 2 to 8."""
SIGNS_OF_CODE = 2.0
"""The least rate of signs in code that has few words."""
LEAST_REFERENCE, LEAST_WITH_NAMES, LEAST_WITH_SPEECH = 0.4, 0.7, 0.9
"""The least probability of a text to look things up in: of any; of a short one, where a few words decide, in which
somebody is named; and of a short one in which somebody is quoted.
"""
SHORT, LONG = 100, 500
"""The words up to which a text is short, and from which on it is not; between them the limit falls steadily.

Of the first 100 words of news articles 40 in 100 are above the lowest limit, and 16 above these; of those of manuals,
licences and documents 97 in 100 are.
"""
SIGNS_OF_SPEECH = ("(quoted)", "said", "told")
"""The features that show that somebody is quoted."""
NARRATED = frozenset({TextKind.ARTICLE, TextKind.STORY})
"""The kinds that the form of the dialogue tells apart."""
LEAST_STORY, LEAST_TOLD, MOST_BY_WORDS = 2.0, 1.0, 3.0
"""The least log-odds of a story, and of one with dialogue, and the most that its words count: those of today are as in
articles.
"""
PARTIES = lazy_pattern(r"\b(?:plaintiff|defendant|appellant|claimant|applicant|respondent|accused)s?\b", re.IGNORECASE)
NUMBERED = lazy_pattern(r"^(?:\[\d{1,3}\]|\d{1,3}\.)[ \t]+\S", re.MULTILINE)
LEAST_PARTIES, LEAST_NUMBERED, SAMPLE_OF_JUDGMENT = 4, 3, 20_000
"""The fewest mentions of parties and the fewest numbered paragraphs of a judgment, in so many code points."""
LEAST_SHARE = 1e-6
LEAST_TURNS, LEAST_ASKING = 0.3, 0.3
"""The least share of an interview's paragraphs that have a label, and of these that ask or say "I"."""
ASKING = re.compile(r"\?|\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.BLOCK_QUOTE})
"""The kinds of block that can be a turn."""


def kind_of(text: str, blocks: Sequence[Block]) -> TextKind:
    """The kind of a text with these blocks."""
    form = form_of(text)
    if form.words < LEAST_WORDS:
        return TextKind.OTHER
    by_speeches = kind_by_speeches(text)
    if by_speeches is not None:
        return by_speeches
    if is_interview(text, blocks):
        return TextKind.INTERVIEW
    shares = probabilities(form)
    known = weights()
    if sum(rate for feature, rate in form.rates.items() if feature in known and feature[0] != "(") < LEAST_KNOWN:
        is_code = form.rates["(signs)"] >= SIGNS_OF_CODE and max(shares, key=shares.__getitem__) is TextKind.CODE
        return TextKind.CODE if is_code else TextKind.OTHER
    if is_in_letters(text, blocks):
        return TextKind.STORY
    is_reference = sum(share for kind, share in shares.items() if kind.is_reference) > least_reference(form, blocks)
    is_reference = is_reference and not is_judgment(text)
    chosen = max((kind for kind in shares if kind.is_reference == is_reference), key=shares.__getitem__)
    if chosen not in NARRATED:
        return chosen
    return TextKind.STORY if is_story(shares, text, blocks) else TextKind.ARTICLE


def is_judgment(text: str) -> bool:
    """Whether a text with numbered paragraphs speaks of the parties to a case, whose words a court reports."""
    sample = text[:SAMPLE_OF_JUDGMENT]
    return len(PARTIES.findall(sample)) >= LEAST_PARTIES and len(NUMBERED.findall(sample)) >= LEAST_NUMBERED


def least_reference(form: TextForm, blocks: Sequence[Block]) -> float:
    """The least probability of a text of some form to look things up in; what shows code need not be surer if short."""
    least = LEAST_REFERENCE
    if any(block.kind is BlockKind.CODE for block in blocks):
        return least
    if any(form.rates.get(sign) for sign in SIGNS_OF_SPEECH):
        least = LEAST_WITH_SPEECH
    elif form.rates["(names)"]:
        least = LEAST_WITH_NAMES
    shortness = min(1.0, max(0.0, (LONG - form.words) / (LONG - SHORT)))
    return LEAST_REFERENCE + shortness * (least - LEAST_REFERENCE)


def is_story(shares: dict[TextKind, float], text: str, blocks: Sequence[Block]) -> bool:
    """Whether a text that is read is a story rather than an article: by its words and by the form of its dialogue."""
    by_words = log(max(shares[TextKind.STORY], LEAST_SHARE) / max(shares[TextKind.ARTICLE], LEAST_SHARE))
    by_words = min(MOST_BY_WORDS, max(-MOST_BY_WORDS, by_words))
    by_dialogue = dialogue_log_odds(text, [block.span for block in blocks if block.kind in PROSE])
    return by_words + by_dialogue > (LEAST_TOLD if by_dialogue > 0 else LEAST_STORY)


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """The weights of each feature, in the order of the kinds under "kinds"."""
    rows = (line.split("\t") for line in text_beside(__file__, WEIGHTS).splitlines() if line[:2] != "# ")
    return {name: tuple(map(float, values)) for name, *values in rows if name != "kinds"}


@cache
def kinds() -> tuple[TextKind, ...]:
    """The kinds that the model tells apart, in the order of the weights."""
    lines = text_beside(__file__, WEIGHTS).splitlines()
    return tuple(map(TextKind, next(line for line in lines if line.startswith("kinds\t")).split("\t")[1:]))


def probabilities(form: TextForm) -> dict[TextKind, float]:
    """The probability of each kind."""
    known = weights()
    features = [*filter(known.__contains__, form.rates)]
    rates = [*map(form.rates.__getitem__, features)]
    columns = zip(*map(known.__getitem__, features), strict=True)
    scores = [sum(map(mul, column, rates), bias) for column, bias in zip(columns, known["bias"], strict=True)]
    best = max(scores)
    powers = [exp(score - best) for score in scores]
    total = sum(powers)
    return {kind: power / total for kind, power in zip(kinds(), powers, strict=True)}


def is_interview(text: str, blocks: Sequence[Block]) -> bool:
    """Whether enough paragraphs have the label of one of several speakers, and enough of these ask or say "I"; or
    questions and answers take turns without labels.
    """
    spans = [block.span for block in blocks if block.kind in PROSE]
    if questions(text, spans):
        return True
    labels = speaker_labels(text, spans)
    names = {label.words.of(text) for label in labels.values()}
    asking = sum(ASKING.search(text, spans[index].start, spans[index].end) is not None for index in labels)
    return (
        len(names) > 1
        and len(labels) >= LEAST_TURNS * (max(labels) - min(labels) + 1)
        and len(labels) >= LEAST_TURNS * len(spans)
        and asking >= LEAST_ASKING * len(labels)
    )
