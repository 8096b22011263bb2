"""What is written for programs rather than for readers: source code, settings and patches, by name or by beginning."""

from __future__ import annotations

from functools import cache

from reader.file_names import name_of, suffix_of, text_beside
from reader.lazy_pattern import lazy_pattern

TABLE = "source_code.tsv"
NAMES = {
    "makefile": "a build file",
    "gnumakefile": "a build file",
    "cmakelists.txt": "a build file",
    "dockerfile": "a build file",
    "jenkinsfile": "a build file",
    "vagrantfile": "Ruby",
    "gemfile": "Ruby",
    "rakefile": "Ruby",
}
"""Whole names of files, in small letters."""
SIGNS = (
    (lazy_pattern(r"#![ \t]*/"), "a script"),
    (lazy_pattern(r"diff --(?:git|cc) |(?:Index: .*\n=+\n)?--- .*\n\+\+\+ .*\n@@ "), "a patch"),
    (lazy_pattern(r"-----BEGIN (?:CERTIFICATE|[A-Z ]*P(?:RIVATE|UBLIC) KEY)"), "a key or a certificate"),
    (lazy_pattern(r"<\?php\s"), "PHP"),
    (lazy_pattern(r"['.]\\\"|\.(?:TH [\w\"]|Dd )"), "the source of a manual page"),
    (lazy_pattern(r"\\input texinfo"), "Texinfo"),
    (lazy_pattern(r"\A=(?:head1|pod|encoding)\b.*\n\n"), "Perl documentation"),
    (lazy_pattern(r"begin [0-7]{3} \S+\n[!-`]{20,}\n"), "uuencoded data"),
)
"""The beginnings of texts that have no telling name."""
FIRST = frozenset("#dI-<.'\\=b")
"""The first characters of these."""


@cache
def suffixes() -> dict[str, str]:
    """What files are, by the ends of their names."""
    rows = (line.split("\t") for line in text_beside(__file__, TABLE).splitlines() if line[:2] != "# ")
    return {suffix: what for ends, what in rows for suffix in ends.split()}


def code_in(target: str, text: str) -> str:
    """What a text is if it is written for programs, by the name of its file or by its beginning; empty for others.

    >>> code_in("wall.py", ""), code_in("-", "diff --git a/wall b/wall\\n"), code_in("wall.txt", "The wall broke.")
    ('Python', 'a patch', '')
    """
    name = name_of(target).lower()
    suffix = suffix_of(name)
    named = NAMES.get(name) or (suffixes().get(suffix, "") if suffix not in {"", ".txt", ".text"} else "")
    if named or text[:1] not in FIRST:
        return named
    return next((what for sign, what in SIGNS if sign.match(text)), "")
