"""What a terminal sends is decoded, whatever it is, and one that is gone is not waited for."""

import io

import pytest

from reader.ui.terminal.terminal_driver import InputDecoder, Writer


@pytest.mark.parametrize(
    ("received", "characters"),
    [
        ([b"j"], "j"),
        (["é".encode()], "é"),
        (["é".encode()[:1], "é".encode()[1:]], "é"),
        ([b"\xe9x"], "éx"),
        ([b"\xff"], "ÿ"),
        ([b"a\x1b[M\x20\xff\xc3b"], "ab"),
        ([b"\x1b[<0;200;10M"], "\x1b[<0;200;10M"),
    ],
)
def test_bytes_of_any_kind_are_decoded(received: list[bytes], characters: str) -> None:
    decoder = InputDecoder()
    assert "".join(map(decoder.take, received)) == characters


class Gone(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")


def test_a_terminal_that_is_gone_ends_the_program_and_holds_nobody() -> None:
    lost: list[bool] = []
    writer = Writer(Gone(), lambda: lost.append(True))
    writer.start()
    for _ in range(200):  # far more than the queue holds
        writer.write("x")
    writer.join()
    assert lost == [True]
