"""Quotations without a sentence around them: signed ones, and those of nobody known."""

import pytest

from tests.quotes.parsed import said, speakers

FRAME = "The wharf\n\nThe cooperage was closed in May.\n\n{}\n\nThe door had a new lock."


@pytest.mark.parametrize(
    ("paragraph", "quotes"),
    [
        ("“They knew every cask and hoop.”", [("They knew every cask and hoop.", None)]),
        ("“They knew every cask.”", []),
        ("“they knew every cask and hoop.”", []),
        ("“They knew every cask and hoop”", []),
        ("The sign “They knew every cask and hoop.” hung there.", []),
        ("“They knew every cask.” — Mary Okoro", [("They knew every cask.", "Mary Okoro")]),
        ("“They knew every cask.” -Commissioner Mary Okoro", [("They knew every cask.", "Mary Okoro")]),
        ("“They knew every cask.” — it is true", []),
        ("“They knew every cask and hoop.” — In a letter, May 2025", [("They knew every cask and hoop.", None)]),
        ("“They knew every cask and hoop.” — this is true", []),
        ("It was so: “They knew every cask and hoop.”", [("They knew every cask and hoop.", None)]),
        ("It was so, “They knew every cask and hoop.”", []),
        ("It was so: “every cask and every single hoop.”", []),
        ("Quick: “They knew every cask and hoop.”", [("They knew every cask and hoop.", None)]),
        ("Quick: “They knew every cask.”", []),
    ],
)
def test_a_quotation_alone_is_its_signers_or_nobodys(paragraph: str, quotes: list[tuple[str, str | None]]) -> None:
    assert said(FRAME.format(paragraph)) == quotes


def test_a_line_with_a_name_and_a_colon_introduces_the_quotation_after_it() -> None:
    text = FRAME.format("And from Chairwoman Mary Okoro:\n\n“They knew every cask and hoop.”")
    assert said(text)[-1] == ("They knew every cask and hoop.", "Mary Okoro")


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        ("Ann Lee, head of Lund Tools (during a call in March)", "Ann Lee"),
        ("Ann Lee, head of Lund Tools.", None),
        ("Ann Lee", None),
        ("Chief Ann Lee", "Ann Lee"),
        ("Chief Ann Lee is late", None),
        ("Ann Lee, who is the head of Lund Tools", None),
        ("Lund, where the tools are made", None),
    ],
)
def test_a_full_name_with_a_role_signs_what_stands_above_it(below: str, speaker: str | None) -> None:
    assert speakers(f"The tools of Lund\n\n“We make good tools here.”\n\n{below}\n\nMore is to come.") == [speaker]


@pytest.mark.parametrize(
    ("above", "speaker"),
    [("Ann Lee, editor of Lund Tools", "Ann Lee"), ("— Ann Lee, editor", None), ("Lund Tools", None)],
)
def test_a_full_name_with_a_role_heads_what_stands_below_it(above: str, speaker: str | None) -> None:
    text = f"The tools of Lund\n\nThis is a test of the tools.\n\n{above}\n\n“We make good tools here, and cheap ones.”"
    assert speakers(text) == [speaker]


def test_a_label_may_stand_before_a_signed_quotation() -> None:
    assert speakers("User review: “The tools are good.” — Ann L., gardener") == ["Ann L."]
    assert speakers("The tools are, for a gardener such as me, “good and cheap.” — Ann L., gardener") == []
