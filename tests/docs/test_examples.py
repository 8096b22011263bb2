"""The examples of the documentation are real: commands print what is shown, Python runs."""

import doctest
import os
import re
import shlex
import subprocess
import textwrap

import pytest

from tests.commands.conftest import COMMAND
from tests.docs.conftest import PAGES, ROOT

CONSOLE = [
    (page, words, shown)
    for page, text in PAGES.items()
    for words, shown in re.findall(r"```console\n\$ reader ([^\n]+)\n(.*?)```", text, re.DOTALL)
]
SESSIONS = {
    page: found for page, text in PAGES.items() if (found := re.findall(r"```pycon\n(.*?)```", text, re.DOTALL))
}
LINES_OF_THE_README = 160


@pytest.mark.parametrize(("page", "words", "shown"), CONSOLE, ids=[f"{page}-{words}" for page, words, _ in CONSOLE])
def test_a_command_prints_what_is_shown(page: str, words: str, shown: str) -> None:
    env = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [COMMAND, *shlex.split(words)], cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.replace("\r\n", "\n") == shown


@pytest.mark.parametrize("page", SESSIONS)
def test_python_answers_what_is_shown(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    session = doctest.DocTestParser().get_doctest("\n".join(SESSIONS[page]), {}, page, page, 0)
    assert session.examples
    doctest.DebugRunner().run(session)


def test_no_example_of_python_is_left_out() -> None:
    assert set(SESSIONS) == {"README.md", "docs/python.md"}
    assert not any("\n```python" in text for text in PAGES.values())


def test_the_readme_is_short_and_shows_five_commands() -> None:
    readme = PAGES["README.md"]
    assert len(readme.splitlines()) <= LINES_OF_THE_README
    assert len([words for page, words, _ in CONSOLE if page == "README.md"]) == 5
    assert len(re.findall(r"^\| `", readme, re.MULTILINE)) == 10


def test_the_rule_that_contributors_see_is_one_of_the_program() -> None:
    (shown,) = re.findall(r"   ```python\n(.*?)   ```", PAGES["CONTRIBUTING.md"], re.DOTALL)
    assert textwrap.dedent(shown) in (ROOT / "reader" / "quotes" / "english" / "rules" / "beside.py").read_text("utf-8")
