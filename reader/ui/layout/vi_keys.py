"""The keys of vi, as far as a note needs them: from keys to changes of a text, without a screen."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import regex

from reader.document import Span
from reader.ui.layout.vi_motions import (
    MOTIONS,
    Motion,
    first_word,
    line_end,
    line_start,
    of_object,
    to_character,
    to_words,
)

MOTION = r"gg|[hjklwbeWBE0^$G{}%nN]|(?P<to>[fFtT])(?P<sign>.)|[/?](?P<sought>[^\n]*)\n"
OBJECT = r"""[ia][wWpbB"'`()\[\]{}]"""
SHORT = {"x": "dl", "X": "dh", "s": "cl", "S": "cc", "D": "d$", "C": "c$", "Y": "yy"}
"""Commands that stand for others."""
INSERTING = "iaIAoO"
COMMAND = regex.compile(
    rf"(?P<count>[1-9]\d{{0,3}})?(?:(?P<operator>[dcy])(?P<more>[1-9]\d{{0,3}})?(?P<target>{MOTION}|{OBJECT}|(?P=operator))"
    rf"|(?P<motion>{MOTION})|(?P<short>[{''.join(SHORT)}])|(?P<other>[{INSERTING}pPuJvV~.]|r(?P<new>.)|ZZ|ZQ|\x12)"
    r"|:(?P<line>\w+!?)\n)",
    regex.DOTALL,
)
VISUAL = regex.compile(
    rf"(?P<count>[1-9]\d{{0,3}})?(?:(?P<motion>{MOTION})|(?P<object>{OBJECT})|(?P<other>[dcyxsvVJ~]))"
)
OPENING = ":/?"
"""What begins the last line, on which words are typed up to Enter."""
LINES = {"w": "save", "wq": "save", "x": "save", "q": "leave", "q!": "discard"}
"""What commands on the last line do."""
WORDS = {"ZZ": "save", "ZQ": "discard", "u": "undo", "\x12": "redo"}
MOST = 1_000
"""How often a command is done at most."""


class Mode(StrEnum):
    """What keys do."""

    NORMAL = "normal"
    INSERT = "insert"
    VISUAL = "visual"
    VISUAL_LINES = "visual line"


SELECTING = {"v": Mode.VISUAL, "V": Mode.VISUAL_LINES}
"""The modes in which something is selected, by the keys that begin and end them."""


class Step(NamedTuple):
    """What comes of a key."""

    at: int
    """Where the cursor is then, in code points."""
    replaced: Span = Span(0, 0)
    """What is replaced."""
    words: str = ""
    """What stands there then."""
    command: str = ""
    """What else is to be done: undo, redo, save, leave or discard."""


class ViKeys:
    """The state between the keys. It begins as an editor without modes does: what is typed is inserted."""

    def __init__(self) -> None:
        self.mode = Mode.INSERT
        self.pending = ""
        """The beginning of a command."""
        self.register = ""
        """What was deleted or copied last; whole lines end with a line feed."""
        self.anchor = 0
        """Where the selection begins, in visual mode."""
        self.last = ""
        """The last command that changed something."""
        self.typed = ""
        """What was typed behind it."""
        self.sought, self.is_sought_back = "", False
        """The words that were looked for last, and whether above the cursor."""

    def leave(self, text: str, at: int) -> Step | None:
        """Go back to normal mode; None if there is nothing to go back from."""
        was_typing = self.mode is Mode.INSERT
        if self.mode is Mode.NORMAL and not self.pending:
            return None
        self.mode, self.pending = Mode.NORMAL, ""
        return Step(max(at - was_typing, line_start(text, at)))

    def typing(self, words: str, *, is_deleted: bool = False) -> None:
        """Remember what is typed, to repeat it."""
        self.typed = self.typed[:-1] if is_deleted else self.typed + words

    def press(self, key: str, text: str, at: int) -> Step:
        """Take in a key, a character, in normal or visual mode."""
        pattern = COMMAND if self.mode is Mode.NORMAL else VISUAL
        if key == "\x7f" and not set(OPENING).isdisjoint(self.pending):
            self.pending = self.pending[:-1] if self.pending[-1] not in OPENING else ""
            return Step(at)
        self.pending += key
        found = pattern.fullmatch(self.pending, partial=True)
        if found is None or not found.partial:
            command, self.pending = self.pending, ""
            if found is not None:
                return self.selected(found, text, at) if pattern is VISUAL else self.perform(command, found, text, at)
        return Step(at)

    def perform(self, command: str, found: regex.Match[str], text: str, at: int) -> Step:
        """Do a command of normal mode."""
        count = times(found["count"]) * times(found["more"])
        if found["short"]:
            command = f"{found['count'] or ''}{SHORT[found['short']]}"
            meant = COMMAND.fullmatch(command)
            assert meant is not None, "each stands for a command"
            return self.perform(command, meant, text, at)
        if found["line"]:
            return Step(at, command=LINES.get(found["line"], ""))
        if found["motion"]:
            return Step(self.held(text, self.moved(found, found["motion"], count, text, at)))
        other = found["other"] or ""
        if other in WORDS:
            return Step(at, command=WORDS[other])
        if other in SELECTING:
            self.mode, self.anchor = SELECTING[other], at
            return Step(at)
        if other == ".":
            return self.repeated(text, at)
        if found["operator"] != "y":
            self.last, self.typed = command, ""
        if found["operator"]:
            return self.operate(found["operator"], self.stretch(found, count, text, at), text, at)
        return self.changed(other, found["new"] or "", count, text, at)

    def repeated(self, text: str, at: int) -> Step:
        """Do the last change again."""
        last, typed = self.last, self.typed
        found = COMMAND.fullmatch(last)
        if found is None:
            return Step(at)
        step = self.perform(last, found, text, at)
        self.last, self.typed = last, typed
        if self.mode is not Mode.INSERT:
            return step
        self.mode = Mode.NORMAL
        inserted = step.at - step.replaced.start  # the cursor may stand within the words of the step
        words = step.words[:inserted] + typed + step.words[inserted:]
        return step._replace(words=words, at=max(step.at + len(typed) - 1, step.replaced.start))

    def changed(self, name: str, new: str, count: int, text: str, at: int) -> Step:
        """Do a command that is neither a motion nor an operator."""
        here, start, end = Span(at, at), line_start(text, at), line_end(text, at)
        if name in INSERTING:
            self.mode = Mode.INSERT
            to = {"i": at, "a": min(at + 1, end), "I": first_word(text, at), "A": end, "o": end, "O": start}[name]
            words = "\n" if name in "oO" else ""
            return Step(to + (name == "o"), Span(to, to), words)
        if name in {"p", "P"}:
            return self.put(count, text, at, is_before=name == "P")
        if name == "J":
            return joined(text, at, count)
        last = min(at + count, end)
        if name == "~":
            return Step(self.held(text, last), Span(at, last), text[at:last].swapcase())
        return Step(last - 1, Span(at, last), new * count) if at + count <= end else Step(at, here)

    def put(self, count: int, text: str, at: int, *, is_before: bool) -> Step:
        """Put what was deleted or copied last."""
        words = self.register * count
        if not self.register.endswith("\n"):
            to = at if is_before else min(at + 1, line_end(text, at))
            return Step(max(to + len(words) - 1, 0), Span(to, to), words)
        if is_before:
            return Step(line_start(text, at), Span(line_start(text, at), line_start(text, at)), words)
        end = line_end(text, at)
        return Step(end + 1, Span(end, end), f"\n{words[:-1]}")

    def moved(self, found: regex.Match[str], name: str, count: int, text: str, at: int) -> int:
        """Where a motion leads to."""
        if name[0] in "/?":
            self.sought, self.is_sought_back = found["sought"] or self.sought, name[0] == "?"
        if name[0] in "/?nN":
            return to_words(text, at, count, self.sought, is_back=self.is_sought_back != (name == "N"))
        if found["to"]:
            to = to_character(text, at, count, found["to"], found["sign"])
            return at if to is None else to
        if name == "G" and found["count"]:
            name = "gg"
        return MOTIONS[name].to(text, at, count)

    def stretch(self, found: regex.Match[str], count: int, text: str, at: int) -> Span | None:
        """What an operator is about; whole lines with their line feed, None if nothing."""
        name = found["target"]
        if name == found["operator"]:
            return lines_of(text, at, MOTIONS["j"].to(text, at, count - 1))
        if name[0] in "ia" and len(name) > 1:
            return of_object(text, at, name[0], name[1])
        if found["operator"] == "c" and name in {"w", "W"} and text[at : at + 1].strip():
            name = {"w": "e", "W": "E"}[name]
            at_end = MOTIONS[name].to(text, max(at - 1, 0) if count == 1 else at, count)
            return Span(at, max(at_end, at) + 1)
        motion = MOTIONS.get(name, Motion(lambda *_: at, is_inclusive=found["to"] in {"f", "t"}))
        to = self.moved(found, name, count, text, at)
        if to == at and name[0] in "/?nN%fFtT":
            return None
        if motion.is_of_lines:
            return lines_of(text, at, to)
        if name in {"w", "W"} and "\n" in text[at:to]:
            to = max(at, len(text[:to].rstrip()))
        return Span(min(at, to), max(at, to) + (motion.is_inclusive and to != at))

    def operate(self, operator: str, stretch: Span | None, text: str, at: int) -> Step:
        """Delete, change or copy a stretch."""
        if stretch is None:
            return Step(at)
        span = Span(stretch.start, min(stretch.end, len(text)))
        words = span.of(text)
        is_of_lines = stretch.end > len(text) or (words.endswith("\n") and line_start(text, span.start) == span.start)
        self.register = words if words.endswith("\n") or not is_of_lines else f"{words}\n"
        if operator == "y":
            return Step(span.start if not is_of_lines else at)
        if operator == "c":
            self.mode = Mode.INSERT
            return Step(span.start, Span(span.start, span.end - words.endswith("\n")), "")
        if is_of_lines and not words.endswith("\n") and span.start:
            span = Span(span.start - 1, span.end)  # the last line goes with the line feed before it
        rest = text[: span.start] + text[span.end :]
        to = first_word(rest, min(span.start, len(rest))) if is_of_lines else self.held(rest, span.start)
        return Step(to, span, "")

    def selected(self, found: regex.Match[str], text: str, at: int) -> Step:
        """Do a command of visual mode."""
        if found["motion"]:
            to = self.moved(found, found["motion"], times(found["count"]), text, at)
            return Step(min(to, max(len(text) - 1, 0)))
        if found["object"]:
            span = of_object(text, at, found["object"][0], found["object"][1])
            if span is not None and span.length:
                self.anchor, at = span.start, span.end - 1
            return Step(at)
        span, other, mode = self.selection(text, at), found["other"], self.mode
        self.mode = Mode.NORMAL
        if other in SELECTING:
            self.mode = SELECTING[other] if SELECTING[other] is not mode else Mode.NORMAL
            return Step(at)
        if other == "J":
            return joined(text, span.start, text.count("\n", span.start, span.end - 1) + 1)
        if other == "~":
            return Step(span.start, Span(span.start, min(span.end, len(text))), span.of(text).swapcase())
        return self.operate({"x": "d", "s": "c"}.get(other, other), span, text, span.start if other == "y" else at)

    def selection(self, text: str, at: int) -> Span:
        """What is selected, with the character at the cursor; whole lines with their line feed, be it there or not."""
        if self.mode is Mode.VISUAL_LINES:
            return lines_of(text, self.anchor, at)
        return Span(min(self.anchor, at), min(max(self.anchor, at) + 1, len(text)))

    def held(self, text: str, at: int) -> int:
        """The offset on the last character of a line, where one is behind it."""
        at = max(0, min(at, len(text)))
        return at - 1 if at == line_end(text, at) > line_start(text, at) else at


def times(count: str | None) -> int:
    """How often something is done."""
    return min(int(count or 1), MOST)


def joined(text: str, at: int, count: int) -> Step:
    """Join a line with the next one, or so many lines, with a blank in place of the line feeds and blanks between."""
    start = end = line_end(text, at)
    words = ""
    for _ in range(max(count - 1, 1)):
        if end == len(text):
            break
        first = first_word(text, end + 1)
        to = line_end(text, first)
        words, end = f"{words} {text[first:to]}", to
    return Step(start if words else at, Span(start, end) if words else Span(at, at), words)


def lines_of(text: str, one: int, other: int) -> Span:
    """The lines from one offset to another, with the line feed of the last one, be it there or not."""
    return Span(line_start(text, min(one, other)), line_end(text, max(one, other)) + 1)
