"""Suspending the program, as Ctrl+Z does in others: the whole job stops, so that the shell has the terminal again."""

from __future__ import annotations

import os
import signal

from textual.driver import Driver

from reader.ui.terminal.terminal_driver import TerminalDriver

NO_SHELL = "There is no shell to go to: reader was not started from one that can stop programs and go on with them."


def has_job_control() -> bool:
    """Whether a shell would notice that the job stops: one that leads the session and gave the job a group of its own.

    Without it, the program would stop for ever.
    """
    return hasattr(os, "getsid") and os.getsid(0) != os.getpgrp()


def stop_job(driver: Driver) -> None:
    """Stop all programs of the job, such as the `man` whose pager this is, until the shell goes on with it.

    The terminal is given back before that: as soon as the first of them has stopped, it is the shell's.
    """
    if isinstance(driver, TerminalDriver):
        driver.let_go()
    handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    os.kill(0, signal.SIGTSTP)
    signal.signal(signal.SIGTSTP, handler)
