"""The settings of config.yaml, written by tools/defaults.py; `make format` writes them anew."""

CHECKSUM = 4061646961
"""The CRC-32 of the config.yaml that they are from."""

DEFAULTS: dict[str, tuple[str | int | bool | tuple[str, ...], int]] = {
    "theme": ("textual-dark", 13),
    "measure": (72, 16),
    "outline.show": (True, 21),
    "outline.width": (30, 23),
    "quotes.show": (True, 28),
    "quotes.width": (36, 30),
    "keys.line_down": (("j", "down"), 37),
    "keys.line_up": (("k", "up"), 38),
    "keys.page_down": (("pagedown", "space"), 39),
    "keys.page_up": (("pageup", "b"), 40),
    "keys.half_page_down": (("d",), 41),
    "keys.half_page_up": (("u",), 42),
    "keys.top": (("home", "g"), 43),
    "keys.bottom": (("end", "G"), 44),
    "keys.next_section": (("]",), 47),
    "keys.previous_section": (("[",), 48),
    "keys.next_quote": (("}",), 49),
    "keys.previous_quote": (("{",), 50),
    "keys.next_pane": (("tab",), 53),
    "keys.previous_pane": (("shift+tab",), 54),
    "keys.focus_outline": (("1",), 55),
    "keys.focus_text": (("2",), 56),
    "keys.focus_quotes": (("3",), 57),
    "keys.toggle_outline": (("o",), 58),
    "keys.toggle_quotes": (("p",), 59),
    "keys.choose": (("enter",), 62),
    "keys.close": (("escape",), 63),
    "keys.help": (("?",), 64),
    "keys.palette": (("ctrl+p",), 65),
    "keys.quit": (("q", "ctrl+q"), 66),
}
"""Each setting with its value and its line."""
