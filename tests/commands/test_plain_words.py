"""Words that only name targets mean what the parser makes of them."""

from __future__ import annotations

import pytest

from reader.commands.command import import_command
from reader.commands.parsing import full_parser
from reader.commands.plain_words import PLAIN, plain_arguments
from reader.errors import UsageError


@pytest.mark.parametrize("command", sorted(PLAIN))
@pytest.mark.parametrize("words", [["a.txt"], ["-"], ["a b.txt", "c"], [""], ["café"]])
def test_they_mean_what_the_parser_makes_of_them(command: str, words: list[str]) -> None:
    found = plain_arguments(import_command(command), words)
    parser = full_parser()[1][command]
    if command == "text" and len(words) > 1:
        assert found is None
        with pytest.raises((UsageError, SystemExit)):
            parser.parse_args(words)
    else:
        assert found is not None
        assert {**vars(found), "log": None} == vars(parser.parse_args(words))


@pytest.mark.parametrize("words", [[], ["--format", "json", "a.txt"], ["a.txt", "-h"], ["--", "-a.txt"], ["a", "--x"]])
def test_all_others_are_left_to_the_parser(words: list[str]) -> None:
    assert plain_arguments(import_command("outline"), words) is None
