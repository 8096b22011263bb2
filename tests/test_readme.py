"""The README is true: its commands print what it shows, its Python runs, its keys and files are there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from reader.config import load_settings
from reader.ui.actions import shown_key
from tests.commands.conftest import COMMAND

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ reader ([^\n]+)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("words", "shown"), EXAMPLES)
def test_commands_print_what_the_readme_shows(words: str, shown: str) -> None:
    env = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [COMMAND, *shlex.split(words)], cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.replace("\r\n", "\n") == shown


def test_the_readme_shows_each_command_that_prints() -> None:
    assert {words.split()[0] for words, _ in EXAMPLES} == {"outline", "speakers", "quotes"}


def test_the_python_of_the_readme_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "Victor Cha 11" in done.stdout


def test_files_that_are_linked_are_there() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "benchmarks/README.md"):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
            assert (ROOT / page).parent.joinpath(link).exists(), f"{page} links {link}"


def test_the_keys_of_the_readme_are_the_keys_that_ship(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    table = README.partition("## Keys")[2].partition("## Commands")[0]
    listed = set(re.findall(r"`([^`]+)`", " ".join(re.findall(r"^\| (.*?) \|", table, re.MULTILINE))))
    keys = {shown_key(key) for keys in load_settings().keys.values() for key in keys}
    assert listed <= keys | {"Ctrl+P", "''"}
