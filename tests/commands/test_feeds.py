"""Feeds on the command line: the voices of their whole articles, and the feed itself as a text."""

import json
from pathlib import Path

from tests.commands.conftest import Run
from tests.feeds.server import FeedServer, opml, server

__all__ = ["server"]


def test_the_voices_of_a_feed_are_those_of_its_whole_articles(run: Run, server: FeedServer, tmp_path: Path) -> None:
    address = server.add_feed("/feed", "News", range(3))
    (tmp_path / "my.opml").write_text(opml([address, server.url("/none")]))
    done = run("quotes", address, "my.opml", "--format", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["target"].rpartition("/")[2] for record in records] == ["0", "1", "2", "2", "1", "0"]
    assert {quote["speaker"] for record in records for quote in record["quotes"]} == {"Bo Berg"}
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "/none cannot be read: there is no such page" in done.stderr
    assert run("text", address).stdout.startswith(
        "News 0\n\nAnn Lee · 01 May 2026 10:00 GMT\n\nThe wall broke.\n\nNews 1"
    )
    assert run("outline", "my.opml").stdout.startswith("My feeds\n")
    server.close()
    offline = run("quotes", address, "--format", "jsonl")
    assert len(offline.stdout.splitlines()) == 3
    assert f"{address} cannot be fetched; this is its text as kept on" in offline.stderr
