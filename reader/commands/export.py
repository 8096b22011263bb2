"""`reader export`: writes notes and quotations in the formats of other programs, or a report."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice, tee
from pathlib import Path

from reader.citation_template import TemplateError, parse_template
from reader.commands.output import Output
from reader.commands.targets import add_reading_options, options_of, read_document, with_folders_expanded
from reader.config import load_settings
from reader.config.highlight_colours import meaning_of
from reader.document import Document, Section, SectionKind, Span
from reader.errors import LibraryError, OutputError, SourceError, UsageError
from reader.exports.excerpts import ArticleExcerpts, ExcerptKind, article_excerpts, unread_excerpts
from reader.exports.exporters import EXPORTERS, Content, Exporter, markdown
from reader.exports.file_names import distinct_names
from reader.exports.notes_markdown import ENTRY_FIELDS
from reader.formats import parse_source
from reader.garbage_collection import collect_seldom
from reader.library import KnownArticle, Library, Memory, library_file
from reader.sources import Format, Source, is_url
from reader.structs import Struct, fresh, replace

KINDS = {
    "notes": (ExcerptKind.NOTE, ExcerptKind.HIGHLIGHT),
    "quotations": (ExcerptKind.QUOTATION,),
}
"""What --only leaves, by its values."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a file, a folder, or an address")
    parser.add_argument("--to", choices=EXPORTERS, required=True, help="the format")
    parser.add_argument("--library", action="store_true", help="export all that the library knows")
    parser.add_argument(
        "--output", metavar="PATH", help="write to this file, or for markdown and html to files in this folder"
    )
    parser.add_argument("--only", choices=KINDS, help="export only your notes, or only the quotations")
    parser.add_argument("--template", metavar="FILE", help="write each note and quotation of Markdown by this template")
    add_reading_options(parser)


class Collecting(Struct, frozen=False):
    """Reads articles, with their notes and corrections from the library."""

    args: argparse.Namespace
    output: Output
    missing: int = 0
    """How many articles could not be read so far."""
    failures: list[str] = fresh(list)
    """Why the library cannot be used; empty if it can."""

    @property
    def library(self) -> Library:
        """The library."""
        return Library(library_file(), self.output.complain)

    def articles(self) -> Iterator[ArticleExcerpts]:
        """The articles that are named, or all that the library has, one by one."""
        if self.args.library:
            for known in all_known(self.library, is_noted=self.args.only == "notes"):
                yield from self.tried(partial(self.known_article, known))
        for target in with_folders_expanded(self.args.targets):
            yield from self.tried(partial(self.article, target))

    def tried(self, read: Callable[[], ArticleExcerpts]) -> Iterator[ArticleExcerpts]:
        """What is read, unless that fails."""
        try:
            yield read()
        except SourceError as error:
            self.output.complain(str(error))
            self.missing += 1

    def article(self, target: str) -> ArticleExcerpts:
        """An article. Raises SourceError."""
        return self.excerpts(read_document(target, options_of(self.args), self.output))

    def known_article(self, known: KnownArticle) -> ArticleExcerpts:
        """An article of the library; its notes alone, with a warning, if its text cannot be had any more.

        Raises SourceError if there is nothing of it. What the library keeps of a page spares asking its server.
        """
        kept = self.kept_document(known) if is_url(known.target) else None
        if kept is not None:
            return self.excerpts(kept)
        try:
            return self.article(known.target)
        except SourceError as error:
            kept = self.kept_document(known)
            if kept is not None:
                self.output.complain(f"{error} It is exported as it was when it was read.")
                return self.excerpts(kept)
            notes = self.memory(known.target).notes
            if not notes:
                raise
            self.output.complain(f"{error} Its notes are exported without the text.")
            empty = Section(known.title, 0, SectionKind.ARTICLE, Span(0, 0), ())
            return unread_excerpts(Document("", (), empty, known.title, target=known.target), notes, self.meaning)

    def kept_document(self, known: KnownArticle) -> Document | None:
        """An article as the library keeps it; None if it does not."""
        kept = self.library.kept_text(known.target)
        if kept is None:
            return None
        date, words = kept
        document = parse_source(Source(words, Format.PLAIN, known.target))
        return replace(document, title=known.title, date=date or document.date)

    def excerpts(self, document: Document) -> ArticleExcerpts:
        """What is taken from an article."""
        from reader.quotes import attribute
        from reader.quotes.corrections import corrected

        memory = self.memory(document.target)
        found = corrected(document, attribute(document), memory.corrections)
        article = article_excerpts(document, found, memory.notes, self.meaning)
        return article.only(KINDS[self.args.only]) if self.args.only else article

    def memory(self, target: str) -> Memory:
        """What is remembered of an article; nothing, with a warning the first time, if the library cannot be used."""
        if self.failures:
            return Memory()
        try:
            return self.library.memory(target)
        except LibraryError as error:
            self.failures.append(str(error))
            self.output.complain(f"{error} The quotations are exported without your notes.")
            return Memory()

    def meaning(self, colour: str) -> str:
        """What a colour means to the reader."""
        return meaning_of(load_settings().highlights, colour)


def run(args: argparse.Namespace, output: Output) -> int:
    """Export the articles, one by one, however many there are. Raises UsageError, LibraryError and OutputError."""
    if args.library == bool(args.targets):
        raise UsageError("Name what to export, or all of it with --library: `reader export TARGET --to csv`.")
    collect_seldom()
    exporter = templated(args) if args.template else EXPORTERS[args.to]
    if not args.output and args.to == "qdpx":
        raise UsageError(f"--to qdpx needs the name of a file: --output notes{exporter.ending}.")
    collecting = Collecting(args, output)
    articles = collecting.articles()
    first = [*islice(articles, 2)]
    articles = chain(first, articles)
    is_several = len(first) > 1
    if exporter.is_for_each and args.output and (is_several or args.library or Path(args.output).is_dir()):
        write_each(exporter, articles, Path(args.output), output)
    elif args.output:
        write_file(Path(args.output), exporter.parts(articles))
    elif is_several and args.to == "html":
        raise UsageError("A report is a page for each article; name a folder for them: --output FOLDER.")
    else:
        for part in exporter.parts(articles):
            output.write(str(part))
    return 1 if collecting.missing else 0


def all_known(library: Library, *, is_noted: bool) -> Iterator[KnownArticle]:
    """All articles of the library, or those with notes, in the order in which they were first read."""
    found = library.known(is_noted=is_noted)
    while found:
        yield from found
        found = library.known(found[-1].number, is_noted=is_noted)


def templated(args: argparse.Namespace) -> Exporter:
    """Markdown by a template of the reader's. Raises UsageError."""
    if args.to != "markdown":
        raise UsageError("--template is for Markdown: `reader export TARGET --to markdown --template FILE`.")
    try:
        parts = parse_template(Path(args.template).read_text(encoding="utf-8"), ENTRY_FIELDS)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"The template {args.template} cannot be read: {reason}.") from None
    except TemplateError as error:
        raise UsageError(f"The template {args.template} cannot be used: {error}.") from None
    return EXPORTERS["markdown"]._replace(parts=partial(markdown, template=parts))


def write_each(exporter: Exporter, articles: Iterable[ArticleExcerpts], folder: Path, output: Output) -> None:
    """Write a file for each article into a folder, over files of an earlier export. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder {folder} cannot be made: {error.strerror}.") from None
    articles, titled = tee(articles)
    number = 0
    for name, article in zip(distinct_names(each.title for each in titled), articles, strict=True):
        write_file(folder / f"{name}{exporter.ending}", exporter.parts([article]))
        number += 1
    output.complain(f"{number} {'file is' if number == 1 else 'files are'} in {folder}.")


def write_file(path: Path, parts: Iterable[Content]) -> None:
    """Write a file, completely or not at all. Raises OutputError."""
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}")
    try:
        with part.open("wb") as file:
            file.writelines(each.encode(errors="replace") if isinstance(each, str) else each for each in parts)
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)
