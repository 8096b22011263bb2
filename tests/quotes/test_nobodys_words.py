"""Quotations without a sentence around them: signed ones, and those of nobody known."""

import pytest

from tests.quotes.parsed import said

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
