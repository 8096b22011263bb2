"""The two articles of the tests in files of every kind."""

import csv
import gzip
import io
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from tests.corpus.conftest import ARTICLES, json_lines

RECORDS = [
    {
        "id": str(number),
        "title": f"Title {number}",
        "text": text,
        "date": "2026-05-04",
        "url": f"https://www.a.example/{number}",
    }
    for number, text in enumerate(ARTICLES)
]
MORE = "More words stand here about the old harbour."
MAIL = "From ann@a.example Mon May  4 09:00:00 2026\n{head}\n\n{words}\n\n"


def jsonl() -> bytes:
    return json_lines(*RECORDS)


def comma_separated(separator: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(RECORDS[0]), delimiter=separator)
    writer.writeheader()
    writer.writerows(RECORDS)
    return out.getvalue().encode()


def parquet_file() -> bytes:
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(RECORDS), out)
    return out.getvalue()


def page(title: str, text: str) -> str:
    """An article as a page."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in [text, *[MORE] * 3])
    head = f"<head><title>{title}</title><meta property='article:published_time' content='2026-05-04'></head>"
    return f"<html>{head}<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"


def answer(address: str, body: bytes, media_type: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """The record of a page in a crawl."""
    return answer_as_sent(address, f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + body)


def answer_as_sent(address: str, http: bytes) -> bytes:
    """The record of what a server sent."""
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-05-05T00:00:00Z\r\n"
        f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def plain_crawl() -> bytes:
    """The pages of a crawl, not packed."""
    pages = [answer(str(each["url"]), page(str(each["title"]), str(each["text"])).encode()) for each in RECORDS]
    return b"".join(pages)


def crawl() -> bytes:
    pages = [answer(str(each["url"]), page(str(each["title"]), str(each["text"])).encode()) for each in RECORDS]
    image = answer("https://a.example/i.png", b"\x89PNG", "image/png")
    gone = answer("https://a.example/gone", b"<p>gone", status="404 Not Found")
    return b"".join(gzip.compress(each, mtime=0) for each in [pages[0], image, gone, pages[1]])


def mailbox() -> bytes:
    messages = [
        MAIL.format(
            head=f"From: Ann Lee <ann@a.example>\nSubject: {each['title']}\nMessage-ID: <{each['id']}>\n"
            "Date: Mon, 04 May 2026 09:00:00 +0000",
            words=each["text"],
        )
        for each in RECORDS
    ]
    return "".join(messages).encode()


def feed() -> bytes:
    items = "".join(
        f"<item><title>{each['title']}</title><link>{each['url']}</link>"
        "<pubDate>Mon, 04 May 2026 09:00:00 GMT</pubDate>"
        f"<description>{each['text']}</description></item>"
        for each in RECORDS
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Post</title>{items}</channel></rss>".encode()


def write(path: str, data: bytes) -> None:
    """Write a file, in folders that are made."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data)
