"""Each target of fuzzing with its seeds and a few random changes of them; `make fuzz` tries as many as it can."""

from random import Random

import pytest

from reader.sources import Format
from tests.fuzzing.mutations import changed
from tests.fuzzing.seeds import seeds
from tests.fuzzing.targets import TARGETS

CHANGED = 25
"""How many changed inputs each target is given."""
FOUND: list[tuple[str, bytes]] = [
    ("subtitles", b"WEBVTT\n\n0000 --> 00:01.000 --> 00:02\n"),
    ("fb2", b"<FictionBook><body><section><p>It &#xd800; is</p></section></body></FictionBook>"),
    ("fb2", b"<FictionBook><body><section><p>It \xed\xa0\x80 is</p></section></body></FictionBook>"),
    ("fb2", b"<FictionBook><body><section><title><?a b?>It is</title></section></body></FictionBook>"),
    ("fb2", b'<!DOCTYPE a [<!ENTITY x "y">]><FictionBook><body><title>&x;</title></body></FictionBook>'),
    ("html", b"<svg><p>It is<p>late."),
    ("html", b"<label>It is late.</label>"),
    ("mail", b"From: a\nDate: Mon, 4 Mar 2024 09:12:00 +99999999999999999999\n\nIt is late."),
    ("mail", b"From: " + b"(" * 3_000 + b"\n\nIt is late."),
    ("rtf", rb"{\rtf1 It \u99999999999999999999? is}"),
]
"""Inputs on which a target once failed."""


def test_every_format_is_a_target_and_every_target_has_seeds() -> None:
    assert {format.value for format in Format} - {*TARGETS} == {"plugin"}
    assert {*TARGETS} == {*seeds()}


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_its_seeds_and_changes_of_them(name: str) -> None:
    for data in seeds()[name][:40]:
        TARGETS[name](data)
    chance = Random(f"{name} 16")
    for _ in range(CHANGED):
        TARGETS[name](changed(seeds()[name], chance))


@pytest.mark.parametrize(("name", "data"), FOUND)
def test_what_was_found_is_mended(name: str, data: bytes) -> None:
    TARGETS[name](data)
