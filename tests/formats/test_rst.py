"""reStructuredText: titles, directives, lists, tables, inline markup."""

import pytest

import reader
from tests.formats.light import blocks, styles


def parsed(text: str) -> list[str]:
    return blocks(text, "rst")


def test_titles_have_their_levels_by_the_order_of_their_signs() -> None:
    text = "=====\nTides\n=====\n\nSpring\n~~~~~~\n\nHigh\n****\n\nAutumn\n~~~~~~\n\nWinter ``x``\n~~~~~~~~~~~~\n"
    assert parsed(text) == [
        "headline 1 'Tides'",
        "heading 2 'Spring'",
        "heading 3 'High'",
        "heading 2 'Autumn'",
        "heading 2 'Winter x'",
    ]
    assert reader.parse(text, "rst").title == "Tides"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tide\n==", ["paragraph 'Tide =='"]),
        ("Tide\n===", ["paragraph 'Tide ==='"]),
        ("Tide\n====", ["headline 1 'Tide'"]),
        ("Ebb\n===", ["headline 1 'Ebb'"]),
        ("A long title of a tide\n====", ["headline 1 'A long title of a tide'"]),
        ("One.\n\n----\n\nTwo.", ["paragraph 'One.'", "rule '* * *'", "paragraph 'Two.'"]),
        ("One.\n\n---\n\nTwo.", ["paragraph 'One.'", "paragraph '---'", "paragraph 'Two.'"]),
        ("* Tide\n\n  High\n  ----\n", ["list_item 1 • 'Tide'", "list_item 1 'High ----'"]),
    ],
)
def test_a_row_of_signs_is_an_underline_or_a_break(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See::\n\n    # a\n    b\n\nEnd.", ["paragraph 'See:'", "code '# a\\nb'", "paragraph 'End.'"]),
        ("See ::\n\n      a\n    b", ["paragraph 'See'", "code '  a\\nb'"]),
        ("::\n\n    a\n\n    b", ["code 'a\\n\\nb'"]),
        ("See::\n\n> a\n> b\n\nEnd.", ["paragraph 'See:'", "code '> a\\n> b'", "paragraph 'End.'"]),
        (">>> tide()\n3\n\nEnd.", ["code pycon '>>> tide()\\n3'", "paragraph 'End.'"]),
        (".. code-block:: c\n   :caption: x\n\n   # a\n", ["code c '# a'"]),
        (".. code::\n\n   # a\n", ["code '# a'"]),
        (".. code:: c\n   # a\n\n   b\n", ["code c '# a\\n\\nb'"]),
        (".. math:: a^2\n", ["code 'a^2'"]),
        (
            ".. py:function:: tide(at)\n\n   When it turns.\n",
            ["paragraph 'tide(at)'", "list_item 1 – 'When it turns.'"],
        ),
        (".. class:: Tide\n\n   What turns.\n", ["paragraph 'Tide'", "list_item 1 – 'What turns.'"]),
        (".. class:: narrow\n\n   What turns.\n", ["paragraph 'What turns.'"]),
        (".. autoclass:: Tide\n   :members:\n", []),
        (".. autoclass:: Tide\n\n   More.\n", ["paragraph 'Tide'", "list_item 1 – 'More.'"]),
        (".. toctree::\n   :maxdepth: 2\n\n   a\n   b\n", []),
        (".. what-is-this:: a\n", []),
        (".. what-is-this:: a\n\n   Words.\n", ["paragraph 'a'", "paragraph 'Words.'"]),
        (".. container::\n\n   Words.\n", ["paragraph 'Words.'"]),
        (".. note:: Read\n   this.\n", ["block_quote 1 'Note'", "block_quote 1 'Read this.'"]),
        (".. seealso:: This.\n", ["block_quote 1 'See also'", "block_quote 1 'This.'"]),
        (".. admonition:: Mind\n   :class: x\n\n   This.\n", ["block_quote 1 'Mind'", "block_quote 1 'This.'"]),
        (".. versionadded:: 2.1\n   More.\n", ["block_quote 1 'New in version 2.1: More.'"]),
        (
            ".. deprecated:: 2.1\n\n   Less.\n",
            ["block_quote 1 'Deprecated since version 2.1'", "block_quote 1 'Less.'"],
        ),
        (".. rubric:: Notes\n", ["paragraph 'Notes'"]),
        (".. epigraph::\n\n   Words.\n", ["block_quote 1 'Words.'"]),
        (".. image:: a/tide.png\n   :alt: The tide\n", ["caption 'The tide'"]),
        (".. image:: a/tide.png\n", ["image 'tide.png'"]),
        (".. image:: https://ci.example/badge/main\n   :alt: Build\n", []),
        (".. figure:: tide.png\n\n   The tide.\n\n   More.\n", ["caption 'The tide.'", "paragraph 'More.'"]),
        (".. a comment\n   of two lines\n\nWords.", ["paragraph 'Words.'"]),
        ("..\n   a comment\n\nWords.", ["paragraph 'Words.'"]),
        (".. _tide:\n\nWords.", ["paragraph 'Words.'"]),
        ("__ https://tide.example\n\nWords.", ["paragraph 'Words.'"]),
        (".. [1] The first\n   note.\n", ["list_item 1 [1] 'The first note.'"]),
    ],
)
def test_explicit_markup_and_code(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b\n\n  - c\n", ["list_item 1 • 'a'", "list_item 1 • 'b'", "list_item 2 • 'c'"]),
        ("1. a\n#. b\n", ["list_item 1 1. 'a'", "list_item 1 #. 'b'"]),
        ("(a) x\n(b) y\n", ["list_item 1 (a) 'x'", "list_item 1 (b) 'y'"]),
        ("A. Lind came\nand went.", ["paragraph 'A. Lind came and went.'"]),
        ("tide\n   It turns.\n", ["paragraph 'tide'", "list_item 1 – 'It turns.'"]),
        ("tide : noun\n   It turns.\n", ["paragraph 'tide'", "list_item 1 – 'It turns.'"]),
        ("-a, --all  Everything.\n", ["paragraph '-a, --all'", "list_item 1 – 'Everything.'"]),
        ("-a b\n", ["paragraph '-a b'"]),
        ("Words.\n\n:tide: It turns.\n", ["paragraph 'Words.'", "paragraph 'tide:'", "list_item 1 – 'It turns.'"]),
        ("| One\n| two\n  more\n", ["paragraph 'One\\ntwo more'"]),
        ("One.\n\n   Two.\n", ["paragraph 'One.'", "block_quote 1 'Two.'"]),
        ("=== ===\na   b\n=== ===\n1   2\n    3\n=== ===\n\nEnd.", ["table 'a\\tb\\n1\\t2 3'", "paragraph 'End.'"]),
        ("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n", ["table 'a\\tb\\n1\\t2'"]),
        ("+---+---+\n| a     |\n+---+---+\n| 1 | 2 |\n+---+---+\n", ["table 'a\\n1\\t2'"]),
        ('.. csv-table:: T\n   :header: a, b\n\n   1, "2, 3"\n', ["paragraph 'T'", "table 'a\\tb\\n1\\t2, 3'"]),
        (".. list-table::\n\n   * - a\n     - b\n   * - 1\n     - 2\n       3\n", ["table 'a\\tb\\n1\\t2 3'"]),
    ],
)
def test_lists_and_tables(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A *b c* d.", "A b c d.", [("emphasis", "b c", "")]),
        ("A **b** ``c*``.", "A b c*.", [("strong", "b", ""), ("code", "c*", "")]),
        ("2 * 3 * 4 and a*b*c", "2 * 3 * 4 and a*b*c", []),
        (r"A \*b\* c\ d", "A *b* cd", []),
        ("`Map <https://a.example>`_.", "Map.", [("link", "Map", "https://a.example")]),
        ("The map_ of a_b.\n\n.. _map: https://a.example", "The map of a_b.", [("link", "map", "https://a.example")]),
        (
            "The `old map`_.\n\n.. _Old map: https://a.example",
            "The old map.",
            [("link", "old map", "https://a.example")],
        ),
        (":py:func:`~a.b.tide` and :ref:`here <x>`", "tide and here", [("code", "tide", "")]),
        ("So it is [1]_.", "So it is [1].", []),
        ("|x| of |y|\n\n.. |x| replace:: The tide", "The tide of |y|", []),
        ("``|x|`` `tide`", "|x| tide", [("code", "|x|", ""), ("emphasis", "tide", "")]),
    ],
)
def test_inline_markup(text: str, words: str, expected: list[tuple[str, str, str]]) -> None:
    assert reader.parse(text, "rst").text == words
    assert styles(text, "rst") == expected


def test_fields_below_the_title_are_metadata() -> None:
    text = "Tides\n=====\n\n:Author: Ann Lee\n:Date: 2026-05-04\n:orphan:\n:Version: 2\n\nWords.\n"
    found = reader.parse(text, "rst")
    assert (found.title, found.byline, found.date) == ("Tides", "Ann Lee", "2026-05-04")
    assert parsed(text)[1:] == ["paragraph 'Version:'", "list_item 1 – '2'", "paragraph 'Words.'"]


def test_blocks_know_their_lines() -> None:
    text = "Tides\n=====\n\n- a\n\n  b\n\n.. note::\n\n   c\n\n   * d\n"
    assert [block.line for block in reader.parse(text, "rst").blocks] == [1, 4, 6, 8, 10, 12]


def test_blocks_that_are_nested_deep_are_read() -> None:
    text = "\n\n".join(" " * depth + "x" for depth in range(400))
    assert reader.parse(text, "rst").text.count("x") == 400
