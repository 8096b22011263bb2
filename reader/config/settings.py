"""The table of settings. Each field is the one record of a setting: its name, type, default and words for the reader.

Checks, error messages, config.yaml and the typed values all follow from it. `SETTINGS` lists the records by name; the
keys of each action are in `default_keys`.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.config.default_keys import default_keys
from reader.config.highlight_colours import HighlightColours
from reader.config.hooks import HookLines
from reader.config.records import group, mapping, setting, settings_in
from reader.config.value_types import (
    Boolean,
    BooleanOrAuto,
    CitationStyle,
    FieldNames,
    Keys,
    LanguageCode,
    OneOf,
    ThemeName,
    WholeNumber,
)
from reader.structs import Struct

MEASURE = WholeNumber(20, 200, "cells")
"""The widths that lines of text can have."""
PANE_WIDTH = WholeNumber(16, 80, "cells")
"""The widths that the panes at the sides can have, borders included."""


class PaneSettings(Struct):
    """A pane at a side of the text."""

    show: bool = setting(Boolean(), True, "Whether the pane is open at the start.")
    width: int = setting(PANE_WIDTH, 30, "The width of the pane, borders included.")


class WebSettings(Struct):
    """Limits for pages that are fetched."""

    size: int = setting(WholeNumber(1, 1000, "MiB"), 20, "The greatest size of a page, uncompressed.")
    timeout: int = setting(WholeNumber(1, 300, "seconds"), 20, "How long to wait for a server that sends nothing.")
    redirects: int = setting(WholeNumber(0, 20, "redirects"), 5, "How many redirects to follow.")


class FileSettings(Struct):
    """Limits for files that are read."""

    size: int = setting(WholeNumber(64, 4096, "MiB"), 1024, "The greatest size of a file, or of what a pipe sends.")
    wait: int = setting(WholeNumber(1, 300, "seconds"), 1, "How long to wait for a program to write to a named pipe.")
    silence: int = setting(
        WholeNumber(1, 3600, "seconds"), 30, "How long to wait for a named pipe or a terminal that sends nothing."
    )


class JsonLinesSettings(Struct):
    """Names of fields in JSON Lines."""

    text: tuple[str, ...] = setting(
        FieldNames(), ("text", "content", "body", "article"), "The names of the field with the text."
    )
    title: tuple[str, ...] = setting(FieldNames(), ("title", "headline"), "The names of the field with the title.")
    author: tuple[str, ...] = setting(
        FieldNames(), ("author", "authors", "byline"), "The names of the field with the author, or with a list of them."
    )
    date: tuple[str, ...] = setting(
        FieldNames(), ("date", "published", "date_published", "timestamp"), "The names of the field with the date."
    )
    url: tuple[str, ...] = setting(
        FieldNames(), ("url", "link", "source"), "The names of the field with the address of an article."
    )


class FeedSettings(Struct):
    """Feeds, and the articles that are opened from them."""

    timeout: int = setting(
        WholeNumber(1, 60, "seconds"),
        8,
        "How long to wait for the server of a feed that sends nothing; a feed may take three times as long altogether.",
    )
    keep: int = setting(
        WholeNumber(0, 4096, "MiB"),
        100,
        "How much of feeds, and of the pages opened on the screen, is kept for reading without network; the oldest go "
        "first, and 0 keeps nothing.",
    )


class ServeSettings(Struct):
    """Limits for browsers."""

    sessions: int = setting(WholeNumber(1, 64, "readers"), 4, "How many readers may be open in browsers at a time.")


class Settings(Struct):
    """All settings."""

    theme: str = setting(
        ThemeName(),
        "lamp",
        "The colours. lamp (dark) and paper (light) are made for long reading; the other themes are Textual's. A "
        "terminal with 16 colours, or with NO_COLOR set, has colours of its own.",
    )
    ascii: str = setting(
        BooleanOrAuto(),
        "auto",
        "Whether to draw lines, bullets and quotation marks in ASCII; auto does so where the locale is not UTF-8, and "
        "in terminals whose TERM is linux or dumb.",
    )
    measure: int = setting(
        MEASURE,
        72,
        "The greatest width of a line of text. About 66 is easiest to read; the column of text is centred.",
    )
    justify: bool = setting(Boolean(), False, "Whether to make the lines of a paragraph equally long by wider spaces.")
    hyphenate: bool = setting(Boolean(), False, "Whether to hyphenate long words at the ends of lines.")
    language: str = setting(LanguageCode(), "en_US", "The language whose rules hyphenation follows.")
    wrap: bool = setting(
        Boolean(), False, "Whether code and tables that are too wide go on below, rather than be scrolled sideways."
    )
    fold_quoted: bool = setting(
        Boolean(), True, "Whether five or more lines that a message repeats of another are folded to one line."
    )
    reading_speed: int = setting(
        WholeNumber(50, 2000, "words"), 240, "How many words you read in a minute, to estimate how long a text takes."
    )
    min_confidence: int = setting(
        WholeNumber(0, 100, "percent"),
        0,
        "How sure a quotation's speaker must be for it to be shown on the screen. The pane on the right has a question "
        "mark before those that are less than 50 percent sure; 50 hides them.",
    )
    outline: PaneSettings = group(
        PaneSettings(),
        "The pane on the left, with the article's sections and photos. It gives way to the measure "
        "of the text. On a screen of fewer than 70 columns it is a drawer that its key opens.",
    )
    quotes: PaneSettings = group(
        PaneSettings(width=36),
        "The pane on the right, with each speaker's quotations. It gives way to the measure of the text, and takes no "
        "room if nobody is quoted. On a screen of fewer than 100 columns it is a drawer that its key opens.",
    )
    highlights: tuple[str, ...] = setting(
        HighlightColours(),
        ("yellow important", "blue question", "green quotable", "red doubtful"),
        "The colours of highlights and notes, each with what it means to you. The first one is used until you choose "
        "another.",
    )
    note_keys: str = setting(
        OneOf("plain", "vi"),
        "plain",
        "The keys of the editor of notes. With vi, Esc makes letters commands: motions, operators, objects, v, V, /, "
        "u, the full stop, :w and :q; Esc once more leaves.",
    )
    hooks: tuple[str, ...] = setting(
        HookLines(),
        (),
        "Commands of your own, each run by a key on what you read, never through a shell. A line has the key, show if "
        "what the command prints is to be shown or quiet if not, and the command with fields in braces: word, "
        "quotation, paragraph, address, title, speaker. For example:\n"
        '  hooks: ["alt+d show dict {word}", "alt+s quiet espeak-ng {paragraph}"]',
    )
    remember: bool = setting(
        Boolean(),
        True,
        "Whether to remember your place, marks, notes, folded sections and corrections in each article, the widths "
        "that you give to panes and lines, and which articles you read last. All of this stays on your machine; "
        "`reader library` lists the articles, and forgets them.",
    )
    keep_texts: int = setting(
        WholeNumber(0, 65536, "MiB"),
        500,
        "How much of the texts that you read is kept, packed, with their quotations, so that `reader search` and "
        "`reader voices` find them; those kept longest ago go first, and 0 keeps nothing.",
    )
    files: FileSettings = group(FileSettings(), "Limits for files and named pipes (reader FILE).")
    web: WebSettings = group(WebSettings(), "Limits for pages that are fetched (reader https://…).")
    feeds: FeedSettings = group(FeedSettings(), "Feeds and lists of feeds (reader https://…/feed, reader FILE.opml).")
    jsonl: JsonLinesSettings = group(
        JsonLinesSettings(), "Articles in JSON Lines (reader FILE.jsonl); the first name that has a value is taken."
    )
    serve: ServeSettings = group(ServeSettings(), "The reader in a browser (reader serve).")
    citation: str = setting(
        CitationStyle(),
        "plain",
        "How to copy a quotation: in a named style, or by a template of your own. The fields of a template are quote "
        "(in quotation marks if it is direct), words, kind, speaker, role, title, byline, date, place, link and "
        "link_to_quote. Text in the same braces as a field is left out where the field is empty; to write a brace, "
        "double it. For example:\n"
        '  citation: "{quote} ({speaker}{, role}{ in “title”}{, date})"',
    )
    keys: Mapping[str, tuple[str, ...]] = mapping(
        Keys(),
        default_keys,
        "The keys of each action: one key, a list of keys, or [] for none. A key is a character (j, G, ], ?) or a "
        "name: up, down, left, right, pageup, pagedown, home, end, space, enter, escape, tab, backspace, delete, "
        "insert, f1 to f24; ctrl+, shift+ and alt+ can precede it. A key can start only one action.",
    )


SETTINGS = {each.name: each for each in settings_in(Settings())}
"""The records of all settings by name, in the order of config.yaml."""
