"""Many files: all cores work on them, with the same output as one process that reads one file after the other."""

import json
import os
import re
import signal
import subprocess
import sys
import textwrap
from contextlib import suppress
from pathlib import Path

import pyte
import pytest
from ptyprocess import PtyProcess

from reader.commands.batches import batches, first_batches
from tests.commands.conftest import COMMAND, Run, through_terminal

COUNT = 240
SYLLABLES = ("ber", "dal", "holm", "lind", "mark", "sten", "torp", "vik")
ARTICLE = (
    "Harbour number {number} reopens after a year\n"
    "By Ann Lee\n"
    "The harbour of the town opened again on Monday, after a year of work on the wall.\n"
    '"It was a long year," said Bo {name}, the mayor of the town. “Nobody will forget it.”\n'
    'Mr. {name} said the wall would "hold for a hundred years" and that nobody should worry.\n'
    "It is {number} metres long, according to Eva Holm, an engineer at the port.\n"
)


def name_in(number: int) -> str:
    """The name of the mayor in an article, which no other article has."""
    return "".join(SYLLABLES[number // 8**place % 8] for place in range(3)).capitalize()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with enough articles for several workers."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(COUNT):
        text = ARTICLE.format(number=number, name=name_in(number))
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    assert first_batches(batches(map(str, folder.iterdir())))[1]
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("quotes",),
        ("quotes", "--format", "jsonl"),
        ("quotes", "--format", "csv", "--kind", "direct"),
        ("speakers",),
        ("outline", "--format", "jsonl"),
    ],
)
def test_one_job_and_two_print_the_same_with_bad_files_among_the_good(
    run: Run, many: Path, words: tuple[str, ...]
) -> None:
    (many / "000.txt").write_bytes(b"\n")
    (many / "100.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    alone, together = (run(*words, "many", "gone.txt", "--jobs", jobs) for jobs in "12")
    assert (alone.returncode, together.returncode) == (1, 1)
    assert together.stderr.splitlines() == [
        "reader: many/000.txt has nothing but white space.",
        "reader: many/100.txt is not text: it looks like a PNG image. "
        "Recognise its text with a program such as tesseract, and open what that writes.",
        "reader: There is no file gone.txt.",
    ]
    assert (together.stdout, together.stderr) == (alone.stdout, alone.stderr)
    assert len(together.stdout) > 20 * COUNT


def test_documents_are_printed_in_order_when_the_first_takes_longest(run: Run, many: Path) -> None:
    first = many / "000.txt"
    first.write_text(first.read_text() * 300)
    printed = run("quotes", "many", "--format", "jsonl", "--jobs", "3").stdout
    assert [json.loads(line)["id"] for line in printed.splitlines()] == [f"{number:03}" for number in range(COUNT)]


def test_a_table_of_many_files_has_one_header(run: Run, many: Path) -> None:
    printed = run("quotes", "many", "--format", "csv", "--jobs", "2").stdout
    assert printed.startswith("target,speaker,")
    assert printed.count("target,speaker,") == 1


def test_corrections_are_applied_to_all_of_many_files(run: Run, many: Path, tmp_path: Path) -> None:
    records = [
        {"merge": f"Bo {name_in(200)}", "into": "Robert Tables"},
        {"merge": "Nobody Atall", "into": "Eva Holm"},
        {"quote": "It was a long year,", "speaker": "Eva Holm", "id": "007"},
        {"quote": "It was a long year,", "speaker": "Eva Holm", "id": "elsewhere"},
    ]
    (tmp_path / "mine.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    alone, together = (
        run("quotes", "many", "--format", "jsonl", "--corrections", "mine.jsonl", "--jobs", jobs) for jobs in "12"
    )
    assert (together.stdout, together.stderr, together.returncode) == (alone.stdout, alone.stderr, 1)
    assert together.stderr.splitlines() == [
        "reader: mine.jsonl, line 2: not applied: no speaker is called Nobody Atall.",
        "reader: mine.jsonl, line 4: not applied: no text with its id was read.",
    ]
    found = [{quote["speaker"] for quote in json.loads(line)["quotes"]} for line in together.stdout.splitlines()]
    assert [i for i, names in enumerate(found) if "Robert Tables" in names] == [200]
    by_hand = [i for i, line in enumerate(together.stdout.splitlines()) if '"by_hand"' in line]
    assert by_hand == [7]


def test_a_speaker_is_found_in_any_of_many_files(run: Run, many: Path) -> None:
    done = run("quotes", "many", "--format", "jsonl", "--speaker", name_in(220), "--jobs", "2")
    counts = [len(json.loads(line)["quotes"]) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [i for i, count in enumerate(counts) if count] == [220]


def test_for_an_unknown_speaker_all_speakers_in_many_files_are_named(run: Run, many: Path) -> None:
    done = run("quotes", "many", "--speaker", "Nobody", "--jobs", "2")
    assert done.returncode == 2
    assert all(f"Bo {name_in(number)}" in done.stderr for number in range(COUNT))


def test_standard_input_and_pipes_are_read_in_their_place(run: Run, many: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["sh", "-c", "cat many/001.txt > pipe"], cwd=tmp_path):
        done = run("quotes", "many", "-", "pipe", "many", "--format", "jsonl", stdin='"So," said Al.')
    lines = done.stdout.splitlines()
    assert (done.returncode, len(lines)) == (0, 2 * COUNT + 2)
    assert [json.loads(line)["target"] for line in lines[COUNT : COUNT + 2]] == ["-", "pipe"]
    assert json.loads(lines[COUNT + 1])["quotes"] == json.loads(lines[1])["quotes"]


def test_a_terminal_shows_progress_until_all_are_done(many: Path) -> None:
    for jobs in "12":
        status, shown = through_terminal("speakers", str(many), "--jobs", jobs)
        assert status == 0
        assert [f"\r{number} of {COUNT} texts" in shown for number in (0, COUNT - 1)] == [True, True]
        screen = pyte.Screen(80, 24)
        pyte.Stream(screen).feed(shown)
        assert not [line for line in screen.display if "texts" in line]
        assert any(name_in(COUNT - 1) in line for line in screen.display)


def test_a_pipe_gets_no_progress(run: Run, many: Path) -> None:
    assert run("speakers", "many", "--jobs", "2").stderr == ""


def test_an_error_is_printed_on_a_line_of_its_own(many: Path) -> None:
    (many / "100.txt").write_bytes(b"")
    _, shown = through_terminal("speakers", str(many), "--jobs", "2")
    screen = pyte.HistoryScreen(300, 2000)
    pyte.Stream(screen).feed(shown)
    assert f"reader: {many}/100.txt is empty." in [line.rstrip() for line in screen.display]


@pytest.fixture
def endless(many: Path) -> Path:
    """The same folder, with a text at the end that takes long."""
    (many / "last.txt").write_text(ARTICLE.format(number=1, name="Berg") * 60_000)
    return many


def rest_of(terminal: PtyProcess) -> bytes:
    """The output in a terminal until its last process ends."""
    parts = []
    with suppress(EOFError):
        while True:
            parts.append(terminal.read())
    return b"".join(parts)


def test_ctrl_c_stops_all_and_leaves_what_is_printed(endless: Path, tmp_path: Path) -> None:
    printed = tmp_path / "printed"
    words = f"exec '{COMMAND}' quotes '{endless}' --format jsonl --jobs 2 > '{printed}'"
    terminal = PtyProcess.spawn(["sh", "-c", words])
    shown = b""
    while f"\r{COUNT} of {COUNT + 1} texts".encode() not in shown:
        shown += terminal.read()
    terminal.sendintr()
    shown += rest_of(terminal)
    terminal.wait()
    assert terminal.exitstatus == 130
    assert [json.loads(line)["id"] for line in printed.read_text().splitlines()] == [f"{n:03}" for n in range(COUNT)]
    after = shown.decode().rpartition("texts")[2]
    assert re.fullmatch(r" \^C\r +\r", after)


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_no_worker_outlives_the_command(endless: Path, sent: signal.Signals, status: int) -> None:
    words = [COMMAND, "quotes", endless, "--format", "jsonl", "--jobs", "2"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        lines = [process.stdout.readline() for _ in range(COUNT)]
        process.send_signal(sent)
        lines += process.stdout.readlines()  # which ends when the last process that could write has ended
        assert (process.wait(), process.stderr.read()) == (status, "")
    assert len(lines) == COUNT


def test_a_closed_pipe_ends_all_quietly(endless: Path) -> None:
    words = [COMMAND, "quotes", endless, "--format", "jsonl", "--jobs", "2"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == ("", 0)


def test_a_few_small_files_start_no_processes(run: Run, many: Path, tmp_path: Path) -> None:
    def modules(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "reader", "quotes", "--jobs", "2", *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stderr

    assert "concurrent.futures.process" in modules("many")
    assert not re.search(r"multiprocessing|concurrent", modules("many/001.txt", "many/002.txt"))


@pytest.mark.parametrize("words", ["0", "-1", "two", "1.5"])
def test_jobs_are_a_whole_number_from_one(run: Run, article: str, words: str) -> None:
    done = run("quotes", article, f"--jobs={words}")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"argument --jobs: {words} is not a whole number from 1. See" in done.stderr


DYING = """
    import argparse, os, signal, sys
    from pathlib import Path
    import reader.commands.pool
    from reader.commands.output import Output
    from reader.commands.targets import for_each

    class Counting:
        def __call__(self, document):
            {deed}
            return document.id + "\\n"

    if __name__ == "__main__":
        {before}
        args = argparse.Namespace(targets=["many"], source_format=None, encoding=None, password="", jobs=2)
        sys.exit(for_each(args, Output(sys.stdout, sys.stderr), Counting(), str))
"""
ALL = [f"{number:03}" for number in range(COUNT)]


def with_work(folder: Path, deed: str, before: str = "pass") -> subprocess.CompletedProcess[str]:
    """Run a command that executes a statement for each document, then prints its id."""
    script = folder / "dying.py"
    script.write_text(textwrap.dedent(DYING).format(deed=deed, before=before))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run([sys.executable, script], cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_when_a_worker_is_killed_once_nothing_is_lost(many: Path, tmp_path: Path) -> None:
    deed = 'if document.id == "120" and not Path("x").exists(): Path("x").touch(); os.kill(os.getpid(), signal.SIGKILL)'
    done = with_work(tmp_path, deed)
    assert (tmp_path / "x").exists()
    assert (done.returncode, done.stderr, done.stdout.split()) == (0, "", ALL)


def test_a_text_that_kills_every_worker_is_named_and_the_others_go_on(many: Path, tmp_path: Path) -> None:
    done = with_work(tmp_path, 'if document.id in {"030", "120"}: os._exit(1)')
    assert done.stdout.split() == [id for id in ALL if id not in {"030", "120"}]
    assert [line.partition(" is left out: the worker process ")[0] for line in done.stderr.splitlines()] == [
        "reader: many/030.txt",
        "reader: many/120.txt",
    ]
    assert done.returncode == 1


def test_an_interrupt_within_a_worker_stops_the_command(many: Path, tmp_path: Path) -> None:
    done = with_work(tmp_path, 'if document.id == "120": raise KeyboardInterrupt')
    assert done.stderr.rstrip().endswith("KeyboardInterrupt")
    assert done.stdout.split() == ALL[: len(done.stdout.split())]
    assert done.stdout.split()[-1] < "120"


def test_workers_can_also_be_spawned(many: Path, tmp_path: Path) -> None:
    done = with_work(tmp_path, "pass", 'reader.commands.pool.start_method = lambda: "spawn"')
    assert (done.returncode, done.stderr, done.stdout.split()) == (0, "", ALL)
