"""Reading the text again in another encoding."""

from __future__ import annotations

from reader.ui.features.feature import Feature


class Recoding(Feature):
    """The encoding of the text, where it was guessed wrong."""

    def choose_encoding(self) -> None:
        """Choose an encoding from a list; the text is read anew."""
        from reader.ui.dialogs.encoding_picker import EncodingPicker

        self.screen.app.push_screen(EncodingPicker(self.screen.document.guessed_encoding), self.read)

    def read(self, encoding: str | None) -> None:
        """Ask for the text in an encoding that was chosen."""
        if encoding is not None:
            self.screen.post_message(self.screen.Recode(encoding))
