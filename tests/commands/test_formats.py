"""A file of each format, opened by the installed command."""

import gzip
import json
from email.message import EmailMessage
from pathlib import Path

from reader.commands.formats import rows
from tests.commands.conftest import Run
from tests.formats.books import docx, epub, odt, word_paragraph

SAID = "“The wall broke in May,” said Ann Lee, the mayor of the town."


def message() -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "bo@example.org", "The Wall", "Mon, 4 May 2026 09:12:00 +0200"
    made.set_content(f"{SAID}\n")
    return made


FICTION = f'<FictionBook xmlns="http://x"><body><section><p>{SAID}</p></section></body></FictionBook>'
FEED = (
    f"<rss version='2.0'><channel><item><title>The Wall</title><description>{SAID}</description></item></channel></rss>"
)
PAGE = f"<!DOCTYPE html><html><body><p>{SAID}</p></body></html>"
FILES = {
    "plain.txt": SAID.encode(),
    "markdown.md": f"# The Wall\n\n{SAID}\n".encode(),
    "html.html": PAGE.encode(),
    "rst.rst": f"The Wall\n========\n\n{SAID}\n".encode(),
    "asciidoc.adoc": f"= The Wall\n\n{SAID}\n".encode(),
    "org.org": f"#+TITLE: The Wall\n\n{SAID}\n".encode(),
    "epub.epub": epub([f"<p>{SAID}</p>"]),
    "docx.docx": docx(word_paragraph(SAID)),
    "odt.odt": odt(f"<text:p>{SAID}</text:p>"),
    "fb2.fb2": FICTION.encode(),
    "rtf.rtf": b"{\\rtf1\\ansi\\ansicpg1252 " + SAID.encode("cp1252") + b"\\par}",
    "mht.mht": f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n".encode(),
    "mail.eml": message().as_bytes(),
    "mbox.mbox": b"From bo@example.org Mon May  4 09:12:00 2026\n" + message().as_bytes(),
    "feed.rss": FEED.encode(),
    "subtitles.srt": f"1\n00:00:01,000 --> 00:00:02,000\n{SAID}\n".encode(),
    "transcript.json": json.dumps({"segments": [{"start": 1, "text": SAID}]}).encode(),
    "notebook.ipynb": json.dumps({"cells": [{"cell_type": "markdown", "source": SAID}]}).encode(),
    "jsonl.jsonl": json.dumps({"title": "The Wall", "text": SAID}).encode(),
    "packed.txt.gz": gzip.compress(SAID.encode()),
}
TESTED_ELSEWHERE = {"pdf", "opml"}


def test_the_installed_command_reads_a_file_of_each_format(run: Run, tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    done = run("quotes", *FILES, "--format", "jsonl", "--jobs", "1")
    assert done.stderr == ""
    records = [json.loads(line) for line in done.stdout.splitlines()]
    said = {record["target"]: [quote["speaker"] for quote in record["quotes"]] for record in records}
    assert said == {name: ["Ann Lee"] for name in FILES}
    named = {name for name, _, _ in rows()} - TESTED_ELSEWHERE
    assert named <= {name.partition(".")[0] for name in FILES}
