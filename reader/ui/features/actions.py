"""Every action of the screen, in one table: its name, what it does, where the help lists it, and its method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.article.action import Action
from reader.ui.layout.scrolling import (
    HALF_PAGE_DOWN,
    HALF_PAGE_UP,
    LINE_DOWN,
    LINE_UP,
    PAGE_DOWN,
    PAGE_UP,
    Scroll,
)

if TYPE_CHECKING:
    from reader.ui.features.features import Features

MOVE = "Moving"
JUMP = "Sections and quotations"
SEARCH = "Searching"
NOTES = "Highlights and notes"
SET = "Setting the text"
COPY = "Copying and exporting"
VOICES = "Voices"
OUTLINE = "Outline"
OPEN = "Opening"
PANES = "Panes"
MORE = "More"


def scrolling(name: str, help: str, scroll: Scroll) -> Action[Features]:
    """An action that scrolls by one step."""
    return Action(name, help, MOVE, lambda on: on.moving.scroll(scroll), scroll=scroll)


ACTIONS: tuple[Action[Features], ...] = (
    scrolling("line_down", "Line down", LINE_DOWN),
    scrolling("line_up", "Line up", LINE_UP),
    scrolling("page_down", "Page down", PAGE_DOWN),
    scrolling("page_up", "Page up", PAGE_UP),
    scrolling("half_page_down", "Half a page down", HALF_PAGE_DOWN),
    scrolling("half_page_up", "Half a page up", HALF_PAGE_UP),
    Action("top", "Go to the beginning", MOVE, lambda on: on.moving.to_start()),
    Action("bottom", "Go to the end", MOVE, lambda on: on.moving.to_end()),
    Action("scroll_right", "Scroll wide lines to the right", MOVE, lambda on: on.moving.sideways(1)),
    Action("scroll_left", "Scroll wide lines to the left", MOVE, lambda on: on.moving.sideways(-1)),
    Action("next_section", "Next section", JUMP, lambda on: on.jumping.step_section(1), "section"),
    Action("previous_section", "Previous section", JUMP, lambda on: on.jumping.step_section(-1)),
    Action("next_quote", "Next quotation", JUMP, lambda on: on.jumping.step_quote(1), "quote"),
    Action("previous_quote", "Previous quotation", JUMP, lambda on: on.jumping.step_quote(-1)),
    Action("jump", "Jump to anything in view by a letter", JUMP, lambda on: on.jumping.choose_in_view()),
    Action("back", "Go back to where you came from", JUMP, lambda on: on.retracing.back()),
    Action("forward", "Go forward again", JUMP, lambda on: on.retracing.forward()),
    Action("mark", "Mark this place with a letter", JUMP, lambda on: on.marking.mark()),
    Action("go_to_mark", "Go to a mark", JUMP, lambda on: on.marking.ask_where()),
    Action("go_to_place", "Go to a page, or to a time", JUMP, lambda on: on.locating.ask()),
    Action("open_in_browser", "Open a link in the browser", JUMP, lambda on: on.following.open_in_browser()),
    Action("search", "Search as you type", SEARCH, lambda on: on.searching.search(), "search"),
    Action("find_speaker", "Find a speaker by typing", SEARCH, lambda on: on.finding.find_speaker()),
    Action("next_hit", "Next hit, or words of the voice", SEARCH, lambda on: on.cursor.step(1)),
    Action("previous_hit", "Previous hit, or words of the voice", SEARCH, lambda on: on.cursor.step(-1)),
    Action("search_words", "Search whole words only, or any", SEARCH, lambda on: on.searching.toggle_words()),
    Action("search_regex", "Search a regular expression, or words", SEARCH, lambda on: on.searching.toggle_regex()),
    Action("search_quotes", "Search only quotations, or all", SEARCH, lambda on: on.searching.toggle_quotes()),
    Action("highlight", "Highlight, or change the colour", NOTES, lambda on: on.noting.highlight()),
    Action("note", "Write a note, or change it", NOTES, lambda on: on.noting.note()),
    Action("next_note", "Next note", NOTES, lambda on: on.noting.step(1)),
    Action("previous_note", "Previous note", NOTES, lambda on: on.noting.step(-1)),
    Action("delete_note", "Delete the note", NOTES, lambda on: on.noting.delete()),
    Action("notes", "Notes in place of the voices", NOTES, lambda on: on.noting.toggle_panel()),
    Action("wider_text", "Longer lines", SET, lambda on: on.typesetting.widen(1)),
    Action("narrower_text", "Shorter lines", SET, lambda on: on.typesetting.widen(-1)),
    Action("justify", "Justify lines, or leave them ragged", SET, lambda on: on.typesetting.justify()),
    Action("hyphenate", "Hyphenate long words, or not", SET, lambda on: on.typesetting.hyphenate()),
    Action("wrap", "Wrap wide lines, or scroll them", SET, lambda on: on.typesetting.wrap()),
    Action("fold_quoted", "Fold quoted mail, or show it", SET, lambda on: on.typesetting.fold_quoted()),
    Action("theme", "Choose a theme", SET, lambda on: on.theming.choose_theme()),
    Action("copy", "Copy the quotation, or the selection", COPY, lambda on: on.selecting.copy(), "copy"),
    Action("copy_paragraph", "Copy the paragraph", COPY, lambda on: on.copying.copy_paragraph()),
    Action("select", "Select words with the keys", COPY, lambda on: on.selecting.select()),
    Action("export", "Export the quotations to a file", COPY, lambda on: on.exporting.export()),
    Action("export_cast", "Export the cast to a file", COPY, lambda on: on.exporting.export_cast()),
    Action("import_corrections", "Apply corrections from a file", COPY, lambda on: on.importing.import_corrections()),
    Action(
        "only_voice", "Listen to this voice only, or to all", VOICES, lambda on: on.listening.toggle_quoted(), "voice"
    ),
    Action("cast", "Show the cast, and who talks with whom", VOICES, lambda on: on.casting.show()),
    Action("said", "Show all that this person ever said", VOICES, lambda on: on.finding.show_said()),
    Action("why", "Show why the words are theirs", VOICES, lambda on: on.explaining.toggle(), "why"),
    Action("set_speaker", "Correct who said this", VOICES, lambda on: on.correcting.set_speaker()),
    Action("merge_speaker", "Correct who this speaker is", VOICES, lambda on: on.correcting.merge_speaker()),
    Action("split_speaker", "Correct who is two speakers", VOICES, lambda on: on.correcting.split_speaker()),
    Action("undo", "Undo the last correction or note", VOICES, lambda on: on.undo()),
    Action("read_voices", "Stop finding voices, or start again", VOICES, lambda on: on.attributing.toggle()),
    Action("sort_voices", "Sort the voices another way", VOICES, lambda on: on.listening.sort()),
    Action("filter_voices", "List one kind of quotation, or all", VOICES, lambda on: on.listening.filter()),
    Action("fold", "Fold this section, or the one above", OUTLINE, lambda on: on.folding.fold()),
    Action("unfold", "Unfold this section", OUTLINE, lambda on: on.folding.unfold()),
    Action("fold_all", "Fold all sections", OUTLINE, lambda on: on.folding.fold_all()),
    Action("unfold_all", "Unfold all sections", OUTLINE, lambda on: on.folding.unfold_all()),
    Action("filter_outline", "Filter the outline by typing", OUTLINE, lambda on: on.filtering.begin()),
    Action("find_article", "Search the library, or open a file", OPEN, lambda on: on.navigating.find(), "open"),
    Action("list_articles", "List articles of a feed, or messages", OPEN, lambda on: on.navigating.choose_listed()),
    Action("next_article", "Next open article", OPEN, lambda on: on.navigating.step(1)),
    Action("previous_article", "Previous open article", OPEN, lambda on: on.navigating.step(-1)),
    Action("encoding", "Read the text in another encoding", OPEN, lambda on: on.recoding.choose_encoding()),
    Action("focus_outline", "Go to the outline", PANES, lambda on: on.panes.focus_outline()),
    Action("focus_text", "Go to the text", PANES, lambda on: on.panes.focus_text()),
    Action("focus_quotes", "Go to the voices", PANES, lambda on: on.panes.focus_voices()),
    Action("next_pane", "Next pane", PANES, lambda on: on.panes.focus_next(), "pane"),
    Action("previous_pane", "Previous pane", PANES, lambda on: on.panes.focus_previous()),
    Action("toggle_outline", "Show or hide the outline", PANES, lambda on: on.panes.toggle_outline(), "outline"),
    Action("toggle_quotes", "Show or hide the voices", PANES, lambda on: on.panes.toggle_voices(), "voices"),
    Action("wider", "Make this pane wider", PANES, lambda on: on.panes.widen(1)),
    Action("narrower", "Make this pane narrower", PANES, lambda on: on.panes.widen(-1)),
    Action("zoom", "Zoom this pane, or show all again", PANES, lambda on: on.panes.zoom()),
    Action("choose", "Go to the marked row, or follow a link", MORE, lambda on: on.choosing.choose()),
    Action("close", "Close a drawer, or go back to the text", MORE, lambda on: on.close()),
    Action("edit", "Open this line in $VISUAL or $EDITOR", MORE, lambda on: on.editing.edit()),
    Action("help", "Show all keys", MORE, lambda on: on.guiding.show_help(), "help"),
    Action("palette", "Find an action or a section by name", MORE, lambda on: on.guiding.show_palette()),
    Action("suspend", "Go to the shell; fg comes back", MORE, lambda on: on.navigating.suspend()),
    Action("quit", "Quit", MORE, lambda on: on.navigating.leave(), "quit"),
)
"""All actions, in the order of the help."""
