"""Judges each answer about a quotation: what is wrong with it, and which rule gave it.

The scorer decides what is right; its functions are imported from the folder of the articles.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import ModuleType


class Fault(StrEnum):
    """The errors of an answer; first for quotations in marks, then for indirect ones."""

    RUN_MISSED = "run missed"
    SCARE_QUOTE = "scare quote taken"
    WRONG_SOURCE = "wrong source"
    NOBODY = "right source but nobody known"
    WRONG_PERSON = "right source but wrong person"
    NAME = "name not canonical"
    MISSED = "indirect: missed"
    TAKEN_FOR_QUOTED = "indirect: missed, taken for quoted"
    SPURIOUS = "indirect: spurious"
    TAKEN_FOR_INDIRECT = "indirect: spurious, it is quoted"
    WRONG_EXTENT = "indirect: wrong extent"
    INDIRECT_SOURCE = "indirect: wrong source"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The judgement on an answer, or on one that is missing."""

    split: str
    """The corpus of the article."""
    is_quoted: bool
    """Whether it is about a run within quotation marks rather than an indirect quotation."""
    fault: Fault | None
    """The error; None if there is none."""
    rule: str
    """The rule that gave the answer; empty if there is none."""
    confidence: float
    """The confidence of the answer; 0 if there is none."""
    source_is_right: bool
    """Whether the source words are right, and for indirect quotations the content as well."""
    speaker_is_right: bool | None
    """Whether the name of the speaker is right; None if the gold has no speakers for the article."""
    cue: str
    """The words of the cue in lower case: the right ones, or else those of the answer."""
    example: str
    """The words in context, with the right answer and the given one."""

    @property
    def is_claim(self) -> bool:
        """Whether there is an answer."""
        return bool(self.rule)


def scorer_in(path: Path) -> ModuleType:
    """Import the scorer from its file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def judged(scorer: ModuleType, split: str, gold: dict, quotes: list[dict], speakers: dict | None) -> list[Judgement]:
    """All judgements on the quotations of an article."""
    article = Article(scorer, split, gold, quotes, speakers)
    return [*article.quoted(), *article.indirect()]


class Article:
    """An article, with the gold and the answers."""

    def __init__(self, scorer: ModuleType, split: str, gold: dict, quotes: list[dict], speakers: dict | None) -> None:
        self.scorer, self.split, self.speakers = scorer, split, speakers
        self.id, self.text, self.gold = gold["id"], gold["text"], gold["attributions"]
        self.quotes = quotes

    def quoted(self) -> Iterator[Judgement]:
        """The judgement on each run that is speech or was taken for speech."""
        spoken = [a for a in self.gold if a["kind"] != "indirect"]
        named = [q for q in self.quotes if q["kind"] != "indirect" and (q["speaker"] or q["source"])]
        for run in self.scorer.quoted_runs(self.text):
            owner = self.half_of(run, [(self.covered(run, a["content"]), a) for a in spoken])
            claim = self.half_of(run, [(self.covered(run, [[q["start"], q["end"]]]), q) for q in named])
            if owner or claim:
                yield self.of_run(run, owner, claim)

    def half_of(self, run: tuple[int, int], covering: list[tuple[int, dict]]) -> dict | None:
        """The answer that covers most of a run, if that is at least half of it."""
        length, best = max(covering, key=lambda item: item[0], default=(0, None))
        return best if 2 * length >= run[1] - run[0] else None

    def covered(self, run: tuple[int, int], spans: list[list[int]]) -> int:
        """How much of a run some spans cover, in code points."""
        return sum(self.scorer.overlap(run, tuple(span)) for span in spans)

    def of_run(self, run: tuple[int, int], owner: dict | None, claim: dict | None) -> Judgement:
        answer = self.speakers["quotes"].get(owner["id"]) if self.speakers and owner else None
        touches = bool(claim and owner and self.scorer.touches(claim["source"], owner["source"]))
        is_strict = is_lenient = False
        if answer and claim and claim["speaker"]:
            known = self.speakers["speakers"]
            is_strict = self.scorer.same_speaker(claim["speaker"], answer, known, lenient=False)
            is_lenient = self.scorer.same_speaker(claim["speaker"], answer, known, lenient=True)
        fault = None
        if claim is None:
            fault = Fault.RUN_MISSED
        elif owner is None:
            fault = Fault.SCARE_QUOTE
        elif answer is None:
            fault = None if touches else Fault.WRONG_SOURCE
        elif not is_strict:
            fault = Fault.NAME if is_lenient else Fault.WRONG_SOURCE
            if touches and not is_lenient:
                fault = Fault.WRONG_PERSON if claim["speaker"] else Fault.NOBODY
        speaker_is_right = None if self.speakers is None else is_strict
        return self.judgement(True, fault, claim, touches, speaker_is_right, run, owner, answer)

    def indirect(self) -> Iterator[Judgement]:
        """The judgement on each indirect quotation of the gold or of the answers."""
        free = [q for q in self.quotes if q["kind"] == "indirect" and q["source"]]
        left = []
        for a in (a for a in self.gold if a["kind"] == "indirect" and a["content"] and a["source"]):
            claim = next((q for q in free if self.touches(q, a) and self.shares(q, a) >= 0.5), None)
            if claim is None:
                left.append(a)
            else:
                free.remove(claim)
                yield self.of_indirect(None, claim, a)
        for q in free:
            fault, owner = self.fault_of(q, left)
            if fault in {Fault.WRONG_EXTENT, Fault.INDIRECT_SOURCE} and owner is not None:
                left.remove(owner)
            yield self.of_indirect(fault, q, owner)
        spoken = [q for q in self.quotes if q["kind"] != "indirect"]
        for a in left:
            is_taken = any(self.shares(q, a) >= 0.5 for q in spoken)
            yield self.of_indirect(Fault.TAKEN_FOR_QUOTED if is_taken else Fault.MISSED, None, a)

    def fault_of(self, quote: dict, left: list[dict]) -> tuple[Fault, dict | None]:
        """The error of a wrong indirect quotation, and the gold quotation that it corresponds to."""
        for a in left:
            if self.shares(quote, a) >= 0.5:
                return Fault.INDIRECT_SOURCE, a
        for a in left:
            if self.shares(quote, a) > 0 and self.touches(quote, a):
                return Fault.WRONG_EXTENT, a
        for a in self.gold:
            if a["kind"] != "indirect" and self.shares(quote, a) > 0 and self.touches(quote, a):
                return Fault.TAKEN_FOR_INDIRECT, a
        return Fault.SPURIOUS, None

    def touches(self, quote: dict, gold: dict) -> bool:
        """Whether the source words overlap."""
        return self.scorer.touches(quote["source"], gold["source"])

    def shares(self, quote: dict, gold: dict) -> float:
        """The intersection over union of the contents, from 0 to 1."""
        return self.scorer.iou([[quote["start"], quote["end"]]], gold["content"])

    def of_indirect(self, fault: Fault | None, claim: dict | None, owner: dict | None) -> Judgement:
        where = (claim["start"], claim["end"]) if claim else tuple(owner["content"][0])
        return self.judgement(False, fault, claim, fault is None, None, where, owner, None)

    def judgement(  # noqa: PLR0913, PLR0917 - one place puts the example together
        self,
        is_quoted: bool,
        fault: Fault | None,
        claim: dict | None,
        source_is_right: bool,
        speaker_is_right: bool | None,
        where: tuple[int, int],
        owner: dict | None,
        answer: str | None,
    ) -> Judgement:
        """A judgement with its example."""
        rule, confidence = (claim["rule"], claim["confidence"]) if claim else ("", 0.0)
        cue = owner["cue"] if owner else [claim["cue"]] if claim["cue"] else []
        example = "" if fault is None else self.example(where, claim, owner, answer)
        return Judgement(
            self.split,
            is_quoted,
            fault,
            rule,
            confidence,
            source_is_right,
            speaker_is_right,
            self.words(cue).lower(),
            example,
        )

    def example(self, where: tuple[int, int], claim: dict | None, owner: dict | None, answer: str | None) -> str:
        """The words in context, with the right answer and the given one."""
        right = said = "nothing"
        if owner:
            content, source, cue = (self.words(owner[part]) for part in ("content", "source", "cue"))
            right = f"{content!r} by {source!r} (cue {cue!r})" + (f", who is {answer!r}" if answer else "")
        if claim:
            source = self.words([claim["source"]]) if claim["source"] else ""
            said = f"{self.words([[claim['start'], claim['end']]])!r} by {source!r}, who is {claim['speaker']!r}"
            said += f" ({claim['rule']}, {claim['confidence']:.2f})"
        around = " ".join(self.text[max(0, where[0] - AROUND) : where[1] + AROUND].split())
        return f"{self.id}\n    right: {right}\n    said:  {said}\n    …{around}…"

    def words(self, spans: list[list[int]]) -> str:
        """The words of some spans on one line."""
        return " … ".join(" ".join(self.text[start:end].split()) for start, end in spans)


AROUND = 160
"""How much context an example shows on either side, in code points."""
