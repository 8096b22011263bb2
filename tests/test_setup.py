"""The installation: what commands import, what the wheel contains, and whether generated files are up to date."""

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.commands.names import COMMANDS
from reader.ui.features.actions import ACTIONS

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "seeds" / "000_d509663c740449ec.txt"


@pytest.mark.parametrize("command", ["outline", "quotes", "speakers", "text"])
def test_printing_commands_import_neither_the_ui_nor_parsers_they_do_not_need(command: str) -> None:
    program = (
        "import sys; from reader.commands import main; status = main(sys.argv[1:]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", program, command, ARTICLE], capture_output=True, text=True, check=True)
    heavy = {"textual", "rich", "yaml", "markdown_it", "mdit_py_plugins", "platformdirs", "asyncio", "aiohttp"}
    assert not heavy & set(done.stderr.split())
    assert "Cha" in done.stdout or command == "outline"


def test_importing_the_library_is_light() -> None:
    program = "import reader, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"textual", "yaml", "markdown_it", "argparse", "reader.quotes"} & set(done.stdout.split())


def test_the_first_screen_does_not_import_what_is_only_needed_later() -> None:
    program = (
        "import reader, sys; from reader.commands import open; from reader.config import load_settings;"
        f"from reader.ui.session.app import ReaderApp; ReaderApp(reader.open({str(ARTICLE)!r}), load_settings());"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    later = {
        "sqlite3",
        "reader.library",
        "reader.quotes",
        "reader.ui.features.features",
        "reader.ui.session.session_store",
        "reader.ui.panes.library.library_screen",
    }
    assert not later & set(done.stdout.split())


FIRST_LIGHT = """
import sys

import reader
from reader.commands import open
from reader.config import load_settings
from reader.ui import show_early
from reader.ui.first_light.frame import frame_of
from reader.ui.first_light.palette import palette_of

settings = load_settings()
assert frame_of(reader.open(sys.argv[1]), settings, palette_of(settings.theme, "256"), 120, 40)
print(*sys.modules)
"""
"""Prints what has been imported when the first screen is drawn before the toolkit is there."""


def test_what_is_drawn_before_the_toolkit_is_there_needs_little() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_LIGHT, ARTICLE], capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert {name for name in imported if name.partition(".")[0] == "rich"} <= {
        "rich",
        "rich._extension",
        "rich._unicode_data",
        "rich._unicode_data._versions",
        "rich.cells",
    }
    later = {"textual", "asyncio", "logging", "ssl", "subprocess", "json", "yaml", "markdown_it", "importlib.resources"}
    later |= {"dataclasses", "inspect"}
    assert not later & imported
    assert not {"reader.quotes", "reader.exports", "reader.ui.session.app", "reader.ui.panes"} & imported


LIBRARY_LIGHT = """
import sys
from datetime import date

from reader.config import load_settings
from reader.ui import show_library_early
from reader.ui.first_light.early_library import EarlyLibrary
from reader.ui.first_light.library_frame import library_frame
from reader.ui.first_light.palette import palette_of

settings = load_settings()
first = EarlyLibrary(settings).first_texts(20)
assert library_frame(*first, palette_of(settings.theme, "256"), 120, 40, date.today(), has_library=True)
print(*sys.modules)
"""
"""Prints what has been imported when the library is drawn before the toolkit is there."""


def test_what_is_drawn_of_the_library_before_the_toolkit_is_there_needs_little() -> None:
    done = subprocess.run([sys.executable, "-c", LIBRARY_LIGHT], capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert "sqlite3" in imported
    assert not {"textual", "asyncio", "ssl", "subprocess", "yaml", "markdown_it", "rich.style"} & imported
    assert not {"reader.quotes", "reader.exports", "reader.ui.session.app"} & imported


FIRST_SCREEN = """
import sys

import reader
from reader.commands import open
from reader.config import load_settings
from reader.ui.session.app import ReaderApp


class FirstScreen(ReaderApp):
    def begin_soon(self):
        print(*sys.modules)
        self.exit()


FirstScreen(reader.open(sys.argv[1]), load_settings()).run(headless=True)
"""
"""Prints what has been imported when the first screen is there."""


def test_before_the_first_screen_is_there_only_what_it_needs_is_imported() -> None:
    """Whoever adds a module to the list in first_screen.txt has seen that the first screen needs it."""
    done = subprocess.run([sys.executable, "-c", FIRST_SCREEN, ARTICLE], capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    needed = set((ROOT / "tests" / "first_screen.txt").read_text(encoding="utf-8").split())
    assert {name for name in imported if name.startswith("reader.ui.")} <= needed
    assert needed <= imported, "the list has only what is imported"
    assert not {"sqlite3", "yaml", "markdown_it", "multiprocessing", "lxml", "trafilatura", "email", "json"} & imported
    assert not {"reader.library", "reader.quotes", "reader.exports"} & imported


def test_the_wheel_contains_settings_article_word_lists_manual_and_completions(tmp_path: Path) -> None:
    program = f"from hatchling.build import build_wheel; build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    names = set(zipfile.ZipFile(next(tmp_path.glob("outline_reader-*.whl"))).namelist())
    assert {"reader/config.yaml", f"reader/seeds/{ARTICLE.name}", "reader/quotes/english/cues.txt"} <= names
    shared = {name.partition(".data/data/share/")[2] for name in names}
    assert "man/man1/reader.1" in shared
    assert {
        "bash-completion/completions/reader",
        "zsh/site-functions/_reader",
        "fish/vendor_completions.d/reader.fish",
    } <= shared
    assert not any(name.startswith(("tests", "tools", "benchmarks")) for name in names)


def test_wheel_and_source_distribution_are_the_same_bytes_when_built_twice(tmp_path: Path) -> None:
    builds: list[dict[str, bytes]] = []
    for number, zone in enumerate(("UTC", "Asia/Seoul")):
        folder = tmp_path / str(number)
        program = f"from hatchling.build import *; build_wheel({str(folder)!r}); build_sdist({str(folder)!r})"
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number)}
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, check=True, capture_output=True)
        builds.append({file.name: file.read_bytes() for file in folder.iterdir()})
    assert len(builds[0]) == 2
    assert builds[0] == builds[1]


def test_the_manual_page_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "manpage.py", "--check"], check=False)
    assert done.returncode == 0, "`make format` updates it"
    page = (ROOT / "man" / "reader.1").read_text(encoding="utf-8").replace("\\-", "-")
    for action in ACTIONS:
        assert action.help in page
    for name in COMMANDS:
        assert f".SS reader {name}\n" in page


def test_layers_import_downward_only() -> None:
    done = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_without_ensurepip_the_newest_final_wheel_of_pip_is_used() -> None:
    spec = importlib.util.spec_from_file_location("pip_tool", ROOT / "tools" / "pip.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    names = ["pip-9.0-py3-none-any.whl", "pip-25.3.tar.gz", "pip-25.1-py3-none-any.whl", "pip-26.0b1-py3-none-any.whl"]
    files = [{"filename": name} for name in names] + [{"filename": "pip-25.2-py3-none-any.whl", "yanked": "broken"}]
    assert tool.newest(files)["filename"] == "pip-25.1-py3-none-any.whl"


def test_no_snapshot_has_a_space_in_its_name() -> None:
    names = [path.name for path in (ROOT / "tests" / "ui" / "__snapshots__").rglob("*.svg")]
    assert names
    assert [name for name in names if " " in name] == []
