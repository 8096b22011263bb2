"""The rules by which the speakers of a story are found: their names, and what each goes by."""

from __future__ import annotations

NAMED_RULE, PRONOUN_RULE, TURN_RULE = "story_named", "story_pronoun", "story_turn"
"""The rules of quotations whose speaker is named next to them, is "he" or "she" there, or follows from who talks."""

REASONS = {
    NAMED_RULE: "The narration next to the speech names who speaks.",
    PRONOUN_RULE: "The narration next to the speech says “he” or “she”, and the conversation shows who that is.",
    TURN_RULE: "Nothing next to the speech says who speaks; who speaks is likely from the turns before and after it.",
}
"""A sentence for the reader on each rule."""
