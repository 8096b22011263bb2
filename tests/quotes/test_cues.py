"""A cue finds the words that name its source, before or after it."""

import pytest

from reader.document import Span
from reader.quotes.english.cues import cues_of
from reader.quotes.english.pack import PACK
from reader.quotes.sentences import paragraphs_of

CASES = [
    ("Ann Lee said it was late.", "said", "Ann Lee"),
    ("Ann Lee, a farmer, said it was late.", "said", "Ann Lee"),
    ("Ann Lee, who farms in Lund, said it was late.", "said", "Ann Lee"),
    ("Ann Lee (Farmers' Party) said it was late.", "said", "Ann Lee"),
    ("On Monday she also said it was late.", "said", "she"),
    ("A spokesman for the port authority said it was late.", "said", "A spokesman for the port authority"),
    ("Officials in Lund have long said it was late.", "said", "Officials in Lund"),
    ("People familiar with the matter said it was late.", "said", "People familiar with the matter"),
    ("Ann Lee opened the door and said it was late.", "said", "Ann Lee"),
    ("Ann Lee went on to say it was late.", "say", "Ann Lee"),
    ("Ann Lee left early, saying it was late.", "saying", "Ann Lee"),
    ("It was late, according to Ann Lee.", "According", "Ann Lee"),
    ("It was late, according to the mayor of Lund.", "According", "the mayor of Lund"),
    ('"It is late," said campaign manager Ann Lee on Monday.', "said", "campaign manager Ann Lee"),
    ("It was called a mistake by Ann Lee.", "called", "Ann Lee"),
    ("Secretary of State Ann Lee said it was late.", "said", "Secretary of State Ann Lee"),
    ("The Department of Fisheries said it was late.", "said", "The Department of Fisheries"),
    ("Bo Berg and Ann Lee said it was late.", "said", "Bo Berg and Ann Lee"),
]


def source_of(text: str, word: str) -> str | None:
    [paragraph] = paragraphs_of(text, [Span(0, len(text))], PACK)
    [sentence] = paragraph.sentences
    for cue in cues_of(sentence):
        if sentence.words[cue.at].casefold() == word.casefold():
            source = cue.before or cue.after
            return sentence.span(source.first, source.last).of(text) if source is not None else None
    return None


@pytest.mark.parametrize(("text", "cue", "source"), CASES, ids=[text for text, _, _ in CASES])
def test_a_cue_finds_its_source(text: str, cue: str, source: str) -> None:
    assert source_of(text, cue) == source


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The report reached Lund.", "report"),
        ("She gave a sharp reply to him.", "reply"),
        ("Her claims were denied in court.", "claims"),
        ("The orders came from above.", "orders"),
    ],
)
def test_a_noun_spelled_like_a_verb_is_no_cue(text: str, word: str) -> None:
    assert source_of(text, word) is None
