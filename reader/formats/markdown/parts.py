"""Reading long Markdown in parts: the tokens of some blocks are handed on before the next blocks are read.

A token takes half a kilobyte, and a heading has four, so that those of a whole book take far more than its text.
"""

from __future__ import annotations

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore, inline, text_join
from markdown_it.token import Token

PART = 2_000
"""The number of tokens that are handed on at once."""
TAKE = "take tokens"
"""The key of the environment under which the receiver of tokens is."""
DEFINITION = "]:"
"""What a definition of a link has. It may stand below its use, so that such texts are read as a whole."""


def parse_in_parts(parser: MarkdownIt, text: str, take: Callable[[list[Token]], None]) -> None:
    """Parse a text, and hand on its tokens: in parts if what follows does not change them, otherwise all at once.

    The rules of the parser that look at all tokens, such as those of footnotes, see only the tokens of a part.
    """
    env = {} if DEFINITION in text else {TAKE: take}
    take(parser.parse(text, env))


def hand_on(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Between two blocks of the text itself, hand on the tokens of those before, if they are many. It reads nothing."""
    if not silent and state.level == 0 and len(state.tokens) >= PART:
        take = state.env.get(TAKE)
        if take is not None:
            part = StateCore("", state.md, state.env, state.tokens[:])
            inline(part)
            text_join(part)
            take(part.tokens)
            state.tokens.clear()
    return False


def parts_plugin(parser: MarkdownIt) -> None:
    """Add the rule to a parser, before all that read a block."""
    parser.block.ruler.before("table", "hand_on", hand_on)
