"""Everything that the documentation refers to exists: files, anchors, keys, paths in the code."""

import re
from pathlib import Path

import pytest

from reader.config import load_settings
from reader.ui.layout.key_names import written_key
from tests.docs.conftest import PAGES, ROOT

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
PATH = re.compile(r"`((?:reader|tests|tools|benchmarks|docs|seeds|man)/[\w./-]*)`")


def anchors(page: Path) -> set[str]:
    """The anchors of the headings of a page, as GitHub and MyST make them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_and_headings_that_are_there(page: str) -> None:
    for path, anchor in LINK.findall(PAGES[page]):
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), f"{page} links to {path}"
        assert not anchor or anchor in anchors(target), f"{page} links to {path}#{anchor}"


@pytest.mark.parametrize("page", PAGES)
def test_paths_that_are_named_are_there(page: str) -> None:
    named = [path for path in PATH.findall(PAGES[page]) if "/." not in path]
    missing = [path for path in named if not (ROOT / path).exists()]
    assert missing == []


def test_the_keys_of_the_readme_are_the_keys_that_ship(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    table = PAGES["README.md"].partition("## Ten keys")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([^`]+)`", table))
    assert named <= {written_key(key) for keys in load_settings().keys.values() for key in keys}
