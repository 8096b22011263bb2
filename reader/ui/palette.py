"""The palette's source: every action of the table by its words."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.actions import ACTIONS


class ActionProvider(Provider):
    """Finds actions by typing."""

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for action in ACTIONS:
            yield DiscoveryHit(action.help, partial(self.app.run_action, f"app.do('{action.name}')"), help=action.group)

    async def search(self, query: str) -> Hits:
        """The actions whose words match."""
        matcher = self.matcher(query)
        for action in ACTIONS:
            score = matcher.match(action.help)
            if score > 0:
                run = partial(self.app.run_action, f"app.do('{action.name}')")
                yield Hit(score, matcher.highlight(action.help), run, help=action.group)
