"""The actions of hooks, beside those of the table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.config import Settings
from reader.config.hooks import Hook, hooks_in
from reader.ui.article.action import Action
from reader.ui.features.actions import ACTIONS

if TYPE_CHECKING:
    from reader.ui.features.features import Features

GROUP = "Your commands"


def all_actions(settings: Settings) -> tuple[Action[Features], ...]:
    """The actions of the table, and those of the hooks."""
    return (*ACTIONS, *(hook_action(hook) for hook in hooks_in(settings.hooks)))


def all_keys(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """The keys of all actions."""
    return {**settings.keys, **{hook.action: (hook.key,) for hook in hooks_in(settings.hooks)}}


def hook_action(hook: Hook) -> Action[Features]:
    """The action of a hook."""
    return Action(hook.action, " ".join(hook.words), GROUP, lambda on: on.hooking.run(hook))
