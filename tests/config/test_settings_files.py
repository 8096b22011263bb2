"""Settings files: the user's own overrides the bundled one, --config overrides both; and mistakes in them."""

import subprocess
from pathlib import Path

import pytest

from reader.bundled import bundled_path
from reader.config import load_settings
from reader.config.bundled_file import LINES
from reader.config.value_types import Value
from reader.config.yaml_text import yaml_text
from reader.errors import ConfigError
from tests.commands.conftest import COMMAND, through_terminal
from tests.config.conftest import Write


def edited(file: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Use a text as the bundled file."""
    file.write_bytes(text.encode())
    monkeypatch.setattr("reader.config.loading.bundled_path", lambda name: file)


def test_a_bundled_file_that_was_edited_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = bundled_path("config.yaml").read_text(encoding="utf-8")
    edited(tmp_path / "config.yaml", monkeypatch, text.replace("measure: 72", "measure: 60"))
    assert load_settings().measure == 60
    edited(tmp_path / "config.yaml", monkeypatch, "measure: 5\n")
    with pytest.raises(ConfigError, match=r"config\.yaml:1: measure is '5'"):
        load_settings()


def test_a_bundled_file_that_is_as_it_was_is_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.config.loading.values_in", None)
    text = bundled_path("config.yaml").read_text(encoding="utf-8")
    for line_end in ("\n", "\r\n"):
        edited(tmp_path / "config.yaml", monkeypatch, text.replace("\n", line_end))
        assert load_settings().measure == 72


def test_a_missing_bundled_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.config.loading.bundled_path", lambda name: tmp_path / name)
    with pytest.raises(ConfigError, match=r"The settings file .*config\.yaml cannot be read: No such file"):
        load_settings()


def test_the_users_file_overrides_the_defaults_and_the_option_overrides_both(user: Write, tmp_path: Path) -> None:
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
    ("text", "line", "sentence"),
    [
        (
            "colour: red\n",
            1,
            "there is no setting colour. The settings are: ascii, citation, feeds, files, fold_quoted, highlights,",
        ),
        ("theme: textual-dark\nmesure: 60\n", 2, "there is no setting mesure. Did you mean measure?"),
        ("outline:\n  wide: 30\n", 2, "there is no setting outline.wide. Did you mean outline.width?"),
        (
            "web:\n  abc: 30\n",
            2,
            "there is no setting web.abc. The settings are: web.redirects, web.size, ",
        ),
        ("outline: 30\n", 1, "outline is a group of settings: outline.show, outline.width."),
        ("\n\noutline:\n  show: maybe\n", 4, "outline.show is 'maybe'; it must be true or false."),
        ("keys:\n  leave: q\n", 2, "there is no setting keys.leave. "),
        (
            "keys:\n  help: j\n",
            2,
            "the key 'j' is set for both keys.line_down and keys.help, but can start only one action.",
        ),
        (
            "keys:\n  line_down: '?'\n",
            2,
            "the key '?' is set for both keys.line_down and keys.help, but can start only one action.",
        ),
        ("measure: 60\nmeasure: 70\n", 2, "measure is set twice; it is already set in line 1."),
        ("measure: [60\n", 2, "this is not YAML: "),
        ("measure: 60\ntheme: nord: lamp\n", 2, "this is not YAML: mapping values are not allowed "),
        ("measure: 60\n\ntheme: \x07\n", 3, "this is not YAML: "),
        ("- measure\n", 1, "the file must be a mapping of names to values, not a list."),
        ("measure\n", 1, "the file must be a mapping of names to values, not a single value."),
    ],
)
def test_a_mistake_is_an_error_with_file_line_and_what_to_write(
    user: Write, text: str, line: int, sentence: str
) -> None:
    file = user(text)
    with pytest.raises(ConfigError) as error:
        load_settings()
    assert str(error.value).startswith(f"{file}:{line}: {sentence}")
    assert str(error.value).endswith((".", "?"))
    assert "\n" not in str(error.value)


def test_a_key_can_move_from_one_action_to_another(user: Write) -> None:
    user("keys:\n  help: j\n  line_down: down\n")
    assert load_settings().keys["help"] == ("j",)


def test_one_action_can_have_a_key_twice(user: Write) -> None:
    user("keys:\n  help: [f1, f1]\n")
    assert load_settings().keys["help"] == ("f1", "f1")


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "No such file or directory"), (b"theme: \xff\xfe\n", "it is not UTF-8")]
)
def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, content: bytes | None, reason: str) -> None:
    file = tmp_path / "mine.yaml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError) as error:
        load_settings(file)
    assert str(error.value) == f"The settings file {file} cannot be read: {reason}."


def test_the_command_prints_the_settings_and_where_each_is_set(user: Write) -> None:
    file = user("measure: 60\n")
    done = subprocess.run([COMMAND, "config"], capture_output=True, text=True, check=True)
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert set(lines) == set(LINES)
    assert lines["measure"].split()[1:] == ["60", f"{file}:1"]
    assert lines["theme"].endswith(f"config.yaml:{LINES['theme']}")
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
    assert f"{file}:1: there is no setting mesure. Did you mean measure?" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (72, "72"),
        ("en_US", "en_US"),
        ("textual-dark", "textual-dark"),
        ("{quote}\n“{title}”", '"{quote}\\n“{title}”"'),
        ((), "[]"),
        (("j",), "j"),
        (("1",), '"1"'),
        (("+",), '"+"'),
        (("j", "ctrl+n", "]"), '[j, ctrl+n, "]"]'),
    ],
)
def test_a_value_in_yaml(value: Value, text: str) -> None:
    assert yaml_text(value) == text
