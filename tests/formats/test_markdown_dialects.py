"""Dialects of Markdown: TOML front matter, placeholders for a table of contents, badges, notes."""

import pytest

import reader
from reader.document import BlockKind, Document


def parsed(text: str) -> Document:
    return reader.parse(text, "markdown")


def test_toml_front_matter_gives_title_author_and_date() -> None:
    found = parsed('+++\ntitle = "The harvest"\nauthors = ["Ann", "Bo"]\ndate = 2026-05-04\n+++\n\nText.\n')
    assert (found.title, found.byline, found.date, found.text) == ("The harvest", "Ann and Bo", "2026-05-04", "Text.")
    assert found.blocks[0].line == 7


@pytest.mark.parametrize("text", ["+++\ntitle = \n+++\n\nText.", "+++\n\nText."])
def test_what_is_no_toml_stays_text(text: str) -> None:
    assert parsed(text).text.startswith("+++")


@pytest.mark.parametrize("mark", ["[TOC]", "[[_TOC_]]", "[[toc]]"])
def test_a_mark_for_the_table_of_contents_is_not_shown(mark: str) -> None:
    assert parsed(f"# Guide\n\n{mark}\n\nText.").text == "Guide\n\nText."
    assert "toc" in parsed(f"Text with {mark}.").text.lower()


@pytest.mark.parametrize(
    ("line", "is_photo"),
    [
        ("[![Build](/b.svg)](/ci) [![Docs](/d.svg)](/docs)", False),
        ("![Build](https://ci.example/badge/main.svg)", False),
        ("[![The kettle](/kettle.jpg)](/kettle)", True),
        ("![One](/1.jpg) ![Two](/2.jpg)", True),
        ("![A badger](/badger.jpg)", True),
    ],
)
def test_badges_are_no_photos(line: str, is_photo: bool) -> None:
    found = parsed(f"# Kettle\n\n{line}\n\nText.")
    assert any(block.kind is BlockKind.CAPTION for block in found.blocks) is is_photo


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("> [!NOTE]\n> Bring a lamp.", "Note\n\nBring a lamp."),
        ('!!! tip "A tip"\n    Wear boots.', "A tip\n\nWear boots."),
        ("!!! warning\n    Wear boots.", "Warning\n\nWear boots."),
        ("::: tip\nWear boots.\n:::", "Tip\n\nWear boots."),
        (":::\n\nText.", "Text."),
        ("Look!!! tip", "Look!!! tip"),
        ("> [!NOTE] is the mark", "is the mark"),
    ],
)
def test_notes_have_their_title_above_their_words(source: str, text: str) -> None:
    assert parsed(source).text.endswith(text)
    assert "[!" not in parsed(source).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"The area is $\int_0^1 x\,dx$ here.", r"The area is $\int_0^1 x\,dx$ here."),
        ("$$\n\\{ x \\mid x > 0 \\}\n$$", "$$\n\\{ x \\mid x > 0 \\}\n$$"),
        (r"It costs $5 or *about* $6\!", "It costs $5 or about $6!"),
    ],
)
def test_formulas_are_left_as_written(source: str, text: str) -> None:
    assert parsed(source).text == text


def test_headings_and_tables_in_html_are_read_as_such() -> None:
    table = "<table><tr><th>Isle</th><th>Fare</th></tr>\n<tr><td>Inner</td><td>6 &amp; 7</td></tr></table>"
    found = parsed(f"<div>\n<h1>Kettle</h1>\n<p>For tea.</p>\n</div>\n\n<h2>Use</h2>\n\n{table}\n\nText.")
    assert [(block.kind.value, block.span.of(found.text)) for block in found.blocks] == [
        ("headline", "Kettle"),
        ("paragraph", "For tea."),
        ("heading", "Use"),
        ("table", "Isle\tFare\nInner\t6 & 7"),
        ("paragraph", "Text."),
    ]


def test_lines_of_a_cell_are_rows_of_the_table() -> None:
    found = parsed("| Boat | Crew |\n|---|---|\n| North | Aune<br>*Vik* |\n")
    assert found.text == "Boat\tCrew\nNorth\tAune\n\tVik"
    assert [style.span.of(found.text) for style in found.blocks[0].styles] == ["Vik"]
