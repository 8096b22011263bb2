"""A second language needs a pack and nothing else: the shared layer holds no English."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from esperanto.pack import PACK

import reader
from reader.document import Span
from reader.quotes import language
from reader.quotes.quotation_style import quotation_style
from reader.quotes.reasons import reasons
from reader.quotes.sentences import paragraphs_of

SHARED = Path(language.__file__).parent
TEXT = (
    "«La muro estas malnova», diris Anna Novak. La urbo ne estas granda. «Kiam ĝi falos?» Demandis Karl, kaj ŝi ridis."
)
ENGLISH = 'The wall is old and it will fall soon, as all of the people in the town know. "It is late," said Ann Lee.'


@pytest.fixture
def _packs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(language.PACKS, "eo", "esperanto.pack")
    reasons.cache_clear()
    yield
    reasons.cache_clear()


@pytest.mark.usefixtures("_packs")
def test_a_text_is_attributed_by_the_pack_of_its_language() -> None:
    found = reader.attribute(reader.parse(TEXT))
    assert found.is_attributed
    assert [(quote.span.of(TEXT), quote.speaker and quote.speaker.name, quote.rule) for quote in found.quotes] == [
        ("La muro estas malnova", "Anna Novak", "sekvas"),
        ("Kiam ĝi falos?", "Karl", "sekvas"),
    ]


@pytest.mark.usefixtures("_packs")
def test_english_is_attributed_as_before() -> None:
    assert [quote.rule for quote in reader.attribute(reader.parse(ENGLISH)).quotes] == ["cue_after"]


@pytest.mark.usefixtures("_packs")
def test_the_rules_of_all_packs_have_reasons() -> None:
    assert {"sekvas", "cue_after", "by_hand"} <= reasons().keys()


def sentences(text: str) -> list[list[str]]:
    [paragraph] = paragraphs_of(text, [Span(0, len(text))], PACK)
    return [s.words for s in paragraph.sentences]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prof. Novak ridis. Li iris.", [["Prof.", "Novak", "ridis", "."], ["Li", "iris", "."]]),
        ("Sen. Novak ridis.", [["Sen", "."], ["Novak", "ridis", "."]]),
        ("Anna's ne estas vorto.", [["Anna's", "ne", "estas", "vorto", "."]]),
        ("La I. estas litero.", [["La", "I.", "estas", "litero", "."]]),
        ("«Jes.» Diris Anna.", [["", "Diris", "Anna", "."]]),
        ("«Jes.» Said Anna.", [[""], ["Said", "Anna", "."]]),
    ],
)
def test_tokens_and_sentences_ask_the_pack(text: str, words: list[list[str]]) -> None:
    assert sentences(text) == words


@pytest.mark.parametrize(("text", "singles"), [("'Jes', ŝi 'stas", "'`"), ("'stas, 'stis, 'stas", "")])
def test_elisions_are_those_of_the_pack(text: str, singles: str) -> None:
    assert quotation_style(text, PACK.elisions).singles == singles


@pytest.mark.parametrize("path", sorted(SHARED.glob("*.py")), ids=lambda path: path.stem)
def test_no_module_of_the_shared_layer_imports_a_pack(path: Path) -> None:
    modules = {
        node.module
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module is not None
    }
    assert not [module for module in modules if module.startswith("reader.quotes.english")]
