"""Names decided by the rest of the article: where they begin, which words are names, which forms are one person's."""

import pytest

import reader
from reader.quotes.english.entity_index import MOST_PEOPLE
from tests.quotes.parsed import speakers

SAID = '"The ice is thin," {}'


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("said Head of Coastal Rescue Mary Okoro.", "Mary Okoro"),
        ("said Chief of Harbour Operations Mary Okoro.", "Mary Okoro"),
        ("said consul to Peru Mary Okoro.", "Mary Okoro"),
        ("said Secretary of the Interior Mary Okoro.", "Mary Okoro"),
        ("said Bishop of San Marco Peter Okoro.", "Peter Okoro"),
        ("Mayor of Harfield Adiq Okoro said. Okoro left.", "Adiq Okoro"),
        ("said Mayor of Harfield Adiq Okoro. Okoro left.", "Adiq Okoro"),
        ("said Minister of Trade and Fisheries Mary Okoro.", "Mary Okoro"),
        ("said Chancellor of the Exchequer Adiq Okoro.", "Adiq Okoro"),
        ("said Deputy Mayor of Harfield Adiq Okoro.", "Adiq Okoro"),
        ("said master of ceremonies Adiq Okoro.", "Adiq Okoro"),
        ("said the members of Save Okoro.", "members of Save Okoro"),
        ("said Harbourmaster Mary Okoro.", "Mary Okoro"),
        ("said MP Mary Okoro.", "Mary Okoro"),
        ("said Labour MP Mary Okoro.", "Mary Okoro"),
        ("said retired Army Lt. Gen. Mary Okoro.", "Mary Okoro"),
        ("said Det. Insp. Mary Okoro.", "Mary Okoro"),
        ("said Detective Chief Inspector Mary Okoro.", "Mary Okoro"),
        ("said Barnabas Paul Mary Okoro.", "Barnabas Paul Mary Okoro"),
        ("said Mr Street.", "Street"),
    ],
)
def test_a_name_begins_after_the_office_and_its_place(clause: str, speaker: str) -> None:
    assert speakers(SAID.format(clause))[:1] == [speaker]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Grim Mary Okoro left. It was a grim day. {} said Okoro.", "Mary Okoro"),
        ("We saw Barnabas Paul Okoro. {} said Okoro.", "Barnabas Paul Okoro"),
        ("Coastal Rescue came. Coastal Rescue Mary Okoro came. {} said Okoro.", "Mary Okoro"),
        ("Barnabas came. Barnabas Okoro saw Barnabas Paul Okoro. {} said Okoro.", "Barnabas Paul Okoro"),
        ("We saw Thura Sein Moe. {} said Sein Moe.", "Thura Sein Moe"),
        ("Barnabas Post of Mary Okoro came. {} said Okoro.", "Okoro"),
    ],
)
def test_the_rest_of_the_article_shows_where_a_name_begins(opening: str, speaker: str) -> None:
    assert speakers(opening.format('"The ice is thin,"'))[:1] == [speaker]


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("said Will Okoro.", "Will Okoro"),
        ("said Will Okoro, a diver.", "Will Okoro"),
        ("said Mark Will.", "Mark Will"),
        ("said Lydia So.", "Lydia So"),
        ("said Grace You.", "Grace You"),
        ("said Theresa May.", "Theresa May"),
        ("said Per Do.", "Per Do"),
        ("said April Okoro.", "April Okoro"),
        ("said governor Jan Okoro.", "Jan Okoro"),
        ("Mrs May said.", "May"),
        ("Mrs. May said.", "May"),
        ("said Mary Monday.", "Mary"),
    ],
)
def test_a_small_word_is_a_name_where_the_sentence_shows_it(clause: str, speaker: str) -> None:
    assert speakers(SAID.format(clause))[:1] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Will Okoro said: "The ice is thin."', "Will Okoro"),
        ('Will Okoro, 54, said: "The ice is thin."', "Will Okoro"),
        ('Per Do said: "The ice is thin."', "Per Do"),
        ('Jan Okoro, a diver, said: "The ice is thin."', "Jan Okoro"),
        ('April said: "The ice is thin."', "April"),
        ('In May Okoro said: "The ice is thin."', "Okoro"),
        ('So Okoro came. Okoro said: "The ice is thin."', "Okoro"),
        ('Lydia So is the mayor. "The ice is thin," So said.', "Lydia So"),
        ('Lydia So is the mayor. So it is. "The ice is thin," she said.', "Lydia So"),
    ],
)
def test_a_small_word_opens_a_sentence_as_a_name_or_as_itself(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_question_opens_with_a_verb_and_no_name() -> None:
    assert speakers('Will Okoro, who waits, come? "The ice is thin," said Okoro.') == ["Okoro"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Mary A. Okoro", "Mary A. Okoro"),
        ("Mary Okoro, MD", "Mary Okoro"),
        ("Mary Okoro, MD, PhD, of the clinic", "Mary Okoro"),
        ("Mary Okoro PhD", "Mary Okoro"),
        ("Mary Okoro, Ph.D.", "Mary Okoro"),
        ("Paul Okoro, Jr.", "Paul Okoro, Jr."),
        ("lead author Mary Okoro", "Mary Okoro"),
        ("Ahmad al-Amin", "Ahmad al-Amin"),
        ("Maria del Carmen Ruiz", "Maria del Carmen Ruiz"),
        ("the coxswain, Mary Okoro", "Mary Okoro"),
        ("the coxswain, Mary Okoro, in Lund", "Mary Okoro"),
        ("the newspaper, Mary Okoro", "newspaper"),
        ("the Sydney Morning Herald", "Sydney Morning Herald"),
        ("the Sunday Times", "Sunday Times"),
        ("the party Our Coast", "Our Coast"),
        ("the group One Coast", "One Coast"),
    ],
)
def test_a_name_has_initials_and_particles_but_no_degrees(words: str, speaker: str) -> None:
    assert speakers(SAID.format(f"said {words}.")) == [speaker]


def test_a_degree_does_not_hide_the_role() -> None:
    assert "surgeon" in str(roles('"The ice is thin," said Mary Okoro, MD, a surgeon in Lund.'))


def roles(text: str) -> list[str]:
    return [speaker.role for speaker in reader.attribute(reader.parse(text)).speakers]


@pytest.mark.parametrize(
    ("first", "then", "speaker"),
    [
        ('Robert "Bobby" Skoog', "Bobby Skoog", 'Robert "Bobby" Skoog'),
        ('William "Bill" Skoog', "Bill", 'William "Bill" Skoog'),
        ("Zoë Björk", "Zoe Bjork", "Zoë Björk"),
        ("José Núñez", "Nunez", "José Núñez"),
        ("J. R. Skoog came. John Skoog", "Skoog", "John Skoog"),
        ("Elise Labotte", "Labbote", "Elise Labotte"),
        ("Elise Labotte", "Labonner", "Labonner"),
        ("Elise Labotte", "Rabotte", "Rabotte"),
        ("The Alliance to Reclaim Our Shores (AROS)", "AROS", "Alliance to Reclaim Our Shores"),
        ("Doctors for the Sea (DS)", "DS", "Doctors for the Sea"),
        ("Doctors for the Sea (XS)", "XS", "XS"),
        ("Friends of the Sea (FoS)", "FoS", "Friends of the Sea"),
        ("The U.S. Department of Fish (USDF)", "USDF", "U.S. Department of Fish"),
        ("Doctors of the Sea (Dots)", "Dots", "Dots"),
        ("Skoog (D)", "Skoog", "Skoog"),
    ],
)
def test_two_forms_are_one_speakers(first: str, then: str, speaker: str) -> None:
    assert speakers(f'{first} is here. "The ice is thin," said {then}.') == [speaker]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Crowds came. Mary Okoro waited. ", "Mary Okoro"),
        ("Harsh winds came. Mary Okoro waited. ", "Mary Okoro"),
        ("Audiences, an audience like this, came. Mary Okoro waited. ", "Mary Okoro"),
    ],
)
def test_a_word_that_begins_a_sentence_is_nobody(opening: str, speaker: str) -> None:
    assert speakers(f'{opening}"The ice is thin," she said.') == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The ice is thin," according to Mary Okoro.', "Mary Okoro"),
        ('"The ice is thin," Mary Okoro herself said.', "Mary Okoro"),
        ('Mary Okoro herself said: "The ice is thin."', "Mary Okoro"),
    ],
)
def test_a_source_is_found_beside_the_quotation(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Mary Okoro Walked Across Lake Harfield", "Mary Okoro"),
        ("Uduak Okoro Walked Across Lake Harfield", "Uduak Okoro"),
        ("Police Find Okoro Beside Lake Harfield", "Okoro"),
        ("Why Okoro Walked Across Lake Harfield", "Okoro"),
        ("Okoro Walked Across Lake Harfield Alone", "Okoro"),
    ],
)
def test_a_headline_has_the_first_name(headline: str, speaker: str) -> None:
    assert speakers(f'{headline}\n\nThe police find much. "The ice is thin," said Okoro.') == [speaker]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        (
            "Paul Okoro waited. They were in Sandy Harfield, near Sandy Harfield, and Sandy Harfield was cold.",
            "Paul Okoro",
        ),
        ("Paul Okoro waited. The Field Poll was out.", "Paul Okoro"),
    ],
)
def test_a_place_or_a_document_is_no_he(opening: str, speaker: str) -> None:
    assert speakers(f'{opening} "The ice is thin," he said.') == [speaker]


@pytest.mark.parametrize(("others", "is_one"), [(MOST_PEOPLE - 1, True), (MOST_PEOPLE, False)])
def test_a_misspelt_name_is_compared_with_the_first_people_of_its_initial(others: int, is_one: bool) -> None:
    parts = ["am", "er", "in", "op", "ud", "ast", "elk", "irn"]
    surnames = [f"L{a}{b}sen" for a in parts for b in parts][:others]
    told = [f'"It is late," said Anna {surname}.' for surname in [*surnames, "Labotte"]]
    text = "\n\n".join([*told, '"The ice is thin," Labbote said.'])
    assert (speakers(text)[-1] == "Anna Labotte") == is_one


@pytest.mark.parametrize(
    ("others", "speaker"),
    [
        ("They read a book by Paul Okoro.", "Paul Okoro"),
        ("They read a book by Sandy Paul Okoro.", "Sandy Paul Okoro"),
        ("They read a book.", "Follow Paul Okoro"),
    ],
)
def test_a_word_that_only_opens_sentences_is_no_part_of_a_name_that_is_elsewhere_without_it(
    others: str, speaker: str
) -> None:
    opening = speaker.split(maxsplit=1)[0] if len(speaker.split()) == 3 else "Follow"
    assert speakers(f"{others}\n\n{opening} Paul Okoro said: “The ice is thin.”") == [speaker]
