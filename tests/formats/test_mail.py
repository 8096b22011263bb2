"""Messages, mailboxes and web archives: decoded, with subject, sender and date, quotations and attachments."""

from email.message import EmailMessage

import pytest

import reader
from reader.document import BlockKind, Document
from reader.errors import SourceError
from tests.formats.books import opened

WORDS = (
    "Dear Ann,\n\nI agree with all of it, and so does the town – nearly.\n\n"
    "On Monday, Ann wrote:\n> Nobody knew it.\n\nBo\n"
)


def message(words: str = WORDS, *, subject: str = "Die Mauer – größer", html: str = "", attached: str = "") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Bo Berg <bo@example.org>", "ann@example.org", subject
    made["Date"], made["X-Mailer"] = "Mon, 4 May 2026 09:12:00 +0200", "x"
    if words:
        made.set_content(words)
    if html:
        made.add_alternative(html, subtype="html") if words else made.set_content(html, subtype="html")
    if attached:
        made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename=attached)
    return made.as_bytes()


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


def test_a_message_has_subject_sender_and_date_and_its_quotations_are_quotations() -> None:
    document = opened(message(attached="wall.pdf"), "a.eml")
    assert (document.title, document.byline) == ("Die Mauer – größer", "Bo Berg")
    assert document.date == "Mon, 04 May 2026 09:12:00 +0200"
    found = kinds(document)
    assert ("boilerplate", "From: Bo Berg <bo@example.org>") in found
    assert ("paragraph", "I agree with all of it, and so does the town – nearly.") in found
    assert ("block_quote", "> Nobody knew it.") in found
    assert document.text.endswith("[Attachment: wall.pdf]\n")
    assert "X-Mailer" not in document.text


def test_the_words_are_taken_before_the_page_and_a_page_alone_is_read_whole() -> None:
    page = "<html><body><p>We agree.</p><blockquote>Nobody<br>knew it.</blockquote><ul><li>One</li></ul></body></html>"
    assert "Nobody\nknew" not in opened(message("We agree.\n", html=page), "a.eml").text
    document = opened(message("", html=page), "a.eml")
    assert document.text.endswith("We agree.\n\n> Nobody\n> knew it.\n\n• One\n")


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: =?utf-9?q?x?=\nContent-Type: text/plain; charset=nonsense\n\nWe agree.\n",
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\nWe agree.\n",
        b"From: \xff <\nDate: never\n\nWe agree.\n",
        b"We agree.\n",
        b"Content-Transfer-Encoding: base64\n\nV2UgYWdyZWUu\n",
    ],
)
def test_a_damaged_message_is_read(data: bytes) -> None:
    assert "We agree." in opened(data, "a.eml").text


def test_a_mailbox_has_a_section_for_each_message() -> None:
    second = message(">From the mayor: yes.\n", subject="Re: The wall")
    data = b"".join(b"From bo@example.org Mon May  4 09:12:00 2026\n" + each + b"\n" for each in (message(), second))
    document = opened(data, "list.mbox")
    assert [section.title for section in document.outline.children] == ["Die Mauer – größer", "Re: The wall"]
    assert ("boilerplate", "Bo Berg <bo@example.org> · Mon, 04 May 2026 09:12:00 +0200") in kinds(document)
    assert "\n\nFrom the mayor: yes." in document.text
    assert opened(data.replace(b"\n", b"\r\n"), "list.mbox").text == document.text


def test_what_is_no_mailbox_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match=r"^a.mbox is not a mailbox: no line in it begins a message"):
        opened(message(), "a.mbox")
    monkeypatch.setattr("reader.formats.mail.parser.MAX_MAILBOX", 5)
    with pytest.raises(SourceError, match=r"^a.mbox is too large"):
        opened(message(), "a.mbox")


PAGE = "<html><head><title>Die Mauer</title></head><body><article><h1>Die Mauer</h1>{}</article></body></html>"
ARCHIVE = (
    "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    "--b\nContent-Type: {}; charset={}\nContent-Transfer-Encoding: 8bit\n\n{}\n--b--\n"
)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_the_page_of_a_web_archive_is_read_as_a_page(charset: str) -> None:
    page = PAGE.format("<p>Die Mauer ist größer, als alle dachten, sagte der Rat am Abend.</p>" * 6)
    document = opened(ARCHIVE.format("text/html", charset, page).encode(charset), "wall.mht")
    assert document.title == "Die Mauer"
    assert "größer" in document.text
    assert "<p>" not in document.text


def test_a_web_archive_without_a_page_is_told() -> None:
    with pytest.raises(SourceError, match=r"^wall.mhtml is damaged: it is a web archive without a page"):
        opened(ARCHIVE.format("image/png", "utf-8", "x").encode(), "wall.mhtml")


def test_what_a_message_quotes_is_not_said_by_its_sender() -> None:
    document = opened(message('The mayor was clear: "We agree," said Ann Lee.\n'), "a.eml")
    [quote] = reader.attribute(document).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Ann Lee"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n\nx\n" * 3001, "has too many parts to be a message"),
        (
            "".join(f"Content-Type: multipart/mixed; boundary=a{n}\n\n--a{n}\n" for n in range(1500)),
            "is damaged: its parts are nested too deeply",
        ),
    ],
    ids=["many", "deep"],
)
def test_a_hostile_message_is_told(data: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=f"^a.eml {sentence}"):
        opened(data.encode(), "a.eml")


@pytest.mark.parametrize(
    ("delsp", "joined"), [("", "The wall broke in May."), ("; delsp=yes", "The wall brokein May.")]
)
def test_paragraphs_of_flowed_messages_are_whole(delsp: str, joined: str) -> None:
    written = (
        f"Subject: Wall\nContent-Type: text/plain; format=flowed{delsp}\n\n"
        "The wall broke \nin May.\n\n> Was it \n> old?\nYes. \n-- \nAnn Lee\n From above\n"
    )
    text = opened(written.encode(), "wall.eml").text
    assert joined in text
    assert ("> Was it old?" if not delsp else "> Was itold?") in text
    assert "Yes. \n-- \nAnn Lee\nFrom above" in text


OUTLOOK = """Dear Bo,

it is back.

{}From: Bo Berg <bo@example.org>
Sent: Sunday, May 3, 2026 5:01 PM
To: Ann Lee
Subject: The ferry

Where is it?
"""


@pytest.mark.parametrize("line", ["", "-----Original Message-----\n", "________________________________\n"])
def test_what_outlook_quotes_without_marks_is_a_quotation(line: str) -> None:
    found = opened(message(OUTLOOK.format(line), subject="RE: The ferry"), "a.eml")
    quoted = [block.span.of(found.text) for block in found.blocks if block.kind is BlockKind.BLOCK_QUOTE]
    assert "".join(quoted).startswith("> -----Original" if line.startswith("-") else "> From: Bo")
    assert found.text.endswith("> Subject: The ferry\n> \n> Where is it?\n")


@pytest.mark.parametrize(
    ("words", "subject"),
    [(OUTLOOK.format(""), "Fwd: The ferry"), (OUTLOOK.format("").partition("back.\n\n")[2], "RE: The ferry")],
    ids=["sent on", "nothing before"],
)
def test_what_is_sent_on_is_no_quotation(words: str, subject: str) -> None:
    assert "> Where" not in opened(message(words, subject=subject), "a.eml").text
