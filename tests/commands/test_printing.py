"""`reader FILE | less`: where standard output is no terminal, the text is printed as the screen sets it."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run

MARKDOWN = "# The wall\n\nIt broke  \nin May, and " + "nobody knows why, " * 6 + "\n\n- one\n\n> two\n"
PRINTED = """\
The wall

It broke
in May, and nobody knows why, nobody knows why, nobody knows why, nobody
  knows why, nobody knows why, nobody knows why,

• one

▏ two
"""


@pytest.fixture(autouse=True)
def wall(tmp_path: Path) -> None:
    (tmp_path / "wall.md").write_text(MARKDOWN)


def test_a_text_is_printed_as_it_is_set(run: Run) -> None:
    done = run("wall.md")
    assert (done.returncode, done.stdout, done.stderr) == (0, PRINTED, "")
    assert run("open", "wall.md").stdout == PRINTED


def test_the_width_is_that_of_columns_but_at_most_the_measure(run: Run) -> None:
    assert max(map(len, run("wall.md", COLUMNS="30").stdout.splitlines())) <= 30
    for columns in ("500", "0", "wide"):
        assert run("wall.md", COLUMNS=columns).stdout == PRINTED


def test_what_is_piped_is_read_without_a_target(run: Run) -> None:
    assert run(stdin=MARKDOWN).stdout == run("-", stdin=MARKDOWN).stdout == PRINTED
    done = run(stdin="")
    assert (done.returncode, done.stderr) == (1, "reader: Standard input is empty.\n")


def test_several_texts_are_printed_one_after_another(run: Run) -> None:
    done = run("wall.md", "nothing.md", "wall.md")
    assert (done.returncode, done.stdout) == (1, PRINTED + "\n\n" + PRINTED)
    assert done.stderr == "reader: There is no file nothing.md.\n"


def test_colours_and_signs_printed_over_are_not_printed(run: Run) -> None:
    done = run(stdin=b"N\bNA\bAM\bME\bE\n\n\x1b[31mred\x1b[0m words, and nothing else of it \x1b[2J gets through.\n")
    assert done.stdout == "NAME\n\nred words, and nothing else of it gets through.\n"


def test_the_encoding_can_be_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Ночь".encode("koi8-r"))
    for words in (["old.txt"], ["text", "old.txt"]):
        assert run(*words, "--encoding", "KOI8-R").stdout.strip() == "Ночь"


def test_a_file_is_named_by_its_address(run: Run, tmp_path: Path) -> None:
    address = f"file://{tmp_path}/wall.md"
    assert run(address).stdout == PRINTED
    assert run("text", address).stdout == run("text", "wall.md").stdout
    assert run("outline", address).stdout == run("outline", "wall.md").stdout
