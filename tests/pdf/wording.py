"""Words for made-up articles: sentences with and without voices, from seeded choices."""

from __future__ import annotations

from pathlib import Path
from random import Random

PEOPLE = (
    ("Ines Tallow", "harbour master"),
    ("Oskar Bremm", "engineer"),
    ("Lidia Voss", "historian"),
    ("Tomas Reeve", "councillor"),
    ("Greta Amsel", "biologist"),
    ("Pavel Dorn", "surveyor"),
    ("Nora Quist", "teacher"),
    ("Emil Harrow", "captain"),
)


def groups() -> dict[str, list[str]]:
    """The groups of `words.txt`."""
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found[line.strip("[]")] = words = []
        elif line and not line.startswith("#"):
            words.append(line)
    return found


GROUPS = groups()
SUBJECTS, VERBS, OBJECTS, ENDS, CLAIMS, TOPICS = GROUPS.values()


class Wording:
    """Chooses words."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.topics = random.sample(TOPICS, len(TOPICS))

    def sentence(self) -> str:
        """A sentence without a voice."""
        pick = self.random.choice
        words = f"{pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)} {pick(ENDS)}"
        if self.random.random() < 0.3:
            words += f", while {pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)}"
        return words[0].upper() + words[1:] + "."

    def quotation(self) -> str:
        """A sentence that somebody says."""
        pick = self.random.choice
        (name, role), claim = pick(PEOPLE), pick(CLAIMS)
        return pick(
            (
                f"“{claim},” said {name}, the {role}.",
                f"“{claim},” {name} told the council.",
                f"{name}, a {role}, said: “{claim}.”",
                f"According to {name}, {claim[0].lower()}{claim[1:]}.",
            )
        )

    def paragraph(self, sentences: int) -> str:
        """A paragraph of so many sentences, about a quarter of which are voices."""
        return " ".join(self.quotation() if self.random.random() < 0.25 else self.sentence() for _ in range(sentences))

    def topic(self) -> str:
        """Words of a heading that were not used before."""
        return self.topics.pop() if self.topics else self.sentence()[:40].rsplit(" ", 1)[0]
