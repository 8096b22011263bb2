"""The blocks of a saved page that belong to its article, found by aligning them with the body."""

import pytest
from page_labels import belonging, is_contradictory

FIRST, SECOND = "The harbour of the town opened again on Monday.", "The wall had broken in the storm of last winter."
BODY = f"{FIRST} Money\n\n{SECOND} Repairs took a year."


@pytest.mark.parametrize(
    ("texts", "belongs"),
    [
        pytest.param([FIRST, SECOND], [True, True], id="long blocks"),
        pytest.param([FIRST, "Subscribe to the letter of the town today."], [True, False], id="other words"),
        pytest.param([FIRST + " Read more of this on page."], [True], id="half of the runs"),
        pytest.param([FIRST + " Read more of this on page nine of the paper today."], [False], id="fewer than half"),
        pytest.param(["Money", FIRST, "Money", SECOND], [False, True, True, True], id="a word of the menu"),
        pytest.param([FIRST, SECOND, "Money"], [True, True, False], id="a word of the footer"),
        pytest.param([FIRST, SECOND, "Repairs took a"], [True, True, True], id="a short block at the end"),
        pytest.param(["The harbour", SECOND], [True, True], id="a short block at the beginning"),
        pytest.param([SECOND, FIRST], [True, True], id="long blocks in another order"),
        pytest.param([FIRST, "…", SECOND], [True, False, True], id="no words"),
        pytest.param([], [], id="no blocks"),
    ],
)
def test_a_block_belongs_to_the_article_where_the_body_has_it(texts: list[str], belongs: list[bool]) -> None:
    assert belonging(texts, [False] * len(texts), BODY, []) == belongs


def test_of_two_blocks_with_the_same_words_the_one_in_place_belongs() -> None:
    assert belonging([SECOND, FIRST, SECOND], [False] * 3, BODY, []) == [False, True, True]


@pytest.mark.parametrize(
    ("headings", "texts", "belongs"),
    [
        (["Money"], [FIRST, "Money", SECOND], True),
        (["Repairs"], [FIRST, "Money", SECOND], False),
        ([], [FIRST, "Money", SECOND], True),
        (["Repairs"], [FIRST, "Repairs", SECOND], True),
        (["Repairs"], ["Repairs", *["Menu"] * 6, FIRST, SECOND], False),
        (["Repairs"], ["Repairs", *["Menu"] * 5, FIRST, SECOND], True),
    ],
)
def test_a_heading_belongs_where_the_headings_have_it(headings: list[str], texts: list[str], belongs: bool) -> None:
    at = next(i for i, text in enumerate(texts) if text in {"Money", "Repairs"})
    assert belonging(texts, [i == at for i in range(len(texts))], BODY, headings)[at] is belongs


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ("H. H. H.", True),
        ("H. H.", False),
        ("H+ H. H.", True),
        ("H+ H+ H. H.", False),
        ("HH+ H. H.", True),
        ("h. h. h.", False),
        ("+++", False),
    ],
)
def test_a_body_with_headings_but_not_the_text_below_them_contradicts_itself(blocks: str, expected: bool) -> None:
    signs = blocks.replace(" ", "")
    assert is_contradictory([sign in "Hh" for sign in signs], [sign in "H+" for sign in signs]) is expected
