"""Correcting who said what."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Correction, Merge, Reattribution, Speaker, Split, anchor_of
from reader.ui.dialogs.speaker_picker import SpeakerChoice, SpeakerPicker
from reader.ui.features.feature import Feature
from reader.ui.layout.labels import LABEL_CELLS, NO_VOICE

if TYPE_CHECKING:
    from reader.library import Memory
    from reader.quotes.corrections import UnappliedCorrection

NO_SPEAKER = "Go to a name in the voices first, or to a quotation of somebody."
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
            self.say(NO_SPEAKER)
        else:
            self.merge(speaker)

    def merge(self, speaker: Speaker) -> None:
        """Ask who a speaker really is, or for another name, and make the two one."""
        others = [other for other in self.reading.attribution.speakers if other is not speaker]

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is not None and chosen.name is not None:
                self.add(Merge(speaker.name, chosen.name))
                self.say(f"{speaker.name} is {chosen.name}. U undoes it.")

        self.ask(f"Who is {speaker.name}?", others, answer, with_nobody=False)

    def rename(self, speaker: Speaker) -> None:
        """Ask what a speaker is to be called: one of the other names, or a new one."""

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is not None and chosen.name is not None:
                self.add(Merge(speaker.name, chosen.name))
                self.say(f"{speaker.name} is called {chosen.name}. U undoes it.")

        self.ask_name(f"What is {speaker.name} called?", speaker, answer, with_new=True)

    def take_in(self, corrections: Sequence[Correction]) -> None:
        """Make several corrections, and say how many have something to correct; the others are left out."""
        unapplied = {one.correction for one in self.unapplied(*corrections)}
        known = {*self.reading.corrections}
        new = [each for each in corrections if each not in unapplied and each not in known]
        for each in new:
            self.add(each)
        left = len(corrections) - len(new)
        done = "1 correction was made" if len(new) == 1 else f"{len(new)} corrections were made"
        rest = f"; {left} had nothing to correct here, or had been made before" if left else ""
        self.say(f"{done}{rest}.")

    def split_speaker(self) -> None:
        """Ask which of the other names of the speaker that is marked or the current one is somebody else's."""
        speaker = self.speaker
        if speaker is None:
            self.say(NO_SPEAKER)
        else:
            self.split(speaker)

    def split(self, speaker: Speaker) -> None:
        """Ask which of the other names of a speaker is somebody else's, and make the two two."""
        if not speaker.aliases:
            self.say(f"{speaker.name} has no other name here: r gives one quotation to somebody else.")
            return

        def answer(chosen: SpeakerChoice | None) -> None:
            if chosen is None or chosen.name is None:
                return
            split = Split(speaker.name, chosen.name)
            if split in (one.correction for one in self.unapplied(split)):
                self.say(f"Nothing is said where the text calls {speaker.name} {chosen.name}.")
                return
            self.add(split)
            self.say(f"{chosen.name} is not {speaker.name}. U undoes it.")

        self.ask_name(f"Which name is not that of {speaker.name}?", speaker, answer, with_new=False)

    def ask_name(
        self, question: str, speaker: Speaker, answer: Callable[[SpeakerChoice | None], None], *, with_new: bool
    ) -> None:
        """Ask for one of the other names of a speaker, or a new name."""
        names = [replace(speaker, name=alias, aliases=(), role="") for alias in speaker.aliases]
        labels = [" " * LABEL_CELLS] * len(names)
        picker = SpeakerPicker(question, names, labels, with_nobody=False, with_new=with_new)
        self.screen.app.push_screen(picker, answer)

    def unapplied(self, *more: Correction) -> Sequence[UnappliedCorrection]:
        """The corrections that have nothing to correct if some more are made."""
        from reader.quotes.corrections import unapplied

        found = self.reading.found
        corrections = (*self.reading.corrections, *more)
        return unapplied(self.screen.document, found, corrections) if found is not None else ()

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
        match undone:
            case Merge():
                self.say(f"{undone.name} is {undone.name} again.")
            case Split():
                self.say(f"{undone.off} is {undone.name} again.")
            case Reattribution():
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
