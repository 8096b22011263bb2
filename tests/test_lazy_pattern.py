"""Expressions that are compiled on first use."""

import re

import pytest

from reader.lazy_pattern import lazy_pattern


def test_it_finds_what_a_compiled_expression_finds() -> None:
    lazy, compiled = lazy_pattern(r"(?P<word>\w+) lee", re.IGNORECASE), re.compile(r"(?P<word>\w+) lee", re.IGNORECASE)
    for text in ("Ann Lee spoke", "nobody", ""):
        assert str(lazy.search(text)) == str(compiled.search(text))
    assert lazy.sub("x", "Ann Lee") == "x"
    assert (lazy.pattern, lazy.flags, lazy.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_it_is_compiled_when_it_is_first_used_and_not_again() -> None:
    lazy = lazy_pattern("(")
    with pytest.raises(re.error):
        lazy.search("text")
    sound = lazy_pattern("a")
    assert sound.match is sound.match


def test_it_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        lazy_pattern("a").missing  # type: ignore[attr-defined]  # noqa: B018
