"""The finder: articles that were read and texts in a folder, found by typing a few letters."""

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
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.document import visible
from reader.library import RecentArticle
from reader.library.library_worker import LibraryWorker
from reader.sources import is_url, texts_near
from reader.ui.background import in_thread
from reader.ui.dialogs.fuzzy import Match, matches
from reader.ui.theme.styles import ThemeStyles, styles_of

SHOWN = 200
"""How many finds are listed."""
AT_FIRST = 500
"""How many files are found before they are listed; then twice as many, and so on."""
TYPED = Style(underline=True)
"""How a letter looks that was typed."""
PROMPT = "An article read before, a file below this folder, or an address"


@dataclass(frozen=True, slots=True)
class FinderEntry:
    """Something that can be found and opened."""

    target: str
    """A path or an address."""
    name: str
    """By which it is found: the title and where it is, or only where it is."""
    title: int = 0
    """How many code points of the name are its title."""
    progress: float | None = None
    """How much of it has been read, from 0 to 1; None if it never was."""


class ArticleFinder(ModalScreen[None]):
    """A line to type in, and what it finds."""

    class EntrySelected(Message):
        """The user wants to open something."""

        def __init__(self, finder: ArticleFinder, target: str) -> None:
            super().__init__()
            self.finder = finder
            self.target = target

    class Cancelled(Message):
        """The user wants to open nothing."""

        def __init__(self, finder: ArticleFinder) -> None:
            super().__init__()
            self.finder = finder

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q,ctrl+c", "leave", "Leave", show=False),
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
        self.is_looking = True
        self.input = Input(placeholder=PROMPT, compact=True)
        self.input.cursor_blink = False
        self.options = OptionList(compact=True)
        self.options.can_focus = False
        self.state = Static(markup=False)

    def compose(self) -> ComposeResult:
        """The line, the list, and what can be done."""
        frame = Vertical()
        frame.border_title = "Open"
        with frame:
            yield self.input
            yield self.options
            yield self.state

    def on_mount(self) -> None:
        """Take what is typed, and look for what can be found; what is there is listed at once."""
        self.set_focus(self.input)
        self.run_worker(self.look())

    async def look(self) -> None:
        """Ask for the articles that were read, then look through the folder."""
        nothing: list[RecentArticle] = []
        recent = await self.library.ask(lambda library: library.recent(), nothing) if self.has_recent else nothing
        self.recent = [findable_of(article, self.folder) for article in recent]
        await self.list_finds()
        known = {each.target for each in self.recent}
        files = files_in(self.folder, known)
        while more := await in_thread(lambda: list(islice(files, max(AT_FIRST, len(self.files))))):
            self.files += more
            await self.list_finds()
        self.is_looking = False
        self.say()

    @on(Input.Changed)
    def look_again(self) -> None:
        """List what is found by what is typed now."""
        self.run_worker(self.list_finds(), exclusive=True, group="finds")

    async def list_finds(self) -> None:
        """List what is found; by other words than before the mark is at the first, else it stays where it is."""
        typed, findable = self.input.value, [*self.recent, *self.files]
        names = [each.name for each in findable]
        found = await in_thread(partial(matches, names, typed, SHOWN))
        direct = await in_thread(partial(named_directly, typed, self.folder))
        if typed != self.input.value:
            return
        marked = self.marked if typed == self.typed else None
        self.typed = typed
        self.listed = [*direct, *(findable[match.index] for match in found)]
        letters = [Match(0, frozenset())] * len(direct) + found
        styles = styles_of(self.app)
        self.options.clear_options()
        self.options.add_options(
            [Option(worded(each, match, styles)) for each, match in zip(self.listed, letters, strict=True)]
        )
        self.options.highlighted = self.listed.index(marked) if marked in self.listed else 0 if self.listed else None
        self.say()

    def say(self) -> None:
        """Say what can be done, or that nothing is found."""
        if self.listed:
            looking = "  still looking …" if self.is_looking else ""
            self.state.update(f"Enter opens   ^d forgets an article that was read   Esc leaves{looking}")
        elif self.is_looking:
            self.state.update("Looking …")
        else:
            self.state.update("Nothing is found; a path or an address can be typed as well.   Esc leaves")

    @property
    def marked(self) -> FinderEntry | None:
        """What is marked in the list."""
        index = self.options.highlighted
        return self.listed[index] if index is not None and index < len(self.listed) else None

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def choose(self) -> None:
        """Open what is marked."""
        if self.marked is not None:
            self.post_message(self.EntrySelected(self, self.marked.target))

    async def action_forget(self) -> None:
        """Forget what is marked, if it was read."""
        marked = self.marked
        if marked is None or marked not in self.recent:
            return
        target = marked.target
        self.library.tell(lambda library: library.forget(target))
        self.recent.remove(marked)
        await self.list_finds()

    def action_leave(self) -> None:
        """Open nothing."""
        self.post_message(self.Cancelled(self))

    def action_step(self, step: str) -> None:
        """Move the mark in the list."""
        move: Callable[[], None] = getattr(self.options, f"action_{step}")
        move()


def findable_of(article: RecentArticle, folder: str) -> FinderEntry:
    """An article that was read."""
    title = " ".join(article.title.split())
    where = article.target if is_url(article.target) else shown_path(article.target, folder)
    name = f"{title}  {where}" if title else where
    return FinderEntry(article.target, name, len(title), article.progress)


def files_in(folder: str, known: set[str]) -> Iterator[FinderEntry]:
    """The texts in a folder that were not read yet."""
    for path in texts_near(folder):
        if str(Path(path).resolve()) not in known:
            yield FinderEntry(path, shown_path(path, folder))


def named_directly(typed: str, folder: str) -> Sequence[FinderEntry]:
    """What is typed, if it is an address or the path of a file."""
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
    """A path as it is shown: from the folder on, or from home on."""
    for start, sign in ((Path(folder), ""), (Path.home(), "~/")):
        if Path(path).is_relative_to(start):
            return f"{sign}{Path(path).relative_to(start)}"
    return path


def worded(found: FinderEntry, match: Match, styles: ThemeStyles) -> Text:
    """A find on one line: how much was read, title, where; the letters that were typed stand out."""
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(f"{found.progress:4.0%}  " if found.progress is not None else "      ", styles.of("muted"))
    for offset, letter in enumerate(visible(found.name)):
        style = styles.of("name" if offset < found.title else "muted" if found.title else "")
        text.append(letter, style + TYPED if offset in match.letters else style)
    return text
