"""The article finder: articles read before and texts in a folder, found by typing a few letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message

from reader.document import visible
from reader.library import RecentArticle
from reader.library.library_worker import LibraryWorker
from reader.sources import is_url, texts_near
from reader.ui.background import in_thread
from reader.ui.dialogs.fuzzy import Match
from reader.ui.dialogs.typed_list import MATCHED, TypedList
from reader.ui.theme.styles import ThemeStyles

FIRST_BATCH = 500
"""The number of files found before they are first listed; the number doubles each time."""


@dataclass(frozen=True, slots=True)
class FinderEntry:
    """Something that can be found and opened."""

    target: str
    """A path or an address."""
    name: str
    """What is searched: the title, if known, and the path or address as it is shown."""
    title: int = 0
    """The length of the title in the name, in code points."""
    progress: float | None = None
    """The share that has been read, from 0 to 1; None if it has not been opened before."""


class ArticleFinder(TypedList[FinderEntry]):
    """An input, and the list of what matches it."""

    class EntrySelected(Message):
        """The user selected an entry to open."""

        def __init__(self, finder: ArticleFinder, target: str) -> None:
            super().__init__()
            self.finder = finder
            self.target = target

    class Cancelled(Message):
        """The user closed the finder without a selection."""

        def __init__(self, finder: ArticleFinder) -> None:
            super().__init__()
            self.finder = finder

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q,ctrl+c", "cancel", "Cancel", show=False),
        Binding("ctrl+d", "forget", "Forget", show=False, priority=True),
    ]
    TITLED = "Open"
    PLACEHOLDER = "An article you have read, a file in this folder, or an address"

    def __init__(self, folder: str, library: LibraryWorker, *, has_recent: bool = True) -> None:
        super().__init__()
        self.has_recent = has_recent
        self.folder = folder
        self.library = library
        self.recent: list[FinderEntry] = []
        self.files: list[FinderEntry] = []
        self.is_searching = True

    def close(self) -> bool:
        """Close the finder, unless it is the first screen, below all others; whether it is closed."""
        if self is self.app.screen_stack[0]:
            return False
        self.dismiss()
        return True

    def on_mount(self) -> None:
        """Start looking for articles and files; they are listed as they are found."""
        self.set_focus(self.input)
        self.run_worker(self.collect)  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    async def collect(self) -> None:
        """Collect the articles read before, then the files in the folder."""
        nothing: list[RecentArticle] = []
        recent = await self.library.ask(lambda library: library.recent(), nothing) if self.has_recent else nothing
        self.recent = [entry_of(article, self.folder) for article in recent]
        await self.list_matches()
        known = {each.target for each in self.recent}
        files = files_in(self.folder, known)
        while more := await in_thread(lambda: list(islice(files, max(FIRST_BATCH, len(self.files))))):
            self.files += more
            await self.list_matches()
        self.is_searching = False
        self.show_status()

    def candidates(self) -> list[FinderEntry]:
        """The articles read before, then the files."""
        return [*self.recent, *self.files]

    def searched(self, entry: FinderEntry) -> str:
        """The name of an entry."""
        return entry.name

    def row(self, entry: FinderEntry, match: Match, styles: ThemeStyles) -> Text:
        """The row of an entry."""
        return entry_row(entry, match, styles)

    def directly(self, typed: str) -> Sequence[FinderEntry]:
        """The typed text as an entry, if it names a page or a file."""
        return named_directly(typed, self.folder)

    def show_status(self) -> None:
        """Show the keys, or that nothing matches."""
        if self.listed:
            searching = "  still searching …" if self.is_searching else ""
            self.status.update(f"Enter opens   ^d forgets an article you have read   Esc cancels{searching}")
        elif self.is_searching:
            self.status.update("Searching …")
        else:
            self.status.update("Nothing found. You can also type a path or an address.   Esc cancels")

    def chosen(self, entry: FinderEntry) -> None:
        """Let the entry be opened."""
        self.post_message(self.EntrySelected(self, entry.target))

    async def action_forget(self) -> None:
        """Forget the highlighted article, if it is one read before."""
        entry = self.highlighted
        if entry is None or entry not in self.recent:
            return
        target = entry.target
        self.library.tell(lambda library: library.forget(target))
        self.recent.remove(entry)
        await self.list_matches()

    def action_cancel(self) -> None:
        self.post_message(self.Cancelled(self))


def entry_of(article: RecentArticle, folder: str) -> FinderEntry:
    """The entry of an article read before."""
    title = " ".join(article.title.split())
    where = article.target if is_url(article.target) else shown_path(article.target, folder)
    name = f"{title}  {where}" if title else where
    return FinderEntry(article.target, name, len(title), article.progress)


def files_in(folder: str, known: set[str]) -> Iterator[FinderEntry]:
    """The texts in a folder, except for those in `known`."""
    for path in texts_near(folder):
        if str(Path(path).resolve()) not in known:
            yield FinderEntry(path, shown_path(path, folder))


def named_directly(typed: str, folder: str) -> Sequence[FinderEntry]:
    """The typed text as an entry, if it is an address or the path of a file."""
    if is_url(typed):
        return [FinderEntry(typed, typed)]
    if not typed.startswith(("/", ".", "~")):
        return []
    try:
        path = Path(folder, Path(typed).expanduser())
        return [FinderEntry(str(path), str(path))] if path.is_file() else []
    except (OSError, ValueError, RuntimeError):
        return []


def shown_path(path: str, folder: str) -> str:
    """A path relative to the folder or the home directory, if it is in one of them."""
    for start, sign in ((Path(folder), ""), (Path.home(), "~/")):
        if Path(path).is_relative_to(start):
            return f"{sign}{Path(path).relative_to(start)}"
    return path


def entry_row(entry: FinderEntry, match: Match, styles: ThemeStyles) -> Text:
    """An entry on one line: progress, title, path or address, with the matching letters underlined."""
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(f"{entry.progress:4.0%}  " if entry.progress is not None else "      ", styles.of("muted"))
    for offset, letter in enumerate(visible(entry.name)):
        style = styles.of("name" if offset < entry.title else "muted" if entry.title else "")
        text.append(letter, style + MATCHED if offset in match.letters else style)
    return text
