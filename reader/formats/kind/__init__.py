"""The kind of a text, worked out once from its form: a linear model over small words and signs, and labels of turns."""

from reader.formats.kind.model import kind_of

__all__ = ["kind_of"]
