"""AsciiDoc: header, headings, blocks between lines of signs, lists, inline markup."""

import pytest

import reader
from tests.formats.light import blocks, styles


def parsed(text: str) -> list[str]:
    return blocks(text, "asciidoc")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "= Tides\nAnn Lee <a@b.example>; Bo Berg\nv1.2, 2026-05-04\n:toc:\n\nWords.",
            ("Tides", "Ann Lee, Bo Berg", "2026-05-04"),
        ),
        ("// a\n:author: Ann Lee\n\n= Tides\n:revdate: May\n\nWords.", ("Tides", "Ann Lee", "May")),
        ("= Tides\n\nAnn Lee\n", ("Tides", "", "")),
        ("Tides\n=====\nAnn Lee\n\nWords.", ("Tides", "Ann Lee", "")),
        ("Words.\n\n== Tides\n", ("", "", "")),
    ],
)
def test_the_header_gives_title_authors_and_date(text: str, expected: tuple[str, str, str]) -> None:
    found = reader.parse(text, "asciidoc")
    assert (found.title, found.byline, found.date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("= T\n\n== A\n\n=== B ===\n\n## C\n", ["headline 1 'T'", "heading 2 'A'", "heading 3 'B'", "heading 2 'C'"]),
        (
            "= T\n\nHigh\n----\nWords.\n\nLow\n~~~\n",
            ["headline 1 'T'", "heading 2 'High'", "paragraph 'Words.'", "heading 3 'Low'"],
        ),
        ("Words\n-----------\n\nEnd.\n", ["paragraph 'Words'", "paragraph '-----------'", "paragraph 'End.'"]),
        ("[[a]]\nHigh\n----\nWords.\n", ["heading 2 'High'", "paragraph 'Words.'"]),
        ("== A\n\n[discrete]\n=== B\n", ["heading 2 'A'", "heading 3 'B'"]),
        ("One.\n\n'''\n\nTwo.", ["paragraph 'One.'", "rule '* * *'", "paragraph 'Two.'"]),
    ],
)
def test_headings_and_breaks(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[source,c]\n----\n# a\n\n== b\n----\n", ["code c '# a\\n\\n== b'"]),
        ("[source,c]\na = 1\nb = 2\n", ["code c 'a = 1\\nb = 2'"]),
        ("....\na\n....\n", ["code 'a'"]),
        ("```c\na\n```\n", ["code c 'a'"]),
        ("One.\n\n  a\n    b\n\nTwo.", ["paragraph 'One.'", "code 'a\\n  b'", "paragraph 'Two.'"]),
        ("----\nnever closed\n", ["paragraph '---- never closed'"]),
        ("++++\n<b>\n++++\n\nWords.", ["paragraph 'Words.'"]),
        ("////\nhidden\n////\n// hidden\nWords.", ["paragraph 'Words.'"]),
        ("ifdef::x[]\nWords.\nendif::[]\n", ["paragraph 'Words.'"]),
        (":tide: high\n:!toc:\n\nThe {tide} {x}.", ["paragraph 'The high {x}.'"]),
        ("NOTE: Read\nthis.\n", ["block_quote 1 'Note'", "block_quote 1 'Read this.'"]),
        ("[TIP]\n====\nOne.\n\nTwo.\n====\n", ["block_quote 1 'Tip'", "block_quote 1 'One.'", "block_quote 1 'Two.'"]),
        (".Mind\n[CAUTION]\nThis.\n", ["block_quote 1 'Mind'", "block_quote 1 'This.'"]),
        (".Beside\n****\nThis.\n****\n", ["block_quote 1 'Beside'", "block_quote 1 'This.'"]),
        ("[quote, Ann Lee, Tides]\nSo it is.\n", ["block_quote 1 'So it is.'", "block_quote 1 '— Ann Lee, Tides'"]),
        ("____\nSo it is.\n____\n", ["block_quote 1 'So it is.'"]),
        ("[verse]\n____\nOne\n  two\n____\n", ["block_quote 1 'One\\n  two'"]),
        (".A title\n====\nWords.\n====\n", ["paragraph 'A title'", "paragraph 'Words.'"]),
        ("One +\ntwo\nthree.", ["paragraph 'One\\ntwo three.'"]),
        (".The tide\nimage::a/tide.png[Alt, 300]\n", ["caption 'The tide'"]),
        ("image::a/tide.png[The tide]\n", ["caption 'The tide'"]),
        ("image::a/tide.png[]\n", ["image 'tide.png'"]),
        ("toc::[]\n\nvideo::x.mp4[]\n\n<<<\n\nWords.", ["paragraph 'Words.'"]),
        ("|===\n|a |b\n\n|1\n|2 \\| 3\n|===\n", ["table 'a\\tb\\n1\\t2 | 3'"]),
        ('[cols="1,2"]\n|===\n|a\n|b\n2*|c\n|===\n', ["table 'a\\tb\\nc\\tc'"]),
        (",===\na,b\n,===\n", ["table 'a\\tb'"]),
        ("[format=csv]\n|===\na,b\n|===\n", ["table 'a\\tb'"]),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* a\n** b\n* c\nmore\n", ["list_item 1 • 'a'", "list_item 2 • 'b'", "list_item 1 • 'c more'"]),
        (
            ". a\n.. b\n.. c\n. d\n",
            ["list_item 1 1. 'a'", "list_item 2 1. 'b'", "list_item 2 2. 'c'", "list_item 1 2. 'd'"],
        ),
        ("* a\n. b\n* c\n", ["list_item 1 • 'a'", "list_item 2 1. 'b'", "list_item 1 • 'c'"]),
        ("3. a\n4. b\n", ["list_item 1 3. 'a'", "list_item 1 4. 'b'"]),
        ("* [x] a\n* [ ] b\n", ["list_item 1 ☑ 'a'", "list_item 1 ☐ 'b'"]),
        (
            "* a\n+\nb\n+\n----\nc\n----\n* d\n",
            ["list_item 1 • 'a'", "list_item 1 'b'", "code 'c'", "list_item 1 • 'd'"],
        ),
        (". a\n\n $ b\n\n. c\n", ["list_item 1 1. 'a'", "code '$ b'", "list_item 1 2. 'c'"]),
        ("* a\n\nb", ["list_item 1 • 'a'", "paragraph 'b'"]),
        (
            "tide:: It turns.\nebb::\n  It falls.\n",
            ["paragraph 'tide'", "list_item 1 – 'It turns.'", "paragraph 'ebb'", "list_item 1 – 'It falls.'"],
        ),
        ("a::\nb::\n  c\n", ["paragraph 'a'", "paragraph 'b'", "list_item 1 – 'c'"]),
        ("std::vector is a name.", ["paragraph 'std::vector is a name.'"]),
        ("<1> One.\n<.> Two.\n", ["list_item 1 (1) 'One.'", "list_item 2 (1) 'Two.'"]),
        (".To do\n* a\n", ["paragraph 'To do'", "list_item 1 • 'a'"]),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A *b* _c_ `d` e_f_g.", "A b c d e_f_g.", [("strong", "b", ""), ("emphasis", "c", ""), ("code", "d", "")]),
        ("A**b**c __d__ #e# +f_g_+", "Abc d e f_g_", [("strong", "b", ""), ("emphasis", "d", "")]),
        ("*_a_*", "a", [("strong", "a", ""), ("emphasis", "a", "")]),
        (r"\*a* 2 * 3 * 4", "*a* 2 * 3 * 4", []),
        (
            "https://a.example[The map^] link:b.html[b]",
            "The map b",
            [("link", "The map", "https://a.example"), ("link", "b", "b.html")],
        ),
        ("https://a.example[]", "https://a.example", [("link", "https://a.example", "https://a.example")]),
        ("<<x,here>> <<_the_tide>> xref:b.adoc[there]", "here the_tide there", []),
        ("\"`So`\" ``it'' is.footnote:[Or not.]", "“So” “it” is. (Or not.)", []),
        (
            "kbd:[Ctrl] menu:File[Save > As] ((tide)) (((x)))end",
            "Ctrl File › Save › As tide end",
            [("code", "Ctrl", "")],
        ),
        ("A{nbsp}b{plus}", "A\u00a0b+", []),
        ("image:a.png[The tide] here", "The tide here", [("image", "The tide", "a.png")]),
    ],
)
def test_inline_markup(text: str, words: str, expected: list[tuple[str, str, str]]) -> None:
    assert reader.parse(text, "asciidoc").text == words
    assert styles(text, "asciidoc") == expected


def test_attributes_that_name_each_other_do_not_grow_without_end() -> None:
    rows = [":a0: tide", *(f":a{i}: {'{a' + str(i - 1) + '}' * 1}{{a{i - 1}}}" for i in range(1, 30))]
    assert len(reader.parse("\n".join([*rows, "", "{a29}"]), "asciidoc").text) < 20_000


def test_blocks_know_their_lines() -> None:
    text = "= T\n\n* a\n+\nb\n\n[NOTE]\n====\nc\n====\n\n.D\n----\ne\n----\n"
    assert [block.line for block in reader.parse(text, "asciidoc").blocks] == [1, 3, 5, 8, 9, 13, 13]
