"""Deleting texts from the library, and putting them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.library_worker import LibraryWorker
    from reader.library.removal import RemovedText


class Deletion:
    """Deletes texts; those that were deleted can be put back, the last one first."""

    def __init__(self, library: LibraryWorker, removed: list[RemovedText]) -> None:
        self.library, self.removed = library, removed

    @property
    def title(self) -> str:
        """The title of the text that can be put back; empty if there is none."""
        return self.removed[-1].title if self.removed else ""

    async def delete(self, target: str) -> bool:
        """Delete a text; whether the library had it."""
        nothing: RemovedText | None = None
        removed = await self.library.ask(lambda library: library.remove(target), nothing)
        if removed is not None:
            self.removed.append(removed)
        return removed is not None

    async def put_back(self) -> str:
        """Put back the text that was deleted last; its target, or an empty string if there is none."""
        if not self.removed:
            return ""
        removed = self.removed.pop()
        await self.library.ask(lambda library: library.put_back(removed), False)
        return removed.target
