"""Correcting who said what."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Correction, Merge, Reattribution, Speaker, anchor_of
from reader.ui.dialogs.speaker_picker import SpeakerChoice, SpeakerPicker
from reader.ui.features.feature import Feature
from reader.ui.layout.labels import NO_VOICE

if TYPE_CHECKING:
    from reader.library import Memory

SHORT = 40
"""How much of a quotation a message shows, in characters."""


class Correcting(Feature):
    """The reader's corrections of who said what; each of them can be undone."""

    def add(self, correction: Correction) -> None:
        """Correct something more."""
        self.reading.correct((*self.reading.corrections, correction))
        self.screen.post_message(self.screen.Made())

    def recall(self, memory: Memory) -> None:
        """Apply the corrections that are remembered, before those of this run."""
        if memory.corrections != self.reading.corrections:
            self.reading.correct((*memory.corrections, *self.reading.corrections))

    def remembered(self, memory: Memory) -> Memory:
        """All corrections."""
        return replace(memory, corrections=self.reading.corrections)

    def set_speaker(self) -> None:
        """Ask who said the current quotation, and set it."""
        index = self.reading.current
        if index < 0:
            self.say("No quotation is in view: go to one with } first.")
            return
        document, span = self.screen.document, self.reading.attribution.quotes[index].span
        words = shortened(document.words(span))

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is not None:
                self.add(Reattribution(anchor_of(document.text, span), chosen.name))
                self.screen.go_to_quote(index)
                self.say(f"“{words}” is now {owned_by(chosen.name)}. U undoes it.")

        self.ask(f"Who said “{words}”?", self.reading.attribution.speakers, answer, with_nobody=True)

    def merge_speaker(self) -> None:
        """Ask who the speaker that is marked or the current one really is, and make the two one."""
        speaker = self.speaker
        if speaker is None:
            self.say("Go to a name in the voices first, or to a quotation of somebody.")
            return
        others = [other for other in self.reading.attribution.speakers if other is not speaker]

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is not None and chosen.name is not None:
                self.add(Merge(speaker.name, chosen.name))
                self.say(f"{speaker.name} is {chosen.name}. U undoes it.")

        self.ask(f"Who is {speaker.name}?", others, answer, with_nobody=False)

    def undo(self) -> None:
        """Take back the last correction."""
        index, corrections = self.reading.current, self.reading.corrections
        if not corrections:
            self.say("Nothing to undo: r sets who said the current quotation.")
            return
        undone = corrections[-1]
        self.reading.correct(corrections[:-1])
        self.screen.post_message(self.screen.Made())
        if index >= 0:
            self.screen.go_to_quote(index)
        if isinstance(undone, Merge):
            self.say(f"{undone.name} is {undone.name} again.")
        else:
            self.say(f"Undone: “{shortened(undone.quote.exact)}” is no longer {owned_by(undone.speaker)}.")

    @property
    def speaker(self) -> Speaker | None:
        """The speaker whose name is marked in the list of voices, or who said the current quotation."""
        voices, found, current = self.screen.voices, self.reading.attribution, self.reading.current
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
        view = self.reading.view
        labels = [view.label(speaker.id) for speaker in speakers] if view is not None else []
        self.screen.app.push_screen(SpeakerPicker(question, speakers, labels, with_nobody=with_nobody), answer)


def shortened(words: str) -> str:
    """The first words of a quotation, for a message."""
    return textwrap.shorten(words, SHORT, placeholder=" …") or f"{words[:SHORT]} …"


def owned_by(name: str | None) -> str:
    """Whose a quotation is, in words."""
    return f"by {name}" if name is not None else "by nobody who is named"
