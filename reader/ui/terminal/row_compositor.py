"""Puts the rows of widgets together to the rows of a screen, and asks only those widgets for rows that are seen.

Textual asks all widgets whenever anything changes, also those that are covered by what they contain, and cuts each row
into as many pieces as there are widgets beside each other, to drop most of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class RowCompositor(Compositor):
    """A compositor for a screen with few widgets of many rows."""

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        """For each row of the screen, the pieces by the columns at which they begin; None for those not drawn."""
        cuts = self.cuts
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(row[:-1]) for row in cuts]
        missing = [len(row) - 1 if is_rendered_line(y) else 0 for y, row in enumerate(cuts)]
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            if not crop.overlaps(clip) or not any(missing[shown.y : shown.bottom]):
                continue
            strips = widget.render_lines(shown.translate((-region.x, -region.y)))
            for y, strip in zip(shown.line_range, strips, strict=False):
                if missing[y]:
                    missing[y] -= fill(chops[y], cuts[y], strip, shown.x, shown.right)
        return cast("Sequence[Mapping[int, Strip]]", chops)  # as Textual has it


def fill(chops: dict[int, Strip | None], cuts: list[int], strip: Strip, left: int, right: int) -> int:
    """Put the pieces of a strip from a column to another where no other widget is before it; returns their number."""
    within = [cut for cut in cuts if left <= cut <= right]
    wanted = [cut for cut in within[:-1] if chops[cut] is None]
    if wanted and wanted == within[:1] and left + strip.cell_length == within[1]:
        chops[left] = strip
    elif wanted:
        pieces = strip.divide([cut - left for cut in within[1:]])
        found = {cut: piece for cut, piece in zip(within, pieces, strict=False) if cut in wanted}
        chops.update(found)
        return len(found)
    return len(wanted)
