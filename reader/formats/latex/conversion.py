"""From LaTeX to HTML, of which the blocks are made."""

from __future__ import annotations

import re
from html import escape

from reader.formats.latex.code import Code, Macro
from reader.formats.latex.environments import DROPPED, FLOATS, FORMULAS, LISTINGS, TABLES, around
from reader.formats.latex.formulas import formula_words
from reader.formats.latex.state import STEPS, State
from reader.formats.latex.tables import ACCENTS, accented, commands, symbols

TOKEN = re.compile(
    r"\\begin\s?\{(?P<begin>[^{}\n]{1,60})\}|\\end\s?\{[^{}\n]{1,60}\}"
    r"|\\(?P<command>[A-Za-z@]+)\*?(?:[ \t]*\n?[ \t]*(?=\S)|[ \t]*)"
    r"|\\\((?P<inline>(?:[^\\]|\\[^()])*+)\\\)|\\\[(?P<display>(?:[^\\]|\\[^\[\]])*+)\\\]|\\(?P<sign>[^A-Za-z])|\$\$(?P<dollars>.*?)\$\$|\$(?P<dollar>[^$]*)\$"
    r"|(?P<paragraph>\n[ \t]*\n\s*)|\ue010(?P<aside>\d+)\ue011|(?P<open>\{)|(?P<words>---?|``|''|,,|[`'~}\"])",
    re.DOTALL,
)
WORDS = {"---": "—", "--": "–", "``": "“", "''": "”", ",,": "„", "`": "‘", "'": "’", "~": "\u00a0", "}": "", '"': "”"}
LEVELS = {"part": 1, "chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3}
MAX_DEPTH = 60
MAX_EXPANDED = 4 << 20
"""How much macros are expanded to in a file, in code points."""
EACH = 512
"""What each counts for at least."""
MAX_MACROS = 20
"""How deep macros are expanded within each other."""
ARGUMENT = re.compile(r"\s*\{")
OVERLAY = re.compile(r"<[\d.+,*-]{1,12}(?:[@|][^<>\n]{0,20})?>")
"""Matches the pictures of a slide that a command is for (beamer)."""
OPTION = re.compile(r"[ \t]*\[((?:[^\[\]{}]|\{[^{}]*\}|\[[^\[\]]*\]){0,500})\]")
LETTER = re.compile(r"\s*(?:\\([A-Za-z]+)\s?|(.))")
"""Matches the letter after an accent."""
LABEL = re.compile(r"\\label\{([^{}]*)\}")
CAPTION = re.compile(r"\\caption\*?(?:\[[^\[\]]*\])?(?=\{)")
FIRST_HEAD, REPEATED_HEAD = re.compile(r"\\endfirsthead"), re.compile(r"\\endhead")
"""The ends of the head of a long table, and of the one that is repeated on the next pages."""
ROW_END = re.compile(r"(?<!\\)\\\\(?:\[[^\]]*\])?|\\tabularnewline")
CELL_END = re.compile(r"(?<!\\)&")


class Conversion:
    """The conversion of some code."""

    def __init__(self, code: Code, state: State, depth: int = 0, macros: int = 0) -> None:
        self.code, self.state, self.depth = code, state, depth
        self.macros = macros
        """How many macros this is within."""
        self.at = 0

    def html(self, start: int, end: int) -> str:
        """The HTML of a part of the code."""
        outer = self.at
        self.at, self.depth = start, self.depth + 1
        if self.depth > MAX_DEPTH:
            self.at, self.depth = outer, self.depth - 1
            return escape(self.code.text[start:end])
        parts: list[str] = []
        while self.at < end:
            token = TOKEN.search(self.code.text, self.at, end)
            if token is None:
                break
            parts.append(escape(self.code.text[self.at : token.start()], quote=False))
            self.at = token.end()
            parts.append(self.token_html(token, end))
        parts.append(escape(self.code.text[self.at : end], quote=False))
        self.at, self.depth = outer, self.depth - 1
        return "".join(parts)

    def token_html(self, token: re.Match[str], end: int) -> str:
        """The HTML of a sign, a command, a group or an environment."""
        kind = token.lastgroup or ""
        value = token[kind] if kind else ""
        if kind in {"begin", "command", "sign"}:
            write = {"begin": self.environment, "command": self.command, "sign": self.sign}[kind]
            return write(value, end)
        if kind in {"inline", "dollar", "display", "dollars"}:
            words = escape(formula_words(value), quote=False)
            return words if kind in {"inline", "dollar"} else f"<p>{words}</p>"
        if kind == "aside":
            return self.state.aside[int(value)] if int(value) < len(self.state.aside) else ""
        if kind == "open":
            close = min(self.code.braces.get(token.start(), end), end)
            inner = self.html(token.end(), close)
            self.at = close + 1
            return inner
        return "<p>" if kind == "paragraph" else WORDS.get(value, "")

    def argument(self, end: int) -> tuple[int, int] | None:
        """Where the next argument in braces begins and ends; None if there is none. Goes past it."""
        found = ARGUMENT.match(self.code.text, self.at, end)
        close = self.code.braces.get(found.end() - 1) if found is not None else None
        if found is None or close is None or close > end:
            return None
        self.at = close + 1
        return found.end(), close

    def argument_html(self, end: int) -> str:
        """The HTML of the next argument; empty if there is none."""
        span = self.argument(end)
        return self.html(*span) if span is not None else ""

    def argument_text(self, end: int) -> str:
        """The code of the next argument; empty if there is none."""
        span = self.argument(end)
        return self.code.text[span[0] : span[1]] if span is not None else ""

    def option(self, end: int) -> str:
        """The next argument in square brackets; empty if there is none. Goes past it."""
        found = OPTION.match(self.code.text, self.at, end)
        if found is None:
            return ""
        self.at = found.end()
        return found[1]

    def sign(self, sign: str, end: int) -> str:
        """The HTML of a command that is a sign."""
        if sign == "\\":
            self.option(end)
            return "<br>"
        if sign in ACCENTS:
            return self.accent(sign, end)
        return escape(symbols().get(sign, " " if sign in ", ;:" else ""), quote=False)

    def accent(self, sign: str, end: int) -> str:
        """The letter after an accent, with it."""
        letter = self.argument_html(end)
        if not letter and self.at < end:
            found = LETTER.match(self.code.text, self.at, end)
            if found is not None:
                self.at = found.end()
                letter = symbols().get(found[1], "") if found[1] else found[2]
        return escape(accented(sign, letter), quote=False)

    def command(self, name: str, end: int) -> str:
        """The HTML of a command with a name."""
        overlay = OVERLAY.match(self.code.text, self.at, end)
        self.at = overlay.end() if overlay is not None else self.at
        macro = self.state.macros.get(name)
        meaning = commands().get(name, "")
        if macro is not None and not meaning:
            return self.expanded(macro, end)
        if name in LEVELS:
            return self.heading(name, end)
        if name in symbols():
            return escape(symbols()[name], quote=False)
        if name in ACCENTS:
            return self.accent(name, end)
        kind, _, value = meaning.partition(" ")
        if kind in self.state.writers:
            return self.state.writers[kind](self, value, end)
        while self.option(end):
            pass
        return self.argument_html(end)

    def expanded(self, macro: Macro, end: int) -> str:
        """The HTML of a macro of the file with its arguments."""
        self.option(end)
        given = [self.argument_text(end) for _ in range(macro.arguments)]
        self.state.expanded += EACH + len(macro.body) + sum(map(len, given))
        if self.state.expanded > MAX_EXPANDED or self.macros >= MAX_MACROS:
            return escape(" ".join(given))
        body = re.sub(r"#(\d)", lambda n: given[int(n[1]) - 1] if 0 < int(n[1]) <= len(given) else "", macro.body)
        self.state.expanded += len(body)
        return Conversion(Code(body), self.state, self.depth, self.macros + 1).html(0, len(body))

    def heading(self, name: str, end: int) -> str:
        """A heading; those with a star are not counted."""
        is_counted = not self.code.text[: self.at].rstrip().endswith("*")
        self.option(end)
        level = LEVELS[name] + (self.state.has_chapters and name not in {"part", "chapter"})
        if is_counted and name in STEPS:
            self.state.count(name)
        return f"<h{level}>{self.argument_html(end)}</h{level}>"

    def environment(self, name: str, end: int) -> str:
        """The HTML of an environment, whose beginning was just read."""
        begins = self.at
        stop, after = self.code.environments.get(begins, (end, end))
        stop, after = min(stop, end), min(after, end)
        plain = name.rstrip("*")
        inner = self.environment_html(plain, stop)
        self.at = after
        return inner

    def environment_html(self, name: str, end: int) -> str:
        """The HTML of what is in an environment."""
        if name in FORMULAS:
            self.state.count("equation")
            code = self.code.text[self.at : end]
            for label in LABEL.findall(code):
                self.state.labels[label] = self.state.number
            return f"<p>{escape(formula_words(code), quote=False)}<p>"
        if name in DROPPED:
            return ""
        if name in TABLES:
            return self.table(name, end)
        if name in LISTINGS:
            self.option(end)
            return f"<pre>{self.html(self.at, end)}</pre>"
        if name == "frame":
            return self.slide(end)
        if name in FLOATS:
            self.option(end)
            self.state.counts["float"] = 0
            self.state.count(FLOATS[name])
            return f"<div>{self.html(self.at, end)}</div>"
        while self.option(end):
            pass
        if name == "thebibliography":
            self.argument(end)
        before, after = around(name)
        return f"{before}{self.html(self.at, end)}{after}"

    def slide(self, end: int) -> str:
        """A slide: its title, if it stands in braces, as a heading, and what is on it."""
        overlay = OVERLAY.match(self.code.text, self.at, end)
        self.at = overlay.end() if overlay is not None else self.at
        self.option(end)
        title = self.argument_html(end)
        heading = f"<h2>{title}</h2>" if title.strip() else ""
        return f"<div>{heading}<p>{self.html(self.at, end)}</div>"

    def table(self, name: str, end: int) -> str:
        """A table: its rows and cells."""
        self.option(end)
        for _ in range(2 if name in {"tabularx", "tabulary"} else 1):
            self.argument(end)
        rows: list[str] = []
        at = self.at
        caption = CAPTION.search(self.code.text, at, end)
        before = ""
        if caption is not None:
            self.at = caption.end()
            before = f'<p class="caption">{self.argument_html(end)}</p>'
            ended = ROW_END.search(self.code.text, self.at, end)
            at = ended.end() if ended is not None else self.at
        first = FIRST_HEAD.search(self.code.text, at, end)
        if first is not None:
            repeated = REPEATED_HEAD.search(self.code.text, first.end(), end)
            rows += self.rows(at, first.start())
            at = repeated.end() if repeated is not None else first.end()
        rows += self.rows(at, end)
        return before + "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"

    def rows(self, at: int, end: int) -> list[str]:
        """The rows of a part of a table."""
        rows: list[str] = []
        for row in split_at(self.code.text, ROW_END, at, end):
            cells = [self.html(*cell) for cell in split_at(self.code.text, CELL_END, *row)]
            if any(cell.strip() for cell in cells):
                rows.append("".join(f"<td>{cell}</td>" for cell in cells))
        return rows


def split_at(text: str, sign: re.Pattern[str], start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a text between signs, as offsets."""
    parts = []
    for found in sign.finditer(text, start, end):
        parts.append((start, found.start()))
        start = found.end()
    return [*parts, (start, end)]
