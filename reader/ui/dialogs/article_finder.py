"""The article finder: articles read before and texts in a folder, found by typing a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.document import visible
from reader.library import RecentArticle
from reader.library.library_worker import LibraryWorker
from reader.sources import is_url, texts_near
from reader.ui.background import in_thread
from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.fuzzy import Match, matches
from reader.ui.theme.styles import ThemeStyles, styles_of

MAX_LISTED = 200
"""The maximum number of entries that are listed."""
FIRST_BATCH = 500
"""The number of files found before they are first listed; the number doubles each time."""
MATCHED = Style(underline=True)
"""The style of letters that match what was typed."""
PLACEHOLDER = "An article you have read, a file in this folder, or an address"


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


class ArticleFinder(Dialog[None]):
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
        Binding("up", "step('cursor_up')", "Up", show=False),
        Binding("down", "step('cursor_down')", "Down", show=False),
        Binding("pageup", "step('page_up')", "Page up", show=False),
        Binding("pagedown", "step('page_down')", "Page down", show=False),
        Binding("ctrl+d", "forget", "Forget", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ArticleFinder {
        align: center middle;
        & > Vertical {
            width: 110; max-width: 100%; height: 85%; min-height: 10; max-height: 100%;
            padding: 0 1; background: $surface; border: round $accent; border-title-color: $text;
        }
        & Input { border: none; height: 1; padding: 0; background: $surface; margin: 0 0 1 0; }
        & Input:focus { border: none; background-tint: $foreground 0%; }
        & OptionList { border: none; height: 1fr; padding: 0; background: $surface; scrollbar-size-vertical: 1;
            text-wrap: nowrap; text-overflow: ellipsis; }
        & OptionList:focus { border: none; }
        & Static { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def __init__(self, folder: str, library: LibraryWorker, *, has_recent: bool = True) -> None:
        super().__init__()
        self.has_recent = has_recent
        self.folder = folder
        self.library = library
        self.recent: list[FinderEntry] = []
        self.files: list[FinderEntry] = []
        self.listed: list[FinderEntry] = []
        self.typed = ""
        self.is_searching = True
        self.input = Input(placeholder=PLACEHOLDER, compact=True)
        self.input.cursor_blink = False
        self.options = ChoiceList(compact=True)
        self.options.can_focus = False
        self.status = Static(markup=False)

    def compose(self) -> ComposeResult:
        frame = Vertical()
        frame.border_title = "Open"
        with frame:
            yield self.input
            yield self.options
            yield self.status

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

    @on(Input.Changed)
    def update_list(self) -> None:
        """List what matches the text typed so far."""
        self.run_worker(self.list_matches, exclusive=True, group="matches")  # type: ignore[arg-type]  # as above

    async def list_matches(self) -> None:
        """List the matches. If the text has changed, the first one is highlighted; otherwise the highlight stays."""
        typed, candidates = self.input.value, [*self.recent, *self.files]
        names = [each.name for each in candidates]
        found = await in_thread(partial(matches, names, typed, MAX_LISTED))
        direct = await in_thread(partial(named_directly, typed, self.folder))
        if typed != self.input.value:
            return
        highlighted = self.highlighted if typed == self.typed else None
        self.typed = typed
        self.listed = [*direct, *(candidates[match.index] for match in found)]
        letters = [Match(0, frozenset())] * len(direct) + found
        styles = styles_of(self.app)
        self.options.clear_options()
        self.options.add_options(
            [Option(entry_row(each, match, styles)) for each, match in zip(self.listed, letters, strict=True)]
        )
        if highlighted is not None and highlighted in self.listed:
            self.options.highlighted = self.listed.index(highlighted)
        else:
            self.options.highlighted = 0 if self.listed else None
        self.show_status()

    def show_status(self) -> None:
        """Show the keys, or that nothing matches."""
        if self.listed:
            searching = "  still searching …" if self.is_searching else ""
            self.status.update(f"Enter opens   ^d forgets an article you have read   Esc cancels{searching}")
        elif self.is_searching:
            self.status.update("Searching …")
        else:
            self.status.update("Nothing found. You can also type a path or an address.   Esc cancels")

    @property
    def highlighted(self) -> FinderEntry | None:
        """The highlighted entry."""
        index = self.options.highlighted
        return self.listed[index] if index is not None and index < len(self.listed) else None

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def choose(self) -> None:
        if self.highlighted is not None:
            self.post_message(self.EntrySelected(self, self.highlighted.target))

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

    def action_step(self, step: str) -> None:
        """Move the highlight of the list."""
        move: Callable[[], None] = getattr(self.options, f"action_{step}")
        move()


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
