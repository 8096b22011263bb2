"""Hooks: a key runs a command of one's own, in the background and without a shell."""

import sys
from pathlib import Path

import pytest

import reader
from reader.config.hooks import Hook
from reader.ui.features.hook_process import Answer, answer_of, arguments, start
from tests.ui.conftest import Opened, Session

TEXT = '# The wall\n\n"-We $(keep) the `harbour`; all," said Ann Lee.\n\nNobody else spoke.\n'
PRINTS = "import sys; print('|'.join(sys.argv[1:]))"


def hook(key: str, *words: str, mode: str = "show", code: str = PRINTS) -> str:
    """A line of the settings that runs Python."""
    return f'{key} {mode} {sys.executable} -c "{code}" {" ".join(words)}'


async def answered(session: Session) -> str:
    """What is shown at the foot, once it is there."""
    hooking = session.article.features.hooking
    await session.until(lambda: hooking.answer is not None and hooking.answer.is_mounted)
    await session.pilot.pause()
    return hooking.answer.text


async def test_a_command_is_given_what_is_read_and_its_answer_is_shown(opened: Opened) -> None:
    line = hook("f9", "{speaker}", "{title}", "{address}", "x{quotation}y")
    async with opened(reader.parse(TEXT, "markdown", target="wall.md"), hooks=(line,)) as session:
        await session.press("}", "f9", "j")
        assert await answered(session) == "Ann Lee|The wall|wall.md|x-We $(keep) the harbour; all,y"
        assert "Ann Lee|The wall" in session.screen
        assert session.focus == "text"
        await session.press("escape")
        assert "Ann Lee|The wall" not in session.screen


async def test_a_selection_is_used(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), hooks=(hook("f9", "{word}", "{paragraph}"),)) as session:
        await session.press("f9")
        assert "Select a word first" in session.messages
        session.article.features.selecting.pick(session.article.document.text.index("else"), clicks=2)
        await session.press("f9")
        assert await answered(session) == "else|else"
        await session.press("escape", "v", "p", "f9")
        assert session.article.features.selecting.span is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("f9 show no-such-program-at-all {title}", "no-such-program-at-all cannot be started: No such file"),
        (hook("f9", code="import sys; sys.exit('worse')"), "failed with status 1: worse"),
        (hook("f9", code="pass"), "printed nothing"),
        (hook("f9", "{address}"), "This text has no address"),
    ],
)
async def test_what_goes_wrong_is_said(opened: Opened, line: str, said: str) -> None:
    async with opened(reader.parse(TEXT, "markdown"), hooks=(line,)) as session:
        await session.press("f9")
        await session.until(lambda: said in session.messages)
        assert session.article.features.hooking.answer is None


async def test_the_key_of_a_command_that_runs_ends_it(opened: Opened) -> None:
    line = hook("f9", mode="quiet", code="import time; time.sleep(60)")
    async with opened(reader.parse(TEXT, "markdown"), hooks=(line,)) as session:
        await session.press("f9", "j", "f9")
        assert "is ended" in session.messages
        await session.until(lambda: session.article.features.hooking.running == {})
        assert "failed" not in session.messages


def test_a_value_is_one_argument_and_never_an_option() -> None:
    values = {"word": "-rf / \n; $(x)\x1b", "title": "a b"}
    made = arguments(Hook("a", True, ("dict", "{word}", "--t={title}", "-{word}")), values)
    assert made == ["dict", " -rf / \n; $(x)␛", "--t=a b", "--rf / \n; $(x)␛"]


def test_a_command_is_ended_when_its_time_is_over(tmp_path: Path) -> None:
    process = start([sys.executable, "-c", "import time; time.sleep(60)"], is_shown=True)
    assert answer_of(process, "slow", 0.2) == Answer(failure="slow was ended, as it took longer than 0 seconds.")
    assert process.poll() is not None
    process = start([sys.executable, "-c", "print('x' * 300_000)"], is_shown=True)
    assert len(answer_of(process, "long", 20).text) == 200_000


async def test_commands_are_not_run_where_only_some_texts_are_to_be_read(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), hooks=(hook("f9", "{title}"),)) as session:
        session.app.performer.only = True
        await session.press("f9")
        assert "opened for these texts alone" in session.messages


async def test_the_help_lists_them(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), hooks=("f9 show dict {word}",), size=(120, 70)) as session:
        await session.press("?")
        assert "Your commands" in session.screen
