"""A small corpus of our own, as tables in each format."""

import json
from pathlib import Path

from reader.corpus.inputs.listing import inputs_of
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import partitions
from reader.corpus.person_table import write_persons
from reader.corpus.writing import write_partition

ARTICLES = [
    {
        "id": "wall",
        "title": "The wall",
        "date": "2026-03-04",
        "url": "https://www.harbour.example/wall",
        "text": "“The wall is old,” said Ann Lee, the mayor of Lund. She added that the council would mend it.\n\n"
        "“It will cost us the bridge,” said Bo Berg, a spokesman for Acme Motors. “He knew,” said Eva Stone.",
    },
    {
        "id": "road",
        "title": "The road",
        "date": "2026-04-11",
        "url": "https://www.harbour.example/road",
        "text": "“The road is shut,” said Ann Lee, the mayor. “We will open it in May,” she said.\n\n"
        "Bo Berg, a spokesman for Acme Motors, said that he had seen the plan.",
    },
    {
        "id": "song",
        "title": "The *song* | a review",
        "date": "2026-04-12",
        "url": "https://post.example/song",
        "text": "“I sing at night,” said Ann Lee, a singer. “My songs are short,” she said.\n\n"
        "“Nobody listens,” a neighbour told the paper.",
    },
    {
        "id": "rain",
        "title": "Rain",
        "text": "“It will rain in the valley,” said Ann Lee.\n\nNothing else was said about it that day.",
    },
    {"id": "empty", "title": "Empty", "text": " "},
]
"""Ann Lee is a mayor in two of them, a singer in the third, and in the fourth nobody says."""


def written(
    folder: Path, format: str, articles: list[dict[str, str]] = ARTICLES, partition_size: int = 1 << 22
) -> Path:
    """A folder with the tables of some articles."""
    source = folder / "news.jsonl"
    source.write_text("".join(f"{json.dumps(each)}\n" for each in articles), encoding="utf-8")
    options = CorpusOptions(table_format=format, partition_size=partition_size)
    for partition in partitions(inputs_of([str(source)]), options):
        write_partition(partition, str(folder / "tables"), options)
    write_persons(str(folder / "tables"), options)
    return folder / "tables"
