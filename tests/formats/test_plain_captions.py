"""Captions in plain text: which credits make a line a caption, and which words only look like one."""

import pytest

from reader.formats.plain.credits import are_names, find_credit, is_sure
from reader.formats.plain.parser import parse_plain

PROSE = (
    "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm of that year."
)


def captions(text: str) -> list[str]:
    return [
        text[block.span.start : block.span.end] for block in parse_plain(text).blocks if block.kind.value == "caption"
    ]


def captions_among_prose(lines: str) -> list[str]:
    return captions(f"Harbour reopens\n{PROSE}\n{PROSE}\n{lines}\n{PROSE}\n{PROSE}")


@pytest.mark.parametrize(
    "line",
    [
        "Workers mend the wall. Photo: Ann Lee",
        "Workers mend the wall Photo: Ann Lee",
        "Workers mend the wall. Photo by Ann Lee",
        "Workers mend the wall (Photo by Ann Lee)",
        "Workers mend the wall, May 4. Photographer: Ann Lee/North Images",
        "Workers mend the wall © Ann Lee",
        "Workers mend the wall – photo: Ann Lee",
        "Workers mend the wall. Courtesy Harbour Museum",
        "Workers mend the wall. Courtesy of Ann Lee",
        "Workers mend the wall / AFK",
        "Workers mend the wall, in May. (Ann Lee/North Images)",
        "Workers mend the wall. (Ann Lee / The Harbour Times)",
        "Ann Lee Submitted photo",
        "Workers mend the wall. File photo",
        "Arbeiter am Deich. Foto: Ann Lee",
        "Arbeiter am Deich / Foto: Hafenamt",
        "Arbeiter am Deich (Bild: Hersteller)",
        "Arbeiter am Deich. Foto Ann Lee via Nordbild",
        "Рабочие у стены. Фото: Анна Ли",
        "Figure 3 – The wall in May",
        "Fig. 2. The wall in May",
        "Image caption Workers mend the wall",
    ],
)
def test_a_line_with_a_credit_or_a_label_is_a_caption(line: str) -> None:
    assert captions_among_prose(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "It gives the builders a clear picture of what the sea will do to the wall.",
        "They hung a picture of waves on the wall of the office",
        "They took a photo by night and sold it",
        "They compare cost vs. ROI",
        '"first_name" varchar(30) NOT NULL',
        "- uses: file://wall/map.md # a file stored on the computer",
        "3. Free File: Do your Work for Free",
        "\nPhoto: Ann Lee",
        "Words: Ann Lee Photos: Bo Berg",
        "Sources: Harbour Times, Port News / Photo credit: Ann Lee",
        "Published: 9:58 AM May 4 Source: Harbour Press",
        "[Men on a wall (Photo: Ann Lee)]",
        "Photo https://wall.example/media ©Wall 2025",
        "They need no permit (yes/no)",
        "Copyright and source: see below",
    ],
)
def test_words_that_only_look_like_a_credit_make_no_caption(line: str) -> None:
    assert captions_among_prose(line) == []


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        ("Workers mend the wall.", "(Bild: Hafenamt)", True),
        ("Workers mend the wall.", "© Ann Lee", True),
        ("Workers mend the wall.", "Foto: Ann Lee", True),
        ("Workers mend the wall.", "Photo via Nordbild", True),
        ("![]() |", "© Ann Lee", False),
        ("- mend the wall", "Photo by Ann Lee", False),
        ("Register: https://wall.example", "Photo by Ann Lee", False),
        ("Autor: Bo Berg", "Quelle: Hafenamt", False),
    ],
)
def test_a_credit_below_a_caption_is_part_of_it(above: str, below: str, is_one: bool) -> None:
    assert captions_among_prose(f"{above}\n{below}") == ([f"{above}\n{below}"] if is_one else [])


@pytest.mark.parametrize(
    ("lines", "is_caption"),
    [
        ("![]()\nWorkers mend the wall", True),
        ("![]()\n\nWorkers mend the wall", True),
        ("![The wall](wall.png)\nWorkers mend the wall", True),
        ("![The wall](wall.png)\n\nWorkers mend the wall", False),
    ],
)
def test_a_line_apart_from_an_image_in_markdown_is_no_caption(lines: str, is_caption: bool) -> None:
    assert bool(captions_among_prose(lines)) is is_caption


@pytest.mark.parametrize(
    ("words", "is_certain"),
    [
        ("Workers mend it. Photo: Ann and the others who came to see", False),
        ("Workers mend it. Photo: Ann Lee and Bo", True),
        ("Workers mend it daily. AFK", True),
        ("Workers mend it. AFK", False),
        ("workers mend it daily. AFK", False),
        ("Workers mend it now. AFK", False),
    ],
)
def test_a_credit_has_names_and_stands_apart(words: str, is_certain: bool) -> None:
    found = find_credit(words, 0, is_photo=False)
    assert found is not None
    assert is_sure(words, found.start) is is_certain


@pytest.mark.parametrize(
    ("words", "are"), [("Ann Lee", True), ("Ann Lee and", False), ("A B C D", True), ("A B C D E", False), ("", True)]
)
def test_a_few_words_with_capitals_are_names(words: str, are: bool) -> None:
    assert are_names(words) is are
