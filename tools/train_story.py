"""Train the model of who speaks in a story: train_story.py FOLDER [--check]; needs SciPy (pip install '.[train]').

FOLDER has the novels whose speakers are known; they are learned from as a whole and in short parts. A conditional logit
is fitted: of all candidates of a turn, how probable is each, given who spoke before? It is fitted twice: the second
time the examples are there again with the speakers that the model of the first time chose, so that it learns how far to
trust itself (DAgger, Ross et al. 2011). With --check nothing is written; instead the scores of the installed model and
those by models that were trained on other authors are printed.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

import conditional_logit
from cross_validation import parsed_arguments, working_with
from judging import scorer_in

import reader
from reader.document import Span, TextKind
from reader.quotes.engine import spans_of
from reader.quotes.english.pack import PACK
from reader.quotes.english.story import choosing
from reader.quotes.english.story.attribution import cast_of, turns_of
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.choosing import MEMORY, NO_ONE, History, history_features, speakers_of
from reader.quotes.english.story.evidence import evidence_of
from reader.quotes.english.story.naming import name_of
from reader.quotes.english.story.passages import passages_of
from reader.quotes.english.story.turns import Turn
from reader.quotes.linear import Feature, Weights
from reader.quotes.quotation_style import quotation_style
from reader.quotes.sentences import paragraphs_of

LOADER = (choosing, "weights")
FILE = Path(choosing.__file__).parent / "story_weights.txt"
SEEN, PENALTY = 8, 50.0
"""The fewest turns with a feature, and the weight of the sum of squares."""
PARTS, LENGTH = 10, 13_000
"""How many parts of a novel are learned from as stories of their own, and how many code points they have."""


@dataclass(frozen=True)
class Example:
    """A turn: the features of each of its candidates, and which are right."""

    options: list[list[Feature]]
    right: list[bool]


@dataclass
class Book:
    """A novel whose speakers are known."""

    gold: dict
    known: dict
    """The speakers, and who said each quotation."""
    scorer: ModuleType

    @property
    def author(self) -> str:
        return self.gold.get("author") or self.gold["id"]

    @cached_property
    def people(self) -> object:
        """The speakers, as the scorer tells them apart."""
        return self.scorer.Cast(self.known["speakers"])

    @cached_property
    def spans(self) -> list[tuple[int, int, str | None]]:
        """What is spoken, with its speaker."""
        direct = (a for a in self.gold["attributions"] if a["kind"] != "indirect")
        return sorted((start, end, self.known["quotes"].get(a["id"])) for a in direct for start, end in a["content"])

    def parts(self) -> Iterator[Book]:
        """Short parts, evenly spread: in them less is known of everybody, as at the beginning of a book."""
        text = self.gold["text"]
        for at in range(0, len(text) - LENGTH, max(LENGTH, (len(text) - LENGTH) // (PARTS - 1))):
            start = text.find("\n\n", at) + 2 if at else 0
            end = text.find("\n\n", start + LENGTH)
            part = Span(start, end if end > start else len(text))
            said = [
                a for a in self.gold["attributions"] if all(part.start <= s and e <= part.end for s, e in a["content"])
            ]
            shifted = [a | {"content": [[s - start, e - start] for s, e in a["content"]]} for a in said]
            yield Book(self.gold | {"text": part.of(text), "attributions": shifted}, self.known, self.scorer)

    def read(self) -> None:
        """Find the cast and the turns, and who speaks in each."""
        document = reader.parse(self.gold["text"])
        style = quotation_style(document.text, PACK.elisions)
        paragraphs = paragraphs_of(document.text, spans_of(document), PACK, style)
        passages = passages_of(document.text, paragraphs, {})
        self.cast, _, tellers = cast_of(document.text, passages, document.byline)
        self.turns = turns_of(passages, self.cast, tellers)
        self.evidence = [*evidence_of(self.turns)]
        self.names = {c.id: name_of(c, self.cast) for c in self.cast.characters}
        self.right: dict[tuple[int, str], bool] = {}
        self.answers = [self.answer(turn) for turn in self.turns]
        self.ids = {name: self.id_of(name) for name in {answer for answer in self.answers if answer}}

    def answer(self, turn: Turn) -> str | None:
        """Who speaks in a turn."""
        votes: Counter[str] = Counter()
        for segment in turn.passage.speech:
            if segment.run is None:
                continue
            start, end = segment.run.span.start, segment.run.span.end
            at = max(0, bisect_right(self.spans, (start,)) - 1)
            while at < len(self.spans) and self.spans[at][0] < end:
                first, last, name = self.spans[at]
                if name and min(last, end) > max(first, start):
                    votes[name] += min(last, end) - max(first, start)
                at += 1
        return max(votes, key=lambda name: votes[name]) if votes else None

    def is_right(self, who: Character, name: str) -> bool:
        """Whether a character of the cast is a known speaker."""
        key = who.id, name
        if key not in self.right:
            self.right[key] = self.people.right(self.names[who.id], name)
        return self.right[key]

    def id_of(self, name: str) -> int:
        """The character of the cast who is a known speaker."""
        found = [c for c in self.cast.characters if self.is_right(c, name)]
        return max(found, key=lambda c: (not c.is_description, c.count)).id if found else NO_ONE

    def examples(self, ids: list[int]) -> Iterator[Example]:
        """The turns with a known speaker: the features of all candidates, and which are right; `ids` spoke before."""
        history: History = ()
        for turn, rows, answer, id in zip(self.turns, self.evidence, self.answers, ids, strict=True):
            if answer:
                right = [self.is_right(c, answer) for c in turn.candidates]
                if any(right) and not all(right):
                    pairs = zip(rows, turn.candidates, strict=True)
                    yield Example([row + history_features(turn, c.id, history) for row, c in pairs], right)
            history = ((id, turn.passage.index), *history[: MEMORY - 1])


def main(argv: list[str] | None = None) -> None:
    """Train and write the weights, or check them."""
    args = parsed_arguments(__doc__, argv)
    scorer = scorer_in(args.folder / "score_novels.py")
    books = books_in(args.folder / "pdnc", "books.jsonl", scorer)
    known = [*books, *(part for book in books for part in book.parts())]
    for book in known:
        book.read()
    if not args.check:
        conditional_logit.write(learned(known), FILE, Path(__file__).name)
        return
    openings = books_in(args.folder / "litbank", "gold.jsonl", scorer)
    installed = choosing.weights()
    kept_out = {author: learned([b for b in known if b.author != author]) for author in {b.author for b in books}}
    print_table(
        "novels", [(book, predicted(book, installed), predicted(book, kept_out[book.author])) for book in books]
    )
    whole = [(book, predicted(book, installed), None) for book in openings]
    print_table("openings", whole)


def books_in(folder: Path, file: str, scorer: ModuleType) -> list[Book]:
    """The books of a folder."""
    known = json.loads((folder / "speakers.json").read_text(encoding="utf-8"))
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return [Book(gold, known[gold["id"]], scorer) for gold in map(json.loads, lines)]


def learned(books: list[Book]) -> Weights:
    """The weights that fit some books best."""
    examples = [
        e for book in books for e in book.examples([book.ids.get(answer or "", NO_ONE) for answer in book.answers])
    ]
    first = fitted(examples)
    with working_with(first, LOADER):
        for book in books:
            examples += book.examples([choice.character.id for choice in speakers_of(book.turns)])
    return fitted(examples)


def fitted(examples: list[Example]) -> Weights:
    """The weights of a conditional logit, fitted to examples."""
    counts = Counter(feature for example in examples for option in example.options for feature in option)
    return conditional_logit.fitted(examples, {f for f, count in counts.items() if count >= SEEN}, PENALTY)


def predicted(book: Book, weights: Weights) -> list[dict]:
    """The quotations of a book, as the program finds them with some weights."""
    document = reader.parse(book.gold["text"])
    with working_with(weights, LOADER):
        found = PACK.attributed(document.text, spans_of(document), document.byline, TextKind.STORY, lambda _: None)
    return [
        {"start": q.span.start, "end": q.span.end, "kind": q.kind.value, "speaker": q.speaker and q.speaker.name}
        for q in found.quotes
    ]


def print_table(name: str, rows: list[tuple[Book, list[dict], list[dict] | None]]) -> None:
    """Print the scores of some books, by the installed model and by those of other authors."""
    for label, at in (("installed", 1), ("kept out", 2)):
        if rows[0][at] is None:
            continue
        totals, hows = {}, {}
        for row in rows:
            book = row[0]
            metrics, by_how, _ = book.scorer.score_text(book.gold, row[at], book.known)
            if name == "novels":
                print(f"{book.gold['id']:30} {label:10} {metrics['WHO SAID WHAT'].scores[2]:.3f}")
            for tallies, into in ((metrics, totals), (by_how, hows)):
                for key, tally in tallies.items():
                    into[key] = into.get(key, book.scorer.Tally()) + tally
        for key in ("WHO SAID WHAT", "one voice", "whatever the name"):
            p, r, f1 = totals[key].scores
            print(f"{name:10} {label:10} {key:18} P {p:.3f}  R {r:.3f}  F1 {f1:.3f}")
        found, predicted = totals["found"].scores[1], totals["predicted"].scores[0]
        print(f"{name:10} {label:10} quotations found   R {found:.3f}  P {predicted:.3f}")
        print(f"{name:10} {label:10} recall:", "  ".join(f"{how} {t.scores[1]:.3f}" for how, t in sorted(hows.items())))


if __name__ == "__main__":
    main()
