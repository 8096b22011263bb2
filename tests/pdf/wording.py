"""Words for made-up articles: sentences with and without voices, from seeded choices."""

from __future__ import annotations

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
SUBJECTS = "the committee|the old pier|the coastal survey|the new timetable|the ferry company|the repair crew|the winter programme|the measuring station|the well-known archive|the fishing association".split(
    "|"
)
VERBS = "has documented|will reconsider|could not finance|slowly improved|interrupted|was preparing|had underestimated|described in detail|continues to support|temporarily abandoned".split(
    "|"
)
OBJECTS = "the reconstruction of the breakwater|an independent investigation|the long-term maintenance plan|several neighbouring settlements|the transportation of building material|a considerable proportion of the measurements|the redevelopment of the northern waterfront|regular inspections of the foundations|its relationship with the municipality|the decision-making of the regional authority".split(
    "|"
)
ENDS = "before the end of the season|after a particularly difficult winter|in spite of the circumstances|according to the published figures|without consulting the inhabitants|for the third consecutive year|as the temperature increased|during the following months|on the western side of the bay|for 14.5 million crowns".split(
    "|"
)
CLAIMS = "The water came over the wall in less than an hour|We measured the same displacement at every station|Nobody had asked the inhabitants what they wanted|It is an extraordinary opportunity for the whole region|The foundations are considerably older than we assumed|We would rather repair what we have than build something new|There was no communication between the two departments|The children understood it more quickly than the administration".split(
    "|"
)
TOPICS = "Background|Measurements|The northern harbour|Financial consequences|Related work|What the inhabitants say|Method and material|Discussion of the results|A question of responsibility|Comparison with earlier years|Limits of the investigation|Outlook".split(
    "|"
)


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
