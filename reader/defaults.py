"""The settings of config.yaml, written by tools/defaults.py; `make format` writes them anew."""

CHECKSUM = 424481150
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
    "citation": ("plain", 45),
    "keys.line_down": (("j", "down"), 52),
    "keys.line_up": (("k", "up"), 53),
    "keys.page_down": (("pagedown", "space"), 54),
    "keys.page_up": (("pageup", "b"), 55),
    "keys.half_page_down": (("d",), 56),
    "keys.half_page_up": (("u",), 57),
    "keys.top": (("home", "g"), 58),
    "keys.bottom": (("end", "G"), 59),
    "keys.next_section": (("]",), 62),
    "keys.previous_section": (("[",), 63),
    "keys.next_quote": (("}",), 64),
    "keys.previous_quote": (("{",), 65),
    "keys.next_pane": (("tab",), 68),
    "keys.previous_pane": (("shift+tab",), 69),
    "keys.focus_outline": (("1",), 70),
    "keys.focus_text": (("2",), 71),
    "keys.focus_quotes": (("3",), 72),
    "keys.toggle_outline": (("o",), 73),
    "keys.toggle_quotes": (("p",), 74),
    "keys.choose": (("enter",), 78),
    "keys.close": (("escape",), 79),
    "keys.edit": (("e",), 80),
    "keys.help": (("?",), 81),
    "keys.palette": (("ctrl+p",), 82),
    "keys.quit": (("q", "ctrl+q"), 83),
}
"""Each setting with its value and its line."""
