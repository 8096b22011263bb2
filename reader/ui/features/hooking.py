"""Hooks: keys that run the reader's own commands on what is read, in the background."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from subprocess import Popen

from reader.config.hooks import Hook
from reader.document import Span
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import in_thread
from reader.ui.features.copying import Copying
from reader.ui.features.feature import Feature
from reader.ui.features.hook_process import QUIET_TIMEOUT, TIMEOUT, Answer, answer_of, arguments, end, start
from reader.ui.features.selecting import Selecting
from reader.ui.layout.cursor import word_at
from reader.ui.panes.answer import AnswerPane

MISSING = {
    "word": "Select a word first, with v or the mouse.",
    "quotation": "Go to a quotation with }, or select words with v.",
    "paragraph": "There is no paragraph here.",
    "address": "This text has no address and no path.",
    "title": "This text has no title.",
    "speaker": "Go to a quotation of somebody with }.",
}
"""What to do for each field that is empty."""


class Hooking(Feature):
    """The commands that run, and the answer that is shown."""

    answer: AnswerPane | None = None

    def __init__(self, screen: ArticleScreen[FeatureSet], selecting: Selecting, copying: Copying) -> None:
        super().__init__(screen)
        self.selecting = selecting
        self.copying = copying
        self.running: dict[Hook, Popen[bytes]] = {}

    def run(self, hook: Hook) -> None:
        """Run a command; if it still runs since the last time, end it."""
        process = self.running.pop(hook, None)
        if process is not None and process.poll() is None:
            end(process)
            self.say(f"{name_of(hook)} is ended.", timeout=2)
            return
        values = {field: self.value(field) for field in hook.fields}
        empty = next((field for field, value in values.items() if not value), None)
        if empty is not None:
            self.warn(MISSING[empty])
            return
        self.selecting.close()
        try:
            process = start(arguments(hook, values), is_shown=hook.is_shown)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            self.warn(f"{name_of(hook)} cannot be started: {reason}. Correct `hooks` in the settings.")
            return
        self.running[hook] = process
        self.screen.run_worker(self.wait(hook, process))

    def use(self, hook: Hook) -> Callable[[], None]:
        """What the key of a hook does with a selection."""
        return partial(self.run, hook)

    async def wait(self, hook: Hook, process: Popen[bytes]) -> None:
        """Wait for a command in a thread, and show what it printed."""
        seconds = TIMEOUT if hook.is_shown else QUIET_TIMEOUT
        began = time.monotonic()
        found = await in_thread(lambda: answer_of(process, name_of(hook), seconds))
        if self.running.pop(hook, None) is None and time.monotonic() - began < seconds:
            return  # it was ended by its key
        await self.show(hook, found)

    async def show(self, hook: Hook, found: Answer) -> None:
        """Show an answer at the foot, or say what went wrong."""
        if found.failure:
            self.warn(found.failure)
        if not hook.is_shown or (found.failure and not found.text):
            return
        if not found.text.strip():
            self.say(f"{name_of(hook)} printed nothing.", timeout=3)
            return
        self.close()
        self.answer = AnswerPane(f"{name_of(hook)} · Esc closes", found.text)
        await self.screen.mount(self.answer, before=self.screen.foot)

    def close(self) -> bool:
        """Close the answer."""
        if self.answer is None:
            return False
        if self.answer.has_focus:
            self.screen.set_focus(self.screen.text)
        self.answer.remove()
        self.answer = None
        return True

    def finish(self) -> None:
        """Leave no answer over another text."""
        self.close()

    def value(self, field: str) -> str:
        """The value of a field, on one line; empty if there is none."""
        document, selected, quote = self.screen.document, self.selecting.span, self.reading.quote
        match field:
            case "word":
                return document.words(self.word(selected)) if selected is not None else ""
            case "quotation":
                span = selected or (quote.span if quote is not None else None)
                return document.words(span) if span is not None else ""
            case "paragraph":
                block = self.copying.block
                span = selected or (block.span if block is not None else None)
                return document.words(span) if span is not None else ""
            case "address":
                return document.target if document.target != "-" else ""
            case "title":
                return document.title or document.id
            case _:
                return quote.speaker.name if quote is not None and quote.speaker is not None else ""

    def word(self, selected: Span) -> Span:
        """The word at the beginning of a selection; all of it, if it was begun within a word and ends there."""
        return word_at(self.screen.text.lines, selected.start)


def name_of(hook: Hook) -> str:
    """The name of the program."""
    return PurePath(hook.words[0]).name
