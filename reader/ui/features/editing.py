"""Opening the source in the user's editor."""

from __future__ import annotations

from pathlib import Path

from reader.ui.features.feature import Feature


class Editing(Feature):
    """The file that is read, in another program."""

    def edit(self) -> None:
        """Open the file in the user's editor, at the line of the source that is read."""
        from textual.app import SuspendNotSupported

        from reader.ui.features.editor import editor_command, run_editor

        target = self.screen.document.target
        if not Path(target).is_file():
            self.warn("Only a file opens in an editor: keep this text first, with `reader text TARGET > FILE`.")
            return
        command = editor_command(target, self.screen.text.source_line)
        if command is None:
            self.warn("Set $VISUAL or $EDITOR to the editor that should open, and start reader again.")
            return
        try:
            with self.screen.app.suspend():
                failure = run_editor(command)
        except SuspendNotSupported:
            self.warn(f"An editor needs a terminal: open this text there with `reader {target}`.")
        else:
            if failure is not None:
                reason = f"{command[0]} cannot be started: {failure.strerror}."
                self.say(f"{reason} Set $VISUAL or $EDITOR to another editor.", "error")
        self.screen.refresh()
