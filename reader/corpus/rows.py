"""From a record to rows of the tables: a pure function, the same for any number of workers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias
from urllib.parse import urlsplit

from reader.corpus.columns import Row
from reader.corpus.dates import PublicationDate, publication_date
from reader.corpus.documents import documents_of
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, Record, Rejection, beginning_of, too_large
from reader.document import Attribution, Document, MentionForm, Quote, Section, Speaker
from reader.document.counting import word_count
from reader.document.outline import prose_words
from reader.errors import SourceError, UnforeseenError
from reader.log import unforeseen
from reader.quotes import attribute

Failure: TypeAlias = "tuple[Code, str]"
"""Why a record gives no document, as a word and as a sentence."""

TOO_MUCH: Failure = (Code.TOO_LARGE, "It takes more memory than --memory allows.")


class DocumentRows(NamedTuple):
    """The rows of a document, by table, and by what they may be put into folders."""

    common: Row
    """What all rows begin with."""
    tables: Mapping[str, list[Row]]
    """The other values of the rows of each table, in the order of its columns."""
    keys: Mapping[str, str | None]
    """The outlet, the year and the month."""


def rows_of(record: Record, options: CorpusOptions) -> Iterator[DocumentRows | Rejection]:
    """The rows of the document of a record, or of each one that it lists."""
    failure: Failure | None = None
    try:
        for each, document in documents_of(record, options):
            if len(document.text) > options.largest:
                yield too_large(each.input, each.place, options.largest, document.text, each.record_id)
            else:
                yield rows_of_document(each, document, options)
    except MemoryError:
        failure = TOO_MUCH
    except Exception as error:  # a text must not take others with it
        failure = failure_of(record, error)
    if failure is not None:  # only now is freed what was taken until it failed
        yield rejected(record, failure)


def rows_of_document(record: Record, document: Document, options: CorpusOptions) -> DocumentRows | Rejection:
    """The rows of a document."""
    try:
        return document_rows(record, document, attribute(document), options)
    except MemoryError:
        failure = TOO_MUCH
    except Exception as error:  # a text must not take others with it
        failure = failure_of(record, error)
    return rejected(record, failure)


def failure_of(record: Record, error: Exception) -> Failure:
    """Why a record gives no document, by the error that it raised."""
    if isinstance(error.__cause__, MemoryError):
        return TOO_MUCH
    if isinstance(error, SourceError):
        return (Code.FAILED if isinstance(error, UnforeseenError) else Code.NO_TEXT), str(error)
    return Code.FAILED, str(unforeseen(record.document_id, error))


def rejected(record: Record, failure: Failure) -> Rejection:
    """A record as one that gives no document."""
    code, reason = failure
    return Rejection(record.input, record.place, code, reason, record.record_id, beginning_of(record.content))


def document_rows(record: Record, document: Document, found: Attribution, options: CorpusOptions) -> DocumentRows:
    """The rows of a document in all tables."""
    published = publication_date(document.date)
    outlet = record.outlet or host_of(record.url)
    common = common_values(record, outlet, published)
    sections = list(document.outline.walk())
    starts = [section.span.start for section in sections]
    tables: dict[str, list[Row]] = {
        "documents": [document_values(record, document, found, len(sections) - 1, options)],
        "sections": [*section_values(document)],
        "quotations": [quotation_values(document, quote, number, starts) for number, quote in enumerate(found.quotes)],
        "speakers": [
            speaker_values(document, speaker, quotes) for speaker, quotes in found.by_speaker() if speaker is not None
        ],
    }
    return DocumentRows(common, tables, {"outlet": outlet or None, "year": published.year, "month": published.month})


def common_values(record: Record, outlet: str, published: PublicationDate) -> dict[str, object]:
    """What all rows of a document begin with."""
    return {
        "document_id": record.document_id,
        "outlet": outlet or None,
        "date": published.day,
        "month": published.month,
    }


def document_values(
    record: Record, document: Document, found: Attribution, sections: int, options: CorpusOptions
) -> dict[str, object]:
    """What is known of a document."""
    return {
        "record_id": record.record_id or None,
        "input": record.input,
        "place": record.place,
        "url": record.url or None,
        "title": document.title or None,
        "byline": document.byline or None,
        "date_written": document.date or None,
        "kind": document.kind.value,
        "words": word_count(document.text),
        "characters": len(document.text),
        "sections": sections,
        "quotations": len(found.quotes),
        "speakers": len(found.speakers),
        "text": document.text if options.has_text else None,
    }


def section_values(document: Document) -> Iterator[dict[str, object]]:
    """Each section with the number of the one that it is part of."""
    pending: list[tuple[Section, int | None, int]] = [(document.outline, None, 0)]
    number = 0
    while pending:
        section, parent, depth = pending.pop()
        yield {
            "section": number,
            "parent": parent,
            "level": depth,
            "title": section.title or None,
            "start": section.span.start,
            "end": section.span.end,
            "words": prose_words(document, section),
        }
        pending.extend((child, number, depth + 1) for child in reversed(section.children))
        number += 1


def quotation_values(document: Document, quote: Quote, number: int, starts: list[int]) -> dict[str, object]:
    """A quotation, with who said it; `starts` are where the sections begin."""
    speaker, source, cue = quote.speaker, quote.source, quote.cue
    words = quote.span.of(document.text)
    at = bisect_right(starts, quote.span.start) - 1
    return {
        "quotation": number,
        "kind": quote.kind.value,
        "text": words,
        "speaker": speaker.id if speaker is not None else None,
        "name": speaker.name if speaker is not None else None,
        "role": (speaker.role or None) if speaker is not None else None,
        "gender": speaker.gender.value if speaker is not None else None,
        "source": document.words(source) if source is not None else None,
        "cue": document.words(cue) if cue is not None else None,
        "words": word_count(words),
        "section": max(0, at),
        "start": quote.span.start,
        "end": quote.span.end,
        "source_start": source.start if source is not None else None,
        "source_end": source.end if source is not None else None,
        "cue_start": cue.start if cue is not None else None,
        "cue_end": cue.end if cue is not None else None,
        "rule": quote.rule,
        "confidence": round(quote.confidence, 3),
    }


def speaker_values(document: Document, speaker: Speaker, quotes: tuple[Quote, ...]) -> dict[str, object]:
    """A speaker, and how much is quoted."""
    return {
        "speaker": speaker.id,
        "name": speaker.name,
        "aliases": list(speaker.aliases),
        "role": speaker.role or None,
        "gender": speaker.gender.value,
        "is_named": int(any(mention.form is MentionForm.NAME for mention in speaker.mentions)),
        "quotations": len(quotes),
        "words": sum(word_count(quote.span.of(document.text)) for quote in quotes),
        "mentions": len(speaker.mentions),
        "first_start": quotes[0].span.start,
        "last_end": max(quote.span.end for quote in quotes),
    }


def host_of(address: str) -> str:
    """The host of an address, without "www."; empty if it has none.

    >>> host_of("https://www.harbour.example/2026/wall"), host_of("wall")
    ('harbour.example', '')
    """
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") if "://" in address else ""
    except ValueError:
        return ""
