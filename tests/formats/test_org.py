"""Org: headings, keywords, blocks, lists, inline markup."""

import pytest

import reader
from tests.formats.light import blocks, styles


def parsed(text: str) -> list[str]:
    return blocks(text, "org")


def test_keywords_give_the_metadata() -> None:
    found = reader.parse(
        "#+TITLE: The *tide*\n#+title: again\n#+AUTHOR: Ann Lee\n#+DATE: May\n#+OPTIONS: toc:nil\n\n* A\n", "org"
    )
    assert (found.title, found.byline, found.date, found.text) == ("The tide again", "Ann Lee", "May", "A")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* A\n** TODO B :x:y:\n* C\n", ["heading 1 'A'", "heading 2 'TODO B'", "heading 1 'C'"]),
        ("* Tides\n** A :\n", ["headline 1 'Tides'", "heading 2 'A :'"]),
        ("******** A\n", ["heading 6 'A'"]),
        ("*a* b\n", ["paragraph 'a b'"]),
        (
            "* A\n:PROPERTIES:\n:X: y\n:END:\nSCHEDULED: <2026-05-04 Mon>\nWords.",
            ["headline 1 'A'", "paragraph 'Words.'"],
        ),
        (":a:\nno end\n", ["paragraph ':a: no end'"]),
        ("# hidden\nWords.\n#\nMore.", ["paragraph 'Words.'", "paragraph 'More.'"]),
        ("#tag is a word", ["paragraph '#tag is a word'"]),
        ("#+begin_src c -n\n# a\n,* b\n#+end_src\n", ["code c '# a\\n* b'"]),
        ("#+BEGIN_EXAMPLE\n* a\n#+END_EXAMPLE\n", ["code '* a'"]),
        ("#+begin_src c\nnever closed\n", ["paragraph '#+begin_src c never closed'"]),
        ("#+begin_quote\nA.\n\nB.\n#+end_quote\n", ["block_quote 1 'A.'", "block_quote 1 'B.'"]),
        ("#+begin_verse\nA\n  b\n#+end_verse\n", ["paragraph 'A\\n  b'"]),
        ("#+begin_note\nA.\n#+end_note\n", ["block_quote 1 'Note'", "block_quote 1 'A.'"]),
        ("#+begin_center\nA.\n#+end_center\n", ["paragraph 'A.'"]),
        ("#+begin_comment\nA.\n#+end_comment\nB.", ["paragraph 'B.'"]),
        (": a\n:  b\n\nC.", ["code 'a\\n b'", "paragraph 'C.'"]),
        ("-----\n", ["rule '* * *'"]),
        ("\\begin{align}\na\n\\end{align}\n", ["code '\\\\begin{align}\\na\\n\\\\end{align}'"]),
        ("| a | b |\n|---+---|\n| 1 | 2 |\n#+TBLFM: $1=2\n", ["table 'a\\tb\\n1\\t2'"]),
        ("#+CAPTION: The tide\n| a |\n", ["paragraph 'The tide'", "table 'a'"]),
        ("#+CAPTION: The tide\n[[file:a/tide.png]]\n", ["caption 'The tide'"]),
        ("[[file:a/tide.png]]\n", ["image 'tide.png'"]),
        ("- a\n  more\n  - b\n- [X] c\n", ["list_item 1 • 'a more'", "list_item 2 • 'b'", "list_item 1 ☑ 'c'"]),
        ("1) a\n2) b\n", ["list_item 1 1) 'a'", "list_item 1 2) 'b'"]),
        ("- tide :: It turns.\n", ["list_item 1 • 'tide'", "list_item 1 'It turns.'"]),
        ("- a ::\n\n  b\n\n  : c\n", ["list_item 1 • 'a'", "list_item 1 'b'", "code 'c'"]),
        ("A[fn:1].\n\n[fn:1] B\nc.\n", ["paragraph 'A[1].'", "list_item 1 [1] 'B c.'"]),
        ("A \\\\\nb", ["paragraph 'A\\nb'"]),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A *b /c/* =d= ~e~ +f+", "A b c d e f", None),
        ("a*b*c 2 * 3 * 4 and/or/not", "a*b*c 2 * 3 * 4 and/or/not", []),
        ("[[https://a.example][The map]]", "The map", [("link", "The map", "https://a.example")]),
        ("[[*Tides]] [[file:a.org]]", "Tides a.org", [("link", "Tides", "*Tides"), ("link", "a.org", "file:a.org")]),
        ("{{{kbd(TAB)}}} {{{version}}}", "TAB {{{version}}}", []),
        ("A[fn::Or not.] b", "A (Or not.) b", []),
    ],
)
def test_inline_markup(text: str, words: str, expected: list[tuple[str, str, str]] | None) -> None:
    assert reader.parse(text, "org").text == words
    found = styles(text, "org")
    if expected is None:
        kinds = [kind for kind, _, _ in found]
        assert kinds == ["strong", "emphasis", "code", "code", "strike"]
    else:
        assert found == expected


def test_blocks_know_their_lines() -> None:
    text = "* A\n\n- a\n\n  b\n#+begin_quote\nc\n#+end_quote\n: d\n"
    assert [block.line for block in reader.parse(text, "org").blocks] == [1, 3, 5, 7, 9]
