"""The files for code hosts and citation tools agree with the project."""

from pathlib import Path

import pytest
import yaml

import reader
from tests.docs.conftest import PAGES, ROOT


def test_the_citation_file_names_this_version() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["version"] == reader.__version__


def test_the_change_log_begins_with_what_is_not_released() -> None:
    headings = [line for line in PAGES["CHANGELOG.md"].splitlines() if line.startswith("#")]
    assert headings[:2] == ["# Changelog", "## [Unreleased]"]
    kinds = {line.removeprefix("### ") for line in headings if line.startswith("### ")}
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


@pytest.mark.parametrize("step", ["make .venv/.run", "make test", "make docs"])
def test_the_hosted_workflow_takes_the_steps_of_everybody(step: str) -> None:
    workflow = yaml.safe_load(Path(ROOT, ".github", "workflows", "ci.yml").read_text(encoding="utf-8"))
    commands = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    assert any(step in command for command in commands)
