"""Search: passages of the kept texts and notes that match a query, and the quotations of voices."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.library.kept_texts import NOTE, QUOTATION, SHIFT, folded_name

if TYPE_CHECKING:
    from sqlite3 import Connection

    from reader.library.search_query import SearchQuery

BEGIN, END = "\x02", "\x03"
"""What marks the beginning and the end of words that match, within the words of a hit."""
GAP = " … "
"""What stands for the words that are left out of a passage."""
SNIPPET_WORDS = 30
"""The most words of a passage around those that match."""
DAY = "coalesce(nullif(kept_text.date, ''), strftime('%Y-%m-%d', coalesce(kept_text.kept, article.seen), 'unixepoch'))"
"""The date of a text; where it is unknown, the day when it was kept, or read."""


class Hit(NamedTuple):
    """A passage that matches."""

    target: str
    """The absolute path or the URL of the text."""
    title: str
    """Its title."""
    date: str
    """Its date in ISO 8601, as far as it goes; the day when it was read where that is unknown."""
    kind: str
    """The kind of the passage: title, text, quotation or note."""
    start: int
    """The offset of the passage in the text."""
    words: str
    """Its words around those that match, which BEGIN and END mark."""
    speaker: str
    """Who says it; empty if it is no quotation."""


class VoiceQuotation(NamedTuple):
    """A quotation of somebody in a kept text."""

    speaker: str
    """The name of the speaker there; or the name that was chosen for the voice."""
    voice: str
    """The name by which voices are compared: folded, or as it was chosen."""
    role: str
    """What the text says they are; empty if it does not."""
    kind: str
    """Direct, mixed or indirect."""
    words: str
    """The words."""
    start: int
    """Their offset in the text."""
    target: str
    """The absolute path or the URL of the text."""
    title: str
    """Its title."""
    date: str
    """Its date in ISO 8601, or the day when it was read."""
    is_chosen: int
    """1 if the reader has chosen whose voice it is, else 0."""


def hits(connection: Connection, query: SearchQuery, most: int) -> list[Hit]:
    """The passages that match, those of notes first, then the texts kept last; at most a number of them.

    Quotations are searched only if they are asked for, since they are passages of the text, too.
    """
    found: list[Hit] = []
    if query.kind in {"", NOTE}:
        found += rows(connection, query, most, "note.article", "passage.rowid < 0")
    if query.kind != NOTE:
        where = f"passage.kind = '{query.kind}'" if query.kind else f"passage.kind <> '{QUOTATION}'"
        found += rows(connection, query, most, f"passage.rowid >> {SHIFT}", f"passage.rowid >= 0 AND {where}")
    return found[:most]


def rows(connection: Connection, query: SearchQuery, most: int, article: str, where: str) -> list[Hit]:
    """The passages that match a query and a condition on them; `article` is the number of their text.

    The texts are looked up before, since there may be very many passages of others.
    """
    limits, values = conditions(query.source, query.after, query.before)
    among = ""
    if limits:
        chosen = f"SELECT article.id FROM article LEFT JOIN kept_text ON article = article.id WHERE true{limits}"
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY)")
        connection.execute("DELETE FROM chosen")
        if not connection.execute(f"INSERT INTO chosen {chosen}", values).rowcount:
            return []
        among = f" AND {article} IN chosen"
    notes = "JOIN note ON note.number = -passage.rowid " if article == "note.article" else ""
    statement = (
        f"SELECT article.target, article.title, {DAY}, passage.kind, passage.start, "
        f"snippet(passage, 0, char(2), char(3), '{GAP}', {SNIPPET_WORDS}), passage.speaker FROM passage {notes}"
        f"CROSS JOIN article ON article.id = {article} LEFT JOIN kept_text ON kept_text.article = article.id "
        f"WHERE passage MATCH ?{among} AND {where} ORDER BY passage.rowid DESC LIMIT ?"
    )
    return [Hit(*row) for row in connection.execute(statement, (query.match, most))]


def conditions(source: str, after: str, before: str) -> tuple[str, list[str]]:
    """The conditions on the texts, and their values."""
    found = [
        ("instr(lower(article.target), ?)", source.lower()),
        (f"{DAY} >= ?", after),
        (f"{DAY} < ?", before),
    ]
    given = [(condition, value) for condition, value in found if value]
    return "".join(f" AND {condition}" for condition, _ in given), [value for _, value in given]


def voice_quotations(
    connection: Connection, name: str = "", source: str = "", after: str = "", before: str = ""
) -> list[VoiceQuotation]:
    """The quotations of all whose name has some words in it, in order of their dates; those of all without a name."""
    limits, values = conditions(source, after, before)
    wanted = "".join(" AND instr(coalesce(voice_choice.chosen, quotation.voice), ?)" for _ in name.split())
    statement = (
        "SELECT quotation.speaker, coalesce(voice_choice.chosen, quotation.voice), quotation.role, quotation.kind, "
        f"passage.words, passage.start, article.target, article.title, {DAY}, voice_choice.chosen IS NOT NULL "
        "FROM quotation JOIN passage ON passage.rowid = quotation.id "
        f"JOIN article ON article.id = quotation.id >> {SHIFT} JOIN kept_text ON kept_text.article = article.id "
        "LEFT JOIN voice_choice ON voice_choice.article = article.id AND voice_choice.voice = quotation.voice "
        f"WHERE true{wanted}{limits} ORDER BY {DAY}, quotation.id"
    )
    words = folded_name(name).split()
    found = connection.execute(statement, (*words, *values))
    return [VoiceQuotation(*row) for row in found]


def choose_voice(connection: Connection, names: list[str], chosen: str, targets: list[str]) -> int:
    """Make the quotations of some names those of a chosen voice, in some texts or in all; the number of texts."""
    folded = [folded_name(name) for name in names]
    marks = ", ".join("?" * len(folded))
    within = f" AND article.target IN ({', '.join('?' * len(targets))})" if targets else ""
    return connection.execute(
        "INSERT OR REPLACE INTO voice_choice SELECT DISTINCT article.id, quotation.voice, ? FROM quotation "
        f"JOIN article ON article.id = quotation.id >> {SHIFT} WHERE quotation.voice IN ({marks}){within}",
        (folded_name(chosen), *folded, *targets),
    ).rowcount
