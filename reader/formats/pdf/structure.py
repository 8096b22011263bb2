"""The structure tree of a page of a tagged PDF, as PDFium gives it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

DEEPEST = 64
"""How deep elements are nested at most; deeper ones are left out."""
MOST_CHILDREN = 20_000
"""The most children of an element that are read."""
LONGEST_NAME = 256
"""The most bytes of the name of a type."""


@dataclass(slots=True)
class Element:
    """An element of the structure tree."""

    type: str
    """Its standard type, such as "H1" or "P"; see ISO 32000-1, section 14.8.4."""
    children: list[Child] = field(default_factory=list)
    """Elements, and the numbers by which runs of the page refer to it."""


Child: TypeAlias = "Element | int"


def page_elements(page: PdfPage) -> list[Element]:
    """The elements at the root of the tree, of which only those on this page have content."""
    from pypdfium2 import raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        count = min(raw.FPDF_StructTree_CountChildren(tree), MOST_CHILDREN)
        roots = (raw.FPDF_StructTree_GetChildAtIndex(tree, i) for i in range(count))
        return [read_element(raw, root, 0) for root in roots if root]
    finally:
        raw.FPDF_StructTree_Close(tree)


def read_element(raw: Any, handle: Any, depth: int) -> Element:
    """An element with its children."""
    element = Element(type_of(raw, handle))
    if depth >= DEEPEST:
        return element
    for i in range(min(max(raw.FPDF_StructElement_CountChildren(handle), 0), MOST_CHILDREN)):
        child = raw.FPDF_StructElement_GetChildAtIndex(handle, i)
        if child:
            element.children.append(read_element(raw, child, depth + 1))
            continue
        number = raw.FPDF_StructElement_GetChildMarkedContentID(handle, i)
        if number >= 0:
            element.children.append(number)
    return element


def type_of(raw: Any, handle: Any) -> str:
    """The standard type of an element."""
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    length = min(raw.FPDF_StructElement_GetType(handle, buffer, LONGEST_NAME), LONGEST_NAME)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace")


def numbers_in(element: Element) -> Iterator[int]:
    """The numbers of an element's content, with that of the elements in it."""
    for child in element.children:
        if isinstance(child, int):
            yield child
        else:
            yield from numbers_in(child)
