"""The checker of the built site finds broken links and foreign addresses."""

from pathlib import Path

import pytest
from check_site import faults, main

PAGE = '<html><body><h1 id="top">A page</h1>{}</body></html>'


def site(folder: Path, body: str) -> Path:
    """A site with two pages, one of them with the given body."""
    (folder / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    (folder / "other.html").write_text(PAGE.format(""), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "body",
    [
        '<a href="other.html">x</a>',
        '<a href="other.html#top">x</a>',
        '<a href="#top">x</a>',
        '<a href="https://example.org/#nowhere">x</a>',
        '<a href="mailto:ann@example.org">x</a>',
    ],
)
def test_links_that_lead_somewhere_are_well(tmp_path: Path, body: str) -> None:
    assert list(faults(site(tmp_path, body))) == []
    assert main(str(tmp_path)) == 0


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="gone.html">x</a>', "no such file"),
        ('<a href="other.html#gone">x</a>', "no such anchor"),
        ('<a href="#gone">x</a>', "no such anchor"),
        ('<img src="gone.svg">', "no such file"),
        ('<img src="https://example.org/a.png">', "loads"),
        ('<script src="//example.org/a.js"></script>', "loads"),
        ('<link rel="stylesheet" href="https://example.org/a.css">', "loads"),
    ],
)
def test_what_is_broken_or_loaded_from_elsewhere_is_found(tmp_path: Path, body: str, fault: str) -> None:
    (found,) = faults(site(tmp_path, body))
    assert fault in found
    assert main(str(tmp_path)) == 1


@pytest.mark.parametrize("rule", ["@import 'https://example.org/a.css';", "a { src: url(//example.org/a.woff); }"])
def test_style_sheets_that_fetch_are_found(tmp_path: Path, rule: str) -> None:
    (site(tmp_path, "") / "style.css").write_text(rule, encoding="utf-8")
    (found,) = faults(tmp_path)
    assert "style.css" in found
