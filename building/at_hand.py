"""Whether wheels are to be compiled: unless it is turned off, where a C compiler with Python's headers is at hand."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

VARIABLE = "READER_COMPILE"
"""The environment variable that turns compiling off: 0."""
PROGRAM = "#include <Python.h>\nint main(void) { return Py_IsInitialized(); }\n"


def can_compile() -> bool:
    """Whether wheels are compiled here."""
    return not why_not()


def why_not() -> str:
    """Why wheels are not compiled here, as a sentence; empty if they are."""
    if os.environ.get(VARIABLE) == "0":
        return f"{VARIABLE} is 0."
    if sys.implementation.name != "cpython":
        return "Only CPython runs compiled modules."
    if sys.platform == "win32":
        return "" if shutil.which("cl") else "There is no C compiler (cl) on the path."
    command = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")
    if not shutil.which(command[0]):
        return f"There is no C compiler ({command[0]})."
    works = compiles(command)
    return "" if works else f"The C compiler ({command[0]}) does not work, or there are no Python headers."


def compiles(command: list[str]) -> bool:
    """Whether a compiler compiles a program that includes Python's headers."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "program.c")
        program.write_text(PROGRAM, encoding="utf-8")
        headers = [f"-I{sysconfig.get_path(name)}" for name in ("include", "platinclude")]
        command = [*command, *headers, "-c", str(program), "-o", str(Path(folder, "program.o"))]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
