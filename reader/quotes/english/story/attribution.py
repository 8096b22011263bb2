"""Who said what in a story: its passages, cast and turns, and the quotations that come of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Span, Speaker
from reader.quotes.english.quoted import NOBODY_RULE
from reader.quotes.english.story.beats import SAYING, Appearance
from reader.quotes.english.story.cast import Cast
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.choosing import Choice, speakers_of
from reader.quotes.english.story.gender import GENDERS, add_pronouns
from reader.quotes.english.story.mentions import Form
from reader.quotes.english.story.naming import name_of
from reader.quotes.english.story.narrator import name_narrator
from reader.quotes.english.story.open_letters import Letter, journals_in, letters_in
from reader.quotes.english.story.parting import parted
from reader.quotes.english.story.passages import passages_of
from reader.quotes.english.story.rules import NAMED_RULE, PRONOUN_RULE, SIGNED_RULE, TURN_RULE
from reader.quotes.english.story.segments import Passage
from reader.quotes.english.story.turns import Turn, TurnReader
from reader.quotes.english.story.usages import usages_in
from reader.quotes.linear import calibrated
from reader.quotes.pairing import Run
from reader.quotes.progress import Progress
from reader.quotes.sentences import Paragraph

PASSAGES, CAST, TURNS = 0.4, 0.5, 0.8
"""The shares of the work that are done when passages, cast and turns are found."""
LEAST_TURNS, MANY_TURNS = 4, 30
LEAST_UNNAMED, LEAST_UNNAMED_OF_MANY, LEAST_WITHOUT_BARE = 0.25, 0.1, 0.6
"""The fewest turns of a story that is told as dialogue, and the least share of them that have no name next to them, for
few turns, for many, and if each has narration. In news nearly all have a name, and narration."""
LEAST_ASKING, LEAST_SHARE_ASKING = 2, 0.2
"""The fewest turns that ask or call out, and the least share of them, in a story in which nearly all have a name."""
LEAST_PROBABLE = 0.2
"""The least probability of a speaker who is named: of those below it one in three is right."""
SLOPE, INTERCEPT = 0.57, 0.23
"""What straightens the log-odds of the model as measured on books of authors kept out of training."""
STATED = 0.5
"""The probability of a speaker whom the words next to the speech name where the conversation suggests nobody."""
BESIDE = frozenset({"A+", "M", "B:"})
"""The places right next to speech."""
WRITTEN = 0.9
"""The confidence that a letter without quotation marks is by whoever signs it."""
FORMS = {Form.NAME: MentionForm.NAME, Form.DESCRIPTION: MentionForm.DESCRIPTION, Form.PRONOUN: MentionForm.PRONOUN}


def attribution_of_story(
    text: str, paragraphs: list[Paragraph], dashed: dict[int, list[Run]], byline: str, progress: Progress
) -> Attribution | None:
    """The quotations of a story with their speakers; None if it is not told as dialogue.

    `dashed` has what is spoken in the paragraphs whose speech a dash marks; `byline` names the author, who is nobody in
    the story.
    """
    passages = passages_of(text, paragraphs, dashed)
    progress(PASSAGES)
    cast, letters, tellers = cast_of(text, passages, byline)
    progress(CAST)
    turns = turns_of(passages, cast, tellers)
    if not letters and not is_dialogue(turns):
        return None
    progress(TURNS)
    chosen = [stated(turn, choice) for turn, choice in zip(turns, speakers_of(turns), strict=True)]
    speakers = speakers_by_id(cast, passages, turns, chosen, letters)
    quotes = [quote for turn, choice in zip(turns, chosen, strict=True) for quote in quotes_of(turn, choice, speakers)]
    quotes += [quote for letter in letters for quote in quotes_of_letter(letter, speakers)]
    return Attribution(tuple(sorted(quotes, key=lambda quote: quote.span.start)), tuple(speakers.values()))


def is_dialogue(turns: list[Turn]) -> bool:
    """Whether people talk to each other, so that not every quotation needs the name of its speaker."""
    types = Counter(turn.type for turn in turns if not turn.is_continued)
    least = LEAST_UNNAMED_OF_MANY if len(turns) >= MANY_TURNS else LEAST_UNNAMED
    unnamed = types.total() - types["exp"] - types["exp?"]
    is_told = unnamed >= (least if types["bare"] else LEAST_WITHOUT_BARE) * len(turns)
    return len(turns) >= LEAST_TURNS and (is_told or is_talk(turns))


def is_talk(turns: list[Turn]) -> bool:
    """Whether people ask and call out as often as in talk; in news, hardly any do."""
    asking = sum(any(part.words[-1].text in {"?", "!"} for part in turn.passage.speech) for turn in turns)
    return asking >= max(LEAST_ASKING, LEAST_SHARE_ASKING * len(turns))


def cast_of(text: str, passages: list[Passage], byline: str) -> tuple[Cast, list[Letter], dict[int, Character]]:
    """The characters of a story, the letters that stand in it without quotation marks, and who says "I" in these and in
    journals, by the index of the passage.
    """
    cast = Cast(*usages_in(passages))
    author = tuple(byline.lower().split())
    if author in cast.by_key:
        cast.by_key[author].is_person = False
    add_pronouns(cast, passages)
    letters = letters_in(text, passages, cast)
    tellers = journals_in(text, passages, cast)
    tellers |= {passage.index: letter.writer for letter in letters for passage in letter.passages}
    name_narrator(cast, [passage for passage in passages if passage.index not in tellers])
    return cast, letters, tellers


def turns_of(passages: list[Passage], cast: Cast, tellers: dict[int, Character]) -> list[Turn]:
    """The turns of a story; `tellers` are those who say "I" in some passages, where that is not the narrator."""
    return [*TurnReader(cast, [*parted(passages, cast)], tellers).turns()]


def quotes_of(turn: Turn, choice: Choice, speakers: dict[int, Speaker]) -> list[Quote]:
    """The quotations of a turn; without a speaker if none is probable."""
    runs = [segment.run.span for segment in turn.passage.speech if segment.run is not None]
    if is_unsure(turn, choice):
        return [Quote(run, QuoteKind.DIRECT, NOBODY_RULE, 0.0, runs=(run,)) for run in runs]
    source = source_of(turn, choice.character)
    rule = SIGNED_RULE if turn.is_signed else TURN_RULE
    if source is not None:
        rule = PRONOUN_RULE if source.mention.key in GENDERS else NAMED_RULE
    span = Span(source.start, source.end) if source is not None else None
    speaker, confidence = speakers[choice.character.id], calibrated(choice.probability, SLOPE, INTERCEPT)
    return [Quote(run, QuoteKind.DIRECT, rule, confidence, speaker, span, runs=(run,)) for run in runs]


def quotes_of_letter(letter: Letter, speakers: dict[int, Speaker]) -> Iterator[Quote]:
    """What is written in a letter without quotation marks, a paragraph each, save for what it quotes."""
    for passage in letter.passages:
        for segment in passage.segments:
            if segment.run is not None:
                continue
            end = segment.words[-1].end
            if letter.signature is not None and letter.signature.end >= end > letter.signature.start:
                written = [word for word in segment.words if word.start < letter.signature.start]
                end = written[-1].end if written else segment.words[0].start
            span = Span(segment.words[0].start, end)
            if span.length:
                who = speakers[letter.writer.id]
                yield Quote(span, QuoteKind.DIRECT, SIGNED_RULE, WRITTEN, who, letter.signature, runs=(span,))


def stated(turn: Turn, choice: Choice) -> Choice:
    """The choice for a turn, or whoever is said to speak in it with a verb of saying where the choice is unsure."""
    best = turn.best
    if not is_unsure(turn, choice) or best is None or best.character is None or not best.character.is_person:
        return choice
    is_said = best.role in SAYING and best.zone in BESIDE and best.character in turn.candidates
    return Choice(best.character, STATED) if is_said else choice


def is_unsure(turn: Turn, choice: Choice) -> bool:
    """Whether a speaker is too improbable to be named, or is "he" or "she" where the story says that it is not them."""
    is_unlikely = choice.probability < LEAST_PROBABLE or not choice.character.is_person
    return is_unlikely or contradicts(turn.best, choice.character)


def contradicts(best: Appearance | None, who: Character) -> bool:
    """Whether the pronoun next to a verb of saying is that of the other gender, or not the narrator's."""
    if best is None or best.role not in SAYING or best.mention.key not in GENDERS:
        return False
    return who.is_narrator or who.gender not in (GENDERS[best.mention.key], Gender.UNKNOWN)


def source_of(turn: Turn, who: Character) -> Appearance | None:
    """The words of a turn that name its speaker; None if they are not in it."""
    best = turn.best
    if best is None:
        return None
    is_pronoun = best.mention.key in GENDERS and who.gender in (GENDERS[best.mention.key], Gender.UNKNOWN)
    return best if best.character is who or is_pronoun else None


def speakers_by_id(
    cast: Cast, passages: list[Passage], turns: list[Turn], chosen: list[Choice], letters: list[Letter]
) -> dict[int, Speaker]:
    """The speakers by the id of their character, in the order of their first quotation."""
    said = [
        (turn.passage.index, choice.character.id)
        for turn, choice in zip(turns, chosen, strict=True)
        if not is_unsure(turn, choice)
    ]
    said += [(letter.passages[0].index, letter.writer.id) for letter in letters]
    mentions: dict[int, dict[Span, MentionForm]] = {id: {} for _, id in sorted(said, key=itemgetter(0))}
    for passage in passages:
        for segment in passage.segments:
            for mention in segment.mentions:
                who = cast.by_key.get(mention.key)
                if who is not None and who.id in mentions and mention.form is not Form.PRONOUN:
                    span = Span(segment.words[mention.first].start, segment.words[mention.last].end)
                    mentions[who.id][span] = FORMS[mention.form]
    for turn, choice in zip(turns, chosen, strict=True):
        source = source_of(turn, choice.character)
        if source is not None and not is_unsure(turn, choice):
            mentions[choice.character.id].setdefault(Span(source.start, source.end), FORMS[source.mention.form])
    return {id: speaker(number, cast, id, mentions[id]) for number, id in enumerate(mentions)}


def speaker(number: int, cast: Cast, id: int, mentions: dict[Span, MentionForm]) -> Speaker:
    """The speaker who is a character; the aliases are in the order of the text."""
    who = cast.characters[id]
    name = name_of(who, cast)
    known = sorted(who.forms, key=lambda key: -who.forms[key])
    aliases = [cast.usages[key].written if key in cast.usages else " ".join(key) for key in known]
    found = [Mention(span, mentions[span]) for span in sorted(mentions)]
    others = tuple(alias for alias in dict.fromkeys(aliases) if alias != name)
    return Speaker(number, name, others, "", who.gender, tuple(found))
