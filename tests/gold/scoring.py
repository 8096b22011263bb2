"""The scores of the gold set: for each text and measure, how much is right, claimed and annotated.

python -m tests.gold.scoring            prints the scores, and what is missed or wrong
python -m tests.gold.scoring --write    keeps them in scores.toml
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reader import BlockKind, Document, Quote, QuoteKind, Span
from tests.gold.gold import Caption, Gold, Heading, Said, gold_texts

SCORES = Path(__file__).parent / "scores.toml"
MEASURES = (
    "titles, bylines and dates",
    "headings",
    "levels",
    "captions",
    "credits",
    "boilerplate",
    "quotations",
    "kinds",
    "exact words",
    "speakers",
)


class Tally(NamedTuple):
    """For one measure: the number of right claims, of all claims, and of annotations."""

    right: int = 0
    claimed: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 if there is nothing to find and nothing is claimed."""
        return 2 * self.right / (self.claimed + self.wanted) if self.claimed + self.wanted else 1.0


Tallies = dict[str, Tally]
"""A tally for each measure."""


def tallies_of(gold: Gold) -> Tallies:
    """The tallies of one text."""
    document = gold.document
    headings = {Heading(b.span, b.level) for b in document.blocks if b.kind is BlockKind.HEADING}
    captions = {Caption(b.span, b.credit) for b in document.blocks if b.kind is BlockKind.CAPTION}
    wanted_headings, wanted_captions = set(gold.headings), set(gold.captions)
    quotes, wanted = gold.attribution.quotes, [*gold.voices]
    pairs = [*matched(wanted, quotes)]
    return {
        "titles, bylines and dates": tally(
            {("title", document.title), ("byline", document.byline), ("date", document.date)} - BLANK,
            {("title", gold.title), ("byline", gold.byline), ("date", gold.date)} - BLANK,
        ),
        "headings": tally({h.span for h in headings}, {h.span for h in wanted_headings}),
        "levels": tally(headings, wanted_headings),
        "captions": tally({c.span for c in captions}, {c.span for c in wanted_captions}),
        "credits": tally({c.credit for c in captions} - {None}, {c.credit for c in wanted_captions} - {None}),
        "boilerplate": tally(boilerplate_of(document), {*gold.boilerplate}),
        "quotations": Tally(len(pairs), len(quotes), len(wanted)),
        "kinds": Tally(sum(said.kind is quote.kind for said, quote in pairs), len(quotes), len(wanted)),
        "exact words": Tally(sum(said.span == quote.span for said, quote in pairs), len(quotes), len(wanted)),
        "speakers": Tally(
            sum(is_by(quote, said) for said, quote in pairs if said.speaker is not None),
            sum(quote.speaker is not None for quote in quotes),
            sum(said.speaker is not None for said in wanted),
        ),
    }


def boilerplate_of(document: Document) -> set[Span]:
    """The boilerplate of a document; punctuation alone does not count."""
    blocks = [block.span for block in document.blocks if block.kind is BlockKind.BOILERPLATE]
    return {span for span in blocks if any(map(str.isalnum, span.of(document.text)))}


BLANK = {("title", ""), ("byline", ""), ("date", "")}


def tally(found: Collection[object], wanted: Collection[object]) -> Tally:
    """The tally of a single yes-or-no question."""
    return Tally(len(set(found) & set(wanted)), len(found), len(wanted))


def matched(wanted: list[Said], quotes: tuple[Quote, ...]) -> Iterator[tuple[Said, Quote]]:
    """Each found quotation with the annotated one that shares at least half of its words.

    Quotations within marks are not matched with those without.
    """
    free = [*quotes]
    for said in wanted:
        near = [q for q in free if is_report(q) is is_report(said) and is_near(q.span, said.span)]
        if near:
            quote = max(near, key=lambda q: shared(q.span, said.span) / whole(q.span, said.span))
            free.remove(quote)
            yield said, quote


def is_report(quotation: Quote | Said) -> bool:
    """Whether a quotation is outside quotation marks."""
    return quotation.kind is QuoteKind.INDIRECT


def is_near(one: Span, other: Span) -> bool:
    """Whether two spans have at least half of their words in common."""
    return 2 * shared(one, other) >= whole(one, other)


def shared(one: Span, other: Span) -> int:
    """How many code points two spans have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def whole(one: Span, other: Span) -> int:
    """How many code points two spans cover together."""
    return one.length + other.length - shared(one, other)


def is_by(quote: Quote, said: Said) -> bool:
    """Whether the speaker of a quotation has the right name, ignoring capitals and articles."""
    return quote.speaker is not None and folded(quote.speaker.name) == folded(said.speaker or "")


def is_right(quote: Quote, said: Said) -> bool:
    """Whether a quotation has the right speaker, or none where the text does not say."""
    return is_by(quote, said) if said.speaker is not None else quote.speaker is None


def folded(name: str) -> str:
    """A name in the form in which it is compared."""
    return " ".join(word for word in name.casefold().split() if word not in {"the", "a", "an"})


def all_tallies() -> dict[str, Tallies]:
    """The tallies of all texts, by name."""
    return {gold.name: tallies_of(gold) for gold in gold_texts()}


def sums(tallies: dict[str, Tallies]) -> Tallies:
    """The tallies of the whole set."""
    return {m: Tally(*map(sum, zip(*(t[m] for t in tallies.values()), strict=True))) for m in MEASURES}


def kept() -> dict[str, dict[str, Any]]:
    """The file of scores: F1 by measure under "floors"; for each text and measure what is right, claimed and wanted."""
    return tomllib.loads(SCORES.read_text(encoding="utf-8"))


def write(tallies: dict[str, Tallies]) -> None:
    """Save the scores."""
    lines = ["# What is right, claimed and wanted in each text, written by `python -m tests.gold.scoring --write`."]
    floors = [f'"{m}" = {int(1000 * total.f1) / 1000}' for m, total in sums(tallies).items()]
    lines += ["", "[floors]", *floors]
    for name, measures in tallies.items():
        lines += ["", f"[{name}]", *(f'"{m}" = {[*t]}' for m, t in measures.items() if any(t))]
    SCORES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def differences(gold: Gold) -> Iterator[str]:
    """The omissions and errors of the program in a text."""
    document, text = gold.document, gold.document.text
    if (document.title, document.byline, document.date) != (gold.title, gold.byline, gold.date):
        yield f"title, byline and date: {document.title!r} by {document.byline!r} on {document.date!r}"
    boilerplate, page = boilerplate_of(document), {*gold.boilerplate}
    yield from (f"boilerplate missed: {span.of(text)!r}" for span in page - boilerplate)
    yield from (f"boilerplate wrong: {span.of(text)!r}" for span in boilerplate - page)
    headings = {Heading(b.span, b.level) for b in document.blocks if b.kind is BlockKind.HEADING}
    captions = {Caption(b.span, b.credit) for b in document.blocks if b.kind is BlockKind.CAPTION}
    for word, found, wanted in (("heading", headings, {*gold.headings}), ("caption", captions, {*gold.captions})):
        for sign, only in (("missed", wanted - found), ("wrong", found - wanted)):
            yield from (f"{word} {sign}: {item.span.of(text)!r} {item}" for item in only)
    said, quotes = [*gold.voices], gold.attribution.quotes
    pairs = [*matched(said, quotes)]
    for wanted_quote, quote in pairs:
        if (wanted_quote.span, wanted_quote.kind) != (quote.span, quote.kind) or not is_right(quote, wanted_quote):
            wanted_words = f"{wanted_quote.kind} {wanted_quote.span.of(text)!r} by {wanted_quote.speaker}"
            yield f"wanted: {wanted_words}\n     found: {shown(quote, text)}"
    yield from (f"missed: {s.kind} {s.span.of(text)!r} by {s.speaker}" for s in said if s not in [p[0] for p in pairs])
    yield from (f"wrong: {shown(q, text)}" for q in quotes if q not in [p[1] for p in pairs])


def shown(quote: Quote, text: str) -> str:
    """A quotation found by the program."""
    name = quote.speaker.name if quote.speaker is not None else None
    return f"{quote.kind} {quote.span.of(text)!r} by {name} ({quote.rule}, {quote.confidence})"


def main() -> None:
    """Print the scores, and save them if asked to."""
    for gold in gold_texts():
        for difference in differences(gold):
            print(f"{gold.name}: {difference}")
    tallies = all_tallies()
    for measure, total in sums(tallies).items():
        print(f"{measure:20} F1 {total.f1:.3f}   {total.right} right, {total.claimed} claimed, {total.wanted} wanted")
    if "--write" in sys.argv:
        write(tallies)


if __name__ == "__main__":
    main()
