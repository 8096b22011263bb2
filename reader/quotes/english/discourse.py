"""The discourse of an article: its sentences, the names in them, and who was found to speak in each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, chain

from reader.quotes.english.entities import Name, Referent
from reader.quotes.english.entity_index import EntityIndex
from reader.quotes.english.name_evidence import NameEvidence
from reader.quotes.english.names import names_of
from reader.quotes.english.names_in_phrases import is_office_of
from reader.quotes.english.pronouns import vote_by_pronouns
from reader.quotes.sentences import Paragraph, Sentence


class Discourse:
    """What is known when references are resolved, relation after relation, in the order of the text."""

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        self.text = text
        self.sentences = [s for paragraph in paragraphs for s in paragraph.sentences]
        self.firsts = list(accumulate(map(len, (paragraph.sentences for paragraph in paragraphs)), initial=0))
        names = [names_of(text, s, i) for i, s in enumerate(self.sentences)]
        evidence = NameEvidence(text, self.sentences, names)
        self.names: list[list[Name]] = evidence.corrected()
        """The names of each sentence."""
        self.entities = EntityIndex(list(chain.from_iterable(self.names)), self.sentences)
        self.words = evidence.words
        """The words with a capital that are no names, each by its sentence and position."""
        self.speakers: dict[int, list[Referent]] = {}
        """Who was found to speak, by the number of the sentence."""
        self.reports: dict[int, list[tuple[int, int, Referent]]] = {}
        """What was reported without quotation marks, by the number of its sentence: its first and last position, and
        by whom.
        """
        vote_by_pronouns(self.names)

    def order(self, s: Sentence) -> int:
        """The number of a sentence in the document."""
        return self.firsts[s.paragraph] + s.index

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph with an offset."""
        return self.sentences[bisect_right(self.sentences, offset, key=lambda s: s.start(0)) - 1].paragraph

    def name_at(self, s: Sentence, core: tuple[int, int]) -> Name | None:
        """The name in a sentence that overlaps two positions, both included."""
        first, last = core
        names = self.names[self.order(s)]
        for i, name in enumerate(names):
            if name.core[0] <= last and first <= name.core[1]:
                is_holder = i + 1 < len(names) and is_office_of(s, name.core[1], names[i + 1].first)
                return names[i + 1] if is_holder else name
        return None

    def is_word(self, s: Sentence, at: int) -> bool:
        """Whether the article shows that a word with a capital is an ordinary one, which begins a sentence."""
        return (self.order(s), at) in self.words

    def add_speaker(self, s: Sentence, referent: Referent) -> None:
        """Record that somebody was found to speak in a sentence."""
        self.speakers.setdefault(self.order(s), []).append(referent)

    def add_report(self, s: Sentence, start: int, end: int, referent: Referent) -> None:
        """Record that the words of a sentence from one offset to another are what somebody is reported to have said."""
        first = bisect_left(s.starts, start, s.first, s.first + len(s)) - s.first
        last = bisect_left(s.starts, end, s.first, s.first + len(s)) - s.first - 1
        if first <= last:
            self.reports.setdefault(self.order(s), []).append((first, last, referent))
