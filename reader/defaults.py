"""The settings of config.yaml, written by tools/defaults.py; `make format` writes them anew."""

CHECKSUM = 4094023024
"""The CRC-32 of the config.yaml that they are from."""

DEFAULTS: dict[str, tuple[str | int | bool | tuple[str, ...], int]] = {
    "theme": ("textual-dark", 13),
    "measure": (72, 16),
    "outline.show": (True, 21),
    "outline.width": (30, 23),
    "quotes.show": (True, 28),
    "quotes.width": (36, 30),
    "web.size": (20, 35),
    "web.timeout": (20, 37),
    "web.redirects": (5, 39),
    "keys.line_down": (("j", "down"), 46),
    "keys.line_up": (("k", "up"), 47),
    "keys.page_down": (("pagedown", "space"), 48),
    "keys.page_up": (("pageup", "b"), 49),
    "keys.half_page_down": (("d",), 50),
    "keys.half_page_up": (("u",), 51),
    "keys.top": (("home", "g"), 52),
    "keys.bottom": (("end", "G"), 53),
    "keys.next_section": (("]",), 56),
    "keys.previous_section": (("[",), 57),
    "keys.next_quote": (("}",), 58),
    "keys.previous_quote": (("{",), 59),
    "keys.next_pane": (("tab",), 62),
    "keys.previous_pane": (("shift+tab",), 63),
    "keys.focus_outline": (("1",), 64),
    "keys.focus_text": (("2",), 65),
    "keys.focus_quotes": (("3",), 66),
    "keys.toggle_outline": (("o",), 67),
    "keys.toggle_quotes": (("p",), 68),
    "keys.choose": (("enter",), 72),
    "keys.close": (("escape",), 73),
    "keys.edit": (("e",), 74),
    "keys.help": (("?",), 75),
    "keys.palette": (("ctrl+p",), 76),
    "keys.quit": (("q", "ctrl+q"), 77),
}
"""Each setting with its value and its line."""
