"""The table of settings: what is derived from it, and the limits of what each setting allows."""

import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
import yaml
from textual.theme import BUILTIN_THEMES

from reader.bundled import bundled_path
from reader.citation_template import FIELDS, NAMED_TEMPLATES
from reader.config import MEASURE, PANE_WIDTH, load_settings
from reader.config.key_names import NAMED_KEYS, is_key
from reader.config.loading import placed_values
from reader.config.records import Setting, settings_in, with_values
from reader.config.settings import SETTINGS, Settings
from reader.config.value_types import Value, WholeNumber
from reader.errors import ConfigError
from reader.ui.article.side_widths import MIN_SCREEN_WIDTHS
from reader.ui.features.actions import ACTIONS
from tests.config.conftest import Write

ROOT = Path(__file__).resolve().parents[2]
LIMITS = {
    "measure": (20, 200),
    "reading_speed": (50, 2000),
    "min_confidence": (0, 100),
    "outline.width": (16, 80),
    "quotes.width": (16, 80),
    "files.size": (64, 4096),
    "files.wait": (1, 300),
    "files.silence": (1, 3600),
    "web.size": (1, 1000),
    "web.timeout": (1, 300),
    "web.redirects": (0, 20),
    "feeds.timeout": (1, 60),
    "feeds.keep": (0, 4096),
    "keep_texts": (0, 65536),
    "serve.sessions": (1, 64),
}


def written(name: str, value: object) -> str:
    """YAML that sets one setting."""
    group, dot, last = name.rpartition(".")
    return f"{group}:\n  {last}: {value}\n" if dot else f"{name}: {value}\n"


def loaded(name: str) -> object:
    """The typed value of a setting in force."""
    value: object = load_settings()
    for part in name.split("."):
        value = getattr(value, part)
    return value


def test_the_table_of_limits_has_every_number() -> None:
    assert set(LIMITS) == {name for name, each in SETTINGS.items() if isinstance(each.type, WholeNumber)}


@pytest.mark.parametrize("name", LIMITS)
def test_a_number_is_allowed_from_its_least_to_its_most(user: Write, name: str) -> None:
    least, most = LIMITS[name]
    for number in (least, least + 1, most - 1, most):
        user(written(name, number))
        assert loaded(name) == number
    for number in (least - 1, most + 1, -least - 1):
        file = user(written(name, number))
        with pytest.raises(ConfigError) as error:
            load_settings()
        assert str(error.value).startswith(f"{file}:{1 + name.count('.')}: {name} is '{number}'; it must be a whole ")
        assert str(error.value).endswith(f" from {least} to {most}.")


@pytest.mark.parametrize("limits", [MEASURE, PANE_WIDTH, WholeNumber(3, 5, "cells")])
def test_a_number_is_clamped_to_the_nearest_that_is_allowed(limits: WholeNumber) -> None:
    least, most = limits.least, limits.most
    given = [least - 1, least, least + 1, most - 1, most, most + 1]
    assert [limits.clamp(number) for number in given] == [least, least, least + 1, most - 1, most, most]
    assert [number in limits for number in given] == [False, True, True, True, True, False]


def test_true_is_not_a_number() -> None:
    assert WholeNumber(0, 1, "cells").parsed(True) is None
    assert WholeNumber(0, 1, "cells").parsed(1) == 1


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("theme", "paper", "paper"),
        ("theme", "nord", "nord"),
        ("ascii", "auto", "auto"),
        ("ascii", "true", "true"),
        ("ascii", "False", "false"),
        ("justify", "true", True),
        ("justify", "FALSE", False),
        ("remember", "false", False),
        ("outline.show", "false", False),
        ("language", "de", "de"),
        ("citation", "note", "note"),
        ("citation", "'{speaker}'", "{speaker}"),
        ("keys.quit", "[]", ()),
        ("keys.quit", "5", ("5",)),
        ("keys.quit", "f12", ("f12",)),
        ("keys.quit", "[ctrl+x, f12]", ("ctrl+x", "f12")),
    ],
)
def test_values_that_are_allowed(user: Write, name: str, given: str, value: Value) -> None:
    user(written(name, given))
    found = load_settings().keys["quit"] if name == "keys.quit" else loaded(name)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("theme", "pink", "'pink'; it must be one of lamp, paper, ansi-dark, ansi-light,"),
        ("theme", "[lamp]", "a list; it must be one of lamp,"),
        ("ascii", "maybe", "'maybe'; it must be true, false or auto."),
        ("ascii", "yes", "'yes'; it must be true, false or auto."),
        ("ascii", "1", "'1'; it must be true, false or auto."),
        ("ascii", "'true'", "'true'; it must be true, false or auto."),
        ("justify", "wide", "'wide'; it must be true or false."),
        ("justify", "'true'", "'true'; it must be true or false."),
        ("justify", "on", "'on'; it must be true or false."),
        ("justify", "{a: b}", "a mapping; it must be true or false."),
        ("measure", "wide", "'wide'; it must be a whole number of cells from 20 to 200."),
        ("measure", "'60'", "'60'; it must be a whole number of cells from 20 to 200."),
        ("measure", "060", "'060'; it must be a whole number of cells from 20 to 200."),
        ("measure", "0x40", "'0x40'; it must be a whole number of cells from 20 to 200."),
        ("measure", "1_00", "'1_00'; it must be a whole number of cells from 20 to 200."),
        ("measure", "60.5", "'60.5'; it must be a whole number of cells from 20 to 200."),
        ("measure", "[60]", "a list; it must be a whole number of cells from 20 to 200."),
        (
            "language",
            "klingon",
            "'klingon'; it must be the code of a language with hyphenation patterns, such as en_US",
        ),
        ("citation", "fancy", "'fancy'; it must be plain, line, markdown, html, note, or a template with fields in "),
        ("citation", "'{{quote}}'", "'{{quote}}': it has no field in braces, such as {quote} or {speaker}; the fields"),
        ("citation", "'{quote} {author}'", "'{quote} {author}': {author} names no field; the fields are quote, words,"),
        ("keys.quit", "ctrl+alt", "'ctrl+alt'; it must be a key or a list of keys: a character such as j or ], or a"),
        ("keys.quit", "[q, pgdown]", "a list; it must be a key or a list of keys:"),
        ("keys.quit", "[[q]]", "a list; it must be a key or a list of keys:"),
    ],
)
def test_values_that_are_not_allowed(user: Write, name: str, given: str, sentence: str) -> None:
    file = user(written(name, given))
    with pytest.raises(ConfigError) as error:
        load_settings()
    assert str(error.value).startswith(f"{file}:{1 + name.count('.')}: {name} is {sentence}")


def test_every_default_is_allowed() -> None:
    for name, setting in SETTINGS.items():
        assert setting.type.parsed(setting.default) == setting.default, name


def test_without_a_file_the_settings_are_their_defaults() -> None:
    assert load_settings() == Settings()
    assert {name: placed.value for name, placed in placed_values().items()} == {
        name: setting.default for name, setting in SETTINGS.items()
    }


def test_the_records_of_settings_follow_from_the_fields() -> None:
    found = list(settings_in(Settings()))
    assert {setting.name: setting for setting in found} == SETTINGS
    assert [setting.name for setting in found[:12]] == [
        *("theme", "ascii", "measure", "justify", "hyphenate", "language", "wrap", "fold_quoted"),
        *("reading_speed", "min_confidence"),
        *("outline.show", "outline.width"),
    ]
    assert SETTINGS["quotes.width"] == Setting("quotes.width", PANE_WIDTH, 36, SETTINGS["outline.width"].help)
    assert SETTINGS["keys.page_up"][2:] == (("pageup", "b"), "")
    assert SETTINGS["keys.page_up"].type.allowed.startswith("a key or a list of keys")


def test_values_take_the_place_of_defaults_in_groups_and_keys() -> None:
    defaults = {name: setting.default for name, setting in SETTINGS.items()}
    found = with_values(Settings(), defaults | {"web.size": 7, "justify": True, "keys.quit": ("x",)})
    assert found == replace(
        Settings(),
        justify=True,
        web=replace(Settings().web, size=7),
        keys={**Settings().keys, "quit": ("x",)},
    )


def test_every_action_has_keys_in_the_settings() -> None:
    assert sorted(Settings().keys) == sorted(action.name for action in ACTIONS)


def test_every_setting_has_words_of_its_own() -> None:
    words = {name: setting.help for name, setting in SETTINGS.items() if not name.startswith("keys.")}
    assert all(help.endswith((".", '})"', '}"]')) and help[0].isupper() for help in words.values())
    assert len(words) == 34
    for each in fields(Settings):
        assert each.metadata["help"], each.name


def test_words_about_panes_citations_keys_and_themes_are_true() -> None:
    helps = {each.name: each.metadata["help"] for each in fields(Settings)}
    assert [
        f"fewer than {columns} columns" in helps[name]
        for name, columns in zip(("outline", "quotes"), MIN_SCREEN_WIDTHS, strict=True)
    ] == [True, True]
    assert all(field in helps["citation"] for field in FIELDS)
    named = {key for key in NAMED_KEYS if not key[1:].isdigit()}
    assert all(f"{key}," in helps["keys"] for key in named)
    assert all(name in SETTINGS["theme"].type.allowed for name in BUILTIN_THEMES)
    assert all(name in SETTINGS["citation"].type.allowed for name in NAMED_TEMPLATES)


def test_config_yaml_and_its_line_numbers_are_generated_from_the_table() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "config_yaml.py", "--check"], check=False)
    assert done.returncode == 0, "make format writes them anew"


def test_config_yaml_says_what_the_table_says() -> None:
    text = bundled_path("config.yaml").read_text(encoding="utf-8")
    values = yaml.safe_load(text)
    lines = text.splitlines()
    for name, (value, _, line) in placed_values().items():
        group, _, last = name.rpartition(".")
        in_file = (values[group] if group else values)[last]
        assert value == ((in_file,) if name.startswith("keys.") and isinstance(in_file, str) else type(value)(in_file))
        assert lines[line - 1].strip().startswith(f"{last}: ")
        if group != "keys":
            assert lines[line - 2].strip().startswith("#"), f"{name} has no comment"


def test_the_typed_settings_are_plain_values() -> None:
    settings = Settings()
    assert is_dataclass(settings.web)
    assert (settings.outline.width, settings.quotes.width, settings.measure) == (30, 36, 72)
    assert settings.keys["page_down"] == ("pagedown", "space")
    assert settings.keys["quit"] == ("q", "ctrl+q")


@pytest.mark.parametrize(
    "name", ["j", "G", "]", "+", ",", "ctrl+p", "ctrl+shift+f5", "alt+shift+ctrl+a", "pageup", "space", "f24", "é"]
)
def test_names_of_keys(name: str) -> None:
    assert is_key(name)


@pytest.mark.parametrize("name", ["", " ", "jj", "ctrl+", "ctrl+ctrl+a", "hyper+a", "pgup", "f0", "f25", "\x1b"])
def test_what_is_not_a_key(name: str) -> None:
    assert not is_key(name)
