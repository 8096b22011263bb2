"""Labels on lines of their own: their forms, how often they must recur, and what stands between them."""

import pytest

import reader
from reader.document import BlockKind
from reader.formats.line_labels import line_labels

SAID = ("Is it late?", "I think so.", "Let us go.", "We shall see.", "Do you agree?", "I do not.")


def named(*lines: str) -> dict[int, str]:
    return {index: name.of(lines[index]) for index, name in line_labels(dict(enumerate(lines))).items()}


def taking_turns(*labels: str, turns: int = 6) -> list[str]:
    """Lines in which some labels take turns."""
    return [line for i in range(turns) for line in (labels[i % len(labels)], SAID[i])]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Ann Lee -- Vice President, Walls", "Ann Lee"),
        ("Ann Lee — treasurer", "Ann Lee"),
        ("Ann Lee 0:12", "Ann Lee"),
        ("Ann Lee (1:00:12)", "Ann Lee"),
        ("Speaker 1 [00:12]", "Speaker 1"),
        ("0:12 Ann Lee", "Ann Lee"),
        ("[00:12.5] Ann Lee", "Ann Lee"),
        ("09:12:01 From Ann Lee to Everyone:", "Ann Lee"),
        ("Ann Lee", None),
        ("Ann Lee -- she left.", None),
        ("ann lee 0:12", None),
        ("We met at 0:12", None),
        ("Ann Lee 12", None),
    ],
)
def test_a_name_with_a_description_or_a_time_is_a_label(label: str, name: str | None) -> None:
    assert named(*taking_turns(label, "Bo Berg 0:15")).get(0) == name


@pytest.mark.parametrize(("turns", "count"), [(3, 0), (4, 4)])
def test_four_labels_at_least_take_turns(turns: int, count: int) -> None:
    assert len(named(*taking_turns("Ann Lee 0:12", "Bo Berg 0:15", turns=turns))) == count


def test_a_list_of_staff_has_no_turns() -> None:
    staff = [f"{name} -- Treasurer" for name in ("Ann Lee", "Bo Berg", "Liv Moe", "Tom Okoro", "Maya Holm")]
    assert named(*taking_turns(*staff, turns=5)) == {}
    assert named(*["Ann Lee 0:12", "Bo Berg 0:15"] * 3) == {}


def test_a_bare_name_that_recurs_among_labels_is_one() -> None:
    lines = ["Operator", "Good day.", *taking_turns("Ann Lee 0:12", "Bo Berg 0:15"), "Operator", "Good bye."]
    assert 0 not in named(*lines)
    lines[6:6] = ["Operator", "Next is Bo Berg."]
    assert [index for index, name in named(*lines).items() if name == "Operator"] == [0, 6, 16]


def test_they_are_no_headings_and_name_who_speaks_below() -> None:
    text = "\n\n".join(["The call of May", *taking_turns("Ann Lee -- Treasurer", "Bo Berg -- Chair")])
    document = reader.parse(text)
    assert [block.kind for block in document.blocks] == [BlockKind.HEADLINE, *[BlockKind.PARAGRAPH] * 12]
    found = [(quote.speaker and quote.speaker.name, quote.span.of(text)) for quote in reader.attribute(document).quotes]
    assert found == [(("Ann Lee", "Bo Berg")[i % 2], words) for i, words in enumerate(SAID)]
