"""Words of speaker labels: names, and the times that recordings give before them."""

from __future__ import annotations

import re

CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:[ \t]?[AaPp]\.?[Mm]\.?)?[\])]?"
"""Matches the time of a recording or a message: "[00:12:30]", "8:05 PM"."""
TIME = rf"(?:(?:[\[(]?\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},?[ \t]+)?{CLOCK}[ \t]*(?:[-–—][ \t]*)?)?"
"""Matches the time before a label, if any, perhaps with a date: "[04/05/2021, 20:00] "."""
WORD = r"[^\W\d_a-z](?:[^\W\d_]|['’.&])*(?:-[^\W\d_a-z](?:[^\W\d_]|['’.])*)*"
"""Matches a capitalised word without digits or underscores; a second part after a hyphen has a capital too."""
JOINTS = r"(?:(?:of|for|and|the|de|la|van|von|der|den)[ \t]+){0,2}"
TITLED = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|The)\b")
"""Matches the beginning of a name that can be the label of a single speech."""
NAME = rf"(?:{WORD}[ \t]+{JOINTS}){{0,4}}{WORD}(?:[ \t]+#?\d{{1,2}})?"
"""Matches one to five capitalised words, perhaps with a number after them: "Ann Lee", "Speaker 1"."""
