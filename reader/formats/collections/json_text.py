"""The parser of other JSON: chats as turns, articles as sections; data stay what they are, a line a value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from reader.document import BlockKind, TextKind
from reader.formats.code import as_written
from reader.formats.collections.assembly import assembled
from reader.formats.collections.jsonl import article_of, articles
from reader.formats.collections.records import LEAST_WORDS, Json, records_in, text_of, words_under
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter, StyledText
from reader.sources import Source

LONG_LINE = 300
"""The length of a line from which data are set anew, in code points."""
SENDERS = (
    "user_profile",
    "author",
    "from",
    "user",
    "sender",
    "sender_name",
    "role",
    "name",
    "username",
    "real_name",
    "user_name",
)
"""The names of the field with who wrote a message: Discord, Telegram, Slack, WhatsApp, Messenger, language models."""
SAID = ("text", "content", "message", "body", "parts")
"""The names of the field with what a message says."""
NAMES_WITHIN = ("real_name", "global_name", "nickname", "display_name", "name", "username", "role")
"""The names of the field with the name, where the sender is an object."""
Message: TypeAlias = tuple[str, str]
"""Who wrote a message, and its words."""


def parse_json(source: Source) -> ParsedText:
    """The text of a file in JSON, with a remark if it is data. Raises ConfigError for a mistake in a setting."""
    from reader.config import load_settings

    names = load_settings().jsonl
    try:
        root: Json = json.loads(source.text)
    except (ValueError, RecursionError):
        lines = assembled(articles(source.text, names))
        return lines if lines.blocks else as_written(source.text, "damaged JSON, or another kind of data")
    for records in records_in(root):
        messages = messages_in(records)
        if messages:
            return parse_chat(messages, text_of(root, ("title", "name")))
        written = [article_of(record, names, number) for number, record in enumerate(records, start=1)]
        found = [article for article in written if article is not None]
        if found and sum(len(article.words.text.split()) for article in found) >= LEAST_WORDS * len(found):
            return assembled(found)
    if any(len(line) > LONG_LINE for line in source.text.split("\n")):
        return as_written(json.dumps(root, indent=2, ensure_ascii=False), "data in JSON, each value on its line")
    return as_written(source.text, "data in JSON")


def messages_in(records: Sequence[Mapping[str, Json]]) -> list[Message]:
    """The messages that a list of records is; none if it is something else, or only one writes."""
    found: list[Message] = []
    for record in records:
        inner = record.get("message")
        message = inner if isinstance(inner, Mapping) and sender_of(inner) else record
        sender, words = sender_of(message), words_under(message, SAID)
        if "title" in record or "headline" in record:
            return []
        if sender and words.strip():
            found.append((sender, words.strip()))
    is_chat = len({sender for sender, _ in found}) > 1 and 2 * len(found) >= len(records)
    return found if is_chat else []


def sender_of(record: Mapping[str, Json]) -> str:
    """Who wrote a message; empty if it does not say."""
    for name in SENDERS:
        value = record.get(name)
        if isinstance(value, Mapping):
            value = text_of(value, NAMES_WITHIN)
        if isinstance(value, str) and value.strip() and "\n" not in value:
            return " ".join(value.split())
    return ""


def parse_chat(messages: Sequence[Message], title: str) -> ParsedText:
    """The messages of a chat as turns: the name and a colon before the first paragraph of each."""
    writer = BlockWriter()
    last = ""
    for sender, words in messages:
        for number, paragraph in enumerate(paragraphs(words)):
            label = f"{sender}: " if number == 0 and sender != last else ""
            writer.add(BlockKind.PARAGRAPH, StyledText(label + paragraph), 1)
        last = sender
    return ParsedText(writer.text, tuple(writer.blocks), title=title, kind=TextKind.INTERVIEW)


def paragraphs(words: str) -> Iterator[str]:
    """The paragraphs of a message, with their line breaks."""
    return (part.strip() for part in words.replace("\r\n", "\n").split("\n\n") if part.strip())
