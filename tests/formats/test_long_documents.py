"""Very long documents of HTML are read without the copies of an extractor, and come out the same."""

import pytest
from lxml.html import HtmlElement
from trafilatura.settings import Document as Article

import reader
from reader.formats.html import parser

HEAD = "<html><head><title>The long list</title><meta name=author content='Ann Lee'></head><body><h1>The long list</h1>"
LIST = HEAD + "<ul>" + "".join(f"<li>Entry {i} of the list that has some words" for i in range(40))


@pytest.mark.parametrize("most", [40, 41])
def test_a_long_document_has_its_title_and_author_without_being_extracted(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    usual = reader.parse(LIST, "html")
    assert (usual.title, usual.byline, len(usual.blocks)) == ("The long list", "Ann Lee", 40)
    tried: list[bool] = []
    extracted = parser.extracted

    def extract(page: HtmlElement, *, fast: bool) -> Article | None:
        tried.append(fast)
        return extracted(page, fast=fast)

    monkeypatch.setattr(parser, "extracted", extract)
    monkeypatch.setattr(parser, "MOST_EXTRACTED", most)
    assert reader.parse(LIST, "html") == usual
    assert bool(tried) == (most == 41)
