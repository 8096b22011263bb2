"""Attribution: who said what in a document."""

from reader.quotes.engine import attribute

__all__ = ["attribute"]
