"""Features of the lines that can be headings: their form, the lines around them, and the text as a whole.

A feature is its name and its values, in classes; the weights are in heading_weights.txt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.document import BlockKind
from reader.formats.plain.line import Line
from reader.formats.plain.page import LABEL, MARK, Page, beginning, ending, numbering, share, size

IMAGE_WORDS = re.compile(
    r"\b(?:image|photo|picture|figure|fig|screenshot|img|credit|source|courtesy)\b|\.(?:jpe?g|png|gif|webp)\b", re.I
)
DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:/]\d\d\b|\bago\b")
ADDRESS = re.compile(r"https?:|www\.|\S@\S|\.com\b|\.org\b")
DIGITS = re.compile(r"\d")
FIRST_WORD = re.compile(r"[^\W\d_][\w'’]*")
NUMERIC = re.compile(r"[\d\s.,:%$€£/+–-]+")
LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17)
FOLLOWING = (1, 6, 15, 30, 60, 120, 250)
RUNS = (1, 2, 3, 4, 7, 12)
LONGEST_RUN = 20
"""How far a run is followed on each side of a line, in lines."""


def siblings(page: Page, i: int) -> str:
    """How far the next and the previous number of a numbered line are."""
    kind, number = numbering(page.lines[i].words)
    if not kind:
        return ""
    if kind == "nested":
        stem, last = number.rsplit(".", 1)
        keys = [(kind, f"{stem}.{int(last) + step}") for step in (-1, 1)]
    elif kind in {"plain", "bare"}:
        keys = [(kind, str(int(number) + step)) for step in (-1, 1)]
    elif kind == "ordinal":
        stem, last = number.rsplit(" ", 1)
        if not last.isdigit():
            return kind
        keys = [(kind, f"{stem} {int(last) + step}") for step in (-1, 1)]
    else:
        return kind
    found = []
    places = page.numbers.get(keys[0], [])
    at = bisect_left(places, i)
    if at:
        found.append(i - places[at - 1])
    places = page.numbers.get(keys[1], [])
    at = bisect_left(places, i)
    if at < len(places):
        found.append(places[at] - i)
    return f"{kind}{size(min(found), (1, 2, 3, 4, 6)) if found else 0}"


def shape(page: Page, i: int) -> str:
    """The form of a line and of its place, which the headings of a text have in common."""
    line = page.lines[i]
    kind = numbering(line.words)[0]
    form = "X" if line.words.isupper() else "T" if line.is_title else "s"
    return f"{beginning(line.words)}{ending(line.words)}{kind}{form}{line.follows_blank:d}{line.precedes_blank:d}"


def length_class(line: Line) -> int:
    """The class of the length of a line: by its words, or by its characters if it has one."""
    return size(line.count, LENGTHS) if line.count > 1 else size(len(line.words), (6, 12, 20)) - 4


def features(page: Page, i: int) -> Iterator[str]:
    """The features of a line that can be a heading."""
    line = page.lines[i]
    words = line.words
    end, start = ending(words), beginning(words)
    before, after = page.type_at(i - 1), page.type_at(i + 1)
    before2, after2 = page.type_at(i - 2), page.type_at(i + 2)
    length = length_class(line)
    case = "X" if words.isupper() else "T" if line.is_title else "t" if line.capitals >= 0.5 else "s"
    rule = page.kinds[i].value
    script = (
        "" if words.isascii() else "L" if any(c.isalpha() and not c.isascii() and c > "\u02af" for c in words) else "n"
    )
    blank = f"{page.spacing}{line.follows_blank:d}{line.precedes_blank:d}"
    yield f"rule {rule}"
    yield f"rule {rule} {page.rules[i]}"
    yield f"rule {rule} {page.kinds[i] is BlockKind.HEADING and after}"
    yield f"length {length}"
    yield f"end {end}"
    yield f"start {start}"
    yield f"case {case}"
    yield f"blank {blank}"
    yield f"script {script} {length >= 4}"
    yield f"before {before}"
    yield f"after {after}"
    yield f"before2 {before2}"
    yield f"after2 {after2}"
    yield f"around {before} {after}"
    yield f"after {after} {after2}"
    yield f"before {before2} {before}"
    yield f"end {end} {after}"
    yield f"end {end} {before}"
    yield f"end {end} {case}"
    yield f"end {end} {length}"
    yield f"case {case} {length}"
    yield f"case {case} {after}"
    yield f"case {case} {before}"
    yield f"blank {blank} {after}"
    yield f"blank {blank} {before}"
    yield f"blank {blank} {end}"
    yield f"start {start} {after}"
    yield f"start {start} {blank}"
    yield f"length {length} {after}"
    yield from neighbour_features(page, i, case, start)
    yield from run_features(page, i, end, case)
    yield from form_features(page, i, end, after)
    yield from number_features(page, i, before, after, case)
    yield from text_features(page, i, before, after)


def neighbour_features(page: Page, i: int, case: str, start: str) -> Iterator[str]:
    """The lines right above and below."""
    line, lines = page.lines[i], page.lines
    after = page.type_at(i + 1)
    if i + 1 < len(lines):
        following = lines[i + 1]
        yield f"next {size(following.count, (1, 2, 4, 7, 12, 20, 40))} {ending(following.words)}"
        yield f"next {size(following.count, (1, 2, 4, 7, 12, 20, 40))} {case}"
        yield f"next start {beginning(following.words)} {start}"
        yield f"longer {following.count > line.count} {after}"
    if i:
        yield f"previous {size(lines[i - 1].count, (1, 2, 4, 7, 12, 20, 40))} {ending(lines[i - 1].words)}"
        yield f"previous start {beginning(lines[i - 1].words)} {start}"
        is_repeated = i + 1 < len(lines) and shape(page, i + 1) == shape(page, i)
        yield f"previous shape {shape(page, i - 1) == shape(page, i)} {is_repeated}"


def number_features(page: Page, i: int, before: str, after: str, case: str) -> Iterator[str]:
    """The number of a line, and where the numbers beside it are."""
    words = page.lines[i].words
    end, length = ending(words), length_class(page.lines[i])
    number = siblings(page, i)
    if number:
        yield f"number {number}"
        yield f"number {number} {after}"
        yield f"number {number} {before}"
        yield f"number {number[:4]} {case}"
        yield f"number {number[:4]} {end}"
        yield f"number {number[:4]} {length}"


def text_features(page: Page, i: int, before: str, after: str) -> Iterator[str]:
    """The place of a line in the text, and what the text is."""
    lines = page.lines
    words = lines[i].words
    start = beginning(words)
    if page.counts[words] > 1:
        yield f"repeated {size(page.counts[words], (2, 3, 5))}"
    if MARK.match(words):
        others = page.marks[start] - 1
        yield f"mark {start} {size(others, (1, 3))}"
        yield f"mark {start == '#'} {page.code_share}"
        yield f"mark {start == '#'} {page.marks['##'] > 0}"
    for step in (1, 2, 3):
        yield f"place {i - page.first_prose < step and i < page.first_prose} {page.has_prose > 0}"
    yield f"front {size(i, (1, 2, 3, 6))} {i < page.first_prose}"
    left = len(lines) - i
    yield f"left {size(left, (2, 3, 5, 9, 15))} {i > page.last_prose}"
    yield f"code {page.code_share} {before == 'code' or after == 'code'}"
    near = sum(page.is_code[max(0, i - 4) : i + 5])
    yield f"near code {near} {page.is_code[i]}"
    yield f"short {page.short_share}"
    yield f"short {page.short_share} {after}"
    yield f"has prose {page.has_prose}"


def run_features(page: Page, i: int, end: str, case: str) -> Iterator[str]:
    """The place of a line in a run of lines that are no prose, and how much text follows up to the next such line."""
    first = max(page.run_starts[i], i - LONGEST_RUN)
    last = min(page.run_ends[i], i + LONGEST_RUN)
    length = size(last - first + 1, RUNS)
    place = "only" if first == last else "first" if i == first else "last" if i == last else "inner"
    yield f"run {length} {place}"
    yield f"run {length} {place} {end}"
    yield f"run {length} {place} {case}"
    yield f"run {size(i - first, (1, 2, 4, 8))} {size(last - i, (1, 2, 4, 8))}"
    ahead = page.prose_ends[last + 1]
    mass = page.words_before[ahead] - page.words_before[min(last + 1, ahead)]
    yield f"mass {size(mass, FOLLOWING)} {place}"
    yield f"next prose {size(ahead - last - 1, (1, 2, 3, 5, 8))} {place}"
    back = first
    while back > 0 and page.prose[back - 1] and first - back < 8:
        back -= 1
    yield f"previous prose {size(first - back, (1, 2, 3, 5, 8))} {place}"


def form_features(page: Page, i: int, end: str, after: str) -> Iterator[str]:
    """What the words of a line look like."""
    line = page.lines[i]
    words = line.words
    if page.is_code[i]:
        yield "is code"
    if LABEL.match(words):
        head = words.split(":", 1)[0]
        near = sum(
            bool(LABEL.match(page.lines[j].words)) for j in range(max(0, i - 3), min(len(page.lines), i + 4)) if j != i
        )
        yield f"label {size(len(head.split()), (1, 2, 3, 4))} {size(near, (1, 2, 4))}"
        yield f"label {head.split()[0].lower() in FRONT} {after}"
        yield f"label {end} {size(line.count, (3, 5, 8))}"
    if IMAGE_WORDS.search(words):
        yield "image words"
        yield f"image words {bool(IMAGE_WORDS.match(words))}"
    if DATE.search(words):
        yield f"date {size(line.count, (3, 5, 8))}"
    if ADDRESS.search(words):
        yield "address"
    if NUMERIC.fullmatch(words):
        yield "numeric"
    digits = len(DIGITS.findall(words))
    yield f"digits {share(digits, len(words))}"
    for sign in "|@()/,=–—-&+$%<>_“\"'[":
        if sign in words:
            yield f"sign {sign}"
    first = FIRST_WORD.search(words)
    if first is not None:
        yield f"word {first.group().lower()}"
    yield f"last {words.split()[-1].strip('.:?!').lower()}"
    if ". " in words or "? " in words or "! " in words:
        yield f"sentences {end}"
    inner = [w for w in words.split()[1:] if w[0].isupper()]
    yield f"capitals {share(len(inner), line.count - 1 or 1)} {size(line.count, (3, 6, 10))}"


FRONT = frozenset({"step", "part", "chapter", "phase", "day", "example", "section", "tip", "method", "option"})
"""Words before a number, which are no labels."""
