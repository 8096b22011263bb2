"""Hooks: keys that run commands of the reader's own, one setting a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.config.key_names import is_key
from reader.config.value_types import Value
from reader.named_tuple import NamedTuple

FIELDS = {
    "word": "the word that is selected, or the first one of a selection",
    "quotation": "the selection, or else the current quotation",
    "paragraph": "the selection, or else the paragraph that is read",
    "address": "the address of the page, or the path of the file",
    "title": "the title of the article",
    "speaker": "who says the current quotation",
}
"""What a command can be given, by the names that stand in braces."""
SHOW, QUIET = "show", "quiet"
"""Whether what a command prints is shown."""
PREFIX = "hook "
"""What the names of the actions of hooks begin with."""
FIELD = re.compile(r"\{([a-z]+)\}")


class Hook(NamedTuple):
    """A key and its command."""

    key: str
    """The key, as the settings write keys."""
    is_shown: bool
    """Whether what the command prints is shown."""
    words: tuple[str, ...]
    """The command and its arguments, with fields in braces."""

    @property
    def action(self) -> str:
        """The name of its action."""
        return f"{PREFIX}{self.key}"

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that the command is given."""
        return tuple(dict.fromkeys(name for word in self.words for name in FIELD.findall(word)))


class HookLines:
    """A list of lines, each a key, "show" or "quiet", and a command."""

    allowed = (
        "a list of lines, each of a key, show or quiet, and a command (alt+d show dict {word}); "
        f"the fields are {', '.join(FIELDS)}"
    )

    def parsed(self, written: Value) -> tuple[str, ...] | None:
        lines = written if isinstance(written, tuple) else (str(written),)
        hooks = [hook_of(line) for line in lines]
        keys = [hook.key for hook in hooks if hook is not None]
        return lines if None not in hooks and len(set(keys)) == len(keys) else None


def hooks_in(lines: Iterable[str]) -> list[Hook]:
    """The hooks of the setting.

    >>> hooks_in(["alt+d show dict {word}"])
    [Hook(key='alt+d', is_shown=True, words=('dict', '{word}'))]
    """
    return [hook for line in lines if (hook := hook_of(line)) is not None]


def hook_of(line: str) -> Hook | None:
    """The hook in a line; None if it is none."""
    from shlex import split

    key, _, rest = line.strip().partition(" ")
    mode, _, command = rest.strip().partition(" ")
    try:
        words = tuple(split(command))
    except ValueError:
        return None
    if not is_key(key or "  ") or mode not in {SHOW, QUIET} or not words or FIELD.search(words[0]):
        return None
    hook = Hook(key, mode == SHOW, words)
    return hook if set(hook.fields) <= set(FIELDS) else None
