"""Attribution in a worker process: it equals that in this process, reports its progress, and can be stopped."""

import sys
from pathlib import Path
from threading import Thread

import pytest

import reader
from reader import worker_process
from reader.document import Document
from reader.quotes.progress import no_progress, scaled, tracked
from reader.quotes.worker_process import AttributionProcess
from reader.worker_process import WorkerProcessError

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"
GERMAN = "„Das ist die Frage, die sich heute stellt“, sagte die Ministerin und ging wieder an ihre Arbeit zurück. " * 3


@pytest.mark.parametrize("document", [reader.open(str(SEED)), reader.parse(GERMAN), reader.parse("Nothing is said.")])
def test_a_worker_process_finds_what_this_process_finds(document: Document) -> None:
    assert AttributionProcess(document).attribution(no_progress) == reader.attribute(document)


def test_a_worker_process_reports_its_progress() -> None:
    heard: list[float] = []
    AttributionProcess(reader.open(str(SEED))).attribution(heard.append)
    assert heard == sorted(heard)
    assert len(heard) > 10
    assert 0 < heard[0] < 0.3
    assert heard[-1] == 1.0


def test_a_stopped_worker_process_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_process, "COMMAND", (sys.executable, "-c", "import signal; signal.pause()"))
    reading, found = AttributionProcess(reader.parse("“I shall not wait for it,” said Ann Lee.")), ["not yet"]
    thread = Thread(target=lambda: found.append(str(reading.attribution(no_progress))))
    thread.start()
    reading.stop()
    thread.join(20)
    assert found == ["not yet", "None"]
    assert reading.process is None or reading.process.poll() is not None


@pytest.mark.parametrize("command", [(sys.executable, "-c", "raise SystemExit(3)"), ("no-such-program-anywhere",)])
def test_a_worker_process_that_ends_early_is_an_error(
    monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(worker_process, "COMMAND", command)
    with pytest.raises(WorkerProcessError, match="ended unexpectedly"):
        AttributionProcess(reader.open(str(SEED))).attribution(no_progress)


def test_a_worker_process_imports_nothing_from_its_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pickle", "reader", "textwrap"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not mine')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert AttributionProcess(reader.parse("“I shall wait for it,” said Ann Lee.")).attribution(no_progress) is not None


def test_progress_of_a_part_is_scaled_to_the_whole() -> None:
    heard: list[float] = []
    assert list(tracked(range(4), scaled(heard.append, 0.5, 1.0))) == [0, 1, 2, 3]
    assert heard == [0.625, 0.75, 0.875, 1.0]


def test_progress_is_reported_about_a_hundred_times() -> None:
    heard: list[float] = []
    assert len(list(tracked(range(12345), heard.append))) == 12345
    assert 95 <= len(heard) <= 105
    assert heard[-1] == 1.0
