"""Finding a speaker by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.article.feature import Task
from reader.ui.features.listening import Listening

if TYPE_CHECKING:
    from reader.ui.dialogs.speaker_picker import SpeakerChoice


class Finding(Task):
    """From a few letters to a voice."""

    def do_find_speaker(self) -> None:
        """Let a speaker be chosen by typing."""
        from reader.ui.dialogs.speaker_picker import SpeakerPicker

        view, speakers = self.screen.voices.view, self.screen.found.speakers
        if view is None or not speakers:
            self.screen.notify(
                "Nobody is quoted here by name, as far as the article has been read: / searches its words."
            )
            return
        labels = [view.label(speaker.id) for speaker in speakers]
        who = SpeakerPicker("Whose words?", speakers, labels, with_nobody=False, with_new=False)
        self.screen.app.push_screen(who, self.listen)

    def listen(self, chosen: SpeakerChoice | None) -> None:
        """Listen to the one who was chosen: the walk through their words begins at the place that is read."""
        if chosen is None:
            return
        voice = next(speaker.id for speaker in self.screen.found.speakers if speaker.name == chosen.name)
        self.screen.task_of(Listening).listen(voice)
        self.screen.set_focus(self.screen.text)
