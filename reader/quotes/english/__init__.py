"""The English language pack: word lists, and what they say of a word."""

from reader.quotes.english.lexicon import Tag, tag_of

__all__ = ["Tag", "tag_of"]
