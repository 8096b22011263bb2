"""An app that gives the terminal back to the shell for a while."""

from __future__ import annotations

from abc import abstractmethod

from textual import on
from textual.driver import Driver

from reader.ui.theme.themed_app import ThemedApp


class SuspendableApp(ThemedApp, inherit_bindings=False):
    """An app that a key suspends, as the shell's Ctrl+Z does other programs."""

    @abstractmethod
    def save(self) -> None:
        """Save what has changed, before the shell has the terminal."""

    def action_suspend_process(self) -> None:
        """Give the terminal back to the shell, whatever dialog is open, until it goes on with the program."""
        from reader.ui.session.suspending import NO_SHELL, has_job_control, stop_job

        if self._driver is None or not self._driver.can_suspend or not has_job_control():
            self.notify(NO_SHELL, severity="warning")
            return
        self.save()
        stop_job(self._driver)

    @on(Driver.SignalResume)
    def draw_again(self) -> None:
        """Draw the whole screen, as the terminal was used by others meanwhile."""
        self.refresh(layout=True)
