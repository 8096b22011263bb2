"""A folder, an article and an environment in which every word is hostile."""

import json
import os
from pathlib import Path

import pytest

from reader.document import Anchor
from reader.library import Library, Memory, library_file
from tests.safety.hostile import CARRIERS

ARTICLE = f"{CARRIERS['file']}.md"
BINARY = f"{CARRIERS['error']}.txt"

SETTINGS, CORRECTIONS, DATA = "settings.yaml", "corrections.jsonl", "data"


def hostile_folder(parent: Path) -> Path:
    """A folder with an article, a file that is not text, and a library with a mark; every name is hostile."""
    folder = parent / CARRIERS["folder"]
    folder.mkdir()
    (folder / ARTICLE).write_text(article(), encoding="utf-8")
    (folder / BINARY).write_bytes(bytes(range(32)) * 100)
    (folder / os.fsdecode(b"Qencoding\xff\x9b.txt")).write_text("Some words.")
    (folder / SETTINGS).write_text(f'"{in_yaml(CARRIERS["configuration"])}": 1\n')
    correction = {"quote": {"exact": "late", "start": CARRIERS["correction"]}, "speaker": "Ann Lee"}
    (folder / CORRECTIONS).write_text(json.dumps(correction) + "\n")
    kept = folder / CARRIERS["configuration"] / "reader"
    kept.mkdir(parents=True)
    (kept / "config.yaml").write_text("reading_speed: 200\n")
    library = Library(folder / DATA / "reader" / library_file().name, warn=pytest.fail)
    library.save(str(folder / ARTICLE), "", Memory(), Memory(marks={CARRIERS["mark"]: Anchor("It is", "", "", 0)}))
    return folder


def article() -> str:
    """An article in Markdown: front matter, a heading, a link, a photo, two quotations."""
    front = "".join(f'{name}: "{in_yaml(CARRIERS[name])}"\n' for name in ("title", "author", "date"))
    words = {name: in_markdown(words) for name, words in CARRIERS.items()}
    target = "".join(f"%{byte:02x}" for byte in CARRIERS["target"].encode())
    return f"""\
---
{front}---

## {words["heading"]} of the article

The {words["body"]} begins, and [{words["link"]}](<{target}.txt>) leads on.

![{words["caption"]} (Photo by {words["credit"]})](photo.png)

"It is {words["quotation"]} late for all of us," said Ann Lee, the mayor of Holm.

"We will go home now," said Bo Berg, the owner of the harbour.
"""


def in_yaml(words: str) -> str:
    """Words as an escaped YAML string, in plain ASCII."""
    return "".join(char if " " < char < "\x7f" and char not in '"\\' else f"\\U{ord(char):08x}" for char in words)


def in_markdown(words: str) -> str:
    """Words with their brackets escaped."""
    return words.replace("[", r"\[").replace("]", r"\]")


def hostile_environment(folder: Path) -> dict[str, str]:
    """Hostile values of the environment variables that `reader` shows in messages."""
    env = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "VISUAL", "NO_COLOR"}}
    return env | {
        "TERM": "xterm-256color",
        "COLORTERM": CARRIERS["editor"],
        "EDITOR": f"'{CARRIERS['editor']}'",
        "XDG_CONFIG_HOME": str(folder / CARRIERS["configuration"]),
        "XDG_DATA_HOME": str(folder / DATA),
    }
