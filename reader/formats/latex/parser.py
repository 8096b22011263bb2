"""The parser of LaTeX."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from reader.formats.code import as_written
from reader.formats.headline import with_headline
from reader.formats.latex.code import Code, macros_in, without_comments
from reader.formats.latex.conversion import Conversion
from reader.formats.latex.state import State
from reader.formats.latex.writers import WRITERS
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import parse_html_page
from reader.sources import Source

CHAPTER = re.compile(r"\\chapter\W")
BEGIN = re.compile(r"\\begin\s?\{document\}")
NOTED = re.compile(r"<sup>.*?</sup>")
TAG = re.compile(r"<[^<>]*>")
AND = "\ue016"
"""What stands between authors."""
CITED = re.compile("\ue012([^\ue012\ue013]*)\ue013")
REFERRED = re.compile("\ue014([^\ue014\ue015]*)\ue015")


def parse_latex(source: Source) -> ParsedText:
    """The text and blocks of a LaTeX file; files that it takes in are named in the remark."""
    if "\\starttext" in source.text and "\\documentclass" not in source.text:
        return as_written(source.text, "ConTeXt")
    text, aside = without_comments(source.text)
    macros, text = macros_in(text)
    code = Code(text)
    state = State(macros, aside, has_chapters=CHAPTER.search(text) is not None, writers=WRITERS)
    conversion = Conversion(code, state)
    begin = BEGIN.search(text)
    if begin is not None:
        conversion.html(0, begin.start())
        stop = code.environments.get(begin.end(), (len(text), 0))[0]
        body = conversion.html(begin.end(), stop)
    else:
        body = conversion.html(0, len(text))
    about = {name: plain(words, state) for name, words in state.about.items()}
    title = about.get("title", "")
    heading = f"<h1>{NOTED.sub('', state.about['title'])}</h1>" if title else ""
    whole = resolved(f"<html><body>{heading}<p>{body}{''.join(state.notes)}</body></html>", state)
    page = parse_html_page(whole)
    parsed = parse_pages({"": page}) if page is not None else ParsedText("", ())
    blocks = with_headline(list(parsed.blocks), parsed.text, title) if title else list(parsed.blocks)
    names = ", ".join(dict.fromkeys(state.inputs))
    remark = f"only a part of the text: {names} in other files is not read" if names else ""
    return replace(
        parsed, blocks=tuple(blocks), title=title, byline=about.get("author", ""), date=date_of(about), remark=remark
    )


def resolved(html: str, state: State) -> str:
    """The HTML with the numbers of what labels are at, and the signs of entries in the bibliography."""
    html = CITED.sub(lambda found: state.cited.get(found[1], found[1]), html)
    return REFERRED.sub(lambda found: state.labels.get(found[1], "") or found[1], html)


def plain(html: str, state: State) -> str:
    """The words of some HTML on one line; of several authors the first line of each, which is the name."""
    parts = resolved(NOTED.sub("", html), state).split(AND)
    names = parts if len(parts) == 1 else [part.partition("<br>")[0] for part in parts]
    words = (" ".join(unescape(TAG.sub("", name.replace("<br>", ", "))).split()) for name in names)
    return ", ".join(filter(None, words))


def date_of(about: dict[str, str]) -> str:
    """The date that the document names; none for that of the day on which it is set."""
    return "" if about.get("date", "") == "today" else about.get("date", "")
