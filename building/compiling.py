"""Compiling modules with mypyc and a C compiler, from a copy of the sources."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from native_form import Form, native_form

if TYPE_CHECKING:
    from setuptools import Extension

BUSY = (
    "reader/document/*.py",
    "reader/quotes/*.py",
    "reader/quotes/english/*.py",
    "reader/formats/*.py",
    "reader/formats/plain/*.py",
    "reader/formats/kind/*.py",
    "reader/formats/drama/*.py",
)
"""The modules that take the time of parsing and attribution. Rules are left: compiled functions have no docstrings, and
those of rules are shown.
"""
NOT_COMPILED = {"__init__.py", "__main__.py", "worker_process.py", "progress.py", "drama.py"}
"""Packages, whose names are imported on first use; what starts processes; what is called now and then, as an
interrupt is noticed by Python code only; and what mypyc compiles wrongly (a default that is a lambda).
"""
WITHIN = "reader/quotes/"
"""Where named tuples stay within compiled modules."""
RAISED_AT = re.compile(r'(CPy_AddTraceback\("([^"]+)", "[^"]*", )(\d+)')
"""Where compiled code says which line raised an exception."""
HIDDEN = ["-fvisibility=hidden"]
"""Makes calls between the modules direct."""
SETTINGS = "[mypy]\nignore_missing_imports = True\n"


def modules_in(sources: Path) -> list[str]:
    """The modules that are compiled, as paths, in order."""
    found = chain.from_iterable(sources.glob(pattern) for pattern in BUSY)
    return sorted(path.relative_to(sources).as_posix() for path in found if path.name not in NOT_COMPILED)


def sources_in(root: Path) -> dict[str, bytes]:
    """The modules of the package by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.glob("reader/**/*.py")}


def compiled(sources: Path, folder: Path) -> dict[str, str]:
    """Compile a copy of the sources, which is changed, below a folder: the files with their paths in a wheel.

    Raises whatever goes wrong.
    """
    from mypyc.build import mypycify
    from setuptools import Distribution

    forms = {
        name: native_form((sources / name).read_text(encoding="utf-8"), has_native_tuples=name.startswith(WITHIN))
        for name in modules_in(sources)
    }
    for name, form in forms.items():
        (sources / name).write_text(form.source, encoding="utf-8")
    (sources / "mypy.ini").write_text(SETTINGS, encoding="utf-8")
    options = ["--config-file", "mypy.ini", *forms]
    extensions: list[Extension]
    with working_in(sources):
        extensions = mypycify(options, opt_level="2", debug_level="0", multi_file=True, target_dir="c")
        for path in Path("c").rglob("*.c"):
            number_lines(path, forms)
        build = Distribution({"name": "reader", "ext_modules": extensions}).get_command_obj("build_ext")
        build.build_lib, build.build_temp = str(folder / "built"), "objects"
        build.ensure_finalized()
        compile_at_once(max(extensions, key=lambda extension: len(extension.sources)), build.include_dirs)
        build.run()
    return {file: Path(file).relative_to(folder / "built").as_posix() for file in build.get_outputs()}


def compile_at_once(extension: Extension, headers: list[str]) -> None:
    """Compile the sources of an extension, one for each core at a time; setuptools takes one after the other."""
    from distutils.ccompiler import new_compiler
    from distutils.sysconfig import customize_compiler

    compiler = new_compiler()
    customize_compiler(compiler)

    def objects_of(source: str) -> list[str]:
        found: list[str] = compiler.compile(
            [source],
            output_dir="objects",
            include_dirs=[*headers, *extension.include_dirs],
            extra_postargs=[*extension.extra_compile_args, *(HIDDEN if compiler.compiler_type == "unix" else ())],
        )
        return found

    longest_first = sorted(extension.sources, key=lambda source: -Path(source).stat().st_size)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip(longest_first, pool.map(objects_of, longest_first), strict=True))
    extension.extra_objects = [*chain.from_iterable(found[source] for source in extension.sources)]
    extension.sources = []


def number_lines(path: Path, forms: dict[str, Form]) -> None:
    """Let C code give the lines of the modules as they are in the wheel, rather than those of their native form."""

    def numbered(found: re.Match[str]) -> str:
        form = forms.get(found[2])
        line = int(found[3])
        return f"{found[1]}{form.lines[line - 1]}" if form and line > 0 else found[0]

    path.write_text(RAISED_AT.sub(numbered, path.read_text(encoding="utf-8")), encoding="utf-8")


@contextlib.contextmanager
def working_in(folder: Path) -> Iterator[None]:
    """Work in a folder, as mypyc names modules by their paths from there."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
