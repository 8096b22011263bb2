"""The page of HTML that Rich Text becomes: its paragraphs, items, tables and notes as elements."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement, builder

from reader.formats.rtf.state import State
from reader.formats.rtf.styles import CAPTION, QUOTATION, TITLE, Style
from reader.formats.xhtml.elements import append_text
from reader.formats.xhtml.parsing import CONTROLS

TYPED_MARKER = re.compile(r"\s*([•·▪■‣–*\-]|\(?(?:\d{1,3}|[a-z])[.)])\t\s*(?=\S)")
"""The marker of an item that is typed before its words."""
DEEPEST_HEADING = 6


@dataclass(slots=True)
class Story:
    """The text of the document, or of a note."""

    root: HtmlElement
    words: HtmlElement = field(default_factory=builder.P)
    """The paragraph that is being read."""
    marker: str = ""
    """The marker of an item that is being read."""
    cells: list[HtmlElement] = field(default_factory=list)
    """The cells of a row that is being read."""
    cell: HtmlElement = field(default_factory=builder.TD)
    """The cell that is being read."""


class Page:
    """The page, as it grows."""

    def __init__(self) -> None:
        self.stories = [Story(builder.BODY())]
        self.notes: list[HtmlElement] = []
        self.has_title = self.has_headings = False

    @property
    def story(self) -> Story:
        """The text to which words are added."""
        return self.stories[-1]

    def add(self, words: str, state: State) -> None:
        """Add words to the paragraph."""
        element = self.story.words
        lines = CONTROLS.sub("", words).split("\n")
        for at, line in enumerate(lines):
            if at:
                element.append(builder.BR())
            if not line:
                continue
            into = element
            names = ["a"] * bool(state.address) + ["b"] * state.is_bold + ["i"] * state.is_italic
            for name in names:
                last = into[-1] if len(into) else None
                href = state.address if name == "a" else None
                if last is None or last.tag != name or last.get("href") != href or last.tail:
                    last = builder.E(name, **({"href": href} if href else {}))
                    into.append(last)
                into = last
            append_text(into, line)

    def end_paragraph(self, state: State, style: Style) -> None:
        """End the paragraph, which is set like this."""
        story, element = self.story, self.story.words
        story.words, marker, story.marker = builder.P(), story.marker.strip(), ""
        text = "".join(element.itertext())
        if not text.strip() and element.find(".//a") is None:
            return
        if state.is_in_table:
            if len(story.cell):
                append_text(story.cell, " ")
            story.cell.append(element)
            return
        typed = TYPED_MARKER.match(text)
        if not marker and typed is not None and element.text and element.text.startswith(typed[0]):
            marker, element.text = typed[1], element.text[typed.end() :]
        self.place(element, marker, state, style)

    def place(self, element: HtmlElement, marker: str, state: State, style: Style) -> None:
        """Put a paragraph where it belongs."""
        root = self.story.root
        level = Style(style.name, style.outline if state.outline is None else state.outline).level
        if len(self.stories) > 1:
            level = 0
        if TITLE.fullmatch(style.name) and not self.has_title and len(self.stories) == 1:
            self.has_title, element.tag = True, "h1"
            for bold in list(element.iter("b")):
                bold.drop_tag()
        elif level:
            self.has_headings, element.tag = True, f"h{min(level, DEEPEST_HEADING)}"
            for bold in list(element.iter("b")):
                bold.drop_tag()
            if marker[:1].isalnum():
                element.text = f"{marker} {element.text or ''}"
        elif marker:
            self.add_item(element, marker, state.level)
            return
        elif QUOTATION.fullmatch(style.name):
            element.tag = "blockquote"
        elif CAPTION.match(style.name):
            element.set("class", "caption")
        root.append(element)

    def add_item(self, element: HtmlElement, marker: str, level: int) -> None:
        """Put an item at the end of the list before it, or of a new one."""
        number = re.search(r"\d{1,6}", marker)
        name = "ol" if number is not None else "ul"
        root = self.story.root
        for _ in range(level):
            if not len(root) or root[-1].tag not in {"ol", "ul"} or not len(root[-1]):
                break
            root = root[-1][-1]
        if not len(root) or root[-1].tag != name:
            root.append(builder.E(name, **({"start": number[0]} if number is not None else {})))
        element.tag = "li"
        root[-1].append(element)

    def end_cell(self, state: State, style: Style) -> None:
        """End a cell of a table."""
        state.is_in_table = True
        self.end_paragraph(state, style)
        self.story.cells.append(self.story.cell)
        self.story.cell = builder.TD()

    def end_row(self) -> None:
        """End a row of a table."""
        story = self.story
        if not story.cells:
            return
        if not len(story.root) or story.root[-1].tag != "table":
            story.root.append(builder.TABLE())
        story.root[-1].append(builder.TR(*story.cells))
        story.cells = []

    def begin_note(self) -> None:
        """Begin a note, and refer to it."""
        name = f"note{len(self.notes)}"
        self.notes.append(builder.E("aside", id=name))
        self.story.words.append(builder.SUP(builder.A(str(len(self.notes)), href=f"#{name}")))
        self.stories.append(Story(self.notes[-1]))

    def end_note(self, state: State, style: Style) -> None:
        """End a note."""
        self.end_paragraph(state, style)
        self.stories.pop()

    def end(self, state: State, style: Style) -> HtmlElement:
        """The whole page; a row that is not ended is one."""
        while len(self.stories) > 1:
            self.end_note(state, style)
        self.end_paragraph(state, style)
        if len(self.story.cell):
            self.story.cells.append(self.story.cell)
        self.end_row()
        self.story.root.extend(self.notes)
        return builder.HTML(self.story.root)
