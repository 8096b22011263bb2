"""Files in JSON that hold texts: articles in JSON Lines, and notebooks."""

import json
from pathlib import Path

import pytest

from reader.document import Document
from reader.errors import SourceError
from tests.formats.books import opened


def kinds(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, document.words(block.span)) for block in document.blocks]


ARTICLES = [
    {
        "title": "The Wall",
        "text": "It broke in May.\r\n\r\nNobody saw it.",
        "url": "https://a.example/1",
        "date": "2026",
    },
    {"headline": "Rain", "content": "It rained.", "authors": ["Ann Lee", "Bo Berg"]},
    {"text": "  "},
    {"body": "No title.", "link": "https://a.example/3"},
]


def test_each_article_is_a_section_with_what_is_known_of_it() -> None:
    lines = [json.dumps(article) for article in ARTICLES]
    document = opened("\n".join(["", *lines, "{", "[1]", "4"]).encode(), "a.jsonl")
    assert kinds(document) == [
        ("heading", 1, "The Wall"),
        ("boilerplate", 0, "2026 · https://a.example/1"),
        ("paragraph", 0, "It broke in May."),
        ("paragraph", 0, "Nobody saw it."),
        ("heading", 1, "Rain"),
        ("boilerplate", 0, "Ann Lee, Bo Berg"),
        ("paragraph", 0, "It rained."),
        ("heading", 1, "https://a.example/3"),
        ("boilerplate", 0, "https://a.example/3"),
        ("paragraph", 0, "No title."),
    ]
    assert [block.line for block in document.blocks[:5]] == [2, 2, 2, 2, 3]


def test_the_names_of_fields_are_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "config.yaml").write_text("jsonl:\n  text: [words, text]\n  title: name\n")
    lines = [{"name": "The Wall", "words": "It broke in May."}, {"title": "No name", "text": "It rained."}]
    document = opened("\n".join(map(json.dumps, lines)).encode(), "a.jsonl")
    assert [words for _, _, words in kinds(document)] == ["The Wall", "It broke in May.", "Article 2", "It rained."]


def test_the_headings_of_an_article_are_below_its_title() -> None:
    text = "Repairs\n\nIt took a year to mend it, and nobody was there to see it.\n\nCosts\n\nIt was dear."
    document = opened(json.dumps({"title": "The Wall", "text": text}).encode(), "a.ndjson")
    assert [section.level for section in document.outline.walk()][:2] == [0, 1]
    assert all(section.level > 1 for section in list(document.outline.walk())[2:])


@pytest.mark.parametrize("text", ['{"a": 1}', "[]", "{" * 5000, '{"text": 0}'])
def test_lines_without_articles_are_told(text: str) -> None:
    with pytest.raises(SourceError, match=r"^a.jsonl has no articles"):
        opened(text.encode(), "a.jsonl")


CELLS: list[dict[str, object]] = [
    {"cell_type": "markdown", "source": ["# The Wall\n", "\n", "It *broke*."]},
    {
        "cell_type": "code",
        "source": "print('``````')",
        "outputs": [
            {"output_type": "stream", "text": ["\x1b[31m12\x1b[0m\n"]},
            {"output_type": "display_data", "data": {"image/png": "AAAA"}},
            {"output_type": "execute_result", "data": {"text/plain": "12 feet"}},
            {"output_type": "error", "ename": "KeyError", "evalue": "'wall'"},
        ],
    },
    {"cell_type": "code", "source": "", "outputs": 3},
]


def test_the_cells_of_a_notebook_are_words_code_and_what_was_printed() -> None:
    notebook = {"cells": [*CELLS, 4], "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}
    document = opened(json.dumps(notebook).encode(), "wall.ipynb")
    assert kinds(document) == [
        ("headline", 1, "The Wall"),
        ("paragraph", 0, "It broke."),
        ("code", 0, "print('``````')"),
        ("code", 0, "12"),
        ("code", 0, "12 feet"),
        ("code", 0, "KeyError: 'wall'"),
    ]
    assert document.blocks[2].marker == "python"


@pytest.mark.parametrize("text", ['{"cells": "a"}', "[]", "{", "words"])
def test_a_damaged_notebook_is_told(text: str) -> None:
    with pytest.raises(SourceError, match=r"^a.ipynb is damaged"):
        opened(text.encode(), "a.ipynb")
