"""The language pack of English: reads the paragraphs, asks the rules and turns their verdicts into quotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.document import Attribution, Gender, Span, TextKind
from reader.quotes.english import explanations, source_options
from reader.quotes.english.candidate import Candidate, candidates_of
from reader.quotes.english.cues import cues_of
from reader.quotes.english.dash_dialogue import dashed_speech
from reader.quotes.english.lexicon import ELISIONS, TOKENIZER, listed
from reader.quotes.english.relations import marked_turns, relations_of
from reader.quotes.english.reporting_clauses import is_reporting_clause
from reader.quotes.english.rules import apart
from reader.quotes.english.rules.rule import Rule
from reader.quotes.english.rules.table import STAGES
from reader.quotes.english.small_names import mark_small_names
from reader.quotes.english.source_features import voices_in
from reader.quotes.english.source_model import chosen
from reader.quotes.english.source_options import is_contested
from reader.quotes.english.speakers import attribution_of
from reader.quotes.english.subjects import main_subject
from reader.quotes.glyphs import QuotationStyle
from reader.quotes.progress import Progress, scaled
from reader.quotes.quotation_style import quotation_style
from reader.quotes.sentences import paragraphs_of

PARSED, FOUND = 0.2, 0.7
"""The shares of the work that are done when all paragraphs are parsed, and when all attribution relations are found."""


class EnglishPack:
    """The language pack of English; see `LanguagePack`."""

    def __init__(self) -> None:
        self.frequent_words = listed("words", "frequent")
        self.tokenizer = TOKENIZER
        self.elisions = ELISIONS

    def continues_quotation(self, words: Sequence[str], tags: Sequence[int], at: int) -> bool:
        """Whether the tokens from `at` on say who spoke the quotation before them."""
        return is_reporting_clause(words, tags, at)

    def reasons(self) -> Mapping[str, str]:
        """What each rule goes by."""
        return explanations.reasons()

    def gender_of(self, name: str, role: str) -> Gender:
        """The gender that the name of somebody in a play, or what the list of persons says of them, shows."""
        # Most texts are no plays.
        from reader.quotes.english.story.characters import gender_of_person

        return gender_of_person(name, role)

    def attributed(self, text: str, spans: list[Span], byline: str, kind: TextKind, progress: Progress) -> Attribution:
        """The quotations within some spans of a text of a kind, with their speakers."""
        style = quotation_style(text, self.elisions)
        told = self.told(text, spans, style, byline, progress) if kind is TextKind.STORY else None
        if told is not None:
            return told
        paragraphs = paragraphs_of(text, spans, self, style, scaled(progress, 0.0, PARSED))
        mark_small_names(paragraphs)
        turns = marked_turns(text, paragraphs, byline)
        candidates = candidates_of(paragraphs, text)
        judge(candidates, is_article=kind in {TextKind.ARTICLE, TextKind.STORY})
        relations, nobodys = relations_of(text, paragraphs, candidates, turns, kind, scaled(progress, PARSED, FOUND))
        found = attribution_of(text, paragraphs, relations, byline, scaled(progress, FOUND, 1.0))
        release(candidates)
        attributed = {quote.span.start for quote in found.quotes}
        nobodys = [quote for quote in nobodys if quote.span.start not in attributed]
        if not nobodys:
            return found
        quotes = sorted((*found.quotes, *nobodys), key=lambda quote: (quote.span.start, quote.span.end))
        return Attribution(tuple(quotes), found.speakers)

    def told(
        self, text: str, spans: list[Span], style: QuotationStyle, byline: str, progress: Progress
    ) -> Attribution | None:
        """The quotations of a story; None if it is not told as dialogue.

        A book is long: of its paragraphs nothing is kept but where they and the runs in them are.
        """
        # Most texts are no stories, and need none of what stories need.
        from reader.quotes.english.story.attribution import attribution_of_story

        paragraphs = paragraphs_of(text, spans, self, style, scaled(progress, 0.0, PARSED))
        mark_small_names(paragraphs)
        turns = marked_turns(text, paragraphs, byline)
        if turns.labels or turns.interview is not None:
            return None
        dashed = dashed_speech(text, turns.dialogue, paragraphs)
        del turns
        for paragraph in paragraphs:
            paragraph.sentences = []
        return attribution_of_story(text, paragraphs, dashed, byline, scaled(progress, PARSED, 1.0))


PACK = EnglishPack()
"""The pack, as `language.PACKS` expects it."""


def judge(candidates: list[Candidate], *, is_article: bool = False) -> None:
    """Set the verdict of each candidate: that of the first rule that has one.

    In an article, a text of the kind that the model of sources was trained on, another source may be more probable; so
    may it in a text in the tone of a story that is not told as dialogue, such as a memoir or a report of few words.
    """
    by_sentence, by_context = STAGES
    for candidate in candidates:
        judge_by(by_sentence, candidate)
    voices = voices_in(candidates)
    for candidate in candidates:
        if candidate.verdict is None:
            judge_by(by_context, candidate)
        if is_article and is_contested(candidate):
            candidate.verdict = chosen(candidate, voices)


def judge_by(rules: tuple[Rule, ...], candidate: Candidate) -> None:
    """Set the verdict of a candidate by the first of some rules that has one, with the name of the rule."""
    for rule in rules:
        verdict = rule.judge(candidate)
        if verdict is not None:
            candidate.verdict = verdict.by(rule.name)
            return


def release(candidates: list[Candidate]) -> None:
    """Break the links between the candidates, so that no reference cycles are left to garbage collection, and forget
    what was remembered of sentences.
    """
    for candidate in candidates:
        candidate.previous = candidate.next = None
    for remembering in (cues_of, main_subject, apart.of_sentence):
        remembering.cache_clear()
    source_options.release()
