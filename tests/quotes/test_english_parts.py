"""Small functions of the English grammar, each with the sentences that it has to tell apart."""

import pytest
from parsed import paragraphs, sentence

import reader
from reader.quotes.english.appositions import bare_name_after
from reader.quotes.english.contents import is_inserted
from reader.quotes.english.cue_model import SIZE, head_position, source_kind
from reader.quotes.english.cues import cues_of
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import evidence_around
from reader.quotes.english.inflection import inflected
from reader.quotes.english.main_clauses import after_place_name
from reader.quotes.english.name_forms import form_of
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.english.roles import is_doing
from reader.quotes.english.rules.beside import is_within
from reader.quotes.english.subjects import after_remark, main_subject
from reader.quotes.english.transcripts import beginnings, names_speaker


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (0, "1"),
        (1, "1"),
        (2, "2"),
        (3, "3"),
        (4, "6"),
        (6, "6"),
        (7, "12"),
        (12, "12"),
        (13, "20"),
        (20, "20"),
        (21, "35"),
        (35, "35"),
        (36, "more"),
    ],
)
def test_lengths_have_eight_classes(words: int, size: str) -> None:
    assert SIZE[words] == size


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell, Lee said, after the storm.", True),
        ("It fell, said Lee, after the storm.", True),
        ("It fell, Lee said on Monday, after the storm.", True),
        ("It fell, Lee said today, after the storm.", True),
        ("It fell, Lee wrote, after the storm.", False),
        ("Late, Lee said, after the storm.", False),
        ("It fell Lee said, after the storm.", False),
        ("It fell, Lee said after the storm.", False),
        ("It fell, Lee said, late.", False),
    ],
)
def test_a_cue_is_inserted_between_commas(text: str, expected: bool) -> None:
    s = sentence(text)
    [cue] = cues_of(s)
    assert is_inserted(s, cue) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee said he called it late.", True),
        ("Lee said Bo Berg called it late.", True),
        ("Lee knows he called it late.", False),
        ("Lee said it then, he called it late.", False),
        ("Lee said it is so; he called it late.", False),
    ],
)
def test_a_cue_is_part_of_what_another_one_reports(text: str, expected: bool) -> None:
    s = sentence(text)
    outer, cue = cues_of(s)
    assert is_within(s, cue, outer) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bringing a chair", True),
        ("then bringing a chair", True),
        ("slowly bringing a chair", True),
        ("in silence bringing a chair", False),
        ("today bringing a chair", True),
        ("on Monday bringing a chair", True),
        ("bringing her along", True),
        ("bringing chairs", False),
        ("the visiting mayor", False),
    ],
)
def test_words_after_a_name_say_what_somebody_does(words: str, expected: bool) -> None:
    s = sentence(f"Ann Lee, {words}, left.")
    assert is_doing(s, 3, 2 + len(words.split())) is expected


@pytest.mark.parametrize(
    ("text", "after"), [("Lee, also here, said so.", 5), ("Lee, also here said so.", 6), ("Lee said.", 6)]
)
def test_an_aside_ends_with_its_second_comma(text: str, after: int) -> None:
    assert after_remark(sentence(text), 1, 5) == after


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("", "Fluxer", True),
        ("the fluxer", "Fluxer", False),
        ("the fluxers", "Fluxer", True),
        ("a low-fluxer", "Fluxer", True),
        ("", "Price", False),
        ("the ann", "Ann", True),
        ("the mayor", "Mayor", True),
        ("the b", "Part B", True),
        ("a wall", "A wall", False),
    ],
)
def test_a_label_names_a_speaker_unless_it_is_a_word_of_the_text(text: str, label: str, expected: bool) -> None:
    assert names_speaker(beginnings(text), label) is expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They said it is late.", "they"),
        ("Ann Lee said it is late.", "NAME"),
        ("The mayor said it is late.", "ONE"),
        ("The officials said it is late.", "MANY"),
        ("The agency said it is late.", "BODY"),
        ("The wall said it is late.", "NOUN"),
        ("The mayor of Lund said it is late.", "ONE"),
    ],
)
def test_the_kind_of_a_source(text: str, kind: str) -> None:
    s = sentence(text)
    [cue] = cues_of(s)
    assert cue.before is not None
    assert source_kind(s, cue.before, head_position(s, cue.before)) == kind


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("state", "state states stating stated"),
        ("reply", "reply replies replying replied"),
        ("say/said", "say says saying said"),
        ("watch", "watch watches watching watched"),
        ("go/went/gone", "go goes going went gone"),
        ("nod", "nod nods noding nodding noded nodded"),
        ("quip", "quip quips quiping quipping quiped quipped"),
        ("shout", "shout shouts shouting shouted"),
    ],
)
def test_the_forms_of_a_verb(entry: str, forms: str) -> None:
    assert [form for form, _ in inflected(entry)] == forms.split()


@pytest.mark.parametrize(
    ("text", "comma", "after"),
    [
        ("In Salem, Oregon, Lee left.", 2, 4),
        ("In Salem, New Oregon, Lee left.", 2, 5),
        ("In Salem, New Old Oregon, Lee left.", 2, None),
        ("In time, Oregon, Lee left.", 2, None),
        ("In Salem, Oregon Lee left.", 2, None),
        ("In Salem, the mayor, Lee, left.", 2, None),
        ("In Salem, The Mayor, Lee left.", 2, None),
    ],
)
def test_the_second_part_of_a_place_ends_with_a_comma(text: str, comma: int, after: int | None) -> None:
    assert after_place_name(sentence(text), comma) == after


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We met his aide, Ann Lee", (5, 6)),
        ("We met his aide, Ann Lee, there.", (5, 6)),
        ("We met his aide, Ann", (5, 5)),
        ("We met his aide, Lund.", None),
        ("We met his aide, Ann Lee here.", None),
        ("We met his aide, a man.", None),
        ("We met his old aide there", None),
    ],
)
def test_a_bare_name_after_a_description(text: str, name: tuple[int, int] | None) -> None:
    assert bare_name_after(sentence(text), 4) == name


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("We met Fluxer County.", -3),
        ("We met Swedes.", 0),
        ("We met Ann.", 1),
        ("We met Ann Lee.", 4),
        ("We met Fluxer.", 0),
        ("We met Fluxer Lund.", 1),
        ("We met Mayor Fluxer.", 3),
    ],
)
def test_how_much_a_name_is_a_persons_by_its_words(text: str, score: int) -> None:
    s = sentence(text)
    assert form_of(s, 2, len(s) - 2).person_score == score


def test_the_profile_of_a_sentence_tells_verbs_and_where_a_content_may_end() -> None:
    s = sentence("Lee said it is late, and left on Monday")
    profile = SentenceProfile(s, word_classes(s))
    assert [*profile.speech] == [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert [*profile.finite] == [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1]
    assert [*profile.bounding] == [0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("They met Fluxer here.", 0),
        ("They met Fluxer, said men.", 0),
        ("They met as Fluxer said.", 3),
        ("It fell, said Fluxer.", 3),
        ("They met mayor Fluxer.", 1),
        ("They met in Fluxer.", -3),
        ("They met the Fluxer.", -2),
        ("Fluxer left.", 0),
        ("FLUX left.", -4),
        ("FLU left.", 0),
        ("FLUX: We left.", 0),
        ("They met FLUX here.", 0),
    ],
)
def test_evidence_for_a_person_around_a_name(text: str, evidence: int) -> None:
    [[name]] = Discourse(text, paragraphs(text)).names
    assert evidence_around(name) == evidence


@pytest.mark.parametrize(("opening", "subject"), [("that", "Lee"), ("how", "Lee"), ("because", "Berg")])
def test_the_subject_of_a_subordinate_clause_is_not_that_of_the_main_one(opening: str, subject: str) -> None:
    s = sentence(f"Now {opening} Lee left Berg said so.")
    found = main_subject(s, 5)
    assert found is not None
    assert s.words[found.last] == subject


def test_what_is_remembered_of_sentences_is_forgotten_with_the_text() -> None:
    reader.attribute(
        reader.parse('Ann Lee said: "We agree that it is late." She said that it was too late for a new wall.')
    )
    assert cues_of.cache_info().currsize == main_subject.cache_info().currsize == 0
