"""Hooks in the settings: one a line, each with a key of its own."""

import pytest

from reader.config import load_settings
from reader.config.hooks import Hook, HookLines, hooks_in
from reader.errors import ConfigError
from tests.config.conftest import Write


@pytest.mark.parametrize(
    ("line", "hook"),
    [
        ("alt+d show dict {word}", Hook("alt+d", True, ("dict", "{word}"))),
        ("f9  quiet  open 'a b' x{title}y{word}", Hook("f9", False, ("open", "a b", "x{title}y{word}"))),
        ("alt+d dict {word}", None),
        ("alt+d show", None),
        ("show dict", None),
        ("", None),
        ("alt+d show {word}", None),
        ("alt+d show dict {words}", None),
        ("alt+d show dict 'open", None),
    ],
)
def test_a_line_has_a_key_a_mode_and_a_command(line: str, hook: Hook | None) -> None:
    assert hooks_in([line]) == ([hook] if hook is not None else [])
    assert HookLines().parsed(line) == ((line,) if hook is not None else None)


def test_each_field_is_named_once() -> None:
    [hook] = hooks_in(["a quiet x {word} {title}{word}"])
    assert hook.fields == ("word", "title")


def test_two_hooks_cannot_have_one_key() -> None:
    assert HookLines().parsed(("a show x", "a show y")) is None
    assert HookLines().parsed(("a show x", "b show y")) == ("a show x", "b show y")
    assert HookLines().parsed(()) == ()


def test_a_hook_cannot_take_the_key_of_an_action(user: Write) -> None:
    user("hooks:\n  - j show dict {word}\n")
    with pytest.raises(
        ConfigError, match=r"the key 'j' is set for both (hooks and keys\.line_down|keys\.\w+ and hooks)"
    ):
        load_settings()
    user("hooks:\n  - alt+d show dict {word}\n  - alt+t quiet trans {quotation}\n")
    assert len(load_settings().hooks) == 2
    user("hooks: nonsense\n")
    with pytest.raises(ConfigError, match="hooks is 'nonsense'; it must be a list of lines, each of a key"):
        load_settings()
