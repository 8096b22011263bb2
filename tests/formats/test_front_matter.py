"""Front matter that is made to harm: it is read as plain strings and lists, or not at all, in no time."""

import pytest

from reader.formats.markdown import parse_markdown
from reader.formats.markdown.front_matter import parse_front_matter

LAUGHS = "a0: &a0 lol\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 40))


@pytest.mark.parametrize(
    ("source", "title", "byline", "date"),
    [
        (LAUGHS + "title: Harbour", "Harbour", "", ""),
        (LAUGHS + "title: *a39", "", "", ""),
        ("title: !!bool x", "x", "", ""),
        ('title: !!int ""', "", "", ""),
        ("date: !!timestamp foo\ntitle: Harbour", "Harbour", "", "foo"),
        ("title: !!python/object:os.system x", "x", "", ""),
        ("author: &a [*a, Ann Lee]", "", "Ann Lee", ""),
        ("author: &a [*a]", "", "", ""),
        (f"title: 0x{'f' * 9000}", f"0x{'f' * 9000}", "", ""),
        (f"title: {'9' * 9000}", "9" * 9000, "", ""),
        ("title: Harbour\n<<: {title: Wall}", "Harbour", "", ""),
        ("title: Harbour\ntitle: Wall", "Harbour", "", ""),
        ("? [a, b]\n: c\ntitle: Harbour", "Harbour", "", ""),
        ("date: 2020-99-99", "", "", "2020-99-99"),
        ("date: 2020-1-2", "", "", "2020-01-02"),
        ("date: 2020-01-02 10:30:00", "", "", "2020-01-02T10:30:00"),
        ("title: null\nauthor: ~\ndate: 'null'", "", "", "null"),
        ("title: yes\ndate: 1_000", "yes", "", "1_000"),
        ("author: [[[[[[[[Ann]]]]]]], Bo Berg]", "", "Bo Berg", ""),
        ("title: |\n  The wall\n  and the port", "The wall and the port", "", ""),
    ],
    ids=range(20),
)
def test_front_matter_is_read_as_plain_strings(source: str, title: str, byline: str, date: str) -> None:
    found = parse_front_matter(source)
    assert found is not None
    assert (found.title, found.byline, found.date) == (title, byline, date)


@pytest.mark.parametrize(
    "source", ["1:" * 30_000, "[" * 60_000, "{a: " * 15_000, "- " * 30_000, "&a *a", "a: *b\nb: ["], ids=range(6)
)
def test_front_matter_that_cannot_be_read_is_text(source: str) -> None:
    found = parse_front_matter(source)
    assert found is None or found.title == ""
    assert "Words." in parse_markdown(f"---\n{source}\n---\n\nWords.\n").text


@pytest.mark.parametrize(
    "source",
    [f"title = {'9' * 9000}", f"title = 0x{'f' * 9000}", "a = " + "[" * 20_000, "a." * 20_000 + "a = 1"],
    ids=range(4),
)
def test_toml_that_is_made_to_harm_is_text_or_left_out(source: str) -> None:
    parsed = parse_markdown(f"+++\n{source}\n+++\n\nWords.\n")
    assert parsed.title == ""
    assert parsed.text.endswith("Words.")
