"""Random input for the screen: keys, mouse reports, pastes and sizes, over twelve texts of different kinds."""

from __future__ import annotations

import asyncio
import itertools
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

from textual import events
from textual._xterm_parser import XTermParser
from textual.geometry import Size

import reader
from reader.config import Settings
from reader.config.default_keys import default_keys
from reader.ui.first_light.early_library import EarlyLibrary
from reader.ui.session.app import ReaderApp
from reader.ui.session.opening import OpenRequest

PATIENCE = 60.0
"""How long, in seconds of the processor, the program may give nobody else a turn; far longer than it should."""
WAIT = 600.0
"""How long, in seconds, it may take to go on or to leave, on a machine that has other things to do."""
ESCAPES = 8
"""How often Escape is pressed before q: dialogs over dialogs, words typed in them, drawers, a search, a selection."""
BURSTS = ((1, 1, 2, 2, 3, 12), (3, 12, 40), (12, 100), (40, 100, 400), (100, 400), (100, 400))
"""How many events arrive before the program has its turn, in every sixth round: as somebody types, and as a program
does. Frames are drawn for each burst, which takes most of the time."""

SPEECH = '"We keep the {0}," said Ann Lee of the {0} board. Tom Ray replied that "the {0} is not theirs". '
QUOTED = "# The {0}\n\nBy Jo May\n\n" + (SPEECH + "\n\n") * 3 + "## More of the {0}\n\n" + (SPEECH + "\n\n") * 6
LINKS = (
    "[here](#more) [good](article.md) [bad](bad.bin) [none](missing.md) [mail](mailto:a@b.example) [web](http://[::1)"
)
TEXTS: dict[str, str | bytes] = {
    "article.md": QUOTED.format("harbour"),
    "links.md": f"# Links\n\n{LINKS}\n\n## More\n\n{LINKS}\n\n" + "Words and words.\n\n" * 60,
    "long.txt": "\n\n".join(f"CHAPTER {i}.\n\n" + "It was a day like others, and it rained. " * 30 for i in range(40)),
    "verse.txt": "\n".join(f"{' ' * (i % 7)}line {i} of a song that nobody sings" for i in range(80)),
    "tables.md": "# Tables\n\n" + "| name | meaning | number |\n|---|---|--:|\n" + "| a b c | some words | 12 |\n" * 40,
    "code.md": "# Code\n\n```\n" + "\n".join("    " * (i % 9) + "call(a, b) # why" for i in range(80)) + "\n```\n",
    "wide.txt": "漢字かな交じり文。「そうだ」と彼は言った。\n\n" * 30
    + "नमस्ते। " * 90
    + "e\u0301" * 500
    + "👩‍👩‍👧 " * 90,
    "hostile.txt": "\x1b[31mred\x1b]0;title\x07 \u202eabc\u2066 [bold]markup[/] $x {y} \x9b1m\u200b\u00ad\x7f " * 40,
    "signs.txt": "?\n...\n{\n",
    "one.txt": "x",
    "data.json": '{"a": [' + "1, 2, " * 300 + '3], "b": {"c": null}}',
    "page.html": "<h1>Page</h1><p>" + SPEECH.format("page") * 9 + "<ul><li>One<li>Two</ul><pre>a  b</pre>",
    "bad.bin": bytes(range(256)) * 9,
}
"""Twelve texts of different kinds, and a file that is none, to which one of them has a link."""
NAMES = [name for name in TEXTS if name != "bad.bin"]
KEYS = sorted({key for keys in default_keys().values() for key in keys if len(key) == 1} - {"q"})
SPECIAL = [
    f"\x1b[{code}"
    for code in [
        "A",
        "B",
        "C",
        "D",
        "H",
        "F",
        "Z",
        "5~",
        "6~",
        "2~",
        "3~",
        "1;2A",
        "1;2B",
        "1;2C",
        "1;2D",
        "1;3C",
        "1;3D",
        "1;5A",
        "15~",
    ]
]
CONTROLS = [*"\r\r\r\t \x7f\x10\x06\x04\x15\x17\x0b\x0e\x00\x1a\x13\x08", "\x1bw", "\x1br", "\x1bj", "\x1bh"]
STRAY = [*"éß漢\u0301👩\u200d\x9b\ufffd", "\x1b[M !!", "\x1b[M\u00ff\u00ff\u00ff", "\x1b[I", "\x1b[O", "\x1b[1;1R"]
WORDS = ["harbour", "the", "Ann", ".*", "(", "x" * 500, "two\nlines\r\nand\ttabs", "\x1b[31m", "[bold]", "", "é漢👩‍👧"]
SIZES = [
    (1, 1),
    (2, 2),
    (3, 1),
    (1, 50),
    (500, 1),
    (5, 5),
    (20, 6),
    (40, 12),
    (80, 24),
    (100, 30),
    (120, 40),
    (200, 50),
]


def write_texts(folder: Path) -> None:
    """Write the twelve texts and the file that is none."""
    for name, content in TEXTS.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def something(random: Random, size: Size) -> str | Size:
    """What the user or the terminal does next: bytes that the terminal sends, as text, or a new size."""
    choices: list[tuple[int, Callable[[], str | Size]]] = [
        (50, lambda: random.choice(KEYS)),
        (12, lambda: random.choice(SPECIAL)),
        (14, lambda: random.choice(CONTROLS)),
        (6, lambda: "\x1b\x1b"),
        (4, lambda: random.choice("abcxyz019,.-")),
        (3, lambda: random.choice(STRAY)),
        (14, lambda: mouse(random, size)),
        (2, lambda: f"\x1b[200~{random.choice(WORDS)}\x1b[201~"),
        (2, lambda: Size(*(random.choice(SIZES)))),
        (1, lambda: Size(round(500 ** random.random()), round(200 ** random.random()))),
    ]
    return random.choices([make for _, make in choices], [weight for weight, _ in choices])[0]()


def mouse(random: Random, size: Size) -> str:
    """A report of the mouse, in or near the screen: moved, pressed, released, dragged or its wheel turned."""
    button = random.choice((0, 0, 0, 1, 2, 32, 35, 35, 64, 65, 66, 67)) + random.choice((0, 0, 0, 4, 8, 16))
    x, y = random.randint(1, size.width + 1), random.randint(1, size.height + 1)
    press = f"\x1b[<{button};{x};{y}M"
    return press + (f"\x1b[<{button};{x + random.randint(0, 3)};{y}m" if random.random() < 0.8 else "")


def bursts(random: Random, count: int, sizes: tuple[int, ...]) -> Iterator[list[str | Size]]:
    """So many things done, in bursts of one of the sizes."""
    size = Size(80, 24)
    while count > 0:
        burst = []
        for _ in range(min(count, random.choice(sizes))):
            done = something(random, size)
            size = done if isinstance(done, Size) else size
            burst.append(done)
        count -= len(burst)
        yield burst


class FailingApp(ReaderApp):
    """The app, which tells the exceptions that it survives."""

    failure: Exception | None = None
    """The first one."""

    def _handle_exception(self, error: Exception) -> None:
        super()._handle_exception(error)
        self.failure = self.failure or (None if self._exit else error)

    def raise_failure(self) -> None:
        """Raise the exception that the app survived, if there was one."""
        if self.failure is not None:
            raise self.failure


class Hunted:
    """The app under a rain of random input."""

    def __init__(self, app: FailingApp) -> None:
        self.app = app
        self.parser = XTermParser()

    def send(self, done: str | Size) -> None:
        """Let the terminal send something."""
        driver = self.app._driver
        assert driver is not None
        if isinstance(done, Size):
            driver._size = done
            driver.send_message(events.Resize(done, done))
        elif done in {"\x1b\x1b", "\x1b", "q"}:  # sent as such: what came before may be the beginning of something
            driver.process_message(events.Key("q", "q") if done == "q" else events.Key("escape", "\x1b"))
        else:
            for event in self.parser.feed(done):
                driver.process_message(event)


async def hunt(number: int, count: int, settings: Settings, folder: Path) -> None:
    """One round: do `count` random things to a text, which is opened again whenever one of them leaves the program.

    Raises what went wrong, with the number of the round.
    """
    random = Random(number)
    settings = replace(settings, note_keys=("plain", "vi")[number % 2])
    name = NAMES[number % len(NAMES)]
    coming = bursts(random, count, BURSTS[number // len(NAMES) % len(BURSTS)])
    done: list[list[str | Size]] = []
    try:
        for first in coming:
            await sit(random, itertools.chain([first], coming), done, settings, str(folder / name))
    except BaseException as error:
        last = " ".join(repr(each) for burst in done[-8:] for each in burst)
        error.add_note(f"Round {number}, {name}, {sum(map(len, done))} events, the last: {last}")
        raise


async def sit(
    random: Random,
    coming: Iterator[list[str | Size]],
    done: list[list[str | Size]],
    settings: Settings,
    target: str,
) -> None:
    """Open a text and do what comes until it leaves the program, or Escape and q do; keep it in `done`."""
    settings = replace(settings, remember=random.random() < 0.1)
    document = reader.open(target) if random.random() < 0.7 else None
    if random.random() < 0.1:
        app = FailingApp(None, settings, library=EarlyLibrary(settings, random.choice(("", str(Path(target).parent)))))
    else:
        app = FailingApp(document, settings, [OpenRequest(target)], is_complete=document is not None)
    with patience():
        async with app.run_test(size=random.choice(SIZES), notifications=True) as pilot:
            hunted = Hunted(app)
            for burst in coming:
                done.append(burst)
                for each in burst:
                    hunted.send(each)
                pause = pilot.pause() if random.random() < 0.3 else asyncio.sleep(random.choice((0, 0, 0.001, 0.01)))
                await asyncio.wait_for(pause, WAIT)
                app.raise_failure()
                if app._exit:
                    break
            await asyncio.wait_for(leave(hunted, pilot.pause), WAIT)
        app.store.library.finish()


@contextmanager
def patience() -> Iterator[None]:
    """Raise SystemExit wherever the program is, once the event loop has given nobody else a turn for too long."""

    def is_stuck(signum: int, frame: object) -> None:
        raise SystemExit(f"The program was stuck for {PATIENCE} seconds of the processor, or {WAIT} in all.")

    def set_timers(share: float) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, share * PATIENCE)
        signal.setitimer(signal.ITIMER_REAL, share * WAIT)

    def stay_patient() -> None:
        set_timers(1)
        staying[0] = loop.call_later(PATIENCE / 60, stay_patient)

    loop = asyncio.get_running_loop()
    staying = [loop.call_soon(stay_patient)]
    before = {each: signal.signal(each, is_stuck) for each in (signal.SIGVTALRM, signal.SIGALRM)}
    try:
        yield
    finally:
        staying[0].cancel()
        set_timers(0)
        for each, handler in before.items():
            signal.signal(each, handler)


async def leave(hunted: Hunted, pause: Callable[[], object]) -> None:
    """Press Escape a few times, and q. Raises AssertionError if that is not enough."""
    app = hunted.app
    for _ in range(ESCAPES):
        if app._exit:
            return
        hunted.send("\x1b")
        await pause()  # type: ignore[misc]  # the pilot's pause is a coroutine function
    hunted.send("q")
    for _ in range(200):
        app.raise_failure()
        if app._exit:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"after Escape and q the app still runs, with {app.screen_stack}, {state(app)}")


def state(app: ReaderApp) -> str:
    """What may keep the app from hearing keys."""
    current = app.documents.current
    screen = current.screen if current is not None else None
    told = f"focus {app.focused}, waiting {[action.name for action, _ in app.performer.pending]}"
    if screen is None:
        return told
    return f"{told}, taker {screen.keyboard.taker}, settled {screen.is_settled}, running {screen.is_running}"
