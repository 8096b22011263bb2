"""Made-up papers in one to three columns come out as they were printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.formats import parse_source
from reader.sources import stream
from tests.pdf.kinds import KEPT_OUT, KINDS
from tests.pdf.papers import PaperMaker
from tests.pdf.scores import Score, score
from tests.pdf.templates import template


@pytest.fixture(scope="module", params=[1013, 1011])
def result(request: pytest.FixtureRequest) -> Score:
    """The score of a paper whose template was not used while the layout was worked on."""
    return score(PaperMaker(template(request.param), sections=3).make())


def test_blocks_and_headings_are_those_that_were_printed(result: Score) -> None:
    assert result.missed == []
    assert result.false == []
    assert result.right == result.headings == result.same_level


def test_running_heads_and_labels_of_drawings_are_left_out(result: Score) -> None:
    assert result.furniture == []
    assert result.surplus == []


def test_footnotes_are_notes_and_voices_are_those_of_the_text(result: Score) -> None:
    assert result.found_notes == result.notes
    assert result.same_voices == result.voices
    assert result.extra_voices == 0


@pytest.mark.parametrize("kind", ["slides", "letter"])
def test_documents_of_other_kinds_come_out_as_they_were_printed(kind: str) -> None:
    result = score(KINDS[kind](KEPT_OUT[0]))
    assert result.missed == result.false == result.furniture == []
    assert result.right == result.headings == result.same_level
    assert (result.same_voices, result.extra_voices) == (result.voices, 0)


def test_the_beginning_of_a_long_file_is_read_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.streaming.LARGE_FILE", 1)
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(PaperMaker(template(1004), sections=12).make().data)
    partial, whole = stream(str(paper))
    first, rest = parse_source(partial.source), parse_source(whole.source)
    assert (partial.is_complete, whole.is_complete) == (False, True)
    assert [place.label for place in first.places] == ["1", "2", "3", "4"]
    assert len(rest.places) > 4
    assert rest.text.startswith(first.text[:2000])
