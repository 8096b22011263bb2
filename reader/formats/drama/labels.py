"""The labels of speeches: "HAMLET.", "Solon. Tell me", "MARTA (CONT'D)", and what looks like one."""

from __future__ import annotations

import re

from reader.lazy_pattern import lazy_pattern

CAPITAL = r"[^\W\d_a-z]"
WORD = rf"{CAPITAL}(?:{CAPITAL}|['’](?={CAPITAL})|-(?={CAPITAL}))*\.?(?!\w)"
"""Matches a word in capitals, perhaps with the point of an abbreviation."""
NUMBER = r"\d{1,2}\.?"
JOIN = r"(?:and|of|the|y|et|und|der|des|&|,)"
CAPITALS = rf"(?:{NUMBER}[ \t]+)?{WORD}(?:,?[ \t]+(?:{JOIN}[ \t]+){{0,2}}(?:{WORD}|{NUMBER})){{0,4}}"
"""Matches a name in capitals: "MRS. HALLOW", "FIRST GUARD", "2 GUARD", "LUCY and TOM"."""
NAME_WORD = rf"{CAPITAL}[\w'’-]*"
MIXED = rf"(?:{NUMBER}[ \t]+)?(?:(?:Mrs?|Dr|St|Sr|M|Mme|Mlle)\.[ \t]+)?{NAME_WORD}(?:[ \t]+{NAME_WORD}){{0,2}}"
"""Matches a name in small letters: "Solon", "Mr. Lane", "Second Clown", "2. Guard"."""
DIRECTION = r"(?:[ \t]*(?P<direction>[(\[][^)\]\n]{1,120}[)\]]))?"
INDENT = r"^(?P<indent>[ \t]*)"

APART = re.compile(rf"{INDENT}_?(?P<name>{CAPITALS}?)_?[.:]?{DIRECTION}[.:,]?[ \t]*$", re.MULTILINE)
"""A name in capitals on a line of its own, above what is said."""
BESIDE = re.compile(
    rf"{INDENT}_?(?P<name>{CAPITALS}?)_?{DIRECTION}[ \t]*(?P<mark>[.:])_?(?=[ \t]*\S|[ \t]*$)", re.MULTILINE
)
"""A name in capitals and a point or colon before what is said."""
DIRECTED = re.compile(rf"{INDENT}_?(?P<name>{CAPITALS}?)_?[ \t]+[(\[][^)\]\n]{{1,120}}[)\]](?=[ \t]+\S)", re.MULTILINE)
"""A name in capitals and a direction before what is said."""
SMALL = re.compile(rf"{INDENT}_?(?P<name>{MIXED})_?{DIRECTION}(?P<mark>\.)_?(?=[ \t]+\S|[ \t]*$)", re.MULTILINE)
"""A name in small letters and a point before what is said."""

NO_NAME = re.compile(
    r"(?:act|scene|chapter|part|book|section|article|canto|volume|prologue|epilogue|note|warning|int|ext|fade|cut|"
    r"dissolve|exit|exeunt|enter|re-enter|curtain|the end|end|finis|interior|exterior|appendix|contents|table|figure|"
    r"(?:anti)?strophe|epode)\b.*|(?:first|second|third|fourth|fifth|last) (?:act|scene)|"
    r"mrs?|ms|dr|st|rev|capt|col|gen|hon",
    re.IGNORECASE | re.DOTALL,
)
"""Matches what stands where a label could, in capitals, but names nobody."""
OPENING = lazy_pattern(
    rf"{INDENT}_?(?:(?:act|scene|prologue|epilogue)\b(?:[ \t]*[IVXLC\d]+|[ \t]+the\b|[.:]|[ \t]*$|[ \t]+{CAPITAL})|"
    r"(?:the )?(?:first|second|third|fourth|fifth|last) (?:act|scene)\b|(?:actus|sc(?:[ae]|oe)na) [^\W\d_]+\.|"
    r"(?:INT|EXT|INT\./EXT|I/E)[. ]|FADE (?:IN|OUT)|(?:[a-z]+ )?CUT TO:|THE END\b|CURTAIN\b|\*\*\*)[^\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A line that begins an act or a scene, or ends one: no speech goes on after it."""
SLUG = re.compile(r"(?:INT|EXT|INT\.?/EXT|I/E)[. ][^a-z]*")
"""The line that begins a scene of a screenplay."""
SLUG_LINE = lazy_pattern(rf"^[ \t]*{SLUG.pattern}$", re.MULTILINE)
MOVEMENT = lazy_pattern(
    r"_?\[?_?(?:(?:Re-?)?(?:enter|exit|exeunt|alarums?|flourish|sennet|curtain)\b|"
    r"(?:an? )?(?:(?:long|short) )?(?:pause|silence)\.?_?\]?_?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The beginning of a paragraph that says who comes and goes, or that nobody speaks."""
ENTRANCE = r"(?:Re-)?[Ee]nter[ \t]+(?:[^\W\d_a-z]|(?:\w+[ \t]+){1,3}[A-Z]{2})"
DIRECTIONS = lazy_pattern(
    rf"\[[^\]]*\]|\([^)]*\)|\[[^\]\n]*$|^[ \t]*_?(?:{ENTRANCE}|Exit\b|Exeunt\b)[^\n]*$|"
    r"^[ \t]*(?:(?:ANTI)?STROPHE|EPODE)\b[^\na-z]*$",
    re.MULTILINE,
)
"""Directions within a speech: in brackets, or on a line that says who comes and goes or names a part of a chorus."""
