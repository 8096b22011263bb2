"""The build backend (PEP 517): Hatchling, which is asked for mypyc only where a wheel can be compiled."""

from __future__ import annotations

from typing import Any

from at_hand import can_compile
from hatchling import build as hatchling
from hatchling.build import *  # noqa: F403  # the other hooks are Hatchling's

COMPILING = ["mypy[mypyc]>=2,<3", "setuptools>=75"]
"""What compiling asks for besides a C compiler."""


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    """What building a wheel requires. A checkout that is only pointed to (an editable install) is not compiled."""
    return hatchling.get_requires_for_build_wheel(config_settings) + (COMPILING if can_compile() else [])
