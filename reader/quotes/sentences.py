"""Sentences as a reader hears them: what stands within quotation marks is one word of the sentence around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.document import Span
from reader.quotes.glyphs import DOUBLES, HouseStyle
from reader.quotes.labels import label_end
from reader.quotes.marks import Run, runs_of
from reader.quotes.tokens import Tokens, tokens_of
from reader.quotes.vocabulary import Tag, Vocabulary

ENDS = frozenset({".", "!", "?", "…", "。", "！", "？", "..."})
LONGEST = 200
"""How many words a sentence can have: what goes on for longer is a list or no prose, and would cost more than it
tells."""


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence in columns: words outside quotation marks, and a place for each run."""

    paragraph: int
    """The index of its paragraph."""
    place: int = 0
    """Its number in the paragraph, from 0."""
    words: list[str] = field(default_factory=list)
    """The words; a run is the empty string."""
    lows: list[str] = field(default_factory=list)
    """The words in small letters."""
    tags: list[int] = field(default_factory=list)
    """The bits of the words; `Tag.QUOTE` for a run."""
    starts: list[int] = field(default_factory=list)
    """Offsets in the text."""
    ends: list[int] = field(default_factory=list)
    """Offsets behind."""
    runs: list[tuple[int, Run]] = field(default_factory=list)
    """The runs with their positions in the columns."""
    nicknames: set[int] = field(default_factory=set)
    """The positions of runs so short that they can be nicknames: one or two words without a mark."""

    def span(self, first: int, last: int) -> Span:
        """The span from one position to another, both included."""
        return Span(self.starts[first], self.ends[last])

    def lower(self, at: int) -> str:
        """The word at a position in small letters; empty outside the sentence and for a run."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def tag(self, at: int) -> int:
        """The bits at a position; 0 outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else 0

    def __len__(self) -> int:
        """The number of positions."""
        return len(self.words)


@dataclass(slots=True)
class Paragraph:
    """A block of the document, read: its sentences, its runs."""

    index: int
    """Its place among the paragraphs."""
    span: Span
    """Where it is."""
    sentences: list[Sentence]
    """In order."""
    runs: list[Run]
    """In order."""


def paragraph_of(text: str, span: Span, index: int, vocabulary: Vocabulary, style: HouseStyle = DOUBLES) -> Paragraph:
    """Read one block of a text with a style of quotation marks."""
    runs = list(runs_of(text, span.start, span.end, style))
    columns = Columns(index, vocabulary)
    at = span.start
    if runs and runs[0].outer.start == at and (end := label_end(text, runs[0].span)) is not None:
        columns.take(tokens_of(text, runs[0].span.start, end, vocabulary))
        runs[0] = behind_label(runs[0], text, end)
        at = runs[0].outer.start
    for run in runs:
        columns.take(tokens_of(text, at, run.outer.start, vocabulary))
        columns.take_run(run, text)
        at = run.outer.end
    columns.take(tokens_of(text, at, span.end, vocabulary))
    columns.close()
    return Paragraph(index, span, columns.sentences, runs)


def behind_label(run: Run, text: str, label: int) -> Run:
    """A run without the speaker label that opens it, which ends at `label`."""
    start = label + len(text[label : run.span.end]) - len(text[label : run.span.end].lstrip())
    return Run(Span(start, run.span.end), Span(start, run.outer.end), run.is_closed)


class Columns:
    """Fills sentences with tokens and runs, and decides where one ends."""

    def __init__(self, paragraph: int, vocabulary: Vocabulary) -> None:
        self.paragraph = paragraph
        self.late = vocabulary.lists["names.txt", "late"]
        self.sentences: list[Sentence] = []
        self.open = Sentence(paragraph)
        self.after_full_quote = False

    def close(self) -> None:
        """End the sentence."""
        if self.open.words:
            self.sentences.append(self.open)
            self.open = Sentence(self.paragraph, len(self.sentences))
        self.after_full_quote = False

    def take_run(self, run: Run, text: str) -> None:
        """Add a run to the sentence; one that ends as a sentence may end it."""
        if self.after_full_quote or len(self.open) >= LONGEST:
            self.close()
        sentence = self.open
        sentence.runs.append((len(sentence.words), run))
        sentence.words.append("")
        sentence.lows.append("")
        sentence.tags.append(Tag.QUOTE)
        sentence.starts.append(run.outer.start)
        sentence.ends.append(run.outer.end)
        words = run.span.of(text)
        if len(words) < 20 and words.replace(" ", "", 1).isalpha():
            sentence.nicknames.add(len(sentence.words) - 1)
        self.after_full_quote = text[run.span.end - 1] in ".!?…。！？"

    def take(self, tokens: Tokens) -> None:
        """Add tokens, closing sentences at full stops."""
        words, tags = tokens.words, tokens.tags
        if not words:
            return
        if self.after_full_quote:
            if tags[0] & Tag.CAPITAL and not is_clause_of_report(words, tags, 0):
                self.close()
            self.after_full_quote = False
        first = 0
        for i in [i for i, word in enumerate(words) if word in ENDS or word in self.late]:
            word = words[i]
            if word in self.late:
                after = tags[i + 1] if i + 1 < len(tags) else 0
                is_end = bool(after & Tag.CAPITAL and after & Tag.FUNCTION)
            elif word in {"...", "…"}:
                is_end = not (i + 1 < len(words) and words[i + 1][0].islower())
            else:
                is_end = not (word == "." and i + 1 < len(words) and tokens.starts[i + 1] == tokens.ends[i])
            if is_end:
                self.extend(tokens, first, i + 1)
                self.close()
                first = i + 1
        self.extend(tokens, first, len(words))

    def extend(self, tokens: Tokens, first: int, end: int) -> None:
        """Add the tokens from `first` on, before `end`, in as many sentences as their number takes."""
        while first < end:
            if len(self.open.words) >= LONGEST:
                self.close()
            sentence = self.open
            upto = min(end, first + LONGEST - len(sentence.words))
            sentence.words += tokens.words[first:upto]
            sentence.lows += tokens.lows[first:upto]
            sentence.tags += tokens.tags[first:upto]
            sentence.starts += tokens.starts[first:upto]
            sentence.ends += tokens.ends[first:upto]
            first = upto


def is_clause_of_report(words: list[str], tags: list[int], at: int) -> bool:
    """Whether what follows a quotation says who said it: «Lee said», «She asked», «Lee asked the mayor», «Said Lee»."""
    for i in range(at, min(at + 7, len(words))):
        if tags[i] & (Tag.SPEECH | Tag.WRITING) and not tags[i] & Tag.NOT_SPEECH:
            after = words[i + 1] if i + 1 < len(words) else "."
            return (
                after in {".", ",", ":", "of", "in", "to", "on", "about", "during"}
                or i == at
                or ends_soon(words, tags, i)
            )
        if words[i] in {".", ";", ":"} or tags[i] & (Tag.CLAUSE | Tag.VERB | Tag.AUXILIARY):
            return False
    return False


ADDRESSEE = 5
"""How many words can say who was spoken to: «asked *the mayor of Lund*»."""


def ends_soon(words: list[str], tags: list[int], verb: int) -> bool:
    """Whether the sentence ends behind a verb and a few words that say nothing of their own."""
    for i in range(verb + 1, min(verb + 2 + ADDRESSEE, len(words))):
        if words[i] in ENDS:
            return True
        if words[i] in {":", ",", "to"} or tags[i] & (Tag.CLAUSE | Tag.VERB | Tag.AUXILIARY | Tag.VERBAL):
            return False
    return False
