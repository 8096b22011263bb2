"""Looking up what is typed: texts of the library, passages of all of them, and files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.library.overview import Grouping, LibraryEntry
from reader.ui.background import in_thread
from reader.ui.dialogs.near_files import files_in, named_directly
from reader.ui.layout.library_rows import File

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.search import Hit

PAGE = 200
"""How many texts are read from the library at once."""
MOST_HITS = 100
"""The most passages that are listed."""
MOST_FILES = 200
"""The most files that are listed."""
FIRST_BATCH = 500
"""The number of files found before they are first listed; the number doubles each time."""
GROUPING = "library grouping"
"""The choice that records how the texts are grouped."""


class Found(NamedTuple):
    """What the library has for what is typed."""

    texts: list[LibraryEntry]
    """The first texts."""
    hits: list[Hit]
    """The passages."""
    is_last: bool = False
    """Whether there are no texts after these."""
    complaint: str = ""
    """What is wrong with the query; empty for nothing."""

    @property
    def targets(self) -> set[str]:
        """The addresses of the texts."""
        return {text.target for text in self.texts}


NOTHING = Found([], [], is_last=True)
NO_PAGE = Grouping.DAY, NOTHING
"""The first page of a library that cannot be read."""


def first_page(library: Library) -> tuple[Grouping, Found]:
    """How the texts were grouped the last time, and the first of them."""
    chosen = library.choices().get(GROUPING, "")
    grouping = Grouping(chosen) if chosen in {*Grouping} else Grouping.DAY
    return grouping, found_in("", grouping, 0, library)


def found_in(typed: str, grouping: Grouping, start: int, library: Library) -> Found:
    """What the library has for what is typed: texts from one of them on, and from the first on passages, too."""
    from reader.errors import UsageError
    from reader.library.search_query import parse_filter, parse_query, while_typing

    wanted = parse_filter(typed)
    texts = library.entries(grouping, wanted, PAGE, start) if wanted is not None else []
    found = Found(texts, [], len(texts) < PAGE)
    if start or not typed.strip():
        return found
    try:
        return found._replace(hits=library.search(parse_query(while_typing(typed)), MOST_HITS))
    except UsageError as error:
        is_filter = wanted is not None and not wanted.words
        return found if texts or is_filter else found._replace(complaint=str(error))


class NearFiles:
    """The files in a folder, as far as they have been found."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.files: list[tuple[str, str]] = []
        """Their paths, and the paths as they are shown."""

    async def grow(self, known: set[str]) -> AsyncIterator[None]:
        """Look for files other than those that are known; after each batch there is something new."""
        files = files_in(self.folder, known)
        while more := await in_thread(lambda: list(islice(files, max(FIRST_BATCH, len(self.files))))):
            self.files += more
            yield

    async def matching(self, typed: str, known: set[str]) -> list[File]:
        """Those that match what is typed, the best first; before them what it names by itself, unless that is known."""
        from reader.ui.dialogs.fuzzy import matches

        files = [*self.files]
        names = [shown for _, shown in files]
        found = await in_thread(partial(matches, names, typed, MOST_FILES))
        direct = await in_thread(partial(named_directly, typed, self.folder))
        named = [(direct, direct, frozenset[int]())] if direct and direct not in known else []
        return named + [(files[match.index][0], names[match.index], match.letters) for match in found]
