"""Inputs of every kind give the same documents and quotations."""

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import fsspec
import pytest
import zstandard

from reader.corpus.inputs.table import KIND_NAMES
from reader.errors import UsageError
from tests.corpus import archives, buckets
from tests.corpus.conftest import ARTICLES, Tables, json_lines
from tests.sources.test_web import Response, Server

KINDS: dict[str, Callable[[], bytes]] = {
    "a.jsonl": archives.jsonl,
    "a.ndjson": archives.jsonl,
    "a.jsonl.gz": lambda: gzip.compress(archives.jsonl()),
    "a.jsonl.bz2": lambda: bz2.compress(archives.jsonl()),
    "a.jsonl.xz": lambda: lzma.compress(archives.jsonl()),
    "a.jsonl.zst": lambda: zstandard.compress(archives.jsonl()[:200]) + zstandard.compress(archives.jsonl()[200:]),
    "a.csv": archives.comma_separated,
    "a.csv.gz": lambda: gzip.compress(archives.comma_separated()),
    "b.csv": lambda: archives.comma_separated(";"),
    "a.tsv": lambda: archives.comma_separated("\t"),
    "a.parquet": archives.parquet_file,
    "a.warc.gz": archives.crawl,
    "a.mbox": archives.mailbox,
    "a.rss": archives.feed,
}


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on this machine, without ranges, sizes and HEAD."""
    started = Server()
    yield started
    started.close()


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_gives_both_articles(tables: Tables, name: str) -> None:
    archives.write(name, KINDS[name]())
    rows = tables(name)
    assert rows["rejected"] == []
    assert [row["date"] for row in rows["documents"]] == ["2026-05-04", "2026-05-04"]
    assert [str(row["title"]) for row in rows["documents"]] == ["Title 0", "Title 1"]
    assert all(text.split(".")[0] in str(row["text"]) for text, row in zip(ARTICLES, rows["documents"], strict=True))
    assert [row["name"] for row in rows["quotations"]][:2] == ["Bo Berg", "Eva Holm"]
    if not name.endswith((".mbox", ".rss")):
        assert [row["outlet"] for row in rows["documents"]] == ["a.example"] * 2
    assert len({row["document_id"] for row in rows["documents"]}) == 2


def test_what_each_kind_knows_of_an_article_is_told(tables: Tables) -> None:
    archives.write("a.rss", archives.feed())
    archives.write("a.mbox", archives.mailbox())
    rows = tables("a.rss", "a.mbox")["documents"]
    assert [(row["outlet"], row["url"], row["byline"], row["record_id"]) for row in rows] == [
        ("The Post", "https://www.a.example/0", None, None),
        ("The Post", "https://www.a.example/1", None, None),
        (None, None, "Ann Lee <ann@a.example>", "0"),
        (None, None, "Ann Lee <ann@a.example>", "1"),
    ]


def test_a_folder_is_all_texts_and_files_of_records_below_it(tables: Tables) -> None:
    archives.write("news/b/a.jsonl.gz", gzip.compress(archives.jsonl()))
    archives.write("news/wall.txt", ARTICLES[0].encode())
    archives.write("news/ferry.md.gz", gzip.compress(b"# Ferry\n\n" + ARTICLES[1].encode()))
    archives.write("news/core.bin", b"\0")
    documents = tables("news")["documents"]
    assert [row["document_id"] for row in documents] == [
        "news/ferry.md.gz",
        "news/wall.txt",
        "news/b/a.jsonl.gz#0",
        f"news/b/a.jsonl.gz#{len(json_lines(archives.RECORDS[0]))}",
    ]
    assert documents[0]["title"] == "Ferry"


def test_a_pattern_is_the_files_that_match_in_order(tables: Tables) -> None:
    for name in ("n/2.jsonl", "n/1.jsonl", "n/x.txt"):
        archives.write(name, json_lines({"text": ARTICLES[0]}))
    assert [row["input"] for row in tables("n/*.jsonl")["documents"]] == ["n/1.jsonl", "n/2.jsonl"]


def test_a_name_that_does_not_tell_the_kind_is_helped(tables: Tables) -> None:
    archives.write("news.data", archives.jsonl())
    assert len(tables("news.data", records="jsonl")["documents"]) == 2


@pytest.mark.parametrize("target", ["memory://news/a.jsonl", "memory://news/*.jsonl", "memory://news"])
def test_addresses_are_opened_by_fsspec(tables: Tables, target: str) -> None:
    with fsspec.open("memory://news/a.jsonl", "wb") as file:
        file.write(archives.jsonl())
    rows = tables(target, partition_size=300)
    assert [row["title"] for row in rows["documents"]] == ["Title 0", "Title 1"]
    assert str(rows["documents"][1]["input"]).startswith("memory://")


BUCKET = ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.parquet", "a.warc.gz", "a.mbox", "a.rss"]


@pytest.mark.parametrize("name", BUCKET)
def test_a_storage_with_buckets_is_read_by_ranges(tables: Tables, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(buckets, "STORED", {f"news/{name}": KINDS[name](), "news/core.bin": b"x"})
    rows = tables("bucket://news", partition_size=100)
    assert [row["title"] for row in rows["documents"]] == ["Title 0", "Title 1"]
    assert {row["input"] for row in rows["documents"]} == {f"bucket://news/{name}"}
    assert rows["rejected"] == []


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.csv"])
def test_a_server_of_the_web_is_read(tables: Tables, server: Server, name: str) -> None:
    server.responses[f"/{name}"] = Response(KINDS[name](), "application/octet-stream")
    rows = tables(server.url(f"/{name}"), partition_size=300)
    assert [row["title"] for row in rows["documents"]] == ["Title 0", "Title 1"]
    assert rows["rejected"] == []


def test_what_a_server_has_not_is_rejected_and_the_rest_is_read(tables: Tables, server: Server) -> None:
    server.responses["/a.jsonl"] = Response(archives.jsonl(), "application/jsonl")
    rows = tables(server.url("/gone.jsonl"), server.url("/a.jsonl"))
    assert len(rows["documents"]) == 2
    assert [row["code"] for row in rows["rejected"]] == ["not_readable"]


@pytest.mark.parametrize("coding", ["chunked", "gzip", "chunked gzip", "br"])
def test_pages_of_crawls_are_unpacked_as_servers_sent_them(tables: Tables, coding: str) -> None:
    body = archives.page("Title 0", ARTICLES[0]).encode()
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\n"
    if "gzip" in coding:
        body, head = gzip.compress(body), f"{head}Content-Encoding: gzip\r\n"
    if coding == "br":
        body, head = brotli.compress(body), f"{head}Content-Encoding: br\r\n"
    if "chunked" in coding:
        parts = [body[at : at + 100] for at in range(0, len(body), 100)]
        body = b"".join(f"{len(part):06x}\r\n".encode() + part + b"\r\n" for part in [*parts, b""])
        head += "Transfer-Encoding: chunked\r\n"
    archives.write("a.warc", archives.answer_as_sent("https://www.a.example/0", f"{head}\r\n".encode() + body))
    rows = tables("a.warc")
    assert rows["rejected"] == []
    assert [row["title"] for row in rows["documents"]] == ["Title 0"]
    assert rows["quotations"][0]["name"] == "Bo Berg"


def test_what_name_servers_answered_is_passed_over(tables: Tables) -> None:
    names = archives.answer_as_sent("dns:a.example", b"20260504 a.example. A 10.0.0.1")
    archives.write("a.warc", names.replace(b"application/http; msgtype=response", b"text/dns") + archives.plain_crawl())
    rows = tables("a.warc")
    assert (len(rows["documents"]), rows["rejected"]) == (2, [])


def test_an_address_that_cannot_be_opened_here_says_what_is_missing(tables: Tables) -> None:
    with pytest.raises(UsageError, match="that fsspec knows"):
        tables("nowhere://news/a.jsonl")


def test_columns_are_named_and_others_are_not_looked_at(tables: Tables) -> None:
    archives.write("a.jsonl", json_lines({"body_html": f"<p>{ARTICLES[0]}", "head": "Wall", "text": "No."}))
    rows = tables(
        "a.jsonl",
        fields={
            "text": ("body_html",),
            "title": ("head",),
            "id": (),
            "author": (),
            "date": (),
            "url": (),
            "outlet": (),
        },
    )
    assert (rows["documents"][0]["title"], rows["quotations"][0]["name"]) == ("Wall", "Bo Berg")


@pytest.mark.parametrize(
    ("record", "column", "value"),
    [
        ({"author": ["Ann Lee", "Bo Berg"]}, "byline", "Ann Lee, Bo Berg"),
        ({"publisher": " The\nPost "}, "outlet", "The Post"),
        ({"id": 17}, "record_id", "17"),
        ({"date": 1777852800}, "date", "2026-05-04"),
        ({"date": "May 2026"}, "month", "2026-05"),
        ({"date": "May 2026"}, "date", None),
        ({"date": "31 February 2026"}, "month", "2026-02"),
        ({"date": "Mon, 04 May 2026 23:30:00 +0200"}, "date", "2026-05-04"),
        ({"date": "soon"}, "date_written", "soon"),
        ({"url": "https://[::1", "title": None}, "outlet", None),
        ({"title": {"en": "x"}}, "title", None),
        ({"published": float("nan")}, "date", None),
    ],
)
def test_values_are_taken_as_they_are_found(
    tables: Tables, record: dict[str, object], column: str, value: object
) -> None:
    archives.write("a.jsonl", json_lines({"text": ARTICLES[0]} | record))
    assert tables("a.jsonl")["documents"][0][column] == value


def test_rows_of_csv_go_over_lines_and_have_marks(tables: Tables) -> None:
    data = b'\xef\xbb\xbfid,text\n1,"The wall.\n""We agree,"" said Ann Lee."\n\n2,The sea.\n'
    archives.write("a.csv", data)
    rows = tables("a.csv", partition_size=1)
    assert [row["text"] for row in rows["documents"]] == ['The wall.\n"We agree," said Ann Lee.', "The sea."]
    assert [row["place"] for row in rows["documents"]] == [data.index(b"1,"), data.index(b"2,")]


def test_the_place_of_a_line_leads_to_it(tables: Tables) -> None:
    archives.write("a.jsonl", b"\n" + archives.jsonl())
    place = tables("a.jsonl")["documents"][1]["place"]
    assert isinstance(place, int)
    assert Path("a.jsonl").read_bytes()[place:] == json_lines(archives.RECORDS[1])


def test_every_kind_is_tried() -> None:
    tried = {"files"} | {
        kind for kind, known in KIND_NAMES.items() if any(end in KINDS_NAMES for end in known.suffixes.split())
    }
    assert tried == set(KIND_NAMES)


KINDS_NAMES = " ".join(KINDS)
