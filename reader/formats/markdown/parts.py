"""Reading long Markdown in parts: the tokens of some blocks are handed on before the next blocks are read.

A token takes half a kilobyte, and a heading has four, so that those of a whole book take far more than its text. Where
they have to wait, as those of a list do until it is known whether there are blank lines in it, they are made smaller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore, block, inline, normalize, text_join
from markdown_it.token import Token

PART = 2_000
"""The number of tokens that are handed on at once, and after which those that wait are made smaller."""
TAKE = "take tokens"
"""The key of the environment under which the receiver of tokens is."""
WAITING = "waiting tokens"
"""The key of the environment under which is what has been made smaller."""
DEFINITION = "]:"
"""What a definition of a link has. It may stand below its use, so that such texts are read as a whole."""


class Waiting:
    """The tokens that wait: those that say no more than their type are one token for all."""

    def __init__(self) -> None:
        self.count = 0
        """How many tokens have been made smaller."""
        self.shared: dict[str, Token] = {}
        self.nothing: dict[str, str | int | float] = {}

    def shrink(self, tokens: list[Token]) -> None:
        """Make the tokens smaller that were added since the last time."""
        for at in range(self.count, len(tokens)):
            token = tokens[at]
            if token.nesting < 0 or token.type == "list_item_open":
                tokens[at] = self.shared.setdefault(token.type, Token(token.type, token.tag, token.nesting))
            elif not token.attrs and not token.meta:
                token.attrs = token.meta = self.nothing
        self.count = len(tokens)


def parse_in_parts(parser: MarkdownIt, text: str, take: Callable[[list[Token]], None]) -> None:
    """Parse a text, and hand on its tokens: in parts if what follows does not change them, otherwise once all are read.

    The rules of the parser that look at all tokens, such as those of footnotes, are not applied.
    """
    state = StateCore(text, parser, {WAITING: Waiting()})
    if DEFINITION not in text:
        state.env[TAKE] = take
    normalize(state)
    block(state)
    for part in parts_of(state.tokens):
        take(with_words(state, part))


def parts_of(tokens: list[Token]) -> Iterator[list[Token]]:
    """Tokens in parts, which are freed one by one."""
    tokens.reverse()
    while tokens:
        part = tokens[-PART:]
        del tokens[-PART:]
        part.reverse()
        yield part


def with_words(state: StateBlock | StateCore, tokens: list[Token]) -> list[Token]:
    """Tokens of blocks with the tokens of the words in them."""
    part = StateCore("", state.md, state.env, tokens)
    inline(part)
    text_join(part)
    return part.tokens


def hand_on(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Between two blocks, hand on the tokens of those before, if they are many, or make them smaller. It reads nothing.

    Only those of the text itself can be handed on: it is not known yet what a list or a quotation becomes.
    """
    waiting: Waiting | None = None if silent else state.env.get(WAITING)
    if waiting is None:
        return False
    take = state.env.get(TAKE) if state.level == 0 else None
    if len(state.tokens) < PART + (0 if take is not None else waiting.count):
        return False
    if take is not None:
        for part in parts_of(state.tokens):
            take(with_words(state, part))
        waiting.count = 0
    else:
        waiting.shrink(state.tokens)
    return False


def parts_plugin(parser: MarkdownIt) -> None:
    """Add the rule to a parser, before all that read a block."""
    parser.block.ruler.before("table", "hand_on", hand_on)
