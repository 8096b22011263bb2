"""The colours of highlights in the settings."""

import pytest

from reader.config import load_settings
from reader.config.highlight_colours import HighlightColours, meaning_of
from reader.errors import ConfigError
from tests.config.conftest import Write


@pytest.mark.parametrize(
    ("written", "parsed"),
    [
        (("yellow important", "red"), ("yellow important", "red")),
        ("blue  to   check", ("blue to check",)),
        (("pink",), None),
        (("yellow", "yellow again"), None),
        ((), None),
        (("",), None),
        (3, None),
    ],
)
def test_each_colour_is_known_and_listed_once(written: str | tuple[str, ...], parsed: tuple[str, ...] | None) -> None:
    assert HighlightColours().parsed(written) == parsed


def test_the_meanings_come_from_the_settings_file(user: Write) -> None:
    user("highlights:\n  - purple for the index\n  - green\n")
    lines = load_settings().highlights
    assert lines == ("purple for the index", "green")
    assert [meaning_of(lines, colour) for colour in ("purple", "green", "", "red")] == [
        *("for the index", "green", "for the index", "red")
    ]
    user("highlights: pink\n")
    with pytest.raises(ConfigError, match="highlights is 'pink'; it must be a list of colours"):
        load_settings()
