"""The structure tree of a tagged PDF."""
from __future__ import annotations
from collections.abc import Iterable
from typing import TYPE_CHECKING
from reader.formats.pdf.piece import Piece
if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


def tagged_pieces(pdf: PdfDocument, wanted: Iterable[int]) -> list[Piece] | None:
    return None
