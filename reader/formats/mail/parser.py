"""Messages and mailboxes: decoded and written as plain mail, which is then read as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from reader.document import BlockKind
from reader.document.listed import part_target
from reader.errors import SourceError
from reader.formats.collections.assembly import Article, assembled
from reader.formats.mail.originals import with_marks
from reader.formats.parsed import ParsedText
from reader.formats.plain.parser import parse_plain
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import parse_html_page
from reader.sources import Source
from reader.structs import replace

SHOWN_FIELDS = ("From", "To", "Cc", "Subject", "Date")
"""The fields that are read, in the order of reading."""
POSTMARK = re.compile(rb"^From \S.*\n(?=[A-Za-z-]+:)", re.MULTILINE)
"""Matches the line before each message of a mailbox (RFC 4155)."""
ESCAPED = re.compile(r"^>(>*From )", re.MULTILINE)
"""A line of a message that would look like such a line, as mailboxes write it."""
MAX_MAILBOX = 128 << 20
"""The largest mailbox that is read, in bytes."""
MOST_PARTS = 3000
"""The most lines of a message that can begin a part; each takes half a millisecond and 20 kB."""
MOST_NESTED = 300
"""The most parts of a message that consist of parts; Python cannot read many more within each other."""
LONGEST_FIELD = 4_000
"""The longest field that is decoded, in code points: `email` takes time with the square of the addresses in it."""
ERRORS_OF_EMAIL = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What `email` raises on broken fields and bodies."""
QUOTED = re.compile(r">+ ?")
BLANK_LINES = re.compile(r"\n{3,}")


def parse_mail(source: Source) -> ParsedText:
    """The text and blocks of a message. Raises SourceError if it has too many parts."""
    message = message_of(source.data, source.target)
    parsed = parse_plain(mail_text(message))
    subject, sent = field_of(message, "Subject"), field_of(message, "Date")
    return replace(parsed, title=subject or parsed.title, date=sent or parsed.date)


def parse_mbox(source: Source) -> ParsedText:
    """The text and blocks of a mailbox, a section for each message. Raises SourceError if it is too large or none."""
    if len(source.data) > MAX_MAILBOX:
        raise SourceError(f"{source.target} is too large: it has more than {MAX_MAILBOX >> 20} MiB of messages.")
    data = source.data.replace(b"\r\n", b"\n")
    postmarks = list(POSTMARK.finditer(data))
    if not postmarks:
        raise SourceError(f"{source.target} is not a mailbox: no line in it begins a message. Try --from mail.")
    ends = [*(found.start() for found in postmarks[1:]), len(data)]
    lines = 1
    sections: list[Article] = []
    for found, end in zip(postmarks, ends, strict=True):
        message = message_of(data[found.end() : end], source.target)
        words = parse_plain(ESCAPED.sub(r"\1", message_words(message)).strip("\n"))
        identifier = field_of(message, "Message-ID").strip("<>") or str(len(sections) + 1)
        sections.append(
            Article(
                field_of(message, "Subject") or "(no subject)",
                words,
                lines,
                field_of(message, "Date"),
                field_of(message, "From"),
                target=part_target(source.target, identifier),
            )
        )
        lines += data.count(b"\n", found.start(), end)
    return assembled(sections)


def message_of(data: bytes, name: str) -> EmailMessage:
    """The message that some data are; damage is read over. Raises SourceError if it has too many parts."""
    if data.count(b"\n--") > MOST_PARTS:
        raise SourceError(f"{name} has too many parts to be a message.")
    if data.count(b"boundary=") > MOST_NESTED:
        raise SourceError(f"{name} is damaged: its parts are nested too deeply.")
    try:
        message = message_from_bytes(data, policy=policy.default)
    except RecursionError:
        raise SourceError(f"{name} is damaged: its parts are nested too deeply.") from None
    assert isinstance(message, EmailMessage)
    return message


def mail_text(message: EmailMessage) -> str:
    """A message as plain mail."""
    fields = [f"{name}: {value}" for name in SHOWN_FIELDS if (value := field_of(message, name))]
    return "\n\n".join(filter(None, ["\n".join(fields), message_words(message)])) + "\n"


def message_words(message: EmailMessage) -> str:
    """The words of a message, and the names of what is attached to it."""
    body = message.get_body(("plain", "html"))
    words = with_marks(body_text(body), field_of(message, "Subject")) if isinstance(body, EmailMessage) else ""
    attached = [f"[Attachment: {name}]" for name in attachments(message, body)]
    return "\n\n".join(filter(None, [words.strip("\n"), "\n".join(attached)]))


def field_of(message: EmailMessage, name: str) -> str:
    """A field of a message, decoded, on one line; its beginning as it is if it is very long; empty without one."""
    written = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if len(written) > LONGEST_FIELD:
        return " ".join(written[:LONGEST_FIELD].split())
    try:
        return " ".join(str(message.get(name) or "").split())
    except ERRORS_OF_EMAIL:
        return ""


def body_text(part: EmailMessage) -> str:
    """The words of a part of a message; those of a page with its quotations marked."""
    try:
        content = str(part.get_content())
    except ERRORS_OF_EMAIL:
        payload = part.get_payload(decode=True)
        content = payload.decode(errors="replace") if isinstance(payload, bytes) else ""
    content = content.replace("\r\n", "\n")
    if part.get_content_subtype() != "html":
        is_flowed = str(part.get_param("format", "")).casefold() == "flowed"
        return unflowed(content, deletes=str(part.get_param("delsp", "")).casefold() == "yes") if is_flowed else content
    page = parse_html_page(content)
    parsed = parse_pages({"": page}) if page is not None else ParsedText("", ())
    lines = []
    for block in parsed.blocks:
        words = block.span.of(parsed.text)
        marker = f"{block.marker} " if block.marker else ""
        lines.append(marker + (words.replace("\n", "\n> ") if block.kind is BlockKind.BLOCK_QUOTE else words))
        if block.kind is BlockKind.BLOCK_QUOTE:
            lines[-1] = f"> {lines[-1]}"
    return BLANK_LINES.sub("\n\n", "\n\n".join(lines))


def unflowed(text: str, *, deletes: bool) -> str:
    """A text whose lines that end with a blank go on in the next one (RFC 3676), with whole paragraphs.

    `deletes` says that these blanks are no part of the words.
    """
    done: list[str] = []
    before = ""
    for line in text.split("\n"):
        quoted = QUOTED.match(line)
        marks = quoted[0].rstrip(" ") if quoted is not None else ""
        words = line[len(quoted[0]) :] if quoted is not None and marks else line.removeprefix(" ")
        goes_on = bool(done) and done[-1].endswith(" ") and done[-1] != "-- " and marks == before and bool(words)
        if goes_on and not words.startswith("-- "):
            done[-1] = (done[-1][:-1] if deletes else done[-1]) + words
        else:
            done.append(f"{marks} {words}" if marks else words)
        before = marks
    return "\n".join(done)


def attachments(message: EmailMessage, body: object) -> Iterator[str]:
    """The names of what is attached to a message, or their types; images within the text have no names."""
    for part in message.walk():
        if part is body or part.is_multipart():
            continue
        try:
            name, kind = part.get_filename() or "", part.get_content_type()
        except (ValueError, LookupError, AttributeError, TypeError):
            continue
        if name or kind == "application/pkcs7-mime":
            yield " ".join(name.split()) or kind
