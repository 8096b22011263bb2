"""Finding a speaker by typing, and all that one ever said."""

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

    def show_said(self) -> None:
        """Show all that the person of the current quotation, or the one who is listened to, said in any text."""
        reading = self.reading
        speaker = reading.quote.speaker if reading.quote is not None else None
        if speaker is None and reading.voice is not None:
            speaker = next((each for each in reading.attribution.speakers if each.id == reading.voice), None)
        if speaker is None:
            self.warn("No quotation of anybody by name is in view: } goes to the next one.")
        else:
            self.screen.post_message(self.screen.Said(speaker.name))

    def listen(self, chosen: SpeakerChoice | None) -> None:
        """Listen to the speaker who was chosen, from the place that is read on."""
        if chosen is None:
            return
        voice = next(speaker.id for speaker in self.reading.attribution.speakers if speaker.name == chosen.name)
        self.listening.listen(voice)
        self.screen.set_focus(self.screen.text)
