"""All features of an article's screen, each given what it needs of the others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

from reader.config.hooks import hooks_in
from reader.ui.article.action import Action
from reader.ui.article.feature import FeatureSet
from reader.ui.article.keymap import Keymap
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.attributing import Attributing
from reader.ui.features.casting import Casting
from reader.ui.features.choosing import Choosing
from reader.ui.features.copying import Copying
from reader.ui.features.correcting import Correcting
from reader.ui.features.editing import Editing
from reader.ui.features.explaining import Explaining
from reader.ui.features.exporting import Exporting
from reader.ui.features.feature import Feature
from reader.ui.features.filtering import Filtering
from reader.ui.features.finding import Finding
from reader.ui.features.folding import Folding
from reader.ui.features.following import Following
from reader.ui.features.guiding import Guiding
from reader.ui.features.hinting import Hinting
from reader.ui.features.hooking import Hooking
from reader.ui.features.importing import Importing
from reader.ui.features.jump_labels import JumpLabels
from reader.ui.features.jumping import Jumping
from reader.ui.features.leading import Leading
from reader.ui.features.listening import Listening
from reader.ui.features.locating import Locating
from reader.ui.features.marking import Marking
from reader.ui.features.moving import Moving
from reader.ui.features.navigating import Navigating
from reader.ui.features.noting import Noting
from reader.ui.features.panes import Panes
from reader.ui.features.recoding import Recoding
from reader.ui.features.remembering import Remembering
from reader.ui.features.result_cursor import ResultCursor
from reader.ui.features.retracing import Retracing
from reader.ui.features.searching import Searching
from reader.ui.features.selecting import Selecting
from reader.ui.features.theming import Theming
from reader.ui.features.typesetting import Typesetting

if TYPE_CHECKING:
    from textual import events

    from reader.library import Memory


class Features:
    """The features of one screen and one text; the action table calls their methods."""

    def __init__(
        self,
        screen: ArticleScreen[FeatureSet],
        keymap: Keymap[Features],
        perform: Callable[[Action[Features]], Awaitable[None]],
    ) -> None:
        self.locating = Locating(screen)
        self.moving = Moving(screen, self.locating)
        self.retracing = Retracing(screen)
        self.marking = Marking(screen, self.retracing)
        self.copying = Copying(screen)
        self.selecting = Selecting(screen, self.copying, keymap.scroll, self.use_of_selection)
        self.noting = Noting(screen, self.selecting, self.copying)
        self.cursor = ResultCursor(screen)
        self.searching = Searching(screen, self.cursor)
        self.explaining = Explaining(screen)
        self.listening = Listening(screen, self.cursor)
        self.finding = Finding(screen, self.listening)
        self.labels = JumpLabels(screen)
        self.following = Following(screen, self.labels, self.listening)
        self.jumping = Jumping(screen, self.labels, self.following)
        self.choosing = Choosing(screen, self.following, self.listening)
        self.attributing = Attributing(screen)
        self.correcting = Correcting(screen)
        self.importing = Importing(screen, self.correcting)
        self.exporting = Exporting(screen, self.attributing, self.noting)
        self.casting = Casting(screen, self.listening, self.correcting)
        self.folding = Folding(screen)
        self.filtering = Filtering(screen)
        self.typesetting = Typesetting(screen)
        self.theming = Theming(screen)
        self.editing = Editing(screen)
        self.navigating = Navigating(screen)
        self.recoding = Recoding(screen)
        self.guiding = Guiding(screen, keymap, perform)
        self.remembering = Remembering(screen)
        self.leading = Leading(screen, self.remembering, self.cursor)
        self.hinting = Hinting(screen)
        self.hooking = Hooking(screen, self.selecting, self.copying)
        self.panes = Panes(screen)

        self.hooks = hooks_in(screen.settings.hooks)
        self.keymap = keymap

    def use_of_selection(self, event: events.Key) -> Callable[[], None] | None:
        """What the action of a key does with the selection; None if it does something else."""
        action = self.keymap.action(event)
        uses = {"highlight": self.noting.highlight, "note": self.noting.note}
        uses |= {hook.action: self.hooking.use(hook) for hook in self.hooks}
        return uses.get(action.name) if action is not None else None

    def undo(self) -> None:
        """Take back what was made last: a note or a correction."""
        if self.noting.is_latest:
            self.noting.undo()
        else:
            self.correcting.undo()

    async def settled(self) -> None:
        """Wait until what was done last is there, so that the next action goes on from it."""
        await self.searching.settled()

    def __iter__(self) -> Iterator[Feature]:
        """All features, in the order in which they are asked to close: the panes last."""
        return (each for each in vars(self).values() if isinstance(each, Feature))

    def close(self) -> None:
        """Leave the first thing that is open: a selection, a search, a voice, the explanation, a drawer."""
        next((feature for feature in self if feature.close()), None)

    def performed(self, action: str) -> None:
        """Tell all features that an action was performed."""
        for feature in self:
            feature.performed(action)

    @property
    def memory(self) -> Memory:
        """Everything the features want remembered of the article."""
        from reader.library import Memory

        memory = Memory()
        for feature in self:
            memory = feature.remembered(memory)
        return memory

    def recall(self, memory: Memory) -> None:
        """Let each feature restore what is remembered of the article."""
        for feature in self:
            feature.recall(memory)

    def take_over(self, earlier: FeatureSet, text: str) -> None:
        """Carry on from the features of an earlier text of the article; `text` is that text."""
        if isinstance(earlier, Features):
            self.moving.take_over(earlier.moving)
            self.retracing.take_over(earlier.retracing, text)
            self.searching.take_over(earlier.searching)
            self.remembering.take_over(earlier.remembering)
            self.hinting.take_over(earlier.hinting)
            self.noting.take_over(earlier.noting)
