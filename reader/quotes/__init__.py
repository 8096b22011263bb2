"""Who said what: marks, cues, mentions, rules, speakers."""

from reader.quotes.engine import attribute

__all__ = ["attribute"]
