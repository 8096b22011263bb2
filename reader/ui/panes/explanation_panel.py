"""The panel below the panes that says why the current quotation is somebody's."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.document import Document, Quote
from reader.ui.layout.explanation import StyledLine, StyledText, explanation_lines
from reader.ui.layout.labels import voice_of
from reader.ui.theme.styles import styles_of

NOTHING = " No quotation is in view. Go to one with } or {, or close this with w."


class ExplanationPanel(Widget):
    """Who said the current quotation, by which words, which rule, and how sure that is."""

    DEFAULT_CSS = (
        "ExplanationPanel { height: auto; width: 1fr; background: $surface; color: $foreground; display: none; }"
    )

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.quote: Quote | None = None

    def read(self, document: Document) -> None:
        """Have another text, with no quotation to explain yet."""
        self.document = document
        self.show_quote(None)

    def show_quote(self, quote: Quote | None) -> None:
        """Explain another quotation; None where there is none."""
        if quote is not self.quote:
            self.quote = quote
            self.refresh(layout=self.display)

    def lines(self, width: int) -> list[StyledLine]:
        """What is said in a width of cells."""
        if self.quote is None:
            return [[StyledText(NOTHING, "muted")]]
        from reader.quotes.reasons import reasons

        return explanation_lines(self.document, self.quote, reasons().get(self.quote.rule, ""), width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for each line that is said."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """A line of the panel."""
        width, ground = self.size.width, self.rich_style
        lines, styles = self.lines(width), styles_of(self.app)
        parts = lines[y] if y < len(lines) else ()
        voice = styles.speaker(voice_of(self.quote)) + styles.of("name") if self.quote is not None else None
        styled = [(text, voice if style_name == "voice" else styles.of(style_name)) for text, style_name in parts]
        segments = [Segment(text, ground + style if style else ground) for text, style in styled]
        return Strip(segments).adjust_cell_length(width, ground)
