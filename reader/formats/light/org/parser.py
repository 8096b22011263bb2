"""The parser of Org: the first rule that applies to the next lines writes their blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from reader.formats.headline import with_headline
from reader.formats.light.lines import Lines, SourceLine, dedented, joined, lines_of, text_of
from reader.formats.light.nesting import BULLET, MAX_NESTING, NestedWriter
from reader.formats.light.org.inline import org_inline
from reader.formats.parsed import ParsedText

HEADING = re.compile(r"(?P<stars>\*+) +(?P<words>.*?)(?:(?<![ \t])[ \t]++:[\w@#%:]+:)?$")
"""A heading, without the tags at its end."""
KEYWORD = re.compile(r"\s*#\+(?P<name>[\w-]+)(?:\[.*?\])?:(?P<value>.*)")
BEGIN = re.compile(r"\s*#\+begin_(?P<kind>[\w-]+)(?P<arguments>.*)", re.IGNORECASE)
COMMENT = re.compile(r"\s*#(?: |$)")
DRAWER = re.compile(r"\s*:[\w-]+:$")
DRAWER_END = ":end:"
PLANNING = re.compile(r"\s*(?:(?:SCHEDULED|DEADLINE|CLOSED): *[<\[][^>\]]*[>\]] *)+$|\s*CLOCK: ")
"""Times at which something is to be done."""
FIXED = re.compile(r"\s*:(?: |$)")
RULE = re.compile(r"\s*-{5,}$")
ITEM = re.compile(
    r"(?P<indent> *)(?P<marker>[-+]|(?<= )\*|\d+[.)])(?: +\[@\d+\])?(?: +(?P<box>\[[ xX-]\]))?(?: +|$)"
    r"(?:(?P<term>\S.*?)(?<! ) ++::(?: +|$))?(?P<words>.*)"
)
BOXES = {"[ ]": "☐", "[x]": "☑", "[X]": "☑", "[-]": "☐"}
NOTE = re.compile(r"\[fn:(?P<label>[\w-]+)\] *+(?P<words>.*)")
LATEX = re.compile(r"\s*\\begin\{(?P<name>[^}]*)\}")
PICTURE = re.compile(
    r"\s*\[\[(?:file:|https?:|\./|/)?(?P<file>[^][]+\.(?:png|jpe?g|gif|svg|webp))\](?:\[(?P<words>[^][]*)\])?\]$", re.I
)
TABLE_RULE = re.compile(r"\|[-+|]*$")
METADATA = frozenset({"title", "author", "date"})


class OrgParser:
    """The state of the parser: what is written, and metadata."""

    def __init__(self) -> None:
        self.writer = NestedWriter()
        self.metadata: dict[str, str] = {}
        self.caption = ""

    def parse(self, lines: list[SourceLine]) -> None:
        """Write the blocks of some lines."""
        cursor = Lines(lines)
        rules = RULES if self.writer.nesting < MAX_NESTING else (blank, paragraph)
        while not cursor.is_done:
            next(rule for rule in rules if rule(self, cursor))


Rule: TypeAlias = Callable[[OrgParser, Lines], bool]
"""Writes the blocks of the next lines and passes them, if it applies; returns whether it does."""


def parse_org(text: str) -> ParsedText:
    """The blocks of a text in Org."""
    parser = OrgParser()
    parser.parse(lines_of(text))
    found = parser.metadata
    title = found.get("title", "")
    blocks = with_headline(parser.writer.blocks, parser.writer.text, title)
    return ParsedText(parser.writer.text, tuple(blocks), title, found.get("author", ""), found.get("date", ""))


def blank(_parser: OrgParser, lines: Lines) -> bool:
    """A blank line ends a block."""
    if lines.peek():
        return False
    lines.take()
    return True


def heading(parser: OrgParser, lines: Lines) -> bool:
    """A line after stars is a heading; its level is their number."""
    found = HEADING.match(lines.peek())
    if found is None or parser.writer.nesting:
        return False
    parser.writer.heading(org_inline(found["words"]), lines.number, len(found["stars"]))
    lines.take()
    return True


def keyword(parser: OrgParser, lines: Lines) -> bool:
    """A keyword gives metadata or the caption of what follows, or only speaks to the program."""
    found = KEYWORD.match(lines.peek())
    if found is None:
        return False
    name, value = found["name"].lower(), org_inline(found["value"].strip()).text
    if name in METADATA and value:
        before = parser.metadata.get(name)
        parser.metadata[name] = f"{before} {value}" if before else value
    elif name == "caption":
        parser.caption = found["value"].strip()
    lines.take()
    return True


def block(parser: OrgParser, lines: Lines) -> bool:
    """Lines between `#+begin_` and `#+end_`: code, a quotation, verse, or a note."""
    found = BEGIN.match(lines.peek())
    if found is None:
        return False
    kind = found["kind"].lower()
    end = f"#+end_{kind}"
    if not lines.words_come_later(end):
        return False
    line = lines.number
    lines.take()
    write_block(
        parser, kind, found["arguments"].split(), lines.take_until(lambda text: text.strip().lower() == end), line
    )
    return True


def write_block(parser: OrgParser, kind: str, arguments: list[str], body: list[SourceLine], line: int) -> None:
    """Write a block by its kind. One that has a name of its own is a note."""
    writer = parser.writer
    if kind in {"src", "example"}:
        language = arguments[0] if kind == "src" and arguments and arguments[0][0] not in ":-" else ""
        code = re.sub(r"(?m)^( *),(?=\*|,?#\+)", r"\1", text_of(dedented(body)))
        writer.code(code, line, language)
    elif kind == "verse":
        writer.words(org_inline(text_of(dedented(body))), line)
    elif kind == "quote":
        with writer.quotation():
            parser.parse(dedented(body))
    elif kind in {"center", "abstract"}:
        parser.parse(dedented(body))
    elif kind not in {"comment", "export"}:
        with writer.quotation():
            writer.strong(org_inline(kind.replace("_", " ").capitalize()), line)
            parser.parse(dedented(body))


def comment(_parser: OrgParser, lines: Lines) -> bool:
    """A line after a number sign is a comment; so are drawers and times, which only speak to the program."""
    text = lines.peek()
    if DRAWER.match(text) and lines.words_come_later(DRAWER_END):
        lines.take_until(lambda other: other.strip().lower() == DRAWER_END)
        return True
    if not COMMENT.match(text) and not PLANNING.match(text):
        return False
    lines.take()
    return True


def fixed(parser: OrgParser, lines: Lines) -> bool:
    """Lines after a colon and a space are code."""
    if not FIXED.match(lines.peek()):
        return False
    line = lines.number
    found = lines.take_while(lambda text: FIXED.match(text) is not None)
    parser.writer.code("\n".join(re.sub(r"^\s*: ?", "", each.text) for each in found), line)
    return True


def latex(parser: OrgParser, lines: Lines) -> bool:
    """A formula is left as it is written."""
    found = LATEX.match(lines.peek())
    if found is None:
        return False
    line = lines.number
    end = f"\\end{{{found['name']}}}"
    body = lines.take_until(lambda text: end in text)
    parser.writer.code("\n".join([text_of(body), end]), line)
    return True


def rule(parser: OrgParser, lines: Lines) -> bool:
    """A row of dashes is a thematic break."""
    if not RULE.match(lines.peek()):
        return False
    parser.writer.rule(lines.number)
    lines.take()
    return True


def table(parser: OrgParser, lines: Lines) -> bool:
    """Lines that begin with a bar are a table."""
    if not lines.peek().lstrip().startswith("|"):
        return False
    line = lines.number
    found = [each.text.strip() for each in lines.take_while(lambda text: text.lstrip().startswith("|"))]
    rows = [
        [org_inline(cell.strip()) for cell in row.strip("|").split("|")] for row in found if not TABLE_RULE.match(row)
    ]
    if parser.caption:
        parser.writer.strong(org_inline(parser.caption), line)
        parser.caption = ""
    if rows:
        parser.writer.table(rows, line)
    return True


def picture(parser: OrgParser, lines: Lines) -> bool:
    """A link to a picture, alone on a line, is that picture."""
    found = PICTURE.match(lines.peek())
    if found is None:
        return False
    parser.writer.picture(org_inline(parser.caption or found["words"] or ""), found["file"], lines.number)
    parser.caption = ""
    lines.take()
    return True


def item(parser: OrgParser, lines: Lines) -> bool:
    """A line after a bullet or a number is an item, with the lines that are indented below it."""
    found = ITEM.match(lines.peek())
    if found is None:
        return False
    number, is_tight = lines.number, not lines.follows_blank
    indent = len(found["indent"])
    lines.take()
    below = lines.take_indented(indent + 1)
    marker = BOXES.get(found["box"] or "") or (BULLET if found["marker"] in "-+*" else found["marker"])
    with parser.writer.item(marker, is_tight=is_tight):
        if found["term"]:
            parser.writer.strong(org_inline(found["term"]), number)
        first = [SourceLine(number, found["words"])] if found["words"] else []
        parser.parse([*first, *dedented(below)])
    return True


def footnote(parser: OrgParser, lines: Lines) -> bool:
    """A footnote, up to the next one or the next heading."""
    found = NOTE.match(lines.peek())
    if found is None:
        return False
    number = lines.number
    lines.take()
    below = lines.take_while(lambda text: bool(text) and not NOTE.match(text) and not HEADING.match(text))
    with parser.writer.item(f"[{found['label']}]"):
        parser.parse([SourceLine(number, found["words"]), *below])
    return True


def paragraph(parser: OrgParser, lines: Lines) -> bool:
    """Other lines, up to one to which another rule applies, are a paragraph."""
    number = lines.number
    found = [SourceLine(number, lines.take())]
    while lines.peek() and not ENDS_PARAGRAPH.match(lines.peek()):
        found.append(SourceLine(lines.number, lines.take()))
    source = re.sub(r" ?\\\\ ", "\n", joined(found)).removesuffix("\\\\")
    parser.writer.words(org_inline(source), number)
    return True


ENDS_PARAGRAPH = re.compile(
    r"\*+ |\s*(?:#\+|#(?: |$)|:(?: |$)|[-+] |\d+[.)] |\||-{5,}$|\\begin\{|:[\w-]+:$|\[fn:[\w-]+\] )", re.IGNORECASE
)
"""The beginning of a line that is no part of the paragraph above."""

RULES: tuple[Rule, ...] = (
    blank,
    heading,
    block,
    keyword,
    comment,
    fixed,
    latex,
    rule,
    table,
    picture,
    item,
    footnote,
    paragraph,
)
"""The rules in the order in which they are asked. The last applies to any line."""
