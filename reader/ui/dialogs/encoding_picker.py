"""The dialog in which the encoding of a text is chosen."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.corner_list import CornerList

AS_FOUND = "as found in the text"
ENCODINGS = (
    ("utf-8", "Unicode"),
    ("utf-16", "Unicode"),
    ("cp1252", "Western European, Windows"),
    ("mac-roman", "Western European, Mac"),
    ("cp437", "Western European, DOS"),
    ("iso8859-15", "Western European"),
    ("cp1250", "Central European, Windows"),
    ("iso8859-2", "Central European"),
    ("cp1257", "Baltic, Windows"),
    ("cp1251", "Cyrillic, Windows"),
    ("koi8-r", "Russian"),
    ("koi8-u", "Ukrainian"),
    ("cp866", "Cyrillic, DOS"),
    ("iso8859-5", "Cyrillic"),
    ("cp1253", "Greek, Windows"),
    ("cp1254", "Turkish, Windows"),
    ("cp1255", "Hebrew, Windows"),
    ("cp1256", "Arabic, Windows"),
    ("cp874", "Thai, Windows"),
    ("cp1258", "Vietnamese, Windows"),
    ("cp932", "Japanese, Shift JIS"),
    ("euc_jp", "Japanese, EUC"),
    ("iso2022_jp", "Japanese, mail"),
    ("gb18030", "Chinese, simplified"),
    ("big5", "Chinese, traditional"),
    ("cp949", "Korean"),
)
"""The encodings by Python's names, and what is written in them."""
NAME_CELLS = 12
"""The width of the column of names, in cells."""


class EncodingPicker(CornerList):
    """A list of encodings; the result is the name of one, empty for that of the text, or None if it was cancelled."""

    DEFAULT_CSS = "EncodingPicker > OptionList { width: 46; }"

    def __init__(self, guessed: str) -> None:
        super().__init__()
        self.guessed = guessed

    def compose(self) -> ComposeResult:
        guess = f"{AS_FOUND}: {self.guessed}" if self.guessed else AS_FOUND
        named = (Option(f"{name:<{NAME_CELLS}}{what}", id=name) for name, what in ENCODINGS)
        options = ChoiceList(Option(guess, id="as-found"), *named)
        options.highlighted = 0
        options.border_title = "Encoding"
        options.border_subtitle = "Enter reads it anew · Esc cancels"
        yield options

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(ENCODINGS[event.option_index - 1][0] if event.option_index else "")
