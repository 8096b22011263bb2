"""A small language pack of Esperanto: a second language, on the same shared layer, with no word of English in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Span, Speaker, TextKind
from reader.quotes.progress import Progress, scaled, tracked
from reader.quotes.quotation_style import quotation_style
from reader.quotes.sentences import Sentence, paragraphs_of
from reader.quotes.tokens import Spelling, Tokenizer
from reader.quotes.vocabulary import Morphology, Tag, Vocabulary
from reader.quotes.word_lists import WordLists

RULE = "sekvas"
LISTS = WordLists(__package__)
MOODS = ("as", "is", "os")


def inflected(entry: str) -> Iterator[tuple[str, int]]:
    """A verb in its tenses."""
    for ending in MOODS:
        yield entry.removesuffix("i") + ending, 0


class EsperantoPack:
    """Finds who said what where the speaker follows the verb: «…, diris Anna»."""

    frequent_words = LISTS.words("vortoj", "oftaj")
    elisions = re.compile(r"(?:stas|stis)\b")
    tokenizer = Tokenizer(
        Vocabulary(
            LISTS,
            {"vortoj": {"verboj": Tag.SPEECH, "titoloj": Tag.TITLE, "artikolo": Tag.DETERMINER}},
            frozenset({"verboj"}),
            Morphology(inflected, re.compile(r"[a-z]+(?:as|is|os)"), frozenset()),
        ),
        Spelling(abbreviations=LISTS.words("vortoj", "mallongigoj")),
    )

    def continues_quotation(self, words: Sequence[str], tags: Sequence[int], at: int) -> bool:
        return bool(tags[at] & Tag.SPEECH)

    def reasons(self) -> Mapping[str, str]:
        return {RULE: "La nomo sekvas la verbon."}

    def gender_of(self, name: str, role: str) -> Gender:
        return Gender.UNKNOWN

    def attributed(self, text: str, spans: list[Span], byline: str, kind: TextKind, progress: Progress) -> Attribution:
        style = quotation_style(text, self.elisions)
        paragraphs = paragraphs_of(text, spans, self, style, scaled(progress, 0.0, 0.5))
        speakers: dict[str, Speaker] = {}
        quotes = []
        for paragraph in tracked(paragraphs, scaled(progress, 0.5, 1.0)):
            for s in paragraph.sentences:
                quotes += quotes_in(text, s, speakers)
        return Attribution(tuple(quotes), tuple(speakers.values()))


def quotes_in(text: str, s: Sentence, speakers: dict[str, Speaker]) -> Iterator[Quote]:
    """The quotations of a sentence, each by the name after the first verb of saying that follows it."""
    for position, run in s.runs:
        verb = next((i for i in range(position + 1, len(s)) if s.tags[i] & Tag.SPEECH), None)
        if verb is None or verb + 1 == len(s):
            continue
        last = verb + 1
        while s.tag(last + 1) & Tag.CAPITAL:
            last += 1
        source = s.span(verb + 1, last)
        name = source.of(text)
        mention = Mention(source, MentionForm.NAME)
        speaker = speakers.setdefault(name, Speaker(len(speakers), name, mentions=(mention,)))
        yield Quote(run.span, QuoteKind.DIRECT, RULE, 0.9, speaker, source, s.span(verb, verb), (run.span,))


PACK = EsperantoPack()
