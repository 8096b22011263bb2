"""The rules by which the speakers of a story are found: their names, and what each goes by."""

from __future__ import annotations

NAMED_RULE, PRONOUN_RULE, TURN_RULE, SIGNED_RULE = "story_named", "story_pronoun", "story_turn", "story_signed"
"""The rules of quotations whose speaker is named next to them, "he" or "she" there, clear from who talks, or signs."""

REASONS = {
    NAMED_RULE: "The narration next to the speech names who speaks.",
    PRONOUN_RULE: "The narration next to the speech says “he” or “she”, and the conversation shows who that is.",
    TURN_RULE: "Nothing next to the speech says who speaks; who speaks is likely from the turns before and after it.",
    SIGNED_RULE: "It is part of a letter, and the signature says who wrote that.",
}
"""A sentence for the reader on each rule."""
