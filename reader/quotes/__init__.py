"""Who said what: marks, cues, mentions, rules, speakers."""

from __future__ import annotations

from reader.document import Attribution, Document

__all__ = ["attribute"]


def attribute(document: Document) -> Attribution:
    """The quotations of a document and who said them."""
    return Attribution()
