"""A library in a temporary folder, and what it warns of."""

from pathlib import Path

import pytest

from reader.document import Anchor
from reader.library import Library, Memory

MEMORY = Memory(Anchor("The harbour", "before ", " after", 30), 0.5, {"a": Anchor("year", "a ", ",", 90)})


@pytest.fixture
def warnings() -> list[str]:
    return []


@pytest.fixture
def library(tmp_path: Path, warnings: list[str]) -> Library:
    """A library that remembers one article."""
    library = Library(tmp_path / "library.sqlite3", warnings.append)
    library.save("a.txt", "A", Memory(), MEMORY)
    return library
