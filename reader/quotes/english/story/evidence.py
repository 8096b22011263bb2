"""Evidence: what speaks for and against each candidate as the speaker of a turn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from reader.document import Gender
from reader.quotes.english.story.beats import Appearance
from reader.quotes.english.story.characters import Character, gender_of_noun
from reader.quotes.english.story.gender import GENDERS
from reader.quotes.english.story.mentions import FIRST_PERSON, POSSESSIVE, Form, Key
from reader.quotes.english.story.turns import AHEAD, Turn
from reader.quotes.english.story.words import GENERAL, RELATIONS, WIFE, YOUNG
from reader.quotes.linear import Feature

LIMITS = (0, 1, 2, 3, 5, 8, 15, 30)
"""The limits between which numbers count as equal."""
SOON = 4
"""Within how many passages somebody who was not mentioned yet is mentioned soon."""


def evidence_of(turns: list[Turn]) -> Iterator[list[list[Feature]]]:
    """The features of each candidate of each turn that do not depend on who speaks elsewhere, one turn at a time."""
    for turn, after in zip_longest(turns, turns[1:]):
        rows = [features(turn, at) for at in range(len(turn.candidates))]
        if after is not None and after.gap == 0:
            is_named = after.type == "exp" and after.best is not None
            for candidate, row in zip(turn.candidates, rows, strict=True):
                if is_named and after.best is not None and after.best.character is candidate:
                    row.append(("next", turn.type))
                if candidate.id in after.called:
                    row.append(("called next", turn.type))
        yield rows


def features(turn: Turn, at: int) -> list[Feature]:
    """The features of a candidate of a turn, by their index."""
    who = turn.candidates[at]
    found: list[Feature] = [("type", turn.type)]
    found += of_narration(turn, who, turn.orders[at])
    found += of_speech(turn, who)
    if turn.previous is not None:
        found += of_previous(turn, turn.previous, who)
    if turn.before:
        found += of_narration_before(turn, who)
    return found + of_presence(turn, at)


def of_narration(turn: Turn, who: Character, order: int) -> list[Feature]:
    """How the narration in a turn mentions a candidate, and the gender of the pronoun or description in it.

    `order` is higher the later the candidate was mentioned; see `Turn.orders`.
    """
    type, best, found = turn.type, turn.best, list[Feature]()
    own = sorted((a for a in turn.appearances if a.character is who), key=lambda appearance: appearance.rank)
    for a in own[:2]:
        found.append(("here", a.zone, a.role, str(a.order), str(int(a.mention.form))))
        found += [("role", a.zone, a.role), ("role", type, a.zone, a.role)]
    if best is None:
        return found
    if best.mention.form is Form.DESCRIPTION:
        sort = "new" if best.is_indefinite else sort_of(best.mention.key)
        found.append(("described", sort, best.role, "self" if best.character is who else "other"))
        if best.character is who:
            found.append(
                ("described", sort, best.role, "known" if turn.ages[turn.candidates.index(who)] > 0 else "new")
            )
        if best.character is not who:
            found += of_kinship(turn, best.mention.key, who)
    if best.character is who:
        return [*found, ("best", type, best.zone, best.role), ("best", best.zone, best.role)]
    if best.character is not None:
        found.append(("other is best", type, best.role))
    gender = gender_of(best)
    if gender is not Gender.UNKNOWN:
        relation = relation_of(who, gender)
        found.append(("gender", type, relation))
        if relation != "other":
            found.append(("pronoun rank", type, str(min(later_ones(turn, who, order, gender, best), 4))))
    return found


def sort_of(description: Key) -> str:
    """Whether a description says whose somebody is ("his wife"), the narrator's ("my wife"), is general or special.

    "The girl" is general, "the cook" special.
    """
    if description[0] in POSSESSIVE:
        return "own" if description[0] == "my" else "possessed"
    return "general" if description[-1] in GENERAL else "special"


def of_kinship(turn: Turn, description: Key, who: Character) -> list[Feature]:
    """Whether a candidate can be somebody's wife, mother …: by gender, title, and whether others have the same name."""
    relation = RELATIONS.get(description[-1])
    if relation is None or who.is_narrator:
        return []
    title = "wife" if any(who.titles[t] for t in WIFE) else "young" if any(who.titles[t] for t in YOUNG) else "none"
    has_family = bool(who.last) and any(other is not who and other.last == who.last for other in turn.candidates)
    gender = relation_of(who, gender_of_noun(description[-1]))
    return [("kin", relation, gender, title), ("kin", relation, gender, str(has_family))]


def gender_of(appearance: Appearance) -> Gender:
    """The gender that a pronoun or a description says."""
    if appearance.mention.form is Form.DESCRIPTION and appearance.character is not None:
        return appearance.character.gender if appearance.character.is_description else Gender.UNKNOWN
    return GENDERS.get(appearance.mention.key, Gender.UNKNOWN)


def later_ones(turn: Turn, who: Character, order: int, gender: Gender, pronoun: Appearance) -> int:
    """How many others whom a pronoun can mean were mentioned later than a candidate, before the pronoun."""
    at = turn.appearances.index(pronoun)
    if any(appearance.character is who for appearance in turn.appearances[:at]):
        return 0
    return sum(
        other is not who and not other.is_narrator and other.gender in (gender, Gender.UNKNOWN) and later > order
        for other, later in zip(turn.candidates, turn.orders, strict=True)
    )


def of_speech(turn: Turn, who: Character) -> list[Feature]:
    """Whether what is said addresses or names a candidate: few speak of themselves."""
    found: list[Feature] = []
    if who.id in turn.called:
        found.append(("called here", turn.type))
    elif who.id in turn.named:
        found.append(("named here", turn.type))
    if turn.addressed is not Gender.UNKNOWN:
        found.append(("addresses", turn.type, relation_of(who, turn.addressed)))
    return found


def of_previous(turn: Turn, previous: Turn, who: Character) -> list[Feature]:
    """Whether the turn before addresses, names or mentions a candidate, who then may answer."""
    type, close, found = turn.type, "after" if turn.gap else "close", list[Feature]()
    if who.id in previous.called:
        found.append(("called before", type, close))
    elif who.id in previous.named:
        found.append(("named before", type, close))
    own = [appearance for appearance in previous.appearances if appearance.character is who]
    if own:
        last = max(own, key=lambda appearance: appearance.rank)
        found.append(("in turn before", type, close, last.zone[0], last.role))
    if previous.addressed is not Gender.UNKNOWN:
        found.append(("addressed before", type, close, relation_of(who, previous.addressed)))
    return found


def of_narration_before(turn: Turn, who: Character) -> list[Feature]:
    """How the narration before a turn mentions a candidate."""
    type, before, found = turn.type, turn.before, list[Feature]()
    if not turn.is_introduced:
        last = next((a for a in reversed(before) if a.role not in {"o", "p"}), None)
        if last is not None and last.mention.key in GENDERS:
            found.append(("narrated pronoun", type, relation_of(who, GENDERS[last.mention.key])))
    own = [i for i, appearance in enumerate(before) if appearance.character is who]
    if not own:
        return [*found, ("not narrated", type)]
    named = [i for i, appearance in enumerate(before) if appearance.character is not None]
    found.append(("narrated", type, before[own[-1]].role, "last" if own[-1] == named[-1] else "earlier"))
    return [*found, ("narrated first", type, str(min(own[0], 2)))]


def of_presence(turn: Turn, at: int) -> list[Feature]:
    """How much, and how long ago, a candidate was mentioned."""
    type, plain, who = turn.type, turn.type.rstrip("?"), turn.candidates[at]
    ago = turn.ages[at]
    age = between_limits(ago) if ago > 0 else "soon" if -ago < SOON else "later" if -ago <= AHEAD else "never"
    found: list[Feature] = [("age", plain, age), ("recent", plain, between_limits(turn.recent[at]))]
    if type in {"bare", "narr"}:
        later = sum(order > turn.orders[at] for order in turn.orders)
        found.append(("order", type, str(min(later, 5)), "gap" if turn.gap else "close"))
    found.append(("size", between_limits(who.count // 10)))
    if who.is_description:
        is_possessed = any(key[0] in POSSESSIVE for key in who.forms)
        found.append(("description", plain))
        if not any(key[0] in FIRST_PERSON for key in who.forms):
            found.append(("possessed",) if is_possessed else ("bare description",))
    elif who.is_narrator:
        found.append(("narrator", plain))
    return found


def relation_of(who: Character, gender: Gender) -> str:
    """How the gender of a candidate relates to another one."""
    return "same" if who.gender is gender else "unknown" if who.gender is Gender.UNKNOWN else "other"


def between_limits(number: int) -> str:
    """The limit up to which a number goes."""
    return next((str(limit) for limit in LIMITS if number <= limit), "more")
