"""The cast: a screen of those who speak, from which they are listened to, corrected and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.document import Speaker
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.correcting import Correcting
from reader.ui.features.feature import Feature
from reader.ui.features.listening import Listening

if TYPE_CHECKING:
    from reader.ui.panes.cast.cast_screen import CastChoice, CastScreen


class Casting(Feature):
    """Shows the cast, and keeps it in step with the corrections that are made on it."""

    window: CastScreen | None = None
    """The screen of the cast while it is open."""

    def __init__(
        self,
        screen: ArticleScreen[FeatureSet],
        listening: Listening,
        correcting: Correcting,
    ) -> None:
        super().__init__(screen)
        self.listening, self.correcting = listening, correcting

    def show(self) -> None:
        """Show the cast."""
        from reader.ui.layout.cast import Cast
        from reader.ui.panes.cast.cast_screen import CastScreen

        view, document = self.reading.view, self.screen.document
        if view is None or not view.found.speakers:
            self.say("Nobody is quoted by name in what has been read of the text.")
            return
        self.window = CastScreen(Cast(document, view), self)
        self.screen.app.push_screen(self.window, self.choose)

    def attribution_changed(self) -> None:
        """Show the cast anew if it is open."""
        view = self.reading.view
        if self.window is not None and view is not None:
            from reader.ui.layout.cast import Cast

            self.window.show_cast(Cast(self.screen.document, view))

    def choose(self, choice: CastChoice | None) -> None:
        """Listen to whom was chosen, from the place that is read on."""
        self.window = None
        if choice is None:
            return
        if choice.is_together:
            self.listening.listen_together(choice.voice, choice.partner)
        else:
            self.listening.listen(None)
            self.listening.listen(choice.voice)
        self.screen.return_to_text()

    def merge(self, speaker: Speaker) -> None:
        """Ask who a speaker really is."""
        self.correcting.merge(speaker)

    def split(self, speaker: Speaker) -> None:
        """Ask which name of a speaker is somebody else's."""
        self.correcting.split(speaker)

    def rename(self, speaker: Speaker) -> None:
        """Ask what a speaker is to be called."""
        self.correcting.rename(speaker)

    def undo(self) -> None:
        """Take back the last correction."""
        self.correcting.undo()
