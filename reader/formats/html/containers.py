"""The elements of a page that contain blocks, and the blocks with their places in them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from reader.formats.html.boilerplate import PageBlock


@dataclass(slots=True, eq=False)
class Container:
    """An element that contains blocks."""

    parent: Container | None
    """The element that contains it; None for the body."""
    tag: str
    """Its tag."""
    names: str
    """Its classes, id and role."""
    is_hidden: bool = False
    """Whether the page hides it."""
    depth: int = 0
    """How many elements contain it."""
    size: int = 0
    """The code points of its text without blanks."""
    kept: int = 0
    """How many of these the extractor kept."""
    prose: int = 0
    """How many of these are prose: long blocks with few links."""
    linked: int = 0
    """How many of these are links."""
    blocks: int = 0
    """How many blocks it contains."""

    def add(self, child: Container) -> None:
        """Add the sums of an element that it contains."""
        self.size += child.size
        self.kept += child.kept
        self.prose += child.prose
        self.linked += child.linked
        self.blocks += child.blocks


@dataclass(slots=True, eq=False)
class PlacedBlock:
    """A block with its place in the page."""

    block: PageBlock
    """The block."""
    container: Container
    """The innermost element that contains it."""
    key: str
    """The text by which it is found in what the extractor kept, without blanks."""
    size: int
    """The code points of its text without blanks."""
    linked: int
    """How many of these are links."""


def container_of(element: HtmlElement, parent: Container) -> Container:
    """The container that an element is."""
    get = element.get
    names = f"{get('class') or ''} {get('id') or ''} {get('role') or ''}".casefold()
    is_hidden = parent.is_hidden or get("hidden") is not None or "display:none" in (get("style") or "").replace(" ", "")
    return Container(parent, element.tag, names, is_hidden, parent.depth + 1)
