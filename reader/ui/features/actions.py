"""Every action of the screen, in one table: its name, what it does, and the group it is shown in."""

from __future__ import annotations

from typing import NamedTuple


class Action(NamedTuple):
    """Something that a key, the palette or a click can start."""

    name: str
    """Its name in config.yaml; the method of a task is `do_` and this name."""
    help: str
    """What it does, in words for the help and the palette."""
    group: str
    """The heading it stands under in the help."""
    label: str = ""
    """The word for it in the footer; empty if it is not shown there."""


MOVE = "Moving"
JUMP = "Sections and quotations"
SEARCH = "Searching"
SET = "How the text is set"
TAKE = "Taking along"
VOICES = "Voices"
OUTLINE = "Outline"
OPEN = "Opening"
PANES = "Panes"
MORE = "More"

ACTIONS: tuple[Action, ...] = (
    Action("line_down", "A line down", MOVE),
    Action("line_up", "A line up", MOVE),
    Action("page_down", "A page down", MOVE),
    Action("page_up", "A page up", MOVE),
    Action("half_page_down", "Half a page down", MOVE),
    Action("half_page_up", "Half a page up", MOVE),
    Action("top", "To the beginning", MOVE),
    Action("bottom", "To the end", MOVE),
    Action("next_section", "To the next section", JUMP, "section"),
    Action("previous_section", "To the previous section", JUMP),
    Action("next_quote", "To the next quotation", JUMP, "quote"),
    Action("previous_quote", "To the previous quotation", JUMP),
    Action("jump", "Jump: a letter on all in view", JUMP),
    Action("back", "Back to where you came from", JUMP),
    Action("forward", "Forward again", JUMP),
    Action("mark", "Mark this place with a letter", JUMP),
    Action("go_to_mark", "Go to a mark", JUMP),
    Action("open_in_browser", "Open a link in the browser", JUMP),
    Action("search", "Search as you type", SEARCH, "search"),
    Action("find_speaker", "Find a speaker by typing", SEARCH),
    Action("next_hit", "To the next hit, or words of the voice", SEARCH),
    Action("previous_hit", "To the previous hit, or words", SEARCH),
    Action("search_words", "Search whole words only, or any", SEARCH),
    Action("search_regex", "Search a regular expression, or words", SEARCH),
    Action("search_quotes", "Search only quotations, or all", SEARCH),
    Action("wider_text", "Longer lines", SET),
    Action("narrower_text", "Shorter lines", SET),
    Action("justify", "Lines of one length, or ragged", SET),
    Action("hyphenate", "Divide long words, or not", SET),
    Action("theme", "Choose a theme", SET),
    Action("copy", "Copy the quotation, or the selection", TAKE, "copy"),
    Action("copy_paragraph", "Copy the paragraph", TAKE),
    Action("select", "Select words with the keys", TAKE),
    Action("export", "Write the quotations to a file", TAKE),
    Action("only_voice", "Listen to this voice only, or to all", VOICES, "voice"),
    Action("why", "Say why this is who said it", VOICES, "why"),
    Action("set_speaker", "Set right who said this", VOICES),
    Action("merge_speaker", "Set right who this speaker is", VOICES),
    Action("undo", "Undo the last correction", VOICES),
    Action("read_voices", "Stop reading the voices, or read on", VOICES),
    Action("sort_voices", "Sort the voices another way", VOICES),
    Action("filter_voices", "List one kind of quotation, or all", VOICES),
    Action("fold", "Fold this section, or the one above", OUTLINE),
    Action("unfold", "Unfold this section", OUTLINE),
    Action("fold_all", "Fold all sections", OUTLINE),
    Action("unfold_all", "Unfold all sections", OUTLINE),
    Action("find_article", "Find an article or file to open", OPEN, "open"),
    Action("next_article", "To the next open article", OPEN),
    Action("previous_article", "To the previous open article", OPEN),
    Action("focus_outline", "Go to the outline", PANES),
    Action("focus_text", "Go to the text", PANES),
    Action("focus_quotes", "Go to the voices", PANES),
    Action("next_pane", "To the next pane", PANES, "pane"),
    Action("previous_pane", "To the previous pane", PANES),
    Action("toggle_outline", "Show or hide the outline", PANES, "outline"),
    Action("toggle_quotes", "Show or hide the voices", PANES, "voices"),
    Action("wider", "Make this pane wider", PANES),
    Action("narrower", "Make this pane narrower", PANES),
    Action("zoom", "Zoom this pane, or show all again", PANES),
    Action("choose", "Go to what is marked, follow a link", MORE),
    Action("close", "Close a drawer, or go back to the text", MORE),
    Action("edit", "Open this line in $VISUAL or $EDITOR", MORE),
    Action("help", "Show all keys", MORE, "help"),
    Action("palette", "Find an action or a section by name", MORE),
    Action("quit", "Leave", MORE, "quit"),
)
"""All actions, in the order of the help."""

SHOWN = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""Keys that are shown by another word than their name."""


def shown_key(key: str) -> str:
    """A key as people write it: «ctrl+p» as «^p», «alt+j» as «Alt+J», «pagedown» as «PgDn»."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    word = SHOWN.get(last, last.capitalize() if len(last) > 1 or "alt" in modifiers else last)
    return "".join("^" if m == "ctrl" else f"{m.capitalize()}+" for m in modifiers) + word
