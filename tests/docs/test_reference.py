"""The generated tables of the documentation are complete and up to date."""

import re
import subprocess
import sys

import reader
from reader.quotes.reasons import reasons
from reader.ui.features.actions import ACTIONS
from tests.docs.conftest import PAGES, ROOT


def test_keys_settings_and_rules_are_what_the_tables_say() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "reference.py", "--check"], check=False)
    assert done.returncode == 0, "make format writes them anew"


def test_each_action_and_each_rule_is_listed() -> None:
    assert [action.name for action in ACTIONS if f"| `{action.name}` |" not in PAGES["docs/keys.md"]] == []
    assert [name for name in reasons() if f"| `{name}` |" not in PAGES["docs/rules.md"]] == []


def test_the_page_on_python_has_each_public_name_once() -> None:
    named = re.findall(r"^\.\. (?:auto\w+|py:data):: reader\.(\w+)", PAGES["docs/python.md"], re.MULTILINE)
    assert sorted(named) == sorted(reader.__all__)
