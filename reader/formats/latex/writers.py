"""How commands of LaTeX are written as HTML, by their meaning."""

from __future__ import annotations

from html import escape

from reader.formats.latex.conversion import OPTION, Conversion
from reader.formats.latex.state import Writer


def as_style(self: Conversion, tag: str, end: int) -> str:
    """The argument in a style."""
    self.option(end)
    return f"<{tag}>{self.argument_html(end)}</{tag}>"


def as_footnote(self: Conversion, _: str, end: int) -> str:
    """A reference to a note, which stands at the end."""
    self.option(end)
    number = len(self.state.notes) + 1
    self.state.notes.append("")
    self.state.notes[number - 1] = f'<aside id="note{number}"><p>{self.argument_html(end)}</p></aside>'
    return f'<sup><a role="doc-noteref" href="#note{number}">{number}</a></sup>'


def as_caption(self: Conversion, _: str, end: int) -> str:
    """The caption of a figure or a table."""
    self.option(end)
    return f'<p class="caption">{self.argument_html(end)}</p>'


def as_about(name: str) -> Writer:
    """A writer that keeps what the document says of itself, and writes nothing."""

    def keep(self: Conversion, _: str, end: int) -> str:
        self.option(end)
        self.state.about.setdefault(name, self.argument_html(end))
        return ""

    return keep


def as_link(self: Conversion, _: str, end: int) -> str:
    """A link with words."""
    address = self.argument_text(end)
    return f'<a href="{escape(address)}">{self.argument_html(end)}</a>'


def as_address(self: Conversion, _: str, end: int) -> str:
    """An address."""
    address = self.argument_text(end).replace("\\", "")
    return f'<a href="{escape(address)}">{escape(address)}</a>'


def as_citation(self: Conversion, _: str, end: int) -> str:
    """A reference to the bibliography, by the signs or the keys of its entries."""
    notes = [note for note in (self.option(end), self.option(end)) if note]
    keys = [key.strip() for key in self.argument_text(end).split(",")]
    marks = "; ".join(f"\ue012{key}\ue013" for key in keys if key)
    return f"[{marks}{', ' if notes else ''}{escape(', '.join(notes), quote=False)}]" if marks else ""


def as_reference(self: Conversion, _: str, end: int) -> str:
    """The number of what a label is at, which is known at the end."""
    return f"\ue014{self.argument_text(end)}\ue015"


def as_label(self: Conversion, _: str, end: int) -> str:
    """Keep the number of what a label is at."""
    self.state.labels[self.argument_text(end)] = self.state.number
    return ""


def as_run_in(self: Conversion, _: str, end: int) -> str:
    """A heading at the beginning of a paragraph."""
    self.option(end)
    return f"<p><b>{self.argument_html(end)}</b> "


def as_item(self: Conversion, _: str, end: int) -> str:
    """An item of a list, with its term."""
    found = OPTION.match(self.code.text, self.at, end)
    if found is None:
        return "<li>"
    self.at = found.end()
    return f"<li><b>{self.html(found.start(1), found.end(1))}</b> "


def as_entry(self: Conversion, _: str, end: int) -> str:
    """An entry of the bibliography."""
    sign = self.option(end) or str(len(self.state.cited) + 1)
    self.state.cited[self.argument_text(end)] = sign
    return f"<li>[{escape(sign)}] "


def as_input(self: Conversion, _: str, end: int) -> str:
    """Keep the name of a file that is taken in; it is not read."""
    name = self.argument_text(end)
    self.state.inputs += [name] if name else []
    return ""


def dropped(self: Conversion, count: str, end: int) -> str:
    """Leave out a command with its arguments."""
    self.option(end)
    for _ in range(int(count)):
        self.argument(end)
        self.option(end)
    return ""


def second(self: Conversion, _: str, end: int) -> str:
    """The last of the arguments of a command whose others are settings."""
    found = ""
    while (span := self.argument(end)) is not None or self.option(end):
        found = self.html(*span) if span is not None else found
    return found


WRITERS: dict[str, Writer] = {
    "style": as_style,
    "keep": lambda self, _, end: self.argument_html(end),
    "quotation": lambda self, _, end: f"“{self.argument_html(end)}”",
    "footnote": as_footnote,
    "frame": lambda self, _, end: f"<h2>{self.argument_html(end)}</h2>",
    "caption": as_caption,
    "title": as_about("title"),
    "author": as_about("author"),
    "date": as_about("date"),
    "link": as_link,
    "address": as_address,
    "cite": as_citation,
    "reference": as_reference,
    "label": as_label,
    "run-in": as_run_in,
    "item": as_item,
    "bibitem": as_entry,
    "input": as_input,
    "image": lambda self, _, end: dropped(self, "1", end),
    "break": lambda _self, _, _end: "<br>",
    "rule": lambda _self, _, _end: "<hr>",
    "drop": dropped,
    "second": second,
}
"""How commands are written, by the first word of their meaning."""
