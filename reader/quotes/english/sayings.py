"""Clear sayings: in a text that seldom quotes anybody, only they are quotations.

News quotes somebody every hundred words, a guide or a list of products hardly ever; yet both are full of "X offers …",
"you want …" and "Label: …", and the models of reports were trained on news. What tells the kinds of text apart is how
often somebody else than the author says something, by a verb of saying.
"""

from __future__ import annotations

from typing import Final

from reader.document import QuoteKind
from reader.quotes.english.cue_model import RELATIVE
from reader.quotes.english.lexicon import listed
from reader.quotes.english.relation import Relation
from reader.quotes.english.screening import has_verb_of_saying, is_clause
from reader.quotes.sentences import Paragraph

FEW_SAYINGS, LEAST_SAYINGS = 1.5, 2.5
"""The clear sayings, and one more, for 1,000 tokens: below the first number they alone count, from the second one
on the text quotes people, and all counts. So 400 tokens need none. Between them, the fewer there are, the surer must be
what is no clear saying, so that a sentence more or less changes little.

Nine of ten news articles of PolNeAR have more than 4; half of the guides and blogs of `outline_dev2` have none.
"""
LEAST_CONFIDENCE = 0.6
"""The least confidence of a clear saying without quotation marks."""
NEEDS_NO_VERB: Final = frozenset({"according_to", "reported_according", "wording"})
"""The rules for phrases that say that somebody said something, without a verb."""
BY_FORM: Final = frozenset(
    {
        "speaker_label",
        "interview_answer",
        "dash_dialogue",
        "dash_turn",
        "statement",
        "signature",
        "signed_below",
        "signed_above",
    }
)
"""The rules that go by the form of the text."""
GOING_ON: Final = frozenset({"goes_on", "over_paragraphs"})
"""The rules for what goes on with the speaker of a quotation before it; it is as clear as that one."""
AUTHOR_OR_READER = listed("pronouns", "author-or-reader")


def clear_sayings(relations: list[Relation], paragraphs: list[Paragraph]) -> list[Relation]:
    """The relations of a text that quotes people often enough; of another one the clear sayings, and what is sure
    enough.
    """
    clear: set[int] = set()
    speaking: set[int] = set()
    for i, relation in enumerate(relations):
        place = relation.sentence.start(relation.source.first)
        if place in speaking if relation.rule in GOING_ON else is_clear_saying(relation):
            clear.add(i)
            speaking.add(place)
    least = least_certain(
        len(clear), sum([len(sentence.words) for paragraph in paragraphs for sentence in paragraph.sentences])
    )
    return [relation for i, relation in enumerate(relations) if i in clear or relation.confidence >= least]


def least_certain(clear: int, tokens: int) -> float:
    """The least confidence of what is no clear saying, in a text with some clear sayings; above 1 for none."""
    if 1000 * (clear + 1) >= LEAST_SAYINGS * tokens:
        return 0.0
    share = (LEAST_SAYINGS - 1000 * (clear + 1) / tokens) / (LEAST_SAYINGS - FEW_SAYINGS)
    return share if share < 1 else 2.0


def is_clear_saying(relation: Relation) -> bool:
    """Whether somebody else than the author or the reader clearly says something."""
    if relation.rule in BY_FORM:
        return True
    s, source = relation.sentence, relation.source
    if s.lowered[source.last] in RELATIVE or s.lowered[source.first] in AUTHOR_OR_READER:
        return False
    is_said = relation.rule in NEEDS_NO_VERB or has_verb_of_saying(relation)
    if relation.kind is not QuoteKind.INDIRECT:
        return is_said
    return is_said and relation.confidence >= LEAST_CONFIDENCE and is_clause(relation)
