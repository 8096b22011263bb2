"""People without a name who are told apart by an adjective."""

import pytest

from tests.quotes.story.told import passages


def keys(text: str) -> list[tuple[str, ...]]:
    """The keys of the descriptions of a text."""
    return [mention.key for passage in passages(text) for segment in passage.segments for mention in segment.mentions]


TALL, SHORT = "The tall man came. ", "The short man came. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (2 * TALL + 2 * SHORT, [("tall", "man")] * 2 + [("short", "man")] * 2),
        (2 * TALL + SHORT, [("man",)] * 3),
        (3 * TALL, [("man",)] * 3),
        ("The first guard sat. The second guard stood.", [("first", "guard"), ("second", "guard")]),
        ("The first guard sat. The guard stood.", [("guard",), ("guard",)]),
        ("The first very tall guard sat. The second guard stood.", [("guard",), ("guard",)]),
    ],
)
def test_two_people_with_one_noun_are_two(text: str, expected: list[tuple[str, ...]]) -> None:
    assert keys('"No," said the guard.\n\n' + text)[1:] == expected
