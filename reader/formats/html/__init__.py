"""The parser of HTML, imported on first use: books need only parts of it."""

from typing import TYPE_CHECKING

from reader.lazy_names import lazy_names

if TYPE_CHECKING:
    from reader.formats.html.parser import parse_html

__all__ = ["parse_html"]

if not TYPE_CHECKING:  # with a module `__getattr__`, type checkers would take any name for one that exists
    __getattr__ = lazy_names(__name__, {"parse_html": "parser"})
