"""Bad records: each is rejected with its reason, and those around it are read."""

import gzip

import pytest

from reader.corpus import rows
from reader.corpus.memory import MEBIBYTE
from reader.document import Document
from tests.corpus import archives
from tests.corpus.conftest import ARTICLES, Tables, json_lines

GOOD = json_lines({"text": ARTICLES[0]})
SMALLEST = 1
"""A memory for which the largest record is one mebibyte."""
LONG = b"x" * (MEBIBYTE + 1)
ROW = b"1,The sea is calm.\n"


@pytest.mark.parametrize(
    ("bad", "code", "words"),
    [
        (b"{\n", "not_a_record", "no JSON"),
        (b"[1]\n", "not_a_record", "no object"),
        (b'{"a": ' * 100_000 + b"\n", "not_a_record", "no JSON"),
        (b'{"text": "\xff"}\n', "not_a_record", "not in UTF-8"),
        (b'{"text": " "}\n', "no_text", "There is no text under text, content"),
        (b'{"id": 7, "words": "x"}\n', "no_text", "the record has id, words"),
        (LONG + b"\n", "too_large", "larger than 1 MiB"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_bad_line_is_rejected_alone(tables: Tables, bad: bytes, code: str, words: str) -> None:
    archives.write("a.jsonl", GOOD + bad + GOOD)
    rows = tables("a.jsonl", memory=SMALLEST)
    [rejected] = rows["rejected"]
    assert (rejected["input"], rejected["place"], rejected["code"]) == ("a.jsonl", len(GOOD), code)
    assert words in str(rejected["reason"])
    assert len(rows["documents"]) == 2


@pytest.mark.parametrize(
    ("bad", "code", "count"),
    [
        (b"1,2,3\n", "not_a_record", 2),
        (b"1\n", "not_a_record", 2),
        (b"1,\xff\n", "not_a_record", 2),
        (b"1,\n", "no_text", 2),
        (b'1,"a mark that nobody closes\n', "too_large", 2),
        (b"1," + LONG + b"\n", "too_large", 2),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_bad_row_is_rejected_alone(tables: Tables, bad: bytes, code: str, count: int) -> None:
    archives.write("a.csv", b"id,text\n" + ROW + bad + ROW)
    rows = tables("a.csv", memory=SMALLEST)
    assert [row["code"] for row in rows["rejected"]] == [code]
    assert len(rows["documents"]) == count


@pytest.mark.parametrize(
    ("name", "data", "documents", "words"),
    [
        ("a.jsonl.gz", gzip.compress(GOOD * 3, mtime=0)[:-8], 3, "damaged"),
        ("a.jsonl.gz", gzip.compress(GOOD * 3, mtime=0) + b"rubbish", 3, "damaged"),
        ("a.parquet", b"PAR1 no", 0, "cannot be read"),
        ("a.warc.gz", archives.crawl()[:-40], 1, "cut off"),
        ("a.warc", b"no crawl at all\n" * 9, 0, "damaged"),
        ("a.mbox", b"no mailbox\n", 0, "not a mailbox"),
        ("a.rss", b"<rss", 0, "feed"),
        ("a.jsonl.zst", b"no zst", 0, "damaged"),
        ("gone.jsonl", None, 0, "There is no file"),
        ("gone.txt", None, 0, "There is no file"),
        ("a.txt", b" \n", 0, "white space"),
        ("a.pdf", b"%PDF-1.7 no", 0, "cannot be read"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_damaged_file_gives_what_is_before_the_damage(
    tables: Tables, name: str, data: bytes | None, documents: int, words: str
) -> None:
    if data is not None:
        archives.write(name, data)
    archives.write("z.jsonl", GOOD)
    rows = tables(name, "z.jsonl")
    assert len(rows["documents"]) == documents + 1
    assert words in " ".join(str(row["reason"]) for row in rows["rejected"])


def test_a_parquet_without_a_text_says_which_columns_there_are(tables: Tables) -> None:
    archives.write("a.parquet", archives.parquet_file())
    fields = {"text": ("words",), "id": ("id",)}
    [rejected] = tables("a.parquet", fields=fields)["rejected"]
    assert "it has id, title, text" in str(rejected["reason"])


def test_a_page_or_message_that_is_too_large_is_rejected_alone(tables: Tables) -> None:
    large = archives.answer("https://a.example/l", b"<p>" + LONG)
    archives.write("a.warc", large + gzip.decompress(archives.crawl()))
    message = archives.MAIL.format(head="Subject: x", words="word " * MEBIBYTE)
    archives.write("a.mbox", message.encode() + archives.mailbox())
    rows = tables("a.warc", "a.mbox", memory=SMALLEST)
    assert [(row["input"], row["place"], row["code"]) for row in rows["rejected"]] == [
        ("a.warc", 0, "too_large"),
        ("a.mbox", 0, "too_large"),
    ]
    assert len(rows["documents"]) == 4


@pytest.mark.parametrize(
    ("words", "instead"), [(b"HTTP/1.1", b"\xff\xfe/9"), (b"; charset=utf-8", b"\r\nContent-Encoding: gzip")]
)
def test_an_answer_that_is_broken_is_rejected(tables: Tables, words: bytes, instead: bytes) -> None:
    whole = archives.answer("https://a.example/b", b"no gzip " * 9)
    broken = whole.replace(words, instead)
    size = len(whole.partition(b"\r\n\r\n")[2]) - 4
    broken = broken.replace(b"Content-Length: %d" % size, b"Content-Length: %d" % (size + len(broken) - len(whole)))
    archives.write("a.warc", broken + gzip.decompress(archives.crawl()))
    found = tables("a.warc")
    assert [row["code"] for row in found["rejected"]] == ["not_a_record"]
    assert len(found["documents"]) == 2


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [(ZeroDivisionError(), "failed", "a mistake in reader"), (MemoryError(), "too_large", "--memory")],
)
def test_a_text_on_which_the_reader_fails_is_rejected(
    tables: Tables, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str, words: str
) -> None:
    def fails(document: Document) -> None:
        raise error

    monkeypatch.setattr(rows, "attribute", fails)
    archives.write("a.jsonl", GOOD)
    [rejected] = tables("a.jsonl")["rejected"]
    assert rejected["code"] == code
    assert words in str(rejected["reason"])
