"""Write the tables in docs/ that follow from the code, such as keys, settings and rules: reference.py [--check]"""

from __future__ import annotations

import ast
import doctest
import sys
import tomllib
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from reader.citation_template import FIELDS, NAMED_TEMPLATES
from reader.config.default_keys import default_keys
from reader.config.records import records
from reader.config.settings import SETTINGS, Settings
from reader.config.value_types import Value
from reader.config.yaml_text import yaml_text
from reader.corpus.inputs.table import KINDS
from reader.corpus.options import FIELDS as CORPUS_FIELDS
from reader.corpus.record import CODES
from reader.corpus.schema import MEANINGS, TABLES
from reader.formats.plain.parser import RULES as LINE_RULES
from reader.quotes.english.rules.table import RULES as QUOTATION_RULES
from reader.quotes.reasons import reasons
from reader.ui.features.actions import ACTIONS
from reader.ui.layout.key_names import written_key

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    columns = list(head)
    lines = [columns, ["---"] * len(columns), *map(list, rows)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def code(text: str) -> str:
    """Text as code in the cell of a table."""
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{text.replace('|', chr(92) + '|')}{ticks}"


def keys() -> str:
    """The actions by group, with their default keys."""
    parts, bound = [], default_keys()
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        rows = [
            (" ".join(code(written_key(key)) for key in bound[action.name]), action.help, code(action.name))
            for action in actions
        ]
        parts.append(f"## {group}\n\n{table(('key', 'what it does', 'action'), rows)}")
    return "\n".join(parts)


def settings() -> str:
    """The settings except keys; each group precedes its subgroups."""
    groups = {record.name: record.help for record in records(Settings()) if record.type is None}
    rows = []
    for name, setting in SETTINGS.items():
        group = name.partition(".")[0]
        if group in groups:
            rows.append((code(group), "", "", groups.pop(group)))
        if not name.startswith("keys."):
            help = setting.help.partition(" For example:")[0]
            rows.append((code(name), code(written(setting.default)), setting.type.allowed, help))
    return table(("setting", "default", "allowed", "meaning"), rows)


def written(value: Value) -> str:
    """A value as it is written in a settings file."""
    return value if isinstance(value, str) else yaml_text(value)


def citations() -> str:
    """The named templates and the fields of templates."""
    named = table(
        ("style", "template"), ((code(name), code(text.replace("\n", "\\n"))) for name, text in NAMED_TEMPLATES.items())
    )
    fields = table(("field", "meaning"), ((code(name), meaning) for name, meaning in FIELDS.items()))
    return f"{named}\n{fields}"


def rules() -> str:
    """All rules: those of plain text, then those of quotations."""
    examples = {rule.name: example_of(rule.judge.__doc__) for rule in QUOTATION_RULES}
    line_rules = (rule.judge for rule in LINE_RULES)
    lines = ((code(rule.__name__), first_paragraph(rule.__doc__), example_of(rule.__doc__)) for rule in line_rules)
    quotes = ((code(name), reason, examples.get(name, "")) for name, reason in reasons().items())
    head = ("rule", "what it says", "example")
    return f"## Lines of plain text\n\n{table(head, lines)}\n## Quotations\n\n{table(head, quotes)}"


def gold() -> str:
    """The floors of the scores on the gold set."""
    with (ROOT / "tests" / "gold" / "scores.toml").open("rb") as file:
        floors: dict[str, float] = tomllib.load(file)["floors"]
    return table(("measure", "F1"), ((name, f"{floor:.2f}") for name, floor in floors.items()))


def inputs() -> str:
    """The kinds of files that an archive can have."""
    rows = ((code(kind.name), code(kind.suffixes) if kind.suffixes else "all others", kind.place) for kind in KINDS)
    return table(("kind", "names end in", "the place of a record"), rows)


def fields() -> str:
    """The names under which records have what is known of an article."""
    return table(
        ("field", "names"), ((code(field), " ".join(map(code, names))) for field, names in CORPUS_FIELDS.items())
    )


def codes() -> str:
    """Why records are rejected."""
    return table(("code", "what it means"), ((code(each.value), meaning) for each, meaning in CODES.items()))


def tables() -> str:
    """The tables of a corpus with their columns."""
    parts = []
    for name, columns in TABLES.items():
        rows = [
            (code(column.name), column.type.value, "yes" if column.is_optional else "", column.meaning)
            for column in columns
        ]
        head = ("column", "type", "may be missing", "what a value says")
        parts.append(f"### {name}\n\n{MEANINGS[name]}\n\n{table(head, rows)}")
    return "\n".join(parts)


def modules() -> str:
    """Every package and module with the first paragraph of its docstring."""
    parts = []
    for package in sorted(path.parent for path in (ROOT / "reader").rglob("__init__.py")):
        files = [file for file in sorted(package.glob("*.py")) if file.stem != "__init__"]
        rows = [(code(file.name), summary(file)) for file in files]
        listed = f"\n{table(('module', 'what it is for'), rows)}" if rows else ""
        name = package.relative_to(ROOT).as_posix()
        parts.append(f"## {name}\n\n{summary(package / '__init__.py')}\n{listed}")
    return "\n".join(parts)


def summary(file: Path) -> str:
    """The first paragraph of the docstring of a module."""
    return first_paragraph(ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))))


def first_paragraph(docstring: str | None) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((docstring or "").strip().partition("\n\n")[0].split())


def example_of(docstring: str | None) -> str:
    """The longest text in the first example of a docstring, as code; empty if there is none."""
    (example, *_) = doctest.DocTestParser().get_examples(docstring or "")
    nodes = ast.walk(ast.parse(example.source.strip()))
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    text = max(texts, key=len, default="")
    return code(text.replace("\n", " ⏎ ").replace("\t", " ⇥ ")) if text else ""


BLOCKS: dict[tuple[str, str], Callable[[], str]] = {
    ("keys.md", "keys"): keys,
    ("settings.md", "settings"): settings,
    ("settings.md", "citations"): citations,
    ("rules.md", "rules"): rules,
    ("how-it-decides.md", "gold"): gold,
    ("corpus.md", "inputs"): inputs,
    ("corpus.md", "fields"): fields,
    ("corpus.md", "codes"): codes,
    ("corpus.md", "tables"): tables,
    ("modules.md", "modules"): modules,
}
"""The generated text of each page, by page and name of the block."""


def pages() -> dict[Path, str]:
    """Each page with its blocks written."""
    written: dict[Path, str] = {}
    for (name, block), write in BLOCKS.items():
        path = DOCS / name
        page = written.get(path, path.read_text(encoding="utf-8"))
        begin, end = f"<!-- {block}: written by tools/reference.py -->\n", f"<!-- end of {block} -->\n"
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        assert after or rest.endswith(end), f"{path} has no place for {block}"
        written[path] = f"{before}{begin}\n{write()}\n{end}{after}"
    return written


def main() -> int:
    """Write the pages, or with --check say whether they are up to date."""
    stale = {path: text for path, text in pages().items() if path.read_text(encoding="utf-8") != text}
    if "--check" in sys.argv[1:]:
        return int(bool(stale))
    for path, text in stale.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
