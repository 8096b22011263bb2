"""JSON that is safe for a terminal and loads as the same value."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.visible import unsafe
from reader.exports.safe_json import dump_json


@pytest.mark.parametrize("indent", [None, 2])
def test_each_character_that_a_terminal_would_obey_is_escaped(indent: int | None) -> None:
    for char in map(chr, unsafe()):
        text = dump_json({"a": f"é{char}"}, indent=indent)
        assert char not in text
        assert json.loads(text) == {"a": f"é{char}"}


@pytest.mark.parametrize(("char", "written"), [("~", "~"), ("\x7f", "\\u007f"), ("\x80", "\\u0080"), ("\xa0", "\xa0")])
def test_escapes_begin_with_delete(char: str, written: str) -> None:
    assert dump_json({"a": f"\x7f{char}"}) == f'{{"a": "\\u007f{written}"}}'


def test_escapes_are_written_in_a_text_of_plain_letters_too() -> None:
    assert dump_json({"a": "\x7f"}) == '{"a": "\\u007f"}'


@given(st.text(st.characters(exclude_characters="".join(map(chr, unsafe())))))
def test_all_other_characters_stay_as_they_are(text: str) -> None:
    assert dump_json({"a": text}) == json.dumps({"a": text}, ensure_ascii=False)
