"""Explicit markup of reStructuredText: what begins with two dots, and the names given to addresses and words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.formats.light.lines import SourceLine
from reader.formats.light.rst.inline import RstInline, reference

START = re.compile(r"\.\.(?: |$)")
DIRECTIVE = re.compile(r"\.\. +(?:\|(?P<substitution>[^|]+)\| +)?(?P<name>\w[\w:.+-]*?) ?::(?: +|$)(?P<argument>.*)")
NOTE = re.compile(r"\.\. +(?P<label>\[(?:\d+|\*|#?[\w.-]*)\]) *(?P<words>.*)")
"""A footnote or a citation."""
TARGET = re.compile(r"\s*\.\. +_(?P<name>`[^`]+`|(?:\\:|[^:`])+): +(?P<target>\S.*)")
"""A name for an address."""
ANONYMOUS = re.compile(r"__ +\S")
"""An address without a name."""
SUBSTITUTION = re.compile(r"\s*\.\. +\|(?P<name>[^|]+)\| +(?P<kind>replace|unicode|image|date)::(?: +(?P<words>.*))?")


def collect(inline: RstInline, lines: Iterable[SourceLine]) -> None:
    """Note the addresses and the words that a text names, wherever it does."""
    for line in lines:
        if ".. " not in line.text:
            continue
        target = TARGET.fullmatch(line.text)
        if target is not None:
            inline.targets[reference(target["name"].strip("`").replace("\\:", ":"))] = target["target"].replace(" ", "")
            continue
        found = SUBSTITUTION.fullmatch(line.text)
        if found is not None:
            inline.substitutions[found["name"]] = (found["words"] or "") if found["kind"] == "replace" else ""
