"""The scores on sites kept out of training: the folds, and the real program run with the weights of the other folds."""

import json
from pathlib import Path
from types import SimpleNamespace

import cross_validation
import pytest
from corpora import Corpus
from cross_validation import FOLDS, fold_of, kept_out, print_scores, site_of, working_with

SCORER = """
import json, sys
predictions = [json.loads(line) for line in open(sys.argv[2])]
print(json.dumps({"words": {"f1": sum(p["answer"] for p in predictions) / len(predictions)}}))
"""


@pytest.mark.parametrize(
    ("gold", "site"),
    [
        ({"id": "a", "site": "quay.example", "url": "https://www.quay.example/1"}, "quay.example"),
        ({"id": "a", "url": "https://www.quay.example/1"}, "www.quay.example"),
        ({"id": "a", "site": "", "url": ""}, "a"),
        ({"id": "a"}, "a"),
    ],
)
def test_the_site_of_a_page(gold: dict, site: str) -> None:
    assert site_of(gold) == site


def test_a_site_lies_in_one_fold_and_every_fold_has_sites() -> None:
    folds = [fold_of(f"site{number}.example") for number in range(100)]
    assert set(folds) == set(range(FOLDS))
    assert folds == [fold_of(f"site{number}.example") for number in range(100)]


def test_a_model_works_with_other_weights_only_for_a_while() -> None:
    model = SimpleNamespace(weights=lambda: {"installed": 1.0})
    with working_with({"other": 2.0}, (model, "weights")):
        assert model.weights() == {"other": 2.0}
    assert model.weights() == {"installed": 1.0}


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(json.dumps({"id": str(n), "site": f"site{n}.example"}) + "\n" for n in range(20)))
    scorer = tmp_path / "scorer.py"
    scorer.write_text(SCORER)
    return Corpus("pages", scorer, (gold,), lambda gold: {"id": gold["id"], "answer": MODEL.weights()["fold"]})


MODEL = SimpleNamespace(weights=lambda: {"fold": 7})


def test_each_page_is_read_with_the_weights_of_the_folds_that_it_is_not_in(corpus: Corpus) -> None:
    answers = kept_out(corpus, (MODEL, "weights"), [{"fold": fold} for fold in range(FOLDS)])
    assert [answer["answer"] for answer in answers] == [fold_of(f"site{n}.example") for n in range(20)]


def test_the_scores_of_both_models_are_printed_side_by_side(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(cross_validation, "corpora", lambda folder: [corpus])
    print_scores(tmp_path, ["pages"], (MODEL, "weights"), lambda fold: {"fold": 3})
    assert capsys.readouterr().out.splitlines()[-1].split() == ["pages", "words", "7.000", "3.000"]
