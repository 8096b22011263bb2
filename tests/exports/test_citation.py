"""Citations in each style and by custom templates, and the errors of malformed templates."""

from dataclasses import replace

import pytest

import reader
from reader.citation_template import FIELDS, NAMED_TEMPLATES, TemplateError, parse_template
from reader.document import Document, Place, PlaceKind, Quote, QuoteKind, Span
from reader.exports.citation import citation, link_to_text

TEXT = (
    "Harbour reopens after a year\n"
    "By Ann Lee\n"
    "The harbour of the town opened again on Monday, after a year of work on the wall.\n"
    '"It was a long year," said Bo Berg, the mayor of the town.\n'
    'Berg said the wall would "hold for a hundred years" and that nobody should worry.\n'
)


@pytest.fixture(scope="module")
def document() -> Document:
    return replace(reader.parse(TEXT), target="https://example.org/harbour", date="Nov. 3, 2025")


@pytest.fixture(scope="module")
def quotes(document: Document) -> tuple[Quote, ...]:
    found = reader.attribute(document).quotes
    assert [quote.kind for quote in found] == [QuoteKind.DIRECT, QuoteKind.MIXED]
    return found


CITED = {
    "plain": "“It was a long year,”\n— Bo Berg, the mayor of the town\n"
    "Harbour reopens after a year, Ann Lee, Nov. 3, 2025\nhttps://example.org/harbour",
    "line": "“It was a long year,” (Bo Berg, the mayor of the town; Harbour reopens after a year, Ann Lee, "
    "Nov. 3, 2025, https://example.org/harbour)",
    "markdown": "> “It was a long year,”\n>\n> — **Bo Berg**, the mayor of the town; *Harbour reopens after a year*, "
    "Ann Lee, Nov. 3, 2025, <https://example.org/harbour#:~:text=It%20was%20a%20long%20year%2C>",
    "html": '<blockquote cite="https://example.org/harbour"><p>“It was a long year,”</p>\n'
    "<footer>Bo Berg, the mayor of the town; <cite>Harbour reopens after a year</cite>, Ann Lee, Nov. 3, 2025"
    "</footer></blockquote>",
    "note": "Bo Berg, the mayor of the town, quoted in Ann Lee, “Harbour reopens after a year,” Nov. 3, 2025, "
    "https://example.org/harbour.",
}


@pytest.mark.parametrize("style", NAMED_TEMPLATES)
def test_each_style_names_speaker_role_title_date_and_link(
    document: Document, quotes: tuple[Quote, ...], style: str
) -> None:
    assert citation(document, quotes[0], style) == CITED[style]


def test_an_empty_field_leaves_no_gap(document: Document, quotes: tuple[Quote, ...]) -> None:
    bare = replace(document, byline="", date="", target="-")
    unknown = replace(quotes[0], speaker=None, source=None)
    assert citation(bare, unknown, "plain") == (
        "“It was a long year,”\n— an unnamed source\nHarbour reopens after a year"
    )
    assert citation(bare, unknown, "html").startswith("<blockquote><p>")


def test_the_source_words_replace_a_speaker_without_a_name(document: Document, quotes: tuple[Quote, ...]) -> None:
    assert quotes[0].source is not None
    assert "— Bo Berg" in citation(document, replace(quotes[0], speaker=None), "plain")


def test_only_direct_quotations_are_in_quotation_marks(document: Document, quotes: tuple[Quote, ...]) -> None:
    assert citation(document, quotes[1], "{quote}") == document.words(quotes[1].span)
    assert citation(document, quotes[0], "{words}") == "It was a long year,"


def test_marks_within_marks_are_single() -> None:
    document = reader.parse('He said "a “b” c" again.')
    quote = Quote(Span(9, 16), QuoteKind.DIRECT, "test", 1.0)
    assert citation(document, quote, "{quote}") == "“a ‘b’ c”"


def test_a_custom_template_omits_the_text_of_an_empty_field(document: Document, quotes: tuple[Quote, ...]) -> None:
    template = "{{{kind}}} {speaker}{ (role)}: {quote}{ [date]}"
    assert citation(document, quotes[0], template) == (
        "{direct} Bo Berg (the mayor of the town): “It was a long year,” [Nov. 3, 2025]"
    )
    assert citation(replace(document, date=""), quotes[0], template).endswith("“It was a long year,”")


def test_a_long_quotation_is_linked_by_its_ends(document: Document, quotes: tuple[Quote, ...]) -> None:
    words = document.words(quotes[1].span).split()
    assert len(words) >= 8
    linked = citation(document, quotes[1], "{link_to_quote}")
    assert linked.startswith("https://example.org/harbour#:~:text=")
    assert linked.partition("text=")[2].count(",") == 1
    anchored = replace(document, target="https://example.org/a#top")
    assert citation(anchored, quotes[0], "{link_to_quote}").startswith("https://example.org/a#top:~:text=")


@pytest.mark.parametrize(
    ("count", "fragment"),
    [
        (7, "w1%20w2%20w3%20w4%20w5%20w6%20w7"),
        (8, "w1%20w2%20w3%20w4,w5%20w6%20w7%20w8"),
        (9, "w1%20w2%20w3%20w4,w6%20w7%20w8%20w9"),
    ],
)
def test_from_eight_words_on_a_link_has_the_first_and_the_last_four(count: int, fragment: str) -> None:
    words = " ".join(f"w{i}" for i in range(1, count + 1))
    assert link_to_text("https://example.org", words) == f"https://example.org#:~:text={fragment}"


def test_a_file_is_linked_by_its_name(document: Document, quotes: tuple[Quote, ...]) -> None:
    assert citation(replace(document, target="harbour.txt"), quotes[0], "{link_to_quote}") == "harbour.txt"


@pytest.mark.parametrize(("style", "cited"), [("markdown", r"\*a\* \<b\>"), ("html", "*a* &lt;b&gt;")])
def test_the_words_of_an_article_are_escaped(style: str, cited: str) -> None:
    document = replace(reader.parse('"*a* <b>"'), title="<b>")
    quote = Quote(Span(1, 8), QuoteKind.DIRECT, "test", 1.0)
    assert f"“{cited}”" in citation(document, quote, style)


def test_nothing_in_a_citation_acts_on_a_terminal() -> None:
    document = replace(reader.parse('"a \x1b[31m b"'), title="\x1b]0;owned\x07")
    quote = Quote(Span(1, 9), QuoteKind.DIRECT, "test", 1.0)
    for style in (*NAMED_TEMPLATES, "{quote} {title}"):
        assert not {"\x1b", "\x07"} & set(citation(document, quote, style))


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{quote} by {author}", "{author} names no field; the fields are quote, words,"),
        ("{speaker role}", "{speaker role} names more than one field"),
        ("{quote", "the brace in column 1 is never closed"),
        ("quote}", "the brace in column 6 was never opened"),
        ("fancy", "it has no field in braces"),
        ("", "it has no field in braces"),
    ],
)
def test_each_mistake_in_a_template_has_a_sentence(template: str, said: str) -> None:
    with pytest.raises(TemplateError) as error:
        parse_template(template)
    assert said in str(error.value)


def test_every_field_can_be_named(document: Document, quotes: tuple[Quote, ...]) -> None:
    paged = replace(document, places=(Place(0, PlaceKind.PAGE, "12"),))
    for field in FIELDS:
        assert citation(paged, quotes[0], f"<{{{field}}}>") not in {"<>", f"<{field}>"}


def test_dashes_and_commas_of_the_words_are_escaped_in_a_link() -> None:
    assert link_to_text("https://example.org", "well-known, yes") == "https://example.org#:~:text=well%2Dknown%2C%20yes"
