"""Directives of reStructuredText and of Sphinx, in a table by their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias

from reader.formats.light.lines import SourceLine, dedented, joined, text_of
from reader.formats.light.nesting import DESCRIPTION, NestedWriter
from reader.formats.light.rst.inline import RstInline
from reader.formats.light.rst.tables import csv_rows, list_rows
from reader.formats.writer import StyledText

OPTION = re.compile(r":(?P<name>[\w-]+):(?: ++(?P<value>.*))?$")
BADGE = re.compile(r"(?:^|[/._-])(?:badges?|shields?)(?:[/._?-]|$)", re.IGNORECASE)
"""Addresses of badges, which show the state of a project."""
SINCE = {
    "versionadded": "New in version {}",
    "versionchanged": "Changed in version {}",
    "deprecated": "Deprecated since version {}",
    "deprecated-removed": "Deprecated since version {}",
    "versionremoved": "Removed in version {}",
}
"""The words for a change."""


class Parser(Protocol):
    """What directives need of the parser."""

    writer: NestedWriter
    inline: RstInline

    def parse(self, lines: list[SourceLine]) -> None:
        """Write the blocks of some lines."""

    def words(self, source: str, line: int) -> None:
        """Write words with inline markup."""


class Directive:
    """A directive with its parts."""

    def __init__(self, name: str, argument: str, body: list[SourceLine], line: int) -> None:
        self.name, self.line = name, line
        self.options: dict[str, str] = {}
        self.opening: list[SourceLine] = []
        lines = dedented(body)
        while lines and (lines[0].text or self.options):
            found = OPTION.match(lines[0].text)
            if found is not None:
                self.options[found["name"]] = found["value"] or ""
            elif self.options and lines[0].text.startswith(" "):
                pass
            elif lines[0].text and not self.options:
                self.opening.append(lines[0])
            else:
                break
            lines.pop(0)
        self.language = argument.split(" ", maxsplit=1)[0]
        self.argument = " ".join([argument, joined(self.opening)]).strip()
        self.body = lines


Writer: TypeAlias = Callable[[Parser, Directive], None]


def write(parser: Parser, name: str, argument: str, body: list[SourceLine], line: int) -> None:
    """Write the blocks of a directive. One that is not known is a note if it has lines of its own."""
    kind = name.lower().rsplit(":", 1)[-1]
    WRITERS.get(kind, write_other)(parser, Directive(kind, argument, body, line))


def skip(_parser: Parser, _directive: Directive) -> None:
    """Write nothing: the directive only speaks to the program."""


def all_lines(directive: Directive, body: list[SourceLine]) -> list[SourceLine]:
    """The lines of a directive whose argument is part of its text."""
    first = [SourceLine(directive.line, directive.argument)] if directive.argument else []
    return [*first, *body]


def write_code(parser: Parser, directive: Directive) -> None:
    """Write code; the argument is its language."""
    parser.writer.code(text_of([*directive.opening, *directive.body]), directive.line, directive.language)


def write_math(parser: Parser, directive: Directive) -> None:
    """Write a formula as it is written."""
    parser.writer.code(text_of(all_lines(directive, directive.body)), directive.line)


def write_note(parser: Parser, directive: Directive) -> None:
    """Write a note: its kind, then its words."""
    title = "See also" if directive.name == "seealso" else directive.name.capitalize()
    write_titled(parser, title, all_lines(directive, directive.body), directive.line)


def write_topic(parser: Parser, directive: Directive) -> None:
    """Write a note with a title of its own."""
    write_titled(parser, directive.argument, directive.body, directive.line)


def write_titled(parser: Parser, title: str, body: list[SourceLine], line: int) -> None:
    """Write a title in bold and some lines as a quotation."""
    with parser.writer.quotation():
        parser.writer.strong(parser.inline(title), line)
        parser.parse(body)


def write_since(parser: Parser, directive: Directive) -> None:
    """Write what changed in a version."""
    version, _, words = directive.argument.partition(" ")
    title = SINCE[directive.name].format(version)
    write_titled(parser, f"{title}: {words}" if words else title, directive.body, directive.line)


def write_picture(parser: Parser, directive: Directive) -> None:
    """Write a picture: its caption, or else its description. A badge is none."""
    if BADGE.search(directive.argument):
        return
    caption = [line for line in directive.body if line.text]
    count = next((i for i, line in enumerate(directive.body) if caption and i and not line.text), len(directive.body))
    words = joined(directive.body[:count]).strip() if directive.name == "figure" else ""
    words = words or directive.options.get("alt", "")
    if "target" in directive.options and not words and directive.name == "image":
        return
    parser.writer.picture(parser.inline(words), directive.argument, directive.line)
    if directive.name == "figure":
        parser.parse(directive.body[count:])


def write_rubric(parser: Parser, directive: Directive) -> None:
    """Write the title of a part that is no section."""
    parser.writer.strong(parser.inline(directive.argument), directive.line)


def write_table(parser: Parser, directive: Directive) -> None:
    """Write a table below its title."""
    if directive.argument:
        parser.writer.strong(parser.inline(directive.argument), directive.line)
    makers = {"csv-table": csv_rows, "list-table": list_rows}
    if directive.name not in makers:
        parser.parse(directive.body)
        return
    rows = makers[directive.name](directive.options, directive.body)
    if rows:
        parser.writer.table([[parser.inline(cell) for cell in row] for row in rows], directive.line)


def write_quotation(parser: Parser, directive: Directive) -> None:
    """Write a quotation."""
    with parser.writer.quotation():
        parser.parse(all_lines(directive, directive.body))


def write_container(parser: Parser, directive: Directive) -> None:
    """Write only the lines within."""
    parser.parse(directive.body)


def write_class(parser: Parser, directive: Directive) -> None:
    """Write a class of Python; the name of a style, which is in lower case, is not shown."""
    write = write_container if directive.argument.replace("-", "").replace(" ", "").islower() else write_object
    write(parser, directive)


def write_made(parser: Parser, directive: Directive) -> None:
    """Write what is made from code: only the lines that are added to it."""
    if any(line.text for line in directive.body):
        write_object(parser, directive)


def write_object(parser: Parser, directive: Directive) -> None:
    """Write what a name in code means."""
    names = directive.argument.replace("\\", "")
    parser.writer.strong(StyledText(names), directive.line)
    with parser.writer.item(DESCRIPTION):
        parser.parse(directive.body)


def write_other(parser: Parser, directive: Directive) -> None:
    """Write an unknown directive: its words and lines if it has lines, otherwise nothing."""
    if not directive.body:
        return
    if directive.argument:
        parser.writer.strong(parser.inline(directive.argument), directive.line)
    parser.parse(directive.body)


def table_of(groups: Mapping[Writer, str]) -> dict[str, Writer]:
    """A writer for each name."""
    return {name: writer for writer, names in groups.items() for name in names.split()}


WRITERS: dict[str, Writer] = table_of(
    {
        write_code: "code code-block sourcecode parsed-literal prompt ipython testcode testoutput testsetup doctest "
        "productionlist graphviz digraph graph mermaid plantuml uml console ditaa code-cell jupyter-execute",
        write_math: "math",
        write_note: "attention caution danger error hint important note tip warning seealso todo info success",
        write_topic: "admonition topic sidebar",
        write_since: " ".join(SINCE),
        write_picture: "image figure",
        write_rubric: "rubric centered",
        write_table: "table csv-table list-table",
        write_quotation: "epigraph highlights pull-quote",
        write_container: "container compound only rst-class cssclass tab-set grid hlist glossary",
        write_class: "class",
        write_object: "function method classmethod staticmethod attribute data exception decorator property option "
        "cmdoption envvar describe object confval setting macro type struct enum enumerator member var opcode",
        write_made: "automodule autoclass autofunction automethod autodata autoattribute autoexception automodel",
        skip: "contents toctree index include literalinclude highlight module currentmodule autosummary meta raw role "
        "default-role sectnum section-numbering tabularcolumns header footer title ifconfig target-notes program "
        "codeauthor sectionauthor moduleauthor testcleanup unicode replace date",
    }
)
"""The directives by the last part of their names."""
