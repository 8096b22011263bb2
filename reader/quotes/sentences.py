"""Sentences in columns: each run within quotation marks is a single word of the sentence around it."""

from __future__ import annotations

from array import array
from collections.abc import Set

from reader.document import Span
from reader.formats.speaker_labels import label_end
from reader.quotes.glyphs import DEFAULT_STYLE, QuotationStyle
from reader.quotes.language import LanguagePack
from reader.quotes.mark_index import MarkIndex
from reader.quotes.pairing import Run
from reader.quotes.progress import Progress, no_progress, tracked
from reader.quotes.tokens import TokenKind, Tokens, TokenStream
from reader.quotes.vocabulary import Tag

LONGEST_SENTENCE = 200
"""The most words of a sentence: what is longer is a list or no prose, and is cut."""
LONGEST_NICKNAME = 20
"""From how many code points on a run is longer than a nickname."""
BATCH = 32
"""The number of paragraphs that are parsed together: enough to share the work, few enough to stay in the cache."""
NO_POSITIONS: frozenset[int] = frozenset()


class Sentence:
    """A sentence in columns: the words outside quotation marks, and one position for each run."""

    __slots__ = ("capitals", "first", "index", "lowered", "nicknames", "paragraph", "runs", "starts", "tags", "words")

    def __init__(  # noqa: PLR0913, PLR0917  # one argument a field
        self,
        paragraph: int,
        index: int,
        words: list[str],
        lowered: list[str],
        tags: list[int],
        starts: array[int],
        first: int,
        runs: list[tuple[int, Run]],
        capitals: list[int],
        nicknames: Set[int],
    ) -> None:
        self.paragraph = paragraph
        """The index of its paragraph."""
        self.index = index
        """Its index in the paragraph."""
        self.words = words
        """The words as written; a run is the empty string."""
        self.lowered = lowered
        """The words in lower case."""
        self.tags = tags
        """The bits of the words; `Tag.QUOTE` for a run."""
        self.starts = starts
        """The offsets in the text of the words of all sentences that were parsed together."""
        self.first = first
        """The index in `starts` of its own first word."""
        self.runs = runs
        """The runs with their positions."""
        self.capitals = capitals
        """The indices in `starts` of the capitalised words that can be part of a name."""
        self.nicknames = nicknames
        """The positions of the runs that are short enough for a nickname: one or two words."""

    def span(self, first: int, last: int) -> Span:
        """The span from one position to another, both included."""
        return Span(self.starts[self.first + first], self.end(last))

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of that span, where no object is needed."""
        starts, word = self.starts, self.words[last]
        end = starts[self.first + last] + len(word) if word else self.run_at(last).outer.end
        return starts[self.first + first], end

    def start(self, at: int) -> int:
        """The start offset of a position."""
        return self.starts[self.first + at]

    def end(self, at: int) -> int:
        """The end offset of a position."""
        word = self.words[at]
        return self.starts[self.first + at] + len(word) if word else self.run_at(at).outer.end

    def run_at(self, at: int) -> Run:
        """The run at a position."""
        return next(run for position, run in self.runs if position == at)

    def lower(self, at: int) -> str:
        """The word at a position in lower case; empty outside the sentence and for a run."""
        return self.lowered[at] if 0 <= at < len(self.lowered) else ""

    def tag(self, at: int) -> int:
        """The bits at a position; 0 outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else 0

    def __len__(self) -> int:
        """The number of positions."""
        return len(self.words)


class Paragraph:
    """A parsed block of the document."""

    __slots__ = ("index", "runs", "sentences", "span")

    def __init__(  # one argument a field
        self,
        index: int,
        span: Span,
        sentences: list[Sentence],
        runs: list[Run],
    ) -> None:
        self.index = index
        """Its index among the paragraphs."""
        self.span = span
        """Its span."""
        self.sentences = sentences
        """Its sentences in order."""
        self.runs = runs
        """Its runs in order."""


def paragraphs_of(
    text: str,
    spans: list[Span],
    pack: LanguagePack,
    style: QuotationStyle = DEFAULT_STYLE,
    progress: Progress = no_progress,
) -> list[Paragraph]:
    """The parsed blocks of a text with a style of quotation marks, in the language of a pack."""
    paragraphs: list[Paragraph] = []
    marks = MarkIndex(text, style)
    for at in tracked(range(0, len(spans), BATCH), progress):
        paragraphs += parsed_batch(text, at, spans[at : at + BATCH], pack, marks)
    return paragraphs


def parsed_batch(text: str, index: int, spans: list[Span], pack: LanguagePack, marks: MarkIndex) -> list[Paragraph]:
    """The paragraphs of some blocks, the first of which has an index; tokenized all at once."""
    stream = TokenStream(text)
    marked: list[list[Run]] = []
    for span in spans:
        at = span.start
        runs = marks.runs(at, span.end)
        if runs and runs[0].outer.start == at and (end := label_end(text, runs[0].span)) is not None:
            stream.add(runs[0].span.start, end)
            runs[0] = without_label(runs[0], text, end)
            at = runs[0].outer.start
        for run in runs:
            stream.add(at, run.outer.start)
            stream.add_run(run)
            at = run.outer.end
        stream.add(at, span.end)
        stream.close()
        marked.append(runs)
    sentences = SentenceSplitter(text, stream.tokens(pack.tokenizer), stream.runs, pack, index).sentences()
    return [
        Paragraph(index + i, span, found, runs)
        for i, (span, found, runs) in enumerate(zip(spans, sentences, marked, strict=True))
    ]


def without_label(run: Run, text: str, label: int) -> Run:
    """A run without the speaker label at its beginning, which ends at the offset `label`."""
    start = label + len(text[label : run.span.end]) - len(text[label : run.span.end].lstrip())
    return Run(Span(start, run.span.end), Span(start, run.outer.end), run.is_closed)


class SentenceSplitter:
    """Splits the tokens of some paragraphs into sentences."""

    def __init__(self, text: str, tokens: Tokens, runs: list[Run], pack: LanguagePack, paragraph: int) -> None:
        self.text, self.tokens, self.runs, self.pack, self.paragraph = text, tokens, iter(runs), pack, paragraph
        self.found: list[Sentence] = []
        self.pending: list[tuple[int, Run]] = []
        self.capitals: list[int] = []

    def sentences(self) -> list[list[Sentence]]:
        """The sentences of each paragraph."""
        paragraphs: list[list[Sentence]] = []
        words, tags, kinds = self.tokens.words, self.tokens.tags, self.tokens.kinds
        name, sentence_end, close, within = TokenKind.NAME, TokenKind.END, TokenKind.CLOSE, TokenKind.RUN
        first = 0
        for i in self.tokens.marked:
            kind = kinds[i]
            if kind >= name:
                while i - first >= LONGEST_SENTENCE:
                    self.add_sentence(first, first + LONGEST_SENTENCE)
                    first += LONGEST_SENTENCE
                self.capitals.append(i)
                if kind == name:
                    continue
                kind -= name
            if kind == sentence_end:
                is_end = True
            elif kind == close:
                if first < i:
                    self.add_sentence(first, i)
                paragraphs.append(self.found)
                self.found = []
                self.paragraph += 1
                first = i + 1
                continue
            elif kind == within:
                run = next(self.runs)
                self.pending.append((i, run))
                is_end = self.text[run.span.end - 1] in ".!?…。！？" and self.begins_after_run(i + 1)
            elif kind == TokenKind.FINAL:
                is_end = bool(tags[i + 1] & Tag.CAPITAL and tags[i + 1] & Tag.FUNCTION)
            else:
                is_end = not words[i + 1][:1].islower()
            if is_end:
                self.add_sentence(first, i + 1)
                first = i + 1
        return paragraphs

    def begins_after_run(self, at: int) -> bool:
        """Whether a sentence begins after a run that ends as a sentence does: with another run or with a capital."""
        words, tags = self.tokens.words, self.tokens.tags
        if tags[at] & Tag.QUOTE:
            return True
        return bool(tags[at] & Tag.CAPITAL) and not self.pack.continues_quotation(words, tags, at)

    def add_sentence(self, first: int, end: int) -> None:
        """Make a sentence of the tokens from `first` to before `end`, or several if they are too many."""
        while end - first > LONGEST_SENTENCE:
            self.add_sentence(first, first + LONGEST_SENTENCE)
            first += LONGEST_SENTENCE
        t, part = self.tokens, slice(first, end)
        runs, nicknames = self.runs_between(first, end) if self.pending else ([], NO_POSITIONS)
        capitals, self.capitals = self.capitals, []
        self.found.append(
            Sentence(
                self.paragraph,
                len(self.found),
                t.words[part],
                t.lowered[part],
                t.tags[part],
                t.starts,
                first,
                runs,
                capitals,
                nicknames,
            )
        )

    def runs_between(self, first: int, end: int) -> tuple[list[tuple[int, Run]], Set[int]]:
        """The runs among these tokens with their positions in the sentence, and those that can be nicknames."""
        runs = [(i - first, run) for i, run in self.pending if i < end]
        del self.pending[: len(runs)]
        short = {i for i, run in runs if run.span.length < LONGEST_NICKNAME and is_short(run.span.of(self.text))}
        return runs, short


def is_short(words: str) -> bool:
    """Whether the text of a run is one or two words without punctuation."""
    return len(words) < LONGEST_NICKNAME and words.replace(" ", "", 1).isalpha()
