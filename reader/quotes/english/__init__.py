"""The language pack of English: its words as data files, its grammar and its rules."""

from __future__ import annotations

from reader.quotes.english.inflection import VERBAL, forms
from reader.quotes.tokens import Tokenizer
from reader.quotes.vocabulary import Vocabulary

VOCABULARY = Vocabulary(__name__, forms, VERBAL)
"""The words of English."""
TOKENIZER = Tokenizer(VOCABULARY)
"""The words of English, by what stands between two blanks."""
