"""The tables of a corpus and their columns, with their types and meanings: scripts rely on them; add, never rename."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ColumnType(StrEnum):
    """The type of the values of a column."""

    STRING = "string"
    STRINGS = "list of strings"
    INT32 = "int32"
    INT64 = "int64"
    DOUBLE = "double"
    DATE = "date"


class Column(NamedTuple):
    """A column of a table."""

    name: str
    """Its name, the same in each table that has it."""
    type: ColumnType
    """The type of its values."""
    meaning: str
    """What a value says, in one line."""
    is_optional: bool = False
    """Whether a value may be missing (null)."""


STRING, STRINGS, DATE = ColumnType.STRING, ColumnType.STRINGS, ColumnType.DATE
INT32, INT64, DOUBLE = ColumnType.INT32, ColumnType.INT64, ColumnType.DOUBLE

OF_EACH_DOCUMENT = (
    Column("document_id", STRING, "the document: its input and its place in it, unique in a corpus"),
    Column("outlet", STRING, "who published it: as its record says, else the host of its address", True),
    Column("date", DATE, "the day on which it was published, if the day is known", True),
    Column("month", STRING, "the month in which it was published, as 2026-05", True),
)
"""The columns with which all tables of documents begin, so that most questions need no join."""

DOCUMENTS = (
    *OF_EACH_DOCUMENT,
    Column("record_id", STRING, "the identifier that its record gives it", True),
    Column("input", STRING, "the file that it is from, as it was named or found"),
    Column("place", INT64, "where it begins in that file: see the kinds of input"),
    Column("url", STRING, "its address", True),
    Column("title", STRING, "its title", True),
    Column("byline", STRING, "who wrote it", True),
    Column("date_written", STRING, "its date as it is written", True),
    Column("kind", STRING, "the kind of text: article, interview, story, play, manual, licence, code or other"),
    Column("words", INT32, "how many words it has"),
    Column("characters", INT32, "how long its text is, in code points"),
    Column("sections", INT32, "how many sections it has, itself not counted"),
    Column("quotations", INT32, "how many quotations it has"),
    Column("speakers", INT32, "how many speakers are quoted in it"),
    Column("text", STRING, "its text, into which all offsets are; missing with --without-text", True),
)
SECTIONS = (
    *OF_EACH_DOCUMENT,
    Column("section", INT32, "the number of the section in its document, from 0, which is the document itself"),
    Column("parent", INT32, "the number of the section that it is part of", True),
    Column("level", INT32, "how deep it is: 0 for the document, from 1 for its sections"),
    Column("title", STRING, "its heading; Lead for what stands before the first one", True),
    Column("start", INT32, "where it begins in the text, in code points"),
    Column("end", INT32, "where it ends"),
    Column("words", INT32, "how many words it has, with those of its parts"),
)
QUOTATIONS = (
    *OF_EACH_DOCUMENT,
    Column("quotation", INT32, "the number of the quotation in its document, from 0"),
    Column("kind", STRING, "direct (all in quotation marks), mixed or indirect"),
    Column("text", STRING, "what was said"),
    Column("speaker", INT32, "the number of the speaker in the document; missing if nobody is known", True),
    Column("name", STRING, "the name of the speaker, the fullest that the document uses", True),
    Column("role", STRING, "what the document says the speaker is", True),
    Column("gender", STRING, "the speaker's gender as the words of the document show it: female, male, unknown", True),
    Column("source", STRING, "the words that name who said it", True),
    Column("cue", STRING, "the words that report it, such as said", True),
    Column("words", INT32, "how many words it has"),
    Column("section", INT32, "the number of the innermost section that it begins in"),
    Column("start", INT32, "where it begins in the text, in code points"),
    Column("end", INT32, "where it ends"),
    Column("source_start", INT32, "where the source begins", True),
    Column("source_end", INT32, "where it ends", True),
    Column("cue_start", INT32, "where the cue begins", True),
    Column("cue_end", INT32, "where it ends", True),
    Column("rule", STRING, "the rule that chose the speaker"),
    Column("confidence", DOUBLE, "the probability that the speaker is right, from 0 to 1"),
)
SPEAKERS = (
    *OF_EACH_DOCUMENT,
    Column("speaker", INT32, "the number of the speaker in the document, from 0"),
    Column("name", STRING, "the fullest name that the document uses; for one without a name, the description"),
    Column("aliases", STRINGS, "other names and descriptions that it uses"),
    Column("role", STRING, "what it says the speaker is", True),
    Column("gender", STRING, "as the words of the document show it: female, male or unknown"),
    Column("is_named", INT32, "1 if a mention is a name, 0 if there are only descriptions or pronouns"),
    Column("quotations", INT32, "how many quotations are the speaker's"),
    Column("words", INT32, "how many words these have"),
    Column("mentions", INT32, "how often the document refers to the speaker where somebody is quoted"),
    Column("first_start", INT32, "where the first quotation begins in the text, in code points"),
    Column("last_end", INT32, "where the last one ends"),
)
PERSONS = (
    *OF_EACH_DOCUMENT,
    Column("speaker", INT32, "the number of the speaker in the document, as in speakers"),
    Column("person", STRING, "the person; the same in two documents only if these agree on the full name and the role"),
    Column("evidence", STRING, "on what they agree: an office (role) or a body; missing if in one document only", True),
    Column("name_key", STRING, "the name regardless of case and accents, by which the rows are in order"),
    Column("name", STRING, "the fullest name that the document uses"),
    Column("role", STRING, "what it says the speaker is", True),
    Column("gender", STRING, "as the words of the document show it: female, male or unknown"),
    Column("quotations", INT32, "how many quotations are the speaker's"),
    Column("words", INT32, "how many words these have"),
)
REJECTED = (
    Column("input", STRING, "the file that the record is from"),
    Column("place", INT64, "where it begins in that file, as in documents; missing if that is not known", True),
    Column("record_id", STRING, "the identifier that the record gives itself", True),
    Column("code", STRING, "why, as one of a few words: see the list of reasons"),
    Column("reason", STRING, "why, as a sentence"),
    Column("beginning", STRING, "how the record begins", True),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "documents": DOCUMENTS,
    "sections": SECTIONS,
    "quotations": QUOTATIONS,
    "speakers": SPEAKERS,
    "persons": PERSONS,
    "rejected": REJECTED,
}
"""The columns of each table, in order."""
OF_PARTITIONS = tuple(name for name in TABLES if name != "persons")
"""The tables that are written a part of the input at a time; that of persons is made of all of it."""
MEANINGS = {
    "documents": "A row for each article, message or other text.",
    "sections": "A row for each document and for each section in it, in the order of the text.",
    "quotations": "A row for each quotation, in the order of the text.",
    "speakers": "A row for each speaker who is quoted in a document, in the order of their first quotations.",
    "persons": "A row for each row of speakers, with the person that it is, made of all documents at the end.",
    "rejected": "A row for each record that gave no document.",
}
"""What the rows of each table are."""
