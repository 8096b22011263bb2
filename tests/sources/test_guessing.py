"""Texts in encodings that predate Unicode are read."""

import pytest

from reader.sources.decoding import decode
from reader.sources.guessing import LATIN, guessed_encoding

TEXTS = {
    "Ночной паром теперь будет ходить и по воскресеньям, сказал смотритель.": [
        "koi8_r",
        "cp1251",
        "iso8859_5",
        "cp866",
    ],
    "島の図書館の船は、毎週火曜日に子どもたちへ新しい本を届けています。冬は休みます。": ["shift_jis", "euc_jp"],
    "岛上的图书馆每个星期二都给孩子们送来新书。冬天因为结冰所以休息。": ["gbk", "gb18030"],
    "島上的圖書館每個星期二都給孩子們送來新書。冬天因為結冰所以休息。": ["big5"],
    "섬의 도서관은 매주 화요일 아이들에게 새 책을 가져다 준다. 겨울에는 쉰다.": ["euc_kr"],
    "Nocny prom będzie kursował także w niedziele, a latarnia świeci całą noc.": ["cp1250", "iso8859_2"],
    "Der Nachtfähre fehlt ein Wärter; für die Gäste hängt ein Zettel am Gebäude.": ["cp1252", "mac_roman"],
    "« C'est l'été », dit la gardienne ; la mer était calme, même au-delà de la forêt.": ["cp1252", "mac_roman"],
    "Gece vapuru artık pazar günü de çalışacak, dedi başkan; ışık sönmüş.": ["cp1254"],
    "Το νυχτερινό πλοίο θα κάνει δρομολόγια και την Κυριακή, είπε ο φύλακας.": ["cp1253"],
    "It’s late – “we waited.”": ["cp1252"],
    "ÄÖ für": ["cp1252"],
}


@pytest.mark.parametrize(("text", "encoding"), [(text, name) for text, names in TEXTS.items() for name in names])
def test_the_text_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


def test_a_few_foreign_letters_are_read_as_western() -> None:
    assert guessed_encoding("Ночной".encode("koi8_r")) in LATIN
    assert guessed_encoding("Ночной паром".encode("cp1251")) == "cp1251"
