"""Compiles the busy modules into the wheel, where a C compiler is at hand.

Where there is none, where it is turned off (`READER_COMPILE=0`), or where anything goes wrong, the wheel is the usual
one of Python alone, and a sentence says so. The modules stay in the wheel as they are: they are what is read in a
traceback, and what runs where the compiled ones do not fit.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

from at_hand import why_not
from compiling import compiled, sources_in
from trial import finds_the_same


class CompiledWheel(BuildHookInterface[Any]):
    """Adds compiled modules to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the modules, unless the wheel only points to the checkout."""
        self.folder = tempfile.mkdtemp()
        if version == "editable":
            return
        try:
            found = self.compiled()
        except (Exception, SystemExit) as error:  # of mypyc, setuptools or the compiler; each has its own
            self.app.display_warning(f"The wheel has no compiled modules, and is slower: {reason(error)}")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"] |= found

    def compiled(self) -> dict[str, str]:
        """The compiled modules with their paths in the wheel. Raises RuntimeError if there are none, and others."""
        if why := why_not():
            raise RuntimeError(why.removesuffix("."))
        self.app.display_info("Compiling, which takes some minutes (READER_COMPILE=0 leaves it out).")
        copy = Path(self.folder, "sources")
        shutil.copytree(Path(self.root, "reader"), copy / "reader")
        before = sources_in(copy)
        found = compiled(copy, Path(self.folder))
        if not finds_the_same(Path(self.root), found, Path(self.folder, "trial")):
            raise RuntimeError("What the compiled modules find in some texts is not the same")
        if before != sources_in(Path(self.root)):
            raise RuntimeError("The sources were changed while they were compiled")
        return found

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        shutil.rmtree(self.folder)


def reason(error: BaseException) -> str:
    """Why modules could not be compiled."""
    if isinstance(error, ImportError):
        return f"{error.name} is not installed."
    return "mypyc does not take them." if isinstance(error, SystemExit) else f"{error}."
