"""Documents: one text with its blocks and its outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.document.block import Block
from reader.document.place import Place
from reader.document.section import Section
from reader.document.span import Span
from reader.document.text_kind import TextKind
from reader.file_names import stem_of
from reader.structs import Struct

if TYPE_CHECKING:
    from reader.document.listed import ListedText


class Document(Struct):
    """An article or another text. All offsets of the program are offsets into its `text`.

    >>> import reader
    >>> document = reader.parse("Harbour reopens\\nBy Ann Lee\\nThe harbour opened again after a year of work.")
    >>> document.title, document.byline, len(document.blocks)
    ('Harbour reopens', 'Ann Lee', 3)
    """

    text: str
    """For plain text, the whole text of the file; for Markdown and HTML, the words without the markup."""
    blocks: tuple[Block, ...]
    """In order and without overlap. They cover every character of `text` that is not white space."""
    outline: Section
    """The article, with its sections as children."""
    title: str = ""
    """The title from the metadata, or the headline; empty if there is neither."""
    byline: str = ""
    """The author, without "By"; empty if unknown."""
    date: str = ""
    """The date, as the article writes it; empty if unknown."""
    guessed_encoding: str = ""
    """The encoding of the source, if it had to be guessed."""
    kind: TextKind = TextKind.OTHER
    """What kind of text it is, by its form."""
    target: str = ""
    """Where the text came from: a path, a URL, "-" for standard input; empty for a text that was in memory."""
    places: tuple[Place, ...] = ()
    """Where the pages of a book or the times of a recording begin, in order; empty for texts that have neither."""
    listed: tuple[ListedText, ...] = ()
    """The texts that a feed, a list of feeds or a mailbox lists, in order; empty for other documents."""
    remark: str = ""
    """What to know about how the text was got or read, such as that it is a kept version or is shown as it is written;
    empty if there is nothing."""

    @property
    def id(self) -> str:
        """The stem of the file name, which identifies the document in lists and JSON."""
        name, _, _ = self.target.partition("?") if "://" in self.target else (self.target, "", "")
        return stem_of(name)

    def words(self, span: Span) -> str:
        """The words of a span on one line: each run of white space becomes one space."""
        return " ".join(span.of(self.text).split())
