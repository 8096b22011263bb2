"""The outline as a tree, as a Markdown list and as JSON, character by character."""

import json

import pytest

import reader
from reader.exports.outline import branches, outline_to_json, outline_to_markdown, outline_to_text
from tests.exports.conftest import Article


def test_the_tree_has_words_photos_credits_and_quotations(article: Article) -> None:
    assert outline_to_text(article.document, article.attribution) == (
        "Harbour reopens\n"
        "By Ann Lee · May 4, 2021\n"
        "├─ Lead  24 words, 2 quotations\n"
        "│  └─ ▣ Workers mend the sea wall of the harbour in the first week…  (Eva Holm)\n"
        "└─ State of the Wall  12 words, 2 quotations\n"
    )


def test_without_an_attribution_quotations_are_not_counted(article: Article) -> None:
    assert "quotation" not in outline_to_text(article.document)


@pytest.mark.parametrize(("words", "shown"), [(1, "1 word"), (2, "2 words")])
def test_a_single_word_is_not_many(words: int, shown: str) -> None:
    document = reader.parse(f"# A\n\n{'wall ' * words}\n", "markdown")
    assert outline_to_text(document) == f"A\n└─ Lead  {shown}\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [("", "Untitled"), ("It began at noon, and nobody knew why.", "harbour")],
)
def test_without_a_title_the_tree_is_headed_by_the_name_of_the_file(text: str, name: str) -> None:
    document = reader.parse(text, target="harbour.txt" if text else "")
    assert outline_to_text(document).splitlines()[0] == name


def test_branches_go_on_past_what_is_below_them() -> None:
    document = reader.parse("# T\n\n## A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n### F\n", "markdown")
    entries = [*reader.outline_entries(document)]
    assert [entry.depth for entry in entries] == [0, 1, 2, 1, 0, 1]
    assert branches(entries) == ["├─ ", "│  ├─ ", "│  │  └─ ", "│  └─ ", "└─ ", "   └─ "]


@pytest.mark.parametrize(("length", "shown"), [(59, 59), (60, 60), (61, 60), (62, 60)])
def test_the_title_of_a_photo_is_cut_where_it_is_too_long(length: int, shown: int) -> None:
    title = "w" * length
    tree = outline_to_text(reader.parse(f"# T\n\n![{title}](a.png)\n", "markdown"))
    drawn = tree.splitlines()[-1].partition("▣ ")[2]
    assert len(drawn) == shown
    assert drawn.endswith("…") == (length > 60)


def test_a_blank_before_the_cut_is_left_out() -> None:
    tree = outline_to_text(reader.parse(f"# T\n\n![{'w' * 58} {'w' * 9}](a.png)\n", "markdown"))
    assert tree.splitlines()[-1].endswith("▣ " + "w" * 58 + "…")


def test_the_list_has_photos_in_italics(article: Article) -> None:
    assert outline_to_markdown(article.document) == (
        "# Harbour reopens\n\n"
        "- Lead\n"
        "  - *Workers mend the sea wall of the harbour in the first week of May, long before noon.* (Eva Holm)\n"
        "- State of the Wall\n"
    )


def test_a_list_without_a_title_has_no_heading() -> None:
    assert outline_to_markdown(reader.parse("It began at noon, and nobody knew why.")) == "- Lead\n"


def test_the_record_has_headings_captions_and_the_nested_outline(article: Article) -> None:
    text = article.document.text
    record = json.loads(outline_to_json(article.document))
    [[start, end, level]] = record["headings"]
    assert (text[start:end], level) == ("State of the Wall", 2)
    [[start, end]] = record["captions"]
    assert text[start:end].startswith("Workers mend")
    assert [record[key] for key in ("id", "target", "title", "byline", "date")] == [
        "harbour",
        "harbour.txt",
        "Harbour reopens",
        "Ann Lee",
        "May 4, 2021",
    ]
    outline = record["outline"]
    assert (outline["title"], outline["kind"], outline["level"]) == ("Harbour reopens", "article", 0)
    lead, wall = outline["children"]
    [photo] = lead["children"]
    assert (lead["title"], lead["kind"], lead["level"], lead["words"]) == ("Lead", "section", 2, 24)
    assert (photo["kind"], photo["level"], photo["words"], photo["credit"]) == ("photo", 3, 17, "Eva Holm")
    assert (wall["title"], wall["children"], text[slice(*wall["span"])].strip()[:5]) == (
        "State of the Wall",
        [],
        "State",
    )


def test_photos_and_subsections_are_in_the_order_of_the_text() -> None:
    text = "# T\n\n## A\n\n![One](a.png)\n\n### B\n\nWords.\n\n![Two](b.png)\n\n### C\n\n![Three](c.png)\n"
    record = json.loads(outline_to_json(reader.parse(text, "markdown")))
    [section] = record["outline"]["children"]
    assert [child["title"] for child in section["children"]] == ["One", "B", "C"]
    assert [child["level"] for child in section["children"]] == [3, 3, 3]


@pytest.mark.parametrize(("indent", "lines"), [(None, 1), (2, 3)])
def test_json_ends_with_a_line_end_and_is_on_one_line_if_asked(
    article: Article, indent: int | None, lines: int
) -> None:
    text = outline_to_json(article.document, indent=indent)
    assert text.endswith("}\n")
    assert text.count("\n") >= lines
    assert (text.count("\n") == 1) == (indent is None)
    if indent:
        assert text == outline_to_json(article.document)
        assert text.splitlines()[1].startswith('  "id"')
