"""Help on the command line: every command says what it does and shows examples, which its parser understands."""

import shlex
import subprocess
from pathlib import Path

import pytest

from reader.commands.completion import SHELLS, script
from reader.commands.examples import EXAMPLES
from reader.commands.main import command_in
from reader.commands.names import COMMANDS, WITHIN
from reader.commands.parsing import full_parser
from tests.commands.conftest import COMMAND, Run

COMPLETIONS = Path(__file__).resolve().parents[2] / "completions"
LINES = [line for rows in EXAMPLES.values() for line in rows if not line.startswith("eval")]


@pytest.mark.parametrize("command", ["", *COMMANDS, *WITHIN])
def test_every_command_shows_its_options_and_examples(run: Run, command: str) -> None:
    done = run(*command.split(), "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: reader")
    for line, what in EXAMPLES[command].items():
        assert line in done.stdout
        assert what in done.stdout


def test_the_help_of_reader_names_every_command(run: Run) -> None:
    shown = " ".join(run("--help").stdout.split())
    assert all(f"{name} {line}" in shown for name, line in COMMANDS.items())


@pytest.mark.parametrize("line", LINES)
def test_examples_are_understood(line: str) -> None:
    words = shlex.split(line.partition(" > ")[0].rpartition("| reader")[2] or line)
    if "| reader" in line:
        words = ["reader", *words]
    words = words[: words.index("|")] if "|" in words else words
    assert words[0] == "reader"
    rest = words[1:]
    name, rest = command_in(rest)
    full_parser()[1][name].parse_args(rest)


def completed(*words: str, folder: Path, load: str = 'eval "$(reader completion bash)"') -> list[str]:
    """The completions that bash offers for the last of some words, once it has loaded the script."""
    program = (
        f'PATH={shlex.quote(str(COMMAND.parent))}:$PATH; {load}; COMP_WORDS=("$@");'
        'COMP_CWORD=$(( $# - 1 )); _shtab_reader; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", program, "bash", *words], capture_output=True, text=True, cwd=folder, check=True
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["reader", "quo"], ["quotes"]),
        (["reader", "har"], ["harbour.txt"]),
        (["reader", "outline", "har"], ["harbour.txt"]),
        (["reader", "quotes", "--sp"], ["--speaker"]),
        (["reader", "quotes", "harbour.txt", "--kind", ""], ["direct", "mixed", "indirect"]),
        (["reader", "quotes", "harbour.txt", "--speaker", ""], ["Bo\\ Berg", "Eva\\ Holm"]),
        (["reader", "quotes", "harbour.txt", "--speaker", "E"], ["Eva\\ Holm"]),
        (["reader", "completion", ""], list(SHELLS)),
        (["reader", "corpus", "rep"], ["report"]),
        (["reader", "corpus", "har"], ["harbour.txt"]),
        (["reader", "corpus", "harbour.txt", "har"], ["harbour.txt"]),
        (["reader", "corpus", "harbour.txt", "--sch"], ["--scheduler"]),
        (["reader", "corpus", "report", "--fo"], ["--format"]),
        (["reader", "corpus", "report", "--format", "m"], ["markdown"]),
    ],
)
def test_bash_completes_commands_files_options_and_speakers(
    article: str, tmp_path: Path, words: list[str], offered: list[str]
) -> None:
    assert article in {"harbour.txt"}
    assert completed(*words, folder=tmp_path) == offered


def test_bash_completes_by_the_file_of_the_wheel(tmp_path: Path) -> None:
    load = f"source {shlex.quote(str(COMPLETIONS / 'reader.bash'))}; complete -p reader >/dev/null || exit"
    assert completed("reader", "quo", folder=tmp_path, load=load) == ["quotes"]


@pytest.mark.parametrize(("shell", "file"), [("bash", "reader.bash"), ("zsh", "_reader"), ("fish", "reader.fish")])
def test_the_file_of_each_shell_asks_for_its_script(shell: str, file: str) -> None:
    assert f"reader completion {shell}" in (COMPLETIONS / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_every_command_and_the_speakers(shell: str) -> None:
    written = script(shell)
    assert all(name in written for name in COMMANDS)
    assert "reader speakers --format names" in written


def test_the_names_of_speakers_are_printed_one_per_line(run: Run, article: str) -> None:
    assert run("speakers", article, "--format", "names").stdout == "Bo Berg\nEva Holm\n"
