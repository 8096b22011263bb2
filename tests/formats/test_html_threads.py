"""Threads of a forum: each post belongs to the text, as most of them do."""

import pytest

import reader
from reader.document import BlockKind
from reader.formats.html.boilerplate import PageBlock
from reader.formats.html.containers import Container, PlacedBlock
from reader.formats.html.repeated import with_repeated
from reader.formats.writer import StyledText

POSTS = (
    "Hello all, my harbour lamp does not turn on when it gets dark. I have changed the bulb and the fuse. "
    "What else can I look at? I bought it in the spring, and it worked until last week, when we had the storm.",
    "Then it is the sensor. Mine was full of salt. Take the cap off and clean it with fresh water, and leave it to "
    "dry for a night before you try again. If it still stays dark, measure the voltage at the two screws.",
    "I had the same thing with two of them. The shop changed both without asking for a receipt, so you may want to "
    "call them before you open anything. They told me that a whole series was bad.",
    "It was the sensor, thank you! The water that came out of it was green. I will put a new seal on it soon.",
    "Glad that it works again. Could you post a picture of the seal? I would like to do the same with mine.",
)


def thread() -> str:
    """A page with posts, each with who wrote it beside it."""
    posts = "".join(
        f'<div id="p{i}" class="post bg{i % 2}">'
        f'<dl class="profile"><dt><a href="u{i}">Bo</a></dt><dd>Posts: {i}</dd></dl>'
        f'<div class="postbody"><h3><a href="#p{i}">Re: Lamp</a></h3><p class="author">by <a href="u{i}">Bo</a></p>'
        f'<div class="content">{words}</div></div></div>'
        for i, words in enumerate(POSTS)
    )
    return (
        "<html><head><title>Lamp - Forum</title></head><body><div id='header'><a href='/'>Forum</a><ul>"
        "<li><a href='/login'>Login</a></li></ul></div><div id='page-body'><h2>Lamp does not turn on</h2>"
        f"{posts}</div><div id='page-footer'><p>Powered by boards</p><a href='/terms'>Terms</a></div></body></html>"
    )


def test_no_post_of_a_thread_is_lost() -> None:
    text = reader.parse(thread(), "html").text
    assert [words for words in POSTS if words not in text] == []
    assert "Powered by" not in text


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ((True, True, False, False), (True, True, True, True)),
        ((True, False, False, False), (True, False, False, False)),
        ((False, False, False, False), (False, False, False, False)),
    ],
)
def test_what_half_of_the_parts_have_is_taken_from_all(chosen: tuple[bool, ...], found: tuple[bool, ...]) -> None:
    body = Container(None, "body", "")
    thread = Container(body, "div", "thread")
    parts = [Container(thread, "div", f"post p{i}") for i in range(4)]
    assert tuple(with_repeated([placed(part) for part in parts], chosen)) == found


def test_two_parts_do_not_repeat() -> None:
    thread = Container(Container(None, "body", ""), "div", "thread")
    blocks = [placed(Container(thread, "div", f"post p{i}")) for i in range(2)]
    assert with_repeated(blocks, (True, False)) == [True, False]


def placed(container: Container) -> PlacedBlock:
    """A paragraph in a container."""
    return PlacedBlock(PageBlock(BlockKind.PARAGRAPH, StyledText("words", []), 1), container, "words", 40, 0)
