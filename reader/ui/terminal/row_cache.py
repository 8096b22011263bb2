"""The rows of a widget, kept as long as nothing of it changes.

Whenever anything on the screen changes, Textual asks all widgets for their rows, and its cache works out filters for
each, and borders, padding, hatching and opacity for each that is new. The widgets with most rows have none of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual._styles_cache import StylesCache

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.color import Color
    from textual.css.styles import StylesBase
    from textual.geometry import Region, Size, Spacing
    from textual.strip import Strip
    from textual.widget import Widget


class RowCache(StylesCache):
    """The rows of a widget; those of one without border and padding are as the widget draws them."""

    def __init__(self) -> None:
        super().__init__()
        self.is_plain = False
        self.width = 0
        """The cells of a row without a scrollbar."""
        self.kept: tuple[object, list[Strip]] | None = None
        """What the rows were asked for with, and the rows; None when any has changed since."""

    def set_dirty(self, *regions: Region) -> None:
        """Draw rows anew that are in some regions; all without any."""
        self.kept = None
        super().set_dirty(*regions)

    def clear(self) -> None:
        """Draw all rows anew."""
        self.kept = None
        super().clear()

    def rows_for(self, key: object) -> list[Strip] | None:
        """The rows that were kept for the same key, if nothing has changed since."""
        return self.kept[1] if self.kept is not None and self.kept[0] == key else None

    def keep(self, key: object, rows: list[Strip]) -> None:
        """Keep rows until anything changes."""
        self.kept = key, rows

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """The rows of a region of a widget."""
        self.is_plain, self.width = is_plain(widget), widget.scrollable_content_region.width
        return super().render_widget(widget, crop)

    def render_line(  # noqa: PLR0913, PLR0917 - as Textual calls it
        self,
        styles: StylesBase,
        y: int,
        size: Size,
        content_size: Size,
        padding: Spacing,
        base_background: Color,
        background: Color,
        render_content_line: Callable[[int], Strip],
        *rest: Any,
    ) -> Strip:
        """A row that has to be drawn."""
        if self.is_plain and y < content_size.height:
            inner, _ = self.get_inner_outer(base_background, background)
            return render_content_line(y).adjust_cell_length(self.width, inner.rich_style)
        return super().render_line(
            styles, y, size, content_size, padding, base_background, background, render_content_line, *rest
        )


def is_plain(widget: Widget) -> bool:
    """Whether the rows of a widget are what it draws, and nothing is around or over that."""
    styles = widget.styles
    is_bare = not styles.gutter and not any(kind for kind, _ in styles.outline)
    return (
        is_bare and widget.opacity == styles.text_opacity == 1.0 and not styles.tint.a and not styles.has_rule("hatch")
    )
