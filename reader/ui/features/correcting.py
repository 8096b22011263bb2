"""Putting right who said what."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Attribution, Correction, Merge, Reattribution, Speaker, anchor_of
from reader.ui.article.feature import Task
from reader.ui.dialogs.speaker_picker import SpeakerChoice, SpeakerPicker
from reader.ui.layout.labels import NO_VOICE

if TYPE_CHECKING:
    from reader.library import Memory
    from reader.ui.layout.attribution_view import AttributionView

SHORT = 40
"""How much of a quotation a message shows, in characters."""


class Correcting(Task):
    """The corrections of this article, in the order in which they were made, laid over what the rules found.

    All of them are added by `add` and taken back by `undo`; `corrections` is what is to be remembered.
    """

    original: Attribution | None = None
    corrections: tuple[Correction, ...] = ()

    def take(self, found: Attribution, view: AttributionView | None = None) -> None:
        """Show what the rules found, with the corrections laid over it; `view` are its voices where they are made."""
        self.original = found
        if self.corrections:
            self.lay_over()
        else:
            self.screen.draw_voices(found, view)

    def lay_over(self) -> None:
        """Show what the corrections make of what the rules found."""
        if self.original is not None:
            from reader.quotes.corrections import corrected

            self.screen.draw_voices(corrected(self.screen.document, self.original, self.corrections))

    def add(self, correction: Correction) -> None:
        """Correct something more."""
        self.corrections = (*self.corrections, correction)
        self.lay_over()

    def undo(self) -> Correction | None:
        """Take back the last correction; None if there is none."""
        if not self.corrections:
            return None
        *before, last = self.corrections
        self.corrections = tuple(before)
        self.lay_over()
        return last

    def recall(self, memory: Memory) -> None:
        """Lay over the corrections that are remembered, before those of this run."""
        if memory.corrections != self.corrections:
            self.corrections = (*memory.corrections, *self.corrections)
            self.lay_over()

    def remembered(self, memory: Memory) -> Memory:
        """All corrections."""
        return replace(memory, corrections=self.corrections)

    def do_set_speaker(self) -> None:
        """Ask who said the current quotation, and set it."""
        index = self.screen.current
        if index < 0:
            self.say("No quotation is in view: go to one with } first.")
            return
        document, span = self.screen.document, self.screen.found.quotes[index].span
        words = shortened(document.words(span))

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is not None:
                self.add(Reattribution(anchor_of(document.text, span), chosen.name))
                self.screen.go_to_quote(index)
                self.say(f"“{words}” is now {owned_by(chosen.name)}. U undoes it.")

        self.ask(f"Who said “{words}”?", self.screen.found.speakers, answer, with_nobody=True)

    def do_merge_speaker(self) -> None:
        """Ask who the speaker that is marked or the current one really is, and make the two one."""
        speaker = self.speaker
        if speaker is None:
            self.say("Go to a name in the voices first, or to a quotation of somebody.")
            return
        others = [other for other in self.screen.found.speakers if other is not speaker]

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is not None and chosen.name is not None:
                self.add(Merge(speaker.name, chosen.name))
                self.say(f"{speaker.name} is {chosen.name}. U undoes it.")

        self.ask(f"Who is {speaker.name}?", others, answer, with_nobody=False)

    def do_undo(self) -> None:
        """Take back the last correction."""
        index = self.screen.current
        undone = self.undo()
        if undone is None:
            self.say("Nothing to undo: r sets who said the current quotation.")
            return
        if index >= 0:
            self.screen.go_to_quote(index)
        if isinstance(undone, Merge):
            self.say(f"{undone.name} is {undone.name} again.")
        else:
            self.say(f"Undone: “{shortened(undone.quote.exact)}” is no longer {owned_by(undone.speaker)}.")

    @property
    def speaker(self) -> Speaker | None:
        """Whose name is marked in the voices, or who said the current quotation."""
        voices, found, current = self.screen.voices, self.screen.found, self.screen.current
        if self.screen.active is voices and (name := voices.name_at(voices.highlighted)) is not None:
            return found.speakers[name] if name != NO_VOICE else None
        return found.quotes[current].speaker if current >= 0 else None

    def ask(
        self,
        question: str,
        speakers: Sequence[Speaker],
        answer: Callable[[SpeakerChoice | None], None],
        *,
        with_nobody: bool,
    ) -> None:
        """Ask for one of the speakers, or another name."""
        view = self.screen.voices.view
        labels = [view.label(speaker.id) for speaker in speakers] if view is not None else []
        self.screen.app.push_screen(SpeakerPicker(question, speakers, labels, with_nobody=with_nobody), answer)

    def say(self, message: str) -> None:
        """Tell the reader what was done, or what to do."""
        self.screen.notify(message)


def shortened(words: str) -> str:
    """The first words of a quotation, for a message."""
    return textwrap.shorten(words, SHORT, placeholder=" …") or f"{words[:SHORT]} …"


def owned_by(name: str | None) -> str:
    """Whose a quotation is, in words."""
    return f"by {name}" if name is not None else "by nobody who is named"
