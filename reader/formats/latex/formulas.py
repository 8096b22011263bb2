"""Formulas of LaTeX on one line: "a/b", "√x", Greek letters and signs; what is not known stays as it is."""

from __future__ import annotations

import re

from reader.formats.latex.tables import symbols

FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
ROOT = re.compile(r"\\sqrt\s*\{([^{}]*)\}")
WORDS = re.compile(
    r"\\(?:text|mathrm|mathbf|mathit|mathsf|mathcal|mathbb|boldsymbol|bm|operatorname|mbox|hat|bar|vec|tilde|overline)"
    r"\*?\s*\{([^{}]*)\}"
)
SPACE = re.compile(
    r"\\[,;:!> ]|\\(?:quad|qquad|left|right|[bB]igg?[lr]?|displaystyle|limits|nonumber|notag)(?![A-Za-z])"
)
RAISED = re.compile(r"(?<=[_^])\{([^{}]*)\}")
LABEL = re.compile(r"\\(?:label|tag\*?)\{[^{}]*\}|\\(?:begin|end)\{[^{}]*\}(?:\{[^{}]*\})?")
COMMAND = re.compile(r"\\([A-Za-z]+|[{}%#&_$|])")
SINGLE = re.compile(r"\{(\w)\}")
MOST_ROUNDS = 6


def formula_words(code: str) -> str:
    """A formula as words and signs."""
    code = LABEL.sub(" ", code)
    for _ in range(MOST_ROUNDS):
        before = code
        code = WORDS.sub(r"\1", code)
        code = FRACTION.sub(lambda found: f"{grouped(found[1])}/{grouped(found[2])}", code)
        code = ROOT.sub(lambda found: f"√{grouped(found[1])}", code)
        if code == before:
            break
    code = SPACE.sub(" ", code).replace("\\\\", "; ").replace("&", " ").replace("~", " ")
    code = COMMAND.sub(lambda found: symbols().get(found[1], found[1] + " "), code)
    code = RAISED.sub(lambda found: grouped(found[1]), code)
    return " ".join(SINGLE.sub(r"\1", code).split()).strip("; ")


def grouped(part: str) -> str:
    """A part of a formula, in parentheses if it has more than one sign."""
    part = part.strip()
    return part if re.fullmatch(r"\w*|\\?\w+", part) else f"({part})"
