"""The limits of the English grammar and rules: one below, at, and above each."""

import pytest
from parsed import paragraphs, rule_of, sentence, speakers

from reader.quotes.english import reports
from reader.quotes.english.appositions import Phrase, apposition_after, is_listed
from reader.quotes.english.content_model import ContentModel
from reader.quotes.english.contents import content_start
from reader.quotes.english.cue_readings import CueReading, all_readings
from reader.quotes.english.cues import CueForm, cue_at
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.english.roles import joined_roles
from reader.quotes.english.subjects import is_verb_near, subject_before_comma
from reader.quotes.linear import collected

OLD = "old "


def forms(text: str, word: str) -> list[str]:
    s = sentence(text)
    return [str(reading.form) for reading in all_readings(s, s.lowered.index(word))]


@pytest.mark.parametrize(("words", "last"), [(35, 41), (36, 42), (37, 42), (38, 42)])
def test_an_apposition_is_cut_after_forty_words(words: int, last: int) -> None:
    s = sentence(f"Ann Lee, a farmer of {'the ' * words}town, left.")
    assert apposition_after(s, 1) == (3, last)


@pytest.mark.parametrize(("words", "apposition"), [(5, (10, 11)), (6, (11, 12)), (7, None)])
def test_an_apposition_follows_a_short_bracket(words: int, apposition: tuple[int, int] | None) -> None:
    assert apposition_after(sentence(f"Ann Lee ({OLD * words}), a farmer, left."), 1) == apposition


@pytest.mark.parametrize(("words", "is_list"), [(2, True), (3, True), (4, False)])
def test_a_comma_in_a_list_has_an_and_soon_after_it(words: int, is_list: bool) -> None:
    assert is_listed(sentence(f"Ann Lee, a writer, {OLD * words}and a farmer, left."), 5) is is_list


@pytest.mark.parametrize(("words", "sentences"), [(3, 2), (4, 2), (5, 3)])
def test_a_reporting_clause_has_its_verb_among_seven_words(words: int, sentences: int) -> None:
    assert len(paragraphs(f'"Is it late?" The {OLD * words}mayor asked. It was.')[0].sentences) == sentences


@pytest.mark.parametrize(("words", "sentences"), [(2, 2), (3, 2), (4, 3)])
def test_an_addressee_has_at_most_five_words(words: int, sentences: int) -> None:
    assert len(paragraphs(f'"Is it late?" Lee asked the {OLD * words}mayor. It was.')[0].sentences) == sentences


@pytest.mark.parametrize(("words", "form"), [(6, ["colon"]), (7, ["colon"]), (8, [])])
def test_a_colon_is_near_the_beginning(words: int, form: list[str]) -> None:
    assert forms(f"Mayor {'Ann ' * words}: It is late now.", ":") == form


@pytest.mark.parametrize(("words", "is_colon"), [(1, False), (2, True)])
def test_a_colon_has_words_after_it(words: int, is_colon: bool) -> None:
    assert (forms(f"Ann Lee: {'late ' * words}", ":") == ["colon"]) is is_colon


@pytest.mark.parametrize(("words", "form"), [(2, "noun"), (3, "noun"), (4, "light")])
def test_the_possessor_of_a_noun_is_near(words: int, form: str) -> None:
    assert forms(f"They heard his {OLD * words}view again.", "view")[0] == form


@pytest.mark.parametrize(("words", "form"), [(22, ["late"]), (23, ["late"]), (24, [])])
def test_the_subject_after_an_opening_is_near(words: int, form: list[str]) -> None:
    assert forms(f"After pushing {'of ' * words}, Lee left.", "pushing") == form


@pytest.mark.parametrize(("words", "subject"), [(5, "Lee"), (6, "Lee"), (7, "wall")])
def test_a_participle_continues_a_reporting_verb_that_is_near(words: int, subject: str) -> None:
    s = sentence(f"The wall, Lee said {'on ' * words}Monday, adding it is late.")
    cue = cue_at(s, s.words.index("adding"))
    assert cue is not None
    assert cue.before is not None
    assert s.words[cue.before.last] == subject


@pytest.mark.parametrize(("words", "form"), [(11, CueForm.PASSIVE), (12, CueForm.PASSIVE), (13, None)])
def test_the_agent_of_a_passive_is_near(words: int, form: CueForm | None) -> None:
    cue = cue_at(sentence(f"The plan was called {OLD * words}by Ann Lee."), 3)
    assert (cue and cue.form) == form


@pytest.mark.parametrize(("words", "start"), [(7, 9), (8, 10), (9, 2)])
def test_the_that_of_a_content_is_near_its_cue(words: int, start: int) -> None:
    s = sentence(f"Lee said {'of ' * words}that it is late.")
    cue = cue_at(s, 1)
    assert cue is not None
    assert content_start(s, cue) == start


@pytest.mark.parametrize(("adverbs", "is_near"), [(2, True), (3, True), (4, False)])
def test_a_verb_is_near_its_subject(adverbs: int, is_near: bool) -> None:
    s = sentence(f"Ann Lee {'also ' * adverbs}left.")
    assert is_verb_near(s, 2, len(s)) is is_near


@pytest.mark.parametrize(("words", "is_found"), [(38, True), (39, True), (40, False)])
def test_a_subject_is_at_most_forty_five_words_before_the_comma_after_it(words: int, is_found: bool) -> None:
    s = sentence(f"Ann Lee, a farmer of {'the ' * words}town, left.")
    subject = subject_before_comma(s, len(s) - 3)
    assert subject is not None
    assert (subject == Phrase(0, 1, (0, 1), False, (3, len(s) - 4))) is is_found


@pytest.mark.parametrize(("words", "rule"), [(8, "cue_before"), (9, "cue_before"), (10, "cue_further_left")])
def test_a_cue_leads_into_a_quotation_that_is_near(words: int, rule: str) -> None:
    assert rule_of(f'Ann Lee told the {OLD * words}men "it is late."') == rule


@pytest.mark.parametrize(("words", "rule"), [(6, "cue_noun"), (7, "cue_noun"), (8, None)])
def test_a_noun_of_saying_is_near_its_quotation(words: int, rule: str | None) -> None:
    assert rule_of(f'Ann Lee\'s claim of {OLD * words}"it is late" was new.') == rule


@pytest.mark.parametrize(("words", "rule"), [(1, "cue_noun"), (2, "cue_noun"), (3, None)])
def test_the_possessor_of_a_noun_with_a_quotation_is_near(words: int, rule: str | None) -> None:
    assert rule_of(f'Ann Lee\'s {OLD * words}claim "it is late" was new.') == rule


@pytest.mark.parametrize(("words", "rule"), [(2, None), (3, "subject"), (4, "subject")])
def test_a_subject_without_a_cue_needs_a_quotation_of_four_words(words: int, rule: str | None) -> None:
    assert rule_of(f'Ann Lee raised her arms with a cry of "{"never " * words}again!"') == rule


@pytest.mark.parametrize(("words", "rule"), [(2, None), (3, "introduced"), (4, "introduced")])
def test_an_introduced_quotation_has_three_words(words: int, rule: str | None) -> None:
    quoted = f'"{" ".join(["Good"] * words)}."'
    assert rule_of(f"Ann Lee did not hide her joy.\n{quoted}") == rule


@pytest.mark.parametrize(("words", "rule"), [(7, "title_of_work"), (8, "title_of_work"), (9, "cue_before")])
def test_the_title_of_a_work_has_at_most_eight_words(words: int, rule: str) -> None:
    assert rule_of(f'Ann Lee said so on "{"Hour " * words}" on Monday.') == rule


@pytest.mark.parametrize(("sentences", "speaker"), [(9, "Ann Lee"), (10, "Ann Lee"), (11, None)])
def test_a_pronoun_reaches_twelve_sentences_back(sentences: int, speaker: str | None) -> None:
    assert speakers(f'Ann Lee came. {"It is late. " * sentences}"We agree," she said.') == [speaker]


@pytest.mark.parametrize(("words", "speaker"), [(6, "Mary Lee"), (7, "Mary Lee"), (8, None)])
def test_a_pronoun_near_the_beginning_of_a_sentence_is_its_subject(words: int, speaker: str | None) -> None:
    late = "It is late. "
    text = f'Mary Lee came. {late * 10}{"Then " * words}she left. {late}"We agree," she said.'
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(("sentences", "speaker"), [(9, "Ann Lee"), (10, "Ann Lee"), (11, "farmer")])
def test_a_description_reaches_twelve_sentences_back(sentences: int, speaker: str) -> None:
    assert speakers(f'Ann Lee left Bo. {"It is late. " * sentences}"We agree," the farmer said.') == [speaker]


@pytest.mark.parametrize(("sentences", "speaker"), [(9, "Port Agency"), (10, "Port Agency"), (11, "agency")])
def test_the_word_for_a_body_reaches_its_name_twelve_sentences_back(sentences: int, speaker: str) -> None:
    assert speakers(f'The Port Agency left. {"It is late. " * sentences}"We agree," the agency said.') == [speaker]


@pytest.mark.parametrize(("sentences", "speaker"), [(0, "Port Company"), (1, "Port Company"), (2, "agency")])
def test_another_word_for_a_body_reaches_three_sentences_back(sentences: int, speaker: str) -> None:
    assert speakers(f'The Port Company left. {"It is late. " * sentences}"We agree," the agency said.') == [speaker]


@pytest.mark.parametrize(
    ("roles", "joined"), [(["a"], "a"), (["a", "b"], "a; b"), (["a", "b", "c"], "a; b"), (["ab", "B", "c"], "ab; c")]
)
def test_a_speaker_has_at_most_two_roles(roles: list[str], joined: str) -> None:
    assert joined_roles(roles) == joined


@pytest.mark.parametrize(("boundaries", "extents"), [(6, 7), (7, 8), (8, 8)])
def test_a_content_has_at_most_eight_ends(boundaries: int, extents: int) -> None:
    s = sentence(f"Lee said that it is late{'; it is late' * boundaries}.")
    [reading] = all_readings(s, 1)
    found = ContentModel(collected).extents(SentenceProfile(s, word_classes(s)), reading)
    assert len(found) == extents


def report(first: int, last: int, source: int = 0) -> reports.Report:
    phrase = Phrase(source, source)
    return reports.Report(CueReading(1, 1, 1, "finite", phrase), (first, last), 0.5)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (report(2, 4), report(3, 5), True),
        (report(2, 5), report(3, 8), False),
        (report(2, 4), report(4, 6), False),
        (report(0, 72), report(24, 98), False),
        (report(2, 4), report(3, 5, source=9), False),
        (report(2, 4), report(2, 4, source=9), True),
    ],
)
def test_reports_that_share_half_of_their_contents_are_the_same(
    one: reports.Report, other: reports.Report, is_same: bool
) -> None:
    assert reports.is_same(one, other) is is_same
    assert reports.is_same(other, one) is is_same


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ann Lee told Bo Berg, who went home, that "it is over now."', "Ann Lee"),
        ('Ann Lee told Bo Berg, who shouted on, that "it is over now."', "Bo Berg"),
        ('Ann Lee left as Bo Berg went, "It is over now."', "Bo Berg"),
        ('"We agree," said Ann Lee. Bo Berg went home. "It is over now."', "Ann Lee"),
        ('"We agree," said Ann Lee. Bo Berg said so. "It is over now."', "Bo Berg"),
    ],
)
def test_a_form_that_is_seldom_speech_is_no_cue_of_a_quotation_that_is_apart(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(("clause", "sentences"), [("Lee asked tea", 1), ("Lee offers tea", 2)])
def test_a_form_that_is_seldom_speech_makes_no_reporting_clause(clause: str, sentences: int) -> None:
    assert len(paragraphs(f'"Is it late?" {clause}.')[0].sentences) == sentences


@pytest.mark.parametrize(("words", "speaker"), [("", "Bo Berg"), ("home ", "Bo Berg"), ("home now ", "Ann Lee")])
def test_a_form_that_is_seldom_speech_leads_into_a_quotation_next_to_it(words: str, speaker: str) -> None:
    assert speakers(f'Ann Lee told them, and Bo Berg went {words}"to rest at last."') == [speaker]
