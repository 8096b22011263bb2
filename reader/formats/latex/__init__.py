"""LaTeX as text: its sections, words, notes, captions, quotations and bibliography, without a program that sets it."""

from reader.formats.latex.parser import parse_latex

__all__ = ["parse_latex"]
