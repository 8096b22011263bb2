"""Whom a speaker label names: a full name, initials of one ("AL:"), or the "A" of an interview with one person."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from reader.formats.speaker_labels import initials, is_initials, without_stop
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name, Referent
from reader.quotes.english.interviews import INTRODUCED, is_author, is_introduced
from reader.quotes.english.relation import Relation

ANSWER = "A"
"""The label of the answers in an interview."""
QUESTION = "q"
"""The label of the questions, in lower case."""
QUESTION_AND_ANSWER = frozenset({"q", "a"})


class LabelNames:
    """Whom the speaker labels of a text name."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.found: dict[str, Referent | None] = {}
        self.by_initials: dict[str, Referent] = {}
        self.turn = 0
        """The paragraph of the last turn."""

    def resolve(self, relation: Relation) -> Referent | None:
        """Whom the label of a turn names, if that is known from another label or from the whole name."""
        label = self.words(relation)
        if label.casefold() in QUESTION_AND_ANSWER:
            self.begin_interview(relation)
        self.turn = self.discourse.paragraph_at(relation.span.start)
        if label not in self.found:
            self.found[label] = self.named_by(label, self.discourse.order(relation.sentence))
        return self.found[label]

    def begin_interview(self, relation: Relation) -> None:
        """Forget who answered where a text has gone on to the interview of another person, whom it introduced."""
        s = relation.sentence
        between = [t for t in self.discourse.sentences if self.turn < t.paragraph < s.paragraph]
        if self.turn and between:
            first = self.discourse.order(between[0])
            who = self.interviewee(self.discourse.order(s), first)
            if who is not None and sum(first <= name.order for name in who.occurrences) > 1:
                self.found = {ANSWER: who}

    def remember(self, relation: Relation, referent: Referent) -> None:
        """Record whom a label was found to name."""
        self.by_initials.setdefault(initials(self.words(relation)), referent)

    def words(self, relation: Relation) -> str:
        """The words of the label of a turn."""
        start, end = relation.sentence.offsets(relation.source.first, relation.source.last)
        return without_stop(" ".join(self.discourse.text[start:end].split()))

    def named_by(self, label: str, order: int) -> Referent | None:
        """The entity that a label names, which is in a sentence with a number."""
        known = self.discourse.entities.by_form
        if label == ANSWER:
            return self.interviewee(order)
        if " " in label:
            return known.get(tuple(label.casefold().split()))
        if not is_initials(label):
            return None
        letters = label.replace(".", "")
        if letters in self.by_initials:
            return self.by_initials[letters]
        people = (entity for entity in known.values() if not entity.is_body)
        matching = {entity for entity in people if any(initials(" ".join(words)) == letters for words in entity.names)}
        return matching.pop() if len(matching) == 1 else None

    def interviewee(self, order: int, since: int = 0) -> Entity | None:
        """Who is introduced, or named most often, before the sentence with a number and `since` another one; None if
        there are two.

        It is nobody who has a label of their own, or of whom the question speaks.
        """
        asked = self.discourse.sentences[order - 1] if order else None
        question = asked.paragraph if asked is not None and asked.lower(0) == QUESTION else -1
        others = {who for who in self.found.values() if isinstance(who, Entity)}
        weights: Counter[Entity] = Counter()
        for name in chain.from_iterable(self.discourse.names[since:order]):
            if name.sentence.paragraph == question and not is_addressed(name):
                others.add(name.entity)
            elif name.entity.can_speak and not is_author(name, ""):
                is_last = name.sentence.paragraph == question - 1
                weights[name.entity] += INTRODUCED if is_last or is_introduced(name) else 1
        most = Counter({who: weight for who, weight in weights.items() if who not in others}).most_common(2)
        if not most or (len(most) > 1 and most[0][1] == most[1][1]):
            return None
        return most[0][0]


def is_addressed(name: Name) -> bool:
    """Whether a name is apart by a comma, as that of whom a question is put to."""
    return "," in {name.sentence.lower(name.first - 1), name.sentence.lower(name.last + 1)}
