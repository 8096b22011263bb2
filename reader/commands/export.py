"""`reader export`: writes notes and quotations in the formats of other programs, or a report."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from reader.citation_template import TemplateError, TemplatePart, parse_template
from reader.commands.output import Output
from reader.commands.targets import add_reading_options, options_of, read_document, with_folders_expanded
from reader.config import load_settings
from reader.config.highlight_colours import meaning_of
from reader.document import Document, Section, SectionKind, Span
from reader.errors import LibraryError, OutputError, SourceError, UsageError
from reader.exports.excerpts import ArticleExcerpts, ExcerptKind, article_excerpts, unread_excerpts
from reader.exports.exporters import EXPORTERS, Content, Exporter
from reader.exports.file_names import distinct_names
from reader.exports.notes_markdown import ENTRY_FIELDS, to_notes_markdown
from reader.library import Library, Memory, NotedArticle, library_file

KINDS = {
    "notes": (ExcerptKind.NOTE, ExcerptKind.HIGHLIGHT),
    "quotations": (ExcerptKind.QUOTATION,),
}
"""What --only leaves, by its values."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="a file, a folder, or an address")
    parser.add_argument("--to", choices=EXPORTERS, required=True, help="the format")
    parser.add_argument("--library", action="store_true", help="export all articles that have notes")
    parser.add_argument(
        "--output", metavar="PATH", help="write to this file, or for markdown and html to files in this folder"
    )
    parser.add_argument("--only", choices=KINDS, help="export only your notes, or only the quotations")
    parser.add_argument("--template", metavar="FILE", help="write each note and quotation of Markdown by this template")
    add_reading_options(parser)


@dataclass(frozen=True, slots=True)
class Collecting:
    """Reads articles, with their notes and corrections from the library."""

    args: argparse.Namespace
    output: Output
    failures: list[str] = field(default_factory=list)
    """Why the library cannot be used; empty if it can."""

    @property
    def library(self) -> Library:
        """The library."""
        return Library(library_file(), self.output.complain)

    def articles(self) -> Iterator[ArticleExcerpts | None]:
        """The articles that are named, or all that have notes; None for each that cannot be read."""
        if self.args.library:
            yield from map(self.noted_article, self.library.noted())
        for target in with_folders_expanded(self.args.targets):
            try:
                yield self.excerpts(read_document(target, options_of(self.args), self.output))
            except SourceError as error:
                self.output.complain(str(error))
                yield None

    def noted_article(self, noted: NotedArticle) -> ArticleExcerpts:
        """An article of the library; its notes alone, with a warning, if its text cannot be read any more."""
        target, title = noted.article.target, noted.article.title
        try:
            return self.excerpts(read_document(target, options_of(self.args), self.output))
        except SourceError as error:
            self.output.complain(f"{error} Its notes are exported without the text.")
            empty = Section(title, 0, SectionKind.ARTICLE, Span(0, 0), ())
            return unread_excerpts(Document("", (), empty, title, target=target), noted.notes, self.meaning)

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
    """Export the articles. Raises UsageError, LibraryError and OutputError."""
    if args.library == bool(args.targets):
        raise UsageError("Name what to export, or all that has notes with --library: `reader export TARGET --to csv`.")
    exporter = templated(args) if args.template else EXPORTERS[args.to]
    found = [*Collecting(args, output).articles()]
    articles = [article for article in found if article is not None]
    if exporter.is_for_each and args.output and (len(articles) > 1 or args.library or Path(args.output).is_dir()):
        write_each(exporter, articles, Path(args.output), output)
    elif args.output:
        write_file(Path(args.output), exporter.write(articles))
    else:
        print_content(exporter.write(articles), args.to, len(articles), output)
    return 1 if len(articles) < len(found) else 0


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
    return EXPORTERS["markdown"]._replace(write=partial(in_markdown, parts))


def in_markdown(parts: tuple[TemplatePart, ...], articles: Sequence[ArticleExcerpts]) -> str:
    """Articles in Markdown, by a template."""
    return "\n".join(to_notes_markdown(article, parts) for article in articles)


def print_content(content: Content, format: str, count: int, output: Output) -> None:
    """Print what is text. Raises UsageError for what is not, or has to be in several files."""
    if isinstance(content, bytes):
        raise UsageError(f"--to {format} needs the name of a file: --output notes{EXPORTERS[format].ending}.")
    if format == "html" and count > 1:
        raise UsageError("A report is a page for each article; name a folder for them: --output FOLDER.")
    output.write(content)


def write_each(exporter: Exporter, articles: Sequence[ArticleExcerpts], folder: Path, output: Output) -> None:
    """Write a file for each article into a folder, over files of an earlier export. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder {folder} cannot be made: {error.strerror}.") from None
    names = distinct_names(article.title for article in articles)
    for article, name in zip(articles, names, strict=True):
        write_file(folder / f"{name}{exporter.ending}", exporter.write([article]))
    output.complain(f"{len(articles)} {'file is' if len(articles) == 1 else 'files are'} in {folder}.")


def write_file(path: Path, content: Content) -> None:
    """Write a file, completely or not at all. Raises OutputError."""
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}")
    try:
        part.write_bytes(content.encode(errors="replace") if isinstance(content, str) else content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written: {error.strerror}.") from None
