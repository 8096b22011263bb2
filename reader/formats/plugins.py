"""Formats that other packages add, by the entry point `reader.formats`.

The name of an entry point is the end of the names of its files, without the dot; its object is a function that takes
the bytes of a file and its name, and returns a ParsedText.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import TypeAlias

from reader.errors import SourceError
from reader.formats.parsed import ParsedText
from reader.sources import Source

GROUP = "reader.formats"
PluginParser: TypeAlias = Callable[[bytes, str], ParsedText]


def plugins() -> Iterator[EntryPoint]:
    """The plug-ins that are installed."""
    yield from sorted(entry_points(group=GROUP), key=lambda point: point.name)


def parse_by_plugin(source: Source) -> ParsedText:
    """The text and blocks of a source, by its plug-in. Raises SourceError if the plug-in fails, whatever its error."""
    point = next((point for point in plugins() if point.name == source.plugin), None)
    if point is None:
        raise SourceError(f"{source.target} cannot be read: there is no plug-in named {source.plugin}.")
    try:
        parse: PluginParser = point.load()
        parsed: object = parse(source.data, source.target)
    except SourceError:
        raise
    except Exception as error:
        raise SourceError(
            f"{source.target} cannot be read: the plug-in {point.name} ({point.value}) failed with "
            f"{type(error).__name__}: {error}."
        ) from error
    if not isinstance(parsed, ParsedText):
        raise SourceError(f"{source.target} cannot be read: the plug-in {point.name} ({point.value}) returned no text.")
    return parsed
