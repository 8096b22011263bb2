"""The cues, readings, names, quotations and features of English texts match the tables in this folder."""

import pytest
from english_features import feature_lines
from english_tables import cue_lines, name_lines, reading_lines, rows_of, voice_lines


@pytest.mark.parametrize(("text", "cues"), rows_of("english_cues.txt"))
def test_a_sentence_has_the_cues_of_its_row(text: str, cues: list[str]) -> None:
    assert cue_lines(text) == cues


@pytest.mark.parametrize(("text", "readings"), rows_of("english_readings.txt"))
def test_a_word_has_the_readings_of_its_row(text: str, readings: list[str]) -> None:
    assert reading_lines(text) == readings


@pytest.mark.parametrize(("text", "names"), rows_of("english_names.txt"))
def test_a_sentence_has_the_names_of_its_row(text: str, names: list[str]) -> None:
    assert name_lines(text) == names


@pytest.mark.parametrize(("text", "quotations"), rows_of("english_voices.txt"))
def test_a_text_has_the_quotations_of_its_row(text: str, quotations: list[str]) -> None:
    assert voice_lines(text) == quotations


@pytest.mark.parametrize(("text", "features"), rows_of("english_features.txt"))
def test_the_models_see_the_features_that_their_weights_were_learned_for(text: str, features: list[str]) -> None:
    assert feature_lines(text) == features
