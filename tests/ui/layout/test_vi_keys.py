"""The keys of vi: what comes of them in a text, where | is the cursor, ⎋ is Escape, ⏎ is Enter and ⌫ the back space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.layout.vi_keys import Mode, ViKeys

TWO, THREE = "one two|, three\nfour", "a|b\ncd\nef"
KEYS = [
    # motions
    ("one |two three", "hh", "on|e two three"),
    ("one |two three", "9h", "|one two three"),
    ("|ab\ncd", "lll", "a|b\ncd"),
    (THREE, "j", "ab\nc|d\nef"),
    (THREE, "2jk", "ab\nc|d\nef"),
    (THREE, "9jl", "ab\ncd\ne|f"),
    ("abc|d\ne\nabcd", "j", "abcd\n|e\nabcd"),
    (TWO, "w", "one two, |three\nfour"),
    (TWO, "2w", "one two, three\n|four"),
    (TWO, "W", "one two, |three\nfour"),
    (TWO, "9w", "one two, three\nfou|r"),
    ("o|ne two, three", "e", "on|e two, three"),
    ("on|e two, three", "E", "one two|, three"),
    (TWO, "b", "one |two, three\nfour"),
    (TWO, "2b", "|one two, three\nfour"),
    (TWO, "B", "one |two, three\nfour"),
    ("  one t|wo", "0", "|  one two"),
    ("  one t|wo", "^", "  |one two"),
    ("o|ne two\nx", "$", "one tw|o\nx"),
    (THREE, "G", "ab\ncd\n|ef"),
    (THREE, "2G", "ab\n|cd\nef"),
    ("ab\ncd\ne|f", "gg", "|ab\ncd\nef"),
    ("a|b\n\ncd\n\nef", "}", "ab\n|\ncd\n\nef"),
    ("ab\n\ncd\n\ne|f", "{", "ab\n\ncd\n|\nef"),
    ("|one, two, three", "f,", "one|, two, three"),
    ("|one, two, three", "2f,", "one, two|, three"),
    ("|one, two, three", "t,", "on|e, two, three"),
    ("one, two, thre|e", "F,", "one, two|, three"),
    ("one, two, thre|e", "T,", "one, two,| three"),
    ("o|ne", "fx", "o|ne"),
    ("o|ne two\ntwo", "/two⏎", "one |two\ntwo"),
    ("o|ne two\ntwo", "2/two⏎", "one two\n|two"),
    ("o|ne two\ntwo", "/two⏎n", "one two\n|two"),
    ("o|ne two\ntwo", "/two⏎nn", "one |two\ntwo"),
    ("o|ne two\ntwo", "/two⏎nN", "one |two\ntwo"),
    ("o|ne two\ntwo", "?two⏎", "one two\n|two"),
    ("o|ne two\ntwo", "?two⏎n", "one |two\ntwo"),
    ("o|ne two\ntwo", "?two⏎N", "one |two\ntwo"),
    ("o|ne two\ntwo", "/two⏎gg/⏎", "one |two\ntwo"),
    ("o|ne Two two", "/Two⏎n", "one |Two two"),
    ("o|ne Two two", "/two⏎", "one |Two two"),
    ("o|ne (x", "/(⏎", "one |(x"),
    ("o|ne", "/two⏎", "o|ne"),
    ("|İİ two", "/two⏎", "İİ |two"),
    ("|aaa", "/aa⏎", "a|aa"),
    ("o|ne", "nN", "o|ne"),
    ("o|ne two", "/x⌫two⏎", "one |two"),
    ("o|ne two", "/⌫x", "o|e two"),
    ("o|ne two", "d/⌫x", "o|e two"),
    ("|f(a, (b))", "%", "f(a, (b)|)"),
    ("f(a, (b)|)", "%", "f|(a, (b))"),
    ("f(a, (|b))", "%%", "f(a, (b|))"),
    ("f|(a", "%", "f|(a"),
    ("|f\n(a)", "%", "|f\n(a)"),
    # operators
    ("one |two three", "dw", "one |three"),
    ("|one two three", "2dw", "|three"),
    ("|one two three", "d2w", "|three"),
    ("one |two\nthree", "dw", "one| \nthree"),
    ("one |two three", "de", "one | three"),
    ("one two |three", "db", "one |three"),
    ("one |two three", "d$", "one| "),
    ("one |two three", "D", "one| "),
    ("one |two three", "d0", "|two three"),
    ("one |two, three", "dt,", "one |, three"),
    ("one |two, three", "df,", "one | three"),
    ("one |two, three", "dfx", "one |two, three"),
    ("one |two, three", "cfxX⎋", "one|two, three"),
    ("o|ne two three", "d/three⏎", "o|three"),
    ("one two th|ree", "d?two⏎", "one |ree"),
    ("one |two two", "/two⏎ggdn", "|two two"),
    ("o|ne two three", "c/three⏎X⎋", "o|Xthree"),
    ("o|ne two", "d/x⏎", "o|ne two"),
    ("o|ne two two", "d/two⏎.", "o|two"),
    ("|f(a) b", "d%", "| b"),
    (THREE, "dd", "|cd\nef"),
    (THREE, "2dd", "|ef"),
    ("ab\ncd\ne|f", "dd", "ab\n|cd"),
    ("a|b", "dd", "|"),
    (THREE, "dj", "|ef"),
    ("ab\nc|d\nef", "dk", "|ef"),
    ("ab\nc|d\nef", "dG", "|ab"),
    ("ab\nc|d\nef", "dgg", "|ef"),
    ("one |two three", "cwX⎋", "one |X three"),
    ("one |two three", "c2wX⎋", "one |X"),
    ("one| two", "cwX⎋", "one|Xtwo"),
    ("one |a three", "cwX⎋", "one |X three"),
    (THREE, "ccX⎋", "|X\ncd\nef"),
    (THREE, "SX⎋", "|X\ncd\nef"),
    ("one |two\nx", "CX⎋", "one |X\nx"),
    ("a|bc", "x", "a|c"),
    ("a|bcd", "2x", "a|d"),
    ("ab|c", "x", "a|b"),
    ("ab|c", "X", "a|c"),
    ("a|bc", "sXY⎋", "aX|Yc"),
    # objects
    ("one t|wo three", "diw", "one | three"),
    ("one t|wo three", "daw", "one |three"),
    ('say "one t|wo" now', 'di"', 'say "|" now'),
    ('say "one t|wo" now', 'da"', "say | now"),
    ("f(a, (b|), c)", "di(", "f(a, (|), c)"),
    ("f(a, (b), |c)", "dab", "|f"),
    ("f(a, (b), |c)", "ci)X⎋", "f(|X)"),
    ("no b|racket", "di(", "no b|racket"),
    ("one\ntw|o\n\nthree", "dip", "|\nthree"),
    # what is put
    ("one |two three", "dwP", "one two| three"),
    ("a|bc", "xp", "ac|b"),
    (THREE, "ddp", "cd\n|ab\nef"),
    (THREE, "yyP", "|ab\nab\ncd\nef"),
    (THREE, "Y2p", "ab\n|ab\nab\ncd\nef"),
    ("|one two", "ywP", "one| one two"),
    ("ab\nc|d", "ddP", "|cd\nab"),
    # what is typed
    ("a|b", "iX⎋", "a|Xb"),
    ("a|b", "aX⎋", "ab|X"),
    ("  a|b", "IX⎋", "  |Xab"),
    ("a|b\nc", "AX⎋", "ab|X\nc"),
    (THREE, "oX⎋", "ab\n|X\ncd\nef"),
    (THREE, "OX⎋", "|X\nab\ncd\nef"),
    ("a|b", "iX⎋⎋⎋", "a|Xb"),
    # other
    ("a|b\n  cd", "J", "ab| cd"),
    ("a|b", "J", "a|b"),
    ("a|b\ncd\nef", "3J", "ab| cd ef"),
    ("a|b\ncd\nef", "2J", "ab| cd\nef"),
    ("a|bc", "~", "aB|c"),
    ("a|bc", "5~", "aB|C"),
    ("a|bcd", "2rX", "aX|Xd"),
    ("ab|c", "2rX", "ab|c"),
    ("|one two three", "dw.", "|three"),
    ("a|b", "iX⎋.", "a|XXb"),
    ("|one two", "cwX⎋w.", "X |X"),
    ("one t|wo", "v", "one t|wo"),
    ("one |two three", "vey", "one |two three"),
    ("one |two three", "ved", "one | three"),
    ("one |two three", "vbd", "|wo three"),
    ("one |two three", "v$c", "one |"),
    ("one t|wo three", "viwcX⎋", "one |X three"),
    ("a|bc", "v~", "a|Bc"),
    ("a|bc", "vv", "a|bc"),
    ("a|bc", "v⎋x", "a|c"),
    (THREE, "Vd", "|cd\nef"),
    (THREE, "Vjd", "|ef"),
    (THREE, "VGd", "|"),
    ("ab\nc|d\nef", "Vkd", "|ef"),
    ("ab\nc|d\nef", "VGd", "|ab"),
    (THREE, "VjcX⎋", "|X\nef"),
    (THREE, "Vyjp", "ab\ncd\n|ab\nef"),
    (THREE, "Vjd.", "|ef"),
    (THREE, "VVx", "|a\ncd\nef"),
    (THREE, "VvD", "a|b\ncd\nef"),
    (THREE, "Vvd", "|a\ncd\nef"),
    (THREE, "vVd", "|cd\nef"),
    (THREE, "Vj~", "|AB\nCD\nef"),
    (THREE, "VjJ", "ab| cd\nef"),
    (THREE, "VGJ", "ab| cd ef"),
    (THREE, "V/f⏎d", "|"),
    (THREE, "v/f⏎d", "|a"),
    (THREE, "V⎋x", "|a\ncd\nef"),
    ("a|bcd", "zxd⎋x", "a|d"),
    ("a|bc", "2⎋x", "a|c"),
    ("a|bc", ".", "a|bc"),
]
COMMANDS = [
    (":w⏎", "save"),
    (":wq⏎", "save"),
    (":x⏎", "save"),
    ("ZZ", "save"),
    (":q⏎", "leave"),
    (":q!⏎", "discard"),
    ("ZQ", "discard"),
    (":qx⌫⏎", "leave"),
    (":⌫u", "undo"),
    ("u", "undo"),
    ("\x12", "redo"),
    (":none⏎", ""),
]


class Editor:
    """A text under the keys, without a screen."""

    def __init__(self, shown: str) -> None:
        self.at = shown.index("|")
        self.text = shown.replace("|", "")
        self.keys = ViKeys()
        self.keys.mode = Mode.NORMAL
        self.command = ""

    def press(self, keys: str) -> None:
        for key in keys.replace("⏎", "\n").replace("⌫", "\x7f"):
            if key != "⎋" and self.keys.mode is Mode.INSERT:
                self.text = self.text[: self.at] + key + self.text[self.at :]
                self.at += 1
                self.keys.typing(key)
                continue
            step = self.keys.leave(self.text, self.at) if key == "⎋" else self.keys.press(key, self.text, self.at)
            if step is not None:
                span = step.replaced
                assert 0 <= span.start <= span.end <= len(self.text)
                self.text = self.text[: span.start] + step.words + self.text[span.end :]
                assert 0 <= step.at <= len(self.text)
                self.at, self.command = step.at, step.command

    @property
    def shown(self) -> str:
        return f"{self.text[: self.at]}|{self.text[self.at :]}"


def test_what_the_keys_do() -> None:
    found = []
    for shown, keys, _ in KEYS:
        editor = Editor(shown)
        editor.press(keys)
        found.append((shown, keys, editor.shown))
    assert [row for row, expected in zip(found, KEYS, strict=True) if row != expected] == []


@pytest.mark.parametrize(("keys", "command"), COMMANDS)
def test_commands_beyond_the_text(keys: str, command: str) -> None:
    editor = Editor("a|b")
    editor.press(keys)
    assert (editor.command, editor.shown) == (command, "a|b")


@given(
    st.text('ab ,\n("', max_size=12),
    st.lists(st.sampled_from([*'hjklwbeWBE0^$G{}gfFtTdcyxXsSDCYpPuJvV~.iaIAoOr123:q\n⎋⌫("p/?nN%']), max_size=25),
)
def test_no_keys_lead_out_of_the_text(text: str, keys: list[str]) -> None:
    editor = Editor(f"|{text}")
    editor.press("".join(keys))
