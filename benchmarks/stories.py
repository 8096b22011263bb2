"""Who speaks in a whole novel: the seconds and the memory that it takes, and how much longer for twice the text.

    stories.py [--size KB]

The novel is made up: chapters of conversations between people with names, titles and pronouns. Each text is read by a
process of its own, whose memory is compared with that of a process that has read a small story. Fails if 700 kB take
more than 4 seconds of processor time, twice the text more than 2.5 times as long, or a character more than 30 bytes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from random import Random
from resource import RUSAGE_SELF, getrusage

LONGEST, SLOWER, MOST_BYTES = 4.0, 2.5, 30.0
"""The most seconds, how many times as long twice the text may take, and the most bytes for each character."""
SMALL = 60
"""The size of the small story, in kB."""
PEOPLE = (
    "Mr. Harrow", "Mrs. Harrow", "Lucy Harrow", "Captain Reed", "Tom Askew", "Miss Vane", "Dr. Pell", "Anna Quill"
)  # fmt: skip
SPOKEN = (
    "I have not seen the lamp since Tuesday",
    "You might have asked me before you went down to the harbour",
    "There is nobody in the house who can mend it",
    "And yet we must have a light of some kind before the boat comes in",
    "My brother says that the road is under water",
)
NARRATED = (
    "The rain went on, and the windows were grey with it from morning until night.",
    "{name} went to the window, and stood there for a long time without a word.",
    "Nobody in the parlour had thought of the clock, which had stopped while {name} was asleep.",
)
TURNS = (
    "“{words},” said {name}.",
    "“{words},” {name} answered. “{more}.”",
    "“{words}?”",
    "{name} put down the book. “{words}.”",
    "“{words},” he said, and looked at {name}.",
)


def novel(size: int) -> str:
    """A novel of at least so many characters, the same in each run."""
    random = Random(1)
    parts: list[str] = []
    length = chapter = 0
    while length < size:
        if not len(parts) % 160:
            chapter += 1
            parts.append(f"CHAPTER {chapter}\n")
        form = random.choice(NARRATED if random.random() < 0.75 else TURNS)
        words, more, name = random.choice(SPOKEN), random.choice(SPOKEN), random.choice(PEOPLE)
        parts.append(form.format(words=words, more=more, name=name) + "\n")
        length += len(parts[-1]) + 1
    return "\n".join(parts)


def measured(size: int) -> tuple[float, float, int, int]:
    """Seconds of processor time, MiB, quotations and characters for a novel of so many kB, in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--read", str(size)], capture_output=True, check=True, text=True)
    seconds, memory, quotes, length = done.stdout.split()
    return float(seconds), float(memory), int(quotes), int(length)


def read(size: int) -> None:
    """Read a novel, and print what it took."""
    import reader

    text = novel(size * 1000)
    document = reader.parse(text)
    reader.attribute(reader.parse(novel(5_000)))
    start = time.process_time()
    found = reader.attribute(document)
    seconds = time.process_time() - start
    print(seconds, getrusage(RUSAGE_SELF).ru_maxrss / 1024, len(found.quotes), len(text))


def main() -> int:
    """Print the table; 1 if a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=700)
    parser.add_argument("--read", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.read:
        read(args.read)
        return 0
    _, small, _, _ = measured(SMALL)
    print("| kB | seconds | quotations | MiB over a small story | bytes a character |\n|---|---|---|---|---|")
    rows = [measured(args.size), measured(2 * args.size)]
    shares = []
    for seconds, memory, quotes, length in rows:
        shares.append((memory - small) * 2**20 / length)
        print(f"| {length / 1000:.0f} | {seconds:.1f} | {quotes} | {memory - small:.0f} | {shares[-1]:.0f} |")
    times = rows[1][0] / rows[0][0]
    print(f"\nTwice the text takes {times:.1f} times as long (limit {SLOWER}).")
    return int(rows[0][0] > LONGEST or times > SLOWER or max(shares) > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
