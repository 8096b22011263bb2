"""What can go wrong, as types; the message of each is a sentence for the user."""

from __future__ import annotations


class ReaderError(Exception):
    """Something that the user can understand and mend: the message says what, where and what to do."""


class SourceError(ReaderError):
    """A target cannot be read: it is not there, may not be read, is too large or is no text."""


class ConfigError(ReaderError):
    """A settings file says something that is not understood."""


class UsageError(ReaderError):
    """The command line asks for something that does not exist."""


class LibraryError(ReaderError):
    """What is remembered between runs cannot be read or written."""
