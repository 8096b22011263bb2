"""The features of a text that show its kind: how frequent small words, signs and forms of words are."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reader.named_tuple import NamedTuple

SAMPLE, PARTS = 60_000, 12
"""How much of a long text is looked at, in code points, and in how many parts, evenly spread."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ASCII_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
"""Match a word of any letters, and one of the letters that are all that most texts have."""
CURLY: Final = "\x80"
"""Stands for an apostrophe in a text that is brought into one byte a character: a control character, which few texts
have."""
ASCII_LETTERS: Final = bytes(
    i if chr(i) in f"{CURLY}'" or (i < ord(CURLY) and chr(i).isalpha()) else ord(" ") for i in range(256)
)
"""A translation of bytes: ASCII letters and apostrophes stay, everything else becomes a blank."""
DIGITS = "0123456789"
SIGNS = "_=<>{}[]/\\|#*;$@~^+"
OPTION = re.compile(r"-(?<!\S-)-?[a-zA-Z][\w-]*")
FULL_NAME = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[a-z]+ [A-Z][a-z]+")
"""Match an option of a command, and a name within a sentence: they begin with what is rare, and then look back."""
LINK = re.compile(r"[(._](?<=\w[(._])(?:(?<=\()|(?=\w))")
"""Matches what joins the parts of an identifier: a full stop or an underscore between two, or the bracket after one."""
QUOTED = re.compile(r"[\"“«„'‘][^\"”»\n]{12,900}?[.,!?…][\"”»'’]")
"""Matches a sentence or clause in quotation marks."""
INSTRUCTION = re.compile(
    r"(?:^|[.!?:][ \t])[ \t]*+(?:(?:[-*•]|\d{1,9}[.)])[ \t]*+)?+(?:Please |Never |Always |Do not |Don['’]t )?"
    r"(?:Add|Adjust|Allow|Apply|Attach|Avoid|Bring|Call|Change|Check|Choose|Clean|Click|Close|Connect|Contact|Copy|Create|"
    r"Cut|Disconnect|Drain|Enter|Fill|Follow|Hold|Insert|Install|Keep|Leave|Let|Lift|Make|Mix|Move|Note|Open|Place|Plug|"
    r"Press|Provide|Pull|Push|Put|Read|Release|Remove|Repeat|Replace|Return|Rinse|Run|Save|See|Select|Send|Set|Slide|Specify|"
    r"Start|Stir|Stop|Store|Switch|Take|Tighten|Touch|Try|Turn|Type|Update|Use|Wait|Wash|Write)\b",
    re.MULTILINE,
)
"""Matches the beginning of a sentence that says what to do."""
BEGINNING = re.compile(r"[\n.!?:]")
"""Matches the sign at which, or the end of a line after which, such a sentence can begin."""
MOST_OF_WORD, MOST_OF_FORM = 2.0, 20.0
"""The greatest rates that count, in percent."""


class TextForm(NamedTuple):
    """The form of a text."""

    words: int
    """The number of words looked at."""
    rates: dict[str, float]
    """The square roots of the rates, in percent, of the words in lower case and of what is counted (in brackets)."""


def sample_of(text: str) -> str:
    """The text, or parts of a long one."""
    if len(text) <= SAMPLE:
        return text
    step, length = len(text) // PARTS, SAMPLE // PARTS
    return "\n".join(text[at * step : at * step + length] for at in range(PARTS))


def form_of(text: str) -> TextForm:
    """The form of a text."""
    sample = sample_of(text)
    others = set() if sample.isascii() else {sign for sign in set(sample) if sign > "\x7f"}
    is_ascii = CURLY not in others and not any(map(str.isalnum, others))
    words = words_in_ascii(sample) if is_ascii else WORD.findall(sample)
    total = max(1, len(words))
    visible = max(1, len(sample) - sample.count(" ") - sample.count("\n"))
    lines = [line for line in sample.split("\n") if line.strip()]
    counts = Counter(words)
    lower = {word: times for word, times in counts.items() if word.islower()}
    counted = {
        "(signs)": sum(map(sample.count, SIGNS)) / visible,
        "(digits)": sum(map(sample.count, [*DIGITS, *filter(str.isdigit, others)])) / visible,
        "(options)": len(OPTION.findall(sample)) / total,
        "(identifiers)": identifiers(sample) / total,
        "(capitals)": sum([times for word, times in counts.items() if len(word) > 2 and word.isupper()]) / total,
        "(names)": len(FULL_NAME.findall(sample)) / total,
        "(quoted)": len(QUOTED.findall(sample)) / total,
        "(questions)": sample.count("?") / total,
        "(indented)": sum(line[:2] == "  " or line[:1] == "\t" for line in lines) / max(1, len(lines)),
        "(sentences)": sum(line.rstrip()[-1:] in '.!?”"’' for line in lines) / max(1, len(lines)),
        "(instructions)": instructions(sample) / total,
        "(-ed)": sum([times for word, times in lower.items() if word.endswith("ed")]) / total,
        "(-ing)": sum([times for word, times in lower.items() if word.endswith("ing")]) / total,
    }
    rate_of = {times: min(MOST_OF_WORD, 100 * times / total) ** 0.5 for times in set(lower.values())}
    rates = {word: rate_of[times] for word, times in lower.items()}
    rates |= {name: min(MOST_OF_FORM, 100 * share) ** 0.5 for name, share in counted.items()}
    return TextForm(len(words), rates)


def words_in_ascii(text: str) -> list[str]:
    """The words of a text whose letters are all in ASCII: the matches of `ASCII_WORD`, in half of its time."""
    only = text.replace("’", CURLY).encode("latin-1", "replace").translate(ASCII_LETTERS).decode("latin-1").split()
    if "".join(only).isalpha():
        return only
    words: list[str] = []
    for word in only:
        if word.isalpha():
            words.append(word)
        else:
            words += ASCII_WORD.findall(word.replace(CURLY, "’"))
    return words


def identifiers(text: str) -> int:
    """How many times a word goes on like an identifier, after a full stop or an underscore, or with a bracket: "f("."""
    found = end = 0
    for match in LINK.finditer(text):
        at = match.start()
        if at > end:
            found, end = found + 1, at + 1 + (text[at] != "(")
    return found


def instructions(text: str) -> int:
    """How many sentences say what to do."""
    found = end = 0
    for at in (0, *(match.start() + (match[0] == "\n") for match in BEGINNING.finditer(text))):
        match = INSTRUCTION.match(text, at) if at >= end else None
        if match is not None:
            found, end = found + 1, match.end()
    return found
