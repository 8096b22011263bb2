"""Finding a speaker by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.listening import Listening

if TYPE_CHECKING:
    from reader.ui.dialogs.speaker_picker import SpeakerChoice


class Finding(Feature):
    """From a few letters to a voice."""

    def __init__(self, screen: ArticleScreen[FeatureSet], listening: Listening) -> None:
        super().__init__(screen)
        self.listening = listening

    def find_speaker(self) -> None:
        """Let a speaker be chosen by typing."""
        from reader.ui.dialogs.speaker_picker import SpeakerPicker

        view, speakers = self.reading.view, self.reading.attribution.speakers
        if view is None or not speakers:
            self.say("Nobody is quoted by name in what has been read of the article: / searches its words.")
            return
        labels = [view.label(speaker.id) for speaker in speakers]
        who = SpeakerPicker("Whose words?", speakers, labels, with_nobody=False, with_new=False)
        self.screen.app.push_screen(who, self.listen)

    def listen(self, chosen: SpeakerChoice | None) -> None:
        """Listen to the speaker who was chosen, from the place that is read on."""
        if chosen is None:
            return
        voice = next(speaker.id for speaker in self.reading.attribution.speakers if speaker.name == chosen.name)
        self.listening.listen(voice)
        self.screen.set_focus(self.screen.text)
