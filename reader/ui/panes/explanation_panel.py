"""The panel below the panes that explains who said the current quotation."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.document import Document, Quote
from reader.ui.layout.explanation import StyledLine, StyledText, explanation_lines
from reader.ui.layout.labels import voice_of
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import styles_of

NOTHING = " No quotation is in view. Go to one with } or {, or close this with w."


class ExplanationPanel(Widget):
    """The speaker of the current quotation, the words that show it, the rule, and the confidence."""

    DEFAULT_CSS = (
        "ExplanationPanel { height: auto; width: 1fr; background: $surface; color: $foreground; display: none; }"
    )

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.quote: Quote | None = None

    def show_document(self, document: Document) -> None:
        """Show another text, without a current quotation yet."""
        self.document = document
        self.show_quote(None)

    def show_quote(self, quote: Quote | None) -> None:
        """Explain another quotation; None for none."""
        if quote is not self.quote:
            self.quote = quote
            self.refresh(layout=self.display)

    def lines(self, width: int) -> list[StyledLine]:
        """The lines for a width in cells."""
        if self.quote is None:
            return [[StyledText(NOTHING, "muted")]]
        from reader.quotes.reasons import reasons

        return explanation_lines(self.document, self.quote, reasons().get(self.quote.rule, ""), width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the explanation has."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        lines, styles = self.lines(self.size.width), styles_of(self.app)
        speaker = styles.speaker(voice_of(self.quote)) + styles.of("name") if self.quote is not None else None
        parts = lines[y] if y < len(lines) else ()
        segments = (Segment(text, speaker if name == "voice" else styles.of(name)) for text, name in parts)
        return strip_on(self.rich_style, segments, self.size.width)
