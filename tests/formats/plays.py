"""A small play in many forms."""

SAID = [
    "Who is there?",
    "Nobody at all.",
    "Then who spoke?",
    "The wind did.",
    "A wind with a voice!",
    "It has several.",
]


def play(form: str, *names: str) -> str:
    """A text in which the names take turns; `form` has a name and what is said."""
    return "".join(form.format(name=names[i % len(names)], words=words) for i, words in enumerate(SAID))
