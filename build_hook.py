"""Compiles the busiest modules of attribution into the wheel, where that is asked for and possible.

`HATCH_BUILD_HOOKS_ENABLE=1 pip wheel .`, or `make compiled`, makes a wheel for this Python and platform. Without a
compiler, or where a module does not compile, the wheel is the usual one of Python alone, and says so. The modules stay
in the wheel as they are: they are what is read in a traceback, and what runs where the compiled ones do not fit.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

QUOTES = "reader/quotes"
BUSIEST = """
    mark_index sentences
    english/acronyms english/antecedent_features english/appearances english/appositions
    english/bodies_of_people english/boundaries english/contents english/cue_readings english/cues
    english/description_resolution english/descriptions english/discourse english/inflection
    english/label_names english/main_clauses english/misspellings english/names english/names_in_phrases english/nominal
    english/pairs english/phrases english/postmodifiers english/profile english/pronoun_resolution
    english/pronouns english/relation english/reports english/roles english/roles_before english/sayings
    english/screening english/short_forms english/small_names english/source_features english/source_words
    english/subjects
"""
MODULES = [f"{QUOTES}/{name}.py" for name in BUSIEST.split()]
"""The modules that take most of the time of attribution, and that mypyc compiles."""


class CompiledWheel(BuildHookInterface[Any]):
    """Adds compiled modules to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the modules, unless the wheel only points to the checkout."""
        if version == "editable":
            return
        self.folder = tempfile.mkdtemp()
        try:
            found = compiled(self.root, Path(self.folder))
        except (Exception, SystemExit) as error:  # of mypyc, setuptools or the compiler; each has its own
            self.app.display_warning(f"The wheel has no compiled modules, and is slower: {reason(error)}")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"] |= {str(file): str(file.relative_to(self.folder)) for file in found}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if version != "editable":
            shutil.rmtree(self.folder)


def compiled(root: str, folder: Path) -> list[Path]:
    """The compiled modules, below a folder as they are to be below the one of packages. Raises whatever goes wrong."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    extensions = mypycify(MODULES, opt_level="2", debug_level="0", target_dir=str(folder / "c"))
    build = Distribution({"name": "reader", "ext_modules": extensions}).get_command_obj("build_ext")
    build.build_lib, build.build_temp = str(folder), str(folder / "objects")
    build.ensure_finalized()
    build.run()
    return [Path(file) for file in build.get_outputs()]


def reason(error: BaseException) -> str:
    """Why modules could not be compiled."""
    if isinstance(error, ImportError):
        return f"{error.name} is not installed."
    return "mypyc does not take them." if isinstance(error, SystemExit) else f"{error}."
