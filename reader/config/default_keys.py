"""The default keys of every action. `make format` writes them into config.yaml."""

from __future__ import annotations

DEFAULT_KEYS: dict[str, dict[str, tuple[str, ...]]] = {
    "Moving in the text, or in the list that has the focus.": {
        "line_down": ("j", "down"),
        "line_up": ("k", "up"),
        "page_down": ("pagedown", "space"),
        "page_up": ("pageup", "b"),
        "half_page_down": ("d",),
        "half_page_up": ("u",),
        "top": ("home", "g"),
        "bottom": ("end", "G"),
        "scroll_right": (".", "shift+right"),
        "scroll_left": (",", "shift+left"),
    },
    "Moving by section and by quotation, whichever pane has the focus.": {
        "next_section": ("]",),
        "previous_section": ("[",),
        "next_quote": ("}",),
        "previous_quote": ("{",),
    },
    "Jumping: to anything in view by a letter, back and forward, to marks, to pages and times, to links.": {
        "jump": ("f",),
        "back": ("backspace", "alt+left"),
        "forward": ("alt+right",),
        "mark": ("m",),
        "go_to_mark": ("'",),
        "go_to_place": ("P",),
        "open_in_browser": ("B",),
    },
    "Searching. The last three change how to search, also while you type.": {
        "search": ("/",),
        "search_words": ("alt+w",),
        "search_regex": ("alt+r",),
        "search_quotes": ("alt+q",),
    },
    "Finding a speaker by typing a part of the name.": {
        "find_speaker": ("s",),
    },
    "Going through what was chosen last: the hits of a search, or the words of a speaker.": {
        "next_hit": ("n",),
        "previous_hit": ("N",),
    },
    "Copying and exporting: `copy` copies the selection, or else the current quotation as a citation; `export` writes "
    "the quotations to a new file. The last two are on x and i in the cast.": {
        "copy": ("y",),
        "copy_paragraph": ("Y",),
        "select": ("v",),
        "export": ("x",),
        "export_cast": ("alt+x",),
        "import_corrections": ("alt+i",),
    },
    "Highlights and notes: on the selection, else on the current note, quotation or paragraph. `notes` shows them in "
    "place of the voices.": {
        "highlight": ("c",),
        "note": ("a",),
        "next_note": (";",),
        "previous_note": (":",),
        "delete_note": ("D",),
        "notes": ("A",),
    },
    "The colours: `theme` lists the themes.": {
        "theme": ("t",),
    },
    "Voices: who said what.": {
        "only_voice": ("V",),
        "cast": ("C",),
        "said": ("W",),
        "why": ("w",),
        "set_speaker": ("r",),
        "merge_speaker": ("M",),
        "split_speaker": ("X",),
        "undo": ("U",),
        "read_voices": ("R",),
        "sort_voices": ("S",),
        "filter_voices": ("K",),
    },
    "Folding sections in the outline, and filtering it by typing.": {
        "fold": ("left", "h"),
        "unfold": ("right", "l"),
        "fold_all": ("H",),
        "unfold_all": ("L",),
        "filter_outline": ("i",),
    },
    "Opening other articles, or those that a feed lists, going to those that are open, reading one in another "
    "encoding.": {
        "find_article": ("ctrl+f",),
        "list_articles": ("F",),
        "encoding": ("E",),
        "next_article": (")",),
        "previous_article": ("(",),
    },
    "Setting the text: line width, justification, hyphenation, wide code, quoted mail.": {
        "wider_text": ("+",),
        "narrower_text": ("-",),
        "justify": ("alt+j",),
        "hyphenate": ("alt+h",),
        "wrap": ("alt+s",),
        "fold_quoted": ("Q",),
    },
    "Panes.": {
        "next_pane": ("tab",),
        "previous_pane": ("shift+tab",),
        "focus_outline": ("1",),
        "focus_text": ("2",),
        "focus_quotes": ("3",),
        "toggle_outline": ("o",),
        "toggle_quotes": ("p",),
        "wider": (">",),
        "narrower": ("<",),
        "zoom": ("z",),
    },
    "Everything else. `choose` goes to the marked entry of a list or follows a link, `close` closes a drawer, `edit` "
    "opens the current line in $VISUAL or $EDITOR.": {
        "choose": ("enter",),
        "close": ("escape",),
        "edit": ("e",),
        "help": ("?",),
        "palette": ("ctrl+p",),
        "suspend": ("ctrl+z",),
        "quit": ("q", "ctrl+q"),
    },
}
"""By a comment on each group of actions, the keys of its actions: characters, or Textual's names."""


def default_keys() -> dict[str, tuple[str, ...]]:
    """The default keys of each action."""
    return {action: keys for group in DEFAULT_KEYS.values() for action, keys in group.items()}
