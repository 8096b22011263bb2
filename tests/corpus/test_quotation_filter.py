"""Which quotations are listed for what somebody types."""

import pytest

from reader.corpus.quotation_filter import QuotationRow, quotation_filter

ROWS = (
    QuotationRow("a.jsonl#0", "The Post", "2026-03-04", "Ann Lee", "mayor of Lund", "direct", "The wall is old", 0),
    QuotationRow(
        "a.jsonl#9", "The Gull", "2026-04", "José Berg", "a rival", "indirect", "that Ann Lee knew at 10:30", 0
    ),
    QuotationRow("b.jsonl#0", "", "", "a neighbour", "", "mixed", "“kind” of a role", 0),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "012"),
        ("lee", "01"),
        ("LEE wall", "0"),
        ("speaker:lee", "0"),
        ("speaker:jose", "1"),
        ('speaker:"ann lee"', "0"),
        ('speaker:"lee ann"', ""),
        ("-speaker:lee", "12"),
        ("-lee", "2"),
        ("role:mayor", "0"),
        ("outlet:post", "0"),
        ("source:gull", "1"),
        ("kind:direct", "0"),
        ("-kind:dir", "12"),
        ("kind:indirect", "1"),
        ("text:lee", "1"),
        ("in:b.jsonl", "2"),
        ("month:2026-03", "0"),
        ("date:2026-03-04", "0"),
        ("date:2026-03-05", ""),
        ("year:2026", "01"),
        ("after:2026-04", "1"),
        ("after:2026-03-04", "01"),
        ("before:2026-03-04", ""),
        ("before:2026-04", "0"),
        ("before:2027", "01"),
        ("month:soon", "012"),
        ("speaker: lee", "01"),
        ("kind", "2"),
        ("10:30", "1"),
        ("wrong:lee", ""),
        ("speaker:lee kind:direct after:2026 wall", "0"),
    ],
)
def test_words_and_fields_narrow_the_list(typed: str, found: str) -> None:
    wanted = quotation_filter(typed)
    assert "".join(str(at) for at, row in enumerate(ROWS) if wanted.takes(row)) == found
