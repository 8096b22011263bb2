"""A page as a whole: its lines with the verdicts of the rules, by which headings are judged again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

from reader.document import BlockKind
from reader.formats.plain.bare_headings import LONGEST_REPEATED
from reader.formats.plain.body import PROSE_LENGTH, is_prose
from reader.formats.plain.line import SPEAKER_LABEL, Line, without_number

MAX_WORDS, MAX_LENGTH = 24, 180
"""The most words and code points of a line that can be a heading."""
STATEMENT_WORDS = 16
"""The most words of one that ends with a full stop."""
KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM})
"""The kinds of line, by the rules, that are judged again."""
MARK = re.compile(r"#{1,6}\s|={2,6}\s")
NUMBER = re.compile(
    r"(?:(?P<nested>\d{1,2}(?:\.\d{1,2})+)[.)]?|(?P<roman>[IVX]{1,5})[.)]|(?P<plain>\d{1,3})[.)]|"
    r"(?P<bare>\d{1,2})(?=\s[A-Z])|\(?(?P<letter>[A-Za-z])\)|(?P<ordinal>[A-Z]\w{2,9} \#?\d{1,3})\b)\s*"
)
MIN_PAIRS = 4
"""How often a title is repeated, perhaps with another number, above the same line if it is surely a heading."""
PAIRED = frozenset({"repeated_heading", "heading_over_subtitle"})
"""The rules whose headings may be so."""
BULLET = re.compile(r"[•‣◦▪●·*+–—>-]\s")
LABEL = re.compile(r"[^\s:][^:.?!]{0,40}:\s+\S")
CODE = re.compile(
    r"[;{}\\]$|^[$>%]\s|^\W*(?:import|from|def|class|return|const|let|var|function|SELECT|CREATE|INSERT|sudo|apt|pip|npm|"
    r"git|curl|docker|cd|echo|export)\s+[\w*({./-]+|\w\(.*\)$|\w\(\)|[=!<>]=|\s=\s|=>|->|::|</?\w+>|\w_\w|--\w|^[@./]\w|\w\.\w+\(|"
    r"^\w+\s*[:=]\s*[\[{\"'\d]|^[\]})]|^\w+: \S+$|\S/\S+/\S"
)
COMMENT = re.compile(r"#+ ?[^\s#]|//|/\*|--\s")


REMEMBERED = 256
"""How many lines are remembered with the class of their first and last characters, which their neighbours need, too."""
ENDINGS = {
    "？": "?",
    "！": "!",
    "：": ":",
    "。": ".",
    "…": "...",
    "]": ")",
    "¶": "¶",
    **{sign: sign for sign in "?!:.)"},
}
"""The classes of the last characters of lines, other than letters, digits and quotation marks."""


@lru_cache(REMEMBERED)
def ending(words: str) -> str:
    """The class of the last character of a line."""
    last = words[-1]
    if words.endswith("..."):
        return "..."
    if last.isalnum():
        return "a" if last.isalpha() else "9" if last.isdigit() else "%"
    return '"' if last in "\"'”’»" else ENDINGS.get(last, "%")


@lru_cache(REMEMBERED)
def beginning(words: str) -> str:
    """The class of the first character of a line; of a line after number signs, these."""
    first = words[0]
    if MARK.match(words):
        return "#" * (len(words) - len(words.lstrip("#="))) if first == "#" else "="
    if BULLET.match(words):
        return "*"
    if first.isalpha():
        return "A" if first.isupper() else "a" if first.islower() else "L"
    return "9" if first.isdigit() else '"' if first in "\"“‘«'" else "%"


@lru_cache(REMEMBERED)
def numbering(words: str) -> tuple[str, str]:
    """The kind of number at the start of a line, and the number itself."""
    found = NUMBER.match(words)
    if found is None:
        return "", ""
    kind = found.lastgroup or ""
    return kind, found.group(kind)


def is_candidate(line: Line, kind: BlockKind) -> bool:
    """Whether a line can be a heading by its form."""
    words = line.words
    if (
        kind not in KINDS
        or line.kind is not None
        or line.count > MAX_WORDS
        or len(words) > MAX_LENGTH
        or words[-1] in ",;"
    ):
        return False
    if words[-1] in ".。" and line.count > STATEMENT_WORDS:
        return False
    if line.is_no_title:
        return False
    return not SPEAKER_LABEL.match(words) and not line.is_speech and any(map(str.isalpha, words))


OWN_TYPE = frozenset(
    {
        BlockKind.TABLE,
        BlockKind.IMAGE,
        BlockKind.CAPTION,
        BlockKind.BOILERPLATE,
        BlockKind.RULE,
        BlockKind.BLOCK_QUOTE,
        BlockKind.CODE,
    }
)
"""The kinds of line, by the rules, that are also types."""
HEAD_TYPES = frozenset({BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.STANDFIRST})


class Page:
    """The lines of a text with the verdicts of the rules, and what the features of a line are taken from."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[BlockKind], rules: Sequence[str]) -> None:
        self.lines, self.kinds, self.rules = lines, kinds, rules
        self.pairs = Counter(self.pair(i) for i, line in enumerate(lines[:-1]) if line.count <= LONGEST_REPEATED)
        self.candidates = [i for i, line in enumerate(lines) if is_candidate(line, kinds[i]) and not self.is_certain(i)]
        self.prose = [
            (kinds[i] is BlockKind.PARAGRAPH and is_prose(line)) or len(line.words) > PROSE_LENGTH
            for i, line in enumerate(lines)
        ]
        self.is_code = [not prose and is_code(line.words) for line, prose in zip(lines, self.prose, strict=True)]
        self.types = [self.type_of(i) for i in range(len(lines))]
        self.counts = Counter(line.words for line in lines)

    def is_certain(self, i: int) -> bool:
        """Whether a heading is underlined, or is often repeated above the same line: «Meal 1», «Every two hours»."""
        line, rule = self.lines[i], self.rules[i]
        if not rule or is_code(line.words):
            return False
        if rule == "underlined_heading":
            return not (i and not line.follows_blank and is_code(self.lines[i - 1].words))
        if rule not in PAIRED or i + 1 == len(self.lines):
            return False
        if line.count == 1 or ":" in line.words or line.words.isupper():
            return False
        return self.pairs[self.pair(i)] >= MIN_PAIRS

    def pair(self, i: int) -> tuple[str, str]:
        """A line without the number at its end, and the line below it."""
        words = self.lines[i].words
        return without_number(words) or words, self.lines[i + 1].words

    def type_of(self, index: int) -> str:
        """What a line is to the lines beside it."""
        line, kind = self.lines[index], self.kinds[index]
        if kind in OWN_TYPE:
            return kind.value
        if self.prose[index]:
            return "prose+" if line.count > 40 or len(line.words) > 240 else "prose"
        number = numbering(line.words)[0]
        types = (
            ("code", self.is_code[index]),
            ("bullet", BULLET.match(line.words)),
            ("number", number in {"nested", "roman", "plain", "letter"}),
            ("head", kind in HEAD_TYPES),
            ("label", LABEL.match(line.words)),
            ("short.", line.is_sentence),
        )
        return next((name for name, applies in types if applies), "short")

    def type_at(self, i: int) -> str:
        """The same; "none" before the first and after the last line."""
        return self.types[i] if 0 <= i < len(self.types) else "none"

    @cached_property
    def numbers(self) -> dict[tuple[str, str], list[int]]:
        """The lines that begin with each number, by kind and number."""
        found: dict[tuple[str, str], list[int]] = {}
        for i in self.candidates:
            kind, number = numbering(self.lines[i].words)
            if kind:
                found.setdefault((kind, number), []).append(i)
        return found

    @cached_property
    def first_words(self) -> Counter[str]:
        """How many of the lines that can be headings begin with each word."""
        return Counter(self.lines[i].words.split(maxsplit=1)[0] for i in self.candidates)

    @cached_property
    def prose_starts(self) -> list[int]:
        """For each line, the index of the first of the lines right above it that are prose; its own without any."""
        found: list[int] = []
        for i in range(len(self.lines)):
            found.append(found[-1] if i and self.prose[i - 1] else i)
        return found

    @cached_property
    def prose_ends(self) -> list[int]:
        """For each line, the index of the first line from there on that is no prose; for the end of the text, too."""
        found = [len(self.lines)]
        for i in range(len(self.lines) - 1, -1, -1):
            found.append(found[-1] if self.prose[i] else i)
        return found[::-1]

    @cached_property
    def run_starts(self) -> list[int]:
        """For each line, the index of the first of the lines right above it that are no prose; its own without any."""
        found: list[int] = []
        for i in range(len(self.lines)):
            found.append(found[-1] if i and not self.prose[i - 1] else i)
        return found

    @cached_property
    def run_ends(self) -> list[int]:
        """For each line, the index of the last of the lines right below it that are no prose; its own without any."""
        last = len(self.lines) - 1
        found: list[int] = []
        for i in range(last, -1, -1):
            found.append(found[-1] if i < last and not self.prose[i + 1] else i)
        return found[::-1]

    @cached_property
    def first_prose(self) -> int:
        """The index of the first line of prose."""
        return next((i for i, prose in enumerate(self.prose) if prose), len(self.lines))

    @cached_property
    def last_prose(self) -> int:
        """The index of the last line of prose; -1 if there is none."""
        return next((i for i in range(len(self.lines) - 1, -1, -1) if self.prose[i]), -1)

    @cached_property
    def words_before(self) -> list[int]:
        """For each line, the number of words before it; six characters count as a word in scripts without spaces."""
        total, found = 0, [0]
        for line in self.lines:
            total += max(line.count, len(line.words) // 6)
            found.append(total)
        return found


def is_code(words: str) -> bool:
    return (CODE.search(words) is not None and len(words) < PROSE_LENGTH) or bool(
        COMMENT.match(words) and not MARK.match(words)
    )
