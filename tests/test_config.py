"""Settings: what ships, the user's file over it, a third over both; and what is not understood."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from textual.theme import BUILTIN_THEMES

from reader.bundled import bundled_path
from reader.config import load_settings
from reader.config.key_names import is_key
from reader.config.settings import loaded
from reader.errors import ConfigError
from reader.ui.features.actions import ACTIONS
from tests.commands.conftest import COMMAND, through_terminal

ROOT = Path(__file__).resolve().parents[1]
Write = Callable[[str], Path]


@pytest.fixture(autouse=True)
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes the user's own file; without a call there is none."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def write(text: str) -> Path:
        file = tmp_path / "reader" / "config.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_the_defaults_are_those_of_the_file_that_ships() -> None:
    values = yaml.safe_load(bundled_path("config.yaml").read_text(encoding="utf-8"))
    settings = load_settings()
    assert (settings.theme, settings.measure) == (values["theme"], values["measure"])
    assert (settings.outline.show, settings.outline.width) == (True, values["outline"]["width"])
    assert settings.keys["page_down"] == ("pagedown", "space")
    assert settings.keys["quit"] == ("q", "ctrl+q")
    assert set(settings.keys) == {action.name for action in ACTIONS}


def test_the_module_of_defaults_is_what_the_file_says() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "defaults.py", "--check"], check=False)
    assert done.returncode == 0


def test_an_edited_file_that_ships_is_read_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edited = tmp_path / "config.yaml"
    edited.write_text(bundled_path("config.yaml").read_text(encoding="utf-8").replace("measure: 72", "measure: 60"))
    monkeypatch.setattr("reader.config.settings.bundled_path", lambda name: edited)
    assert load_settings().measure == 60


def test_the_file_that_ships_documents_every_theme_and_every_setting() -> None:
    text = bundled_path("config.yaml").read_text(encoding="utf-8")
    assert all(name in text for name in BUILTIN_THEMES)
    lines = text.splitlines()
    for name, (_, place) in loaded().items():
        above = lines[place.line - 2]
        assert name.startswith("keys.") or above.strip().startswith("#"), f"{name} has no comment"


def test_the_users_file_is_laid_over_the_defaults_and_the_option_over_both(user: Write, tmp_path: Path) -> None:
    user("measure: 60\noutline:\n  show: false\nkeys:\n  quit: f10\n")
    extra = tmp_path / "other.yaml"
    extra.write_text("measure: 90\ntheme: nord\n")
    settings = load_settings(extra)
    assert (settings.measure, settings.theme, settings.outline.show) == (90, "nord", False)
    assert settings.outline.width == 30
    assert settings.keys["quit"] == ("f10",)
    assert load_settings().measure == 60


def test_an_empty_file_sets_nothing(user: Write) -> None:
    user("# nothing yet\n")
    assert load_settings().measure == 72


@pytest.mark.parametrize(
    ("text", "line", "found", "allowed"),
    [
        ("colour: red\n", 1, "there is no setting colour", "theme"),
        ("theme: textual-dark\nmesure: 60\n", 2, "there is no setting mesure", "measure"),
        ("outline:\n  wide: 30\n", 2, "there is no setting outline.wide", "outline.width"),
        ("measure: wide\n", 1, "'wide'", "a whole number from 20 to 200"),
        ("measure: 5\n", 1, "'5'", "a whole number from 20 to 200"),
        ("measure: [60]\n", 1, "a sequence", "a whole number from 20 to 200"),
        ('measure: "60"\n', 1, "'60'", "a whole number"),
        ("\n\noutline:\n  show: maybe\n", 4, "'maybe'", "true or false"),
        ("outline: 30\n", 1, "outline holds settings of its own", "outline.width"),
        ("quotes:\n  width: 400\n", 2, "'400'", "from 16 to 80"),
        ("citation: fancy\n", 1, "'fancy'", "one of plain, line, markdown, html, note, or a template"),
        ("citation: '{quote} by {author}'\n", 1, "{author} names no field", "quote, words, kind, speaker"),
        ("citation: '{quote'\n", 1, "the brace in column 1 is never closed", ""),
        ("language: klingon\n", 1, "'klingon'", "the code of a language"),
        ("reading_speed: 5\n", 1, "'5'", "from 50 to 2000"),
        ("justify: wide\n", 1, "'wide'", "true or false"),
        ("theme: pink\n", 1, "'pink'", "textual-light"),
        ("keys:\n  quit: ctrl+alt\n", 2, "'ctrl+alt'", "a key or a list of keys"),
        ("keys:\n  quit: [q, pgdown]\n", 2, "a sequence", "pageup"),
        ("keys:\n  leave: q\n", 2, "there is no setting keys.leave", "keys."),
        ("keys:\n  help: j\n", 2, "the key 'j' is set for both keys.line_down and keys.help", "only one"),
        ("measure: 60\nmeasure: 70\n", 2, "measure is set twice", "line 1"),
        ("measure: [60\n", 2, "this is not YAML", ""),
        ("- measure\n", 1, "the file must hold names and values", "sequence"),
    ],
)
def test_what_is_not_understood_is_said_with_file_line_and_what_is_allowed(
    user: Write, text: str, line: int, found: str, allowed: str
) -> None:
    file = user(text)
    with pytest.raises(ConfigError) as error:
        load_settings()
    sentence = str(error.value)
    assert sentence.startswith(f"{file}:{line}: ")
    assert found in sentence
    assert allowed in sentence


@pytest.mark.parametrize("kind", ["missing", "not UTF-8"])
def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "mine.yaml"
    if kind == "not UTF-8":
        file.write_bytes(b"theme: \xff\xfe\n")
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(file)


@pytest.mark.parametrize("name", ["j", "G", "]", "+", "ctrl+p", "ctrl+shift+f5", "pageup", "space", "é", "comma"[:1]])
def test_names_of_keys(name: str) -> None:
    assert is_key(name)


@pytest.mark.parametrize("name", ["", " ", "jj", "ctrl+", "ctrl+ctrl+a", "hyper+a", "pgup", "f25", "\x1b"])
def test_what_is_no_key(name: str) -> None:
    assert not is_key(name)


def test_the_command_prints_the_settings_and_where_each_comes_from(user: Write) -> None:
    file = user("measure: 60\n")
    done = subprocess.run([COMMAND, "config"], capture_output=True, text=True, check=True)
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert lines["measure"].split()[1:] == ["60", f"{file}:1"]
    assert lines["theme"].endswith(f"config.yaml:{loaded()['theme'][1].line}")
    assert "[pagedown, space]" in lines["keys.page_down"]


def test_the_command_prints_a_template_on_one_line(user: Write) -> None:
    user('citation: "{quote}\\n{speaker}"\n')
    shown = subprocess.run([COMMAND, "config"], capture_output=True, text=True, check=True).stdout
    assert r'"{quote}\n{speaker}"' in shown


@pytest.mark.parametrize("words", [("config",), ("text.txt",)])
def test_a_mistake_in_the_settings_ends_the_command_with_its_sentence(user: Write, words: tuple[str, ...]) -> None:
    file = user("mesure: 60\n")
    status, shown = through_terminal(*words)
    assert status == 2
    assert f"{file}:1: there is no setting mesure. Is measure meant?" in shown
    assert "Traceback" not in shown
