"""Templates of made-up papers and press pages: what each seed varies."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

BUILT_WITH = range(24)
"""The seeds that were looked at while the layout was worked on."""
KEPT_OUT = range(1000, 1024)
"""The seeds that decide: their templates have fonts, heads and headings that the others do not have."""
FRESH = range(1024, 1048)
"""More of the same kind, of which nothing but the figures has been looked at."""
FAMILIES = (
    ("Times-Roman", "Times-Bold", "Times-Italic"),
    ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
)
KEPT_OUT_FAMILIES = (("Vera", "VeraBd", "VeraIt"), ("Courier", "Courier-Bold", "Courier-Oblique"), *FAMILIES)


@dataclass(frozen=True, slots=True)
class Template:
    """How a paper is set."""

    seed: int
    fonts: tuple[str, str, str]
    """Regular, bold and italic."""
    heading_fonts: tuple[str, str, str]
    size: float
    columns: int
    gutter: float
    is_justified: bool
    is_hyphenated: bool
    is_indented: bool
    """Whether paragraphs begin with an indent; otherwise there is room between them."""
    numbering: str
    """Of headings: "arabic", "roman" or ""."""
    heading_style: str
    """"large", "bold", "capitals" or "italic"."""
    heading_align: int
    title_align: int
    running_head: str
    """"title", "alternating", "section", "journal" or ""."""
    page_number: str
    """"centre", "outer", "head" or ""."""
    has_figures: bool
    has_tables: bool
    has_notes: bool
    has_margin_print: bool
    caption_style: str
    """"small", "italic" or "bold"."""
    has_bookmarks: bool
    letter: bool
    """Whether the paper is American letter; otherwise A4."""


def template(seed: int) -> Template:
    """The template of a seed."""
    random = Random(seed)
    pick = random.choice
    is_kept_out = seed >= KEPT_OUT.start
    families = KEPT_OUT_FAMILIES if is_kept_out else FAMILIES
    fonts = pick(families)
    columns = pick((1, 2, 2, 2, 3))
    size = pick((9.2, 9.8, 10.5, 8.6) if is_kept_out else (9, 10, 11, 9.5))
    if fonts[0] in ("Courier", "Vera"):
        columns, size = min(columns, 2), size - 1
    return Template(
        seed=seed,
        fonts=fonts,
        heading_fonts=pick((fonts, fonts, pick(FAMILIES))),
        size=size,
        columns=columns,
        gutter=pick((11, 17, 21) if is_kept_out else (12, 14, 18, 24)),
        is_justified=random.random() < 0.7,
        is_hyphenated=random.random() < 0.7,
        is_indented=random.random() < 0.6,
        numbering=pick(("arabic", "arabic", "roman", "")),
        heading_style=pick(
            ("large", "bold", "capitals", "large", "italic") if is_kept_out else ("large", "bold", "capitals")
        ),
        heading_align=pick((0, 0, 1)),
        title_align=pick((0, 1)),
        running_head=pick(("title", "alternating", "section", "journal", "")),
        page_number=pick(("centre", "outer", "head", "")),
        has_figures=random.random() < 0.7,
        has_tables=random.random() < 0.6,
        has_notes=random.random() < 0.6,
        has_margin_print=random.random() < 0.3,
        caption_style=pick(("small", "italic", "bold")),
        has_bookmarks=random.random() < 0.25,
        letter=random.random() < 0.5,
    )
