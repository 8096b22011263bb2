"""Features of the lines that can be headings: their form, their number, the lines around them, and the text as a whole.

`shapes` has the features that the headings of a text have in common.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.document import BlockKind
from reader.formats.plain.page import LABEL, Page, beginning, ending, numbering

FORM = (
    *("rule", "kind", "words", "length", "word length", "end", "start", "title", "capitals", "inner capitals"),
    *("small words", "verbs", "asks", "signs", "commas", "digits", "code", "label", "labels near", "indent"),
)
NUMBER = ("number kind", "number", "to sibling", "repeated", "first word alike")
AROUND = (
    *("blank above", "blank below", "type -2", "type -1", "type 1", "type 2"),
    *(
        "words -2",
        "words -1",
        "words 1",
        "words 2",
        "length -1",
        "length 1",
        "end -1",
        "end 1",
        "start 1",
        "shared words",
    ),
)
PLACE = (
    *("run", "after run start", "prose words", "prose below", "prose above", "words above", "to next", "words to next"),
    *("to first prose", "after last prose", "lines left"),
)
TEXT = (
    *("lines", "prose lines", "prose share", "prose length", "code share", "code near", "candidates", "ruled"),
    *("blanks", "bullets", "labels", "short lines"),
)
FEATURES = (*FORM, *NUMBER, *AROUND, *PLACE, *TEXT)
"""The names of the features, in order."""
RULES = (
    *("", "marked_heading", "underlined_heading", "numbered_heading", "heading", "heading_over_heading"),
    *("heading_over_subtitle", "repeated_heading", "heading_of_links", "usual_heading"),
)
KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)
TYPES = (
    *("none", "table", "image", "caption", "boilerplate", "rule", "block_quote", "code", "prose+", "prose", "bullet"),
    *("number", "head", "label", "short.", "short"),
)
ENDS, STARTS = 'a9%".?!:)¶', 'Aa9L"%*#='
"""The classes of the first and last characters of a line; the index is the value of the feature."""
NUMBERS = ("", "nested", "roman", "plain", "bare", "letter", "ordinal")
SMALL = re.compile(r"\b(?:the|a|an|of|and|or|in|on|at|to|for|by|with|from|as)\b", re.IGNORECASE)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|said|says|been|be|do|does|did|it|they|we|he|she|you|i)\b",
    re.IGNORECASE,
)
ASKS = re.compile(r"(?:how|what|why|when|where|who|which|is|are|can|do|does|should|will)\b", re.IGNORECASE)
SIGNS = frozenset("|@()/,=&+$%<>_[")
DIGITS = re.compile(r"\d")
NEAR = 4
"""How far code is near, in lines."""
LABELS_NEAR = 3
LONGEST_RUN = 20
"""How far a run is followed on each side of a line, in lines."""
SHARED = 40
"""In how many words below a line its own are looked for; they have more than three letters."""


def features(page: Page) -> list[list[float]]:
    """The values of the features of each candidate."""
    whole = of_text(page)
    return [
        [*form(page, i), *number(page, i), *around(page, i), *place(page, at), *whole_at(page, i, whole)]
        for at, i in enumerate(page.candidates)
    ]


def form(page: Page, i: int) -> list[float]:
    """The form of a line, in the order of FORM."""
    line, words = page.lines[i], page.lines[i].words
    parts = words.split()
    label = LABEL.match(words)
    near = range(max(0, i - LABELS_NEAR), min(len(page.lines), i + LABELS_NEAR + 1))
    return [
        RULES.index(page.rules[i]) if page.rules[i] in RULES else 0,
        KINDS.index(page.kinds[i]),
        line.count,
        len(words),
        len(words) / line.count,
        end_class(words),
        start_class(words),
        line.is_title,
        line.capitals,
        sum([part[0].isupper() for part in parts[1:]]) / (line.count - 1 or 1),
        len(SMALL.findall(words)) / line.count,
        len(VERB.findall(words)),
        ASKS.match(words) is not None,
        sum([char in SIGNS for char in words]),
        words.count(","),
        len(DIGITS.findall(words)) / len(words),
        page.is_code[i],
        len(words.split(":", 1)[0].split()) if label is not None else 0,
        sum([page.types[j] == "label" for j in near if j != i]),
        line.indent,
    ]


def end_class(words: str) -> int:
    """The class of the last character of a line."""
    found = ending(words)
    return len(ENDS) if found == "..." else ENDS.find(found)


def start_class(words: str) -> int:
    """The class of the first character of a line."""
    return STARTS.find(beginning(words)[0])


def number(page: Page, i: int) -> list[float]:
    """The number of a line and where the next one is, and lines that are alike, in the order of NUMBER."""
    words = page.lines[i].words
    kind, value = numbering(words)
    return [
        NUMBERS.index(kind),
        int(value) if value.isdecimal() else 0,
        to_sibling(page, i, kind, value),
        page.counts[words],
        page.first_words[words.split()[0]],
    ]


def to_sibling(page: Page, i: int, kind: str, value: str) -> int:
    """How many lines away is the nearest line with the number before or after that of a line; -1 if there is none."""
    stem, last = value[: len(value.rstrip("0123456789"))], value[len(value.rstrip("0123456789")) :]
    if not last.isdecimal():
        return -1
    below = page.numbers.get((kind, f"{stem}{int(last) - 1}"), [])
    above = page.numbers.get((kind, f"{stem}{int(last) + 1}"), [])
    before, after = bisect_left(below, i), bisect_left(above, i)
    steps = [i - below[before - 1]] if before else []
    steps += [above[after] - i] if after < len(above) else []
    return min(steps, default=-1)


def around(page: Page, i: int) -> list[float]:
    """The lines above and below a line, in the order of AROUND."""
    lines, line = page.lines, page.lines[i]
    above, below = lines[i - 1] if i else None, lines[i + 1] if i + 1 < len(lines) else None
    own = {part.lower() for part in line.words.split() if len(part) > 3}
    return [
        line.follows_blank,
        line.precedes_blank,
        *(TYPES.index(page.type_at(i + step)) for step in (-2, -1, 1, 2)),
        lines[i - 2].count if i > 1 else -1,
        above.count if above is not None else -1,
        below.count if below is not None else -1,
        lines[i + 2].count if i + 2 < len(lines) else -1,
        len(above.words) if above is not None else -1,
        len(below.words) if below is not None else -1,
        end_class(above.words) if above is not None else -1,
        end_class(below.words) if below is not None else -1,
        start_class(below.words) if below is not None else -1,
        len(own.intersection(below.words.lower().split(maxsplit=SHARED)[:SHARED])) if below is not None else 0,
    ]


def place(page: Page, at: int) -> list[float]:
    """The place of a candidate in its run of lines that are no prose, and in the text, in the order of PLACE."""
    i, candidates, words = page.candidates[at], page.candidates, page.words_before
    first = max(page.run_starts[i], i - LONGEST_RUN)
    last = min(page.run_ends[i], i + LONGEST_RUN)
    ahead = page.prose_ends[last + 1]
    before = candidates[at - 1] if at else -1
    after = candidates[at + 1] if at + 1 < len(candidates) else len(page.lines)
    return [
        last - first + 1,
        i - first,
        words[ahead] - words[min(last + 1, ahead)],
        ahead - last - 1,
        first - page.prose_starts[first],
        words[i] - words[before + 1],
        after - i,
        words[after] - words[i + 1],
        page.first_prose - i,
        i - page.last_prose,
        len(page.lines) - i,
    ]


def of_text(page: Page) -> list[float]:
    """What a text is like, in the order of TEXT; how much code is near is added for each line."""
    count, prose = len(page.lines), sum(page.prose)
    lengths = sum([line.count for line, is_prose in zip(page.lines, page.prose, strict=True) if is_prose])
    return [
        count,
        prose,
        prose / count,
        lengths / (prose or 1),
        sum(page.is_code) / count,
        0,
        len(page.candidates) / count,
        sum([kind is BlockKind.HEADING for kind in page.kinds]) / count,
        sum([line.follows_blank for line in page.lines]) / count,
        *(page.types.count(name) / count for name in ("bullet", "label", "short")),
    ]


def whole_at(page: Page, i: int, whole: Sequence[float]) -> list[float]:
    """The features of the text, with how much code is near a line."""
    found = list(whole)
    found[TEXT.index("code near")] = sum(page.is_code[max(0, i - NEAR) : i + NEAR + 1])
    return found
