"""The errors of the project; the message of each is a sentence for the user."""

from __future__ import annotations


class ReaderError(Exception):
    """The base of the errors that a user can fix; the message says what is wrong, where, and what to do."""


class SourceError(ReaderError):
    """A target cannot be read: it is missing, forbidden, too large, or not text."""


class UnforeseenError(SourceError):
    """The program itself failed on a text; its mistake, not that of the text. Other texts are not concerned."""


PASSWORD_HINT = " Give its password with --password."
"""What a message of PasswordError ends with if no password was given."""


class PasswordError(SourceError):
    """A file is encrypted, and the password is missing or wrong."""


class ConfigError(ReaderError):
    """A mistake in a settings file, or a settings file that cannot be read."""


class OutputError(ReaderError):
    """Standard output cannot be written: its disk is full, or it is closed."""


class UsageError(ReaderError):
    """A mistake in a command line, in a file that it names, or in an argument of the API."""


class LibraryError(ReaderError):
    """The library cannot be read or written."""
