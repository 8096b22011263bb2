"""`make eval` shows the errors of the reader and how well calibrated its confidence is."""

import json
from pathlib import Path
from types import SimpleNamespace

import evaluate
import pytest
from calibration import bins_of, calibration_of, calibration_table, expected_error
from corpora import HALVES, corpora, half, marked
from error_table import by_kind, by_rule
from judging import Fault, Judgement, judged

from reader.quotes.linear import calibrated

SCORER = '''
"""A scorer with the functions and the output of the one that comes with the articles."""
import json, re

def quoted_runs(text):
    return [(m.start() + 1, m.end() - 1) for m in re.finditer('"[^"]+"', text)]

def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))

def touches(a, spans):
    return a is not None and any(overlap(a, s) for s in spans)

def iou(a, b):
    shared = sum(overlap(x, y) for x in a for y in b)
    return shared / (sum(e - s for s, e in a) + sum(e - s for s, e in b) - shared)

def same_speaker(predicted, name, speakers, lenient):
    return predicted == name or (lenient and any(predicted in s["aliases"] for s in speakers if s["name"] == name))

if __name__ == "__main__":
    print(json.dumps({"WHO SAID WHAT (strict)": {"f1": 0.25}}))
'''

TEXT = 'Ann Lee said: "We agree on it." The "new" wall holds, Bo Berg said.'


@pytest.fixture
def scorer() -> SimpleNamespace:
    names: dict[str, object] = {}
    exec(SCORER.replace("__main__", "program"), names)
    return SimpleNamespace(**names)


def spans(words: str) -> list[list[int]]:
    """The span of some words in the text, as a list; empty for no words."""
    start = TEXT.find(words)
    return [[start, start + len(words)]] if words else []


def gold(kind: str, content: str, source: str) -> dict[str, object]:
    return {"id": "E1", "kind": kind, "content": spans(content), "source": spans(source), "cue": spans("said")}


def said(kind: str, content: str, source: str, speaker: str | None = None) -> dict[str, object]:
    [[start, end]] = spans(content)
    where = spans(source)[0] if source else None
    return {"start": start, "end": end, "kind": kind, "source": where, "speaker": speaker, "cue": None,
            "rule": "a_rule", "confidence": 0.9}  # fmt: skip


SPEAKERS = {"speakers": [{"name": "Ann Lee", "aliases": ["Lee"]}], "quotes": {"E1": "Ann Lee"}}
AGREE, WALL = "We agree on it.", "wall holds"
DIRECT = gold("direct", AGREE, "Ann Lee")
INDIRECT = gold("indirect", WALL, "Bo Berg")

CASES = [
    ([DIRECT], [said("direct", AGREE, "Ann Lee", "Ann Lee")], [None]),
    ([DIRECT], [], [Fault.RUN_MISSED]),
    ([], [said("mixed", "new", "Bo Berg", "Bo Berg")], [Fault.SCARE_QUOTE]),
    ([DIRECT], [said("direct", AGREE, "Bo Berg", "Bo Berg")], [Fault.WRONG_SOURCE]),
    ([DIRECT], [said("direct", AGREE, "Ann Lee", "Bo Berg")], [Fault.WRONG_PERSON]),
    ([DIRECT], [said("direct", AGREE, "Ann Lee")], [Fault.NOBODY]),
    ([DIRECT], [said("direct", AGREE, "Ann Lee", "Lee")], [Fault.NAME]),
    ([INDIRECT], [said("indirect", "wall hold", "Bo Berg")], [None]),
    ([INDIRECT], [], [Fault.MISSED]),
    ([INDIRECT], [said("mixed", WALL, "Bo Berg")], [Fault.TAKEN_FOR_QUOTED]),
    ([], [said("indirect", WALL, "Bo Berg")], [Fault.SPURIOUS]),
    ([DIRECT], [said("indirect", "agree", "Ann Lee")], [Fault.RUN_MISSED, Fault.TAKEN_FOR_INDIRECT]),
    ([INDIRECT], [said("indirect", "wall", "Bo Berg")], [Fault.WRONG_EXTENT]),
    ([INDIRECT], [said("indirect", WALL, "Ann Lee")], [Fault.INDIRECT_SOURCE]),
]


@pytest.mark.parametrize(("right", "answers", "faults"), CASES, ids=[str(case[2]) for case in CASES])
def test_the_judgement_on_an_answer_names_its_fault(
    scorer: SimpleNamespace, right: list[dict[str, object]], answers: list[dict[str, object]], faults: list[Fault]
) -> None:
    article = {"id": "a", "text": TEXT, "attributions": right}
    assert [j.fault for j in judged(scorer, "dev", article, answers, SPEAKERS)] == faults


def test_without_gold_speakers_only_the_source_is_judged(scorer: SimpleNamespace) -> None:
    article = {"id": "a", "text": TEXT, "attributions": [DIRECT]}
    [judgement] = judged(scorer, "dev", article, [said("direct", AGREE, "Ann Lee", "Bo Berg")], None)
    assert judgement.fault is None
    assert judgement.source_is_right
    assert judgement.speaker_is_right is None


def judgement(fault: Fault | None, rule: str = "a_rule", confidence: float = 0.9) -> Judgement:
    return Judgement("dev", True, fault, rule, confidence, fault is None, fault is None, "said", "")


def test_the_error_table_says_what_fixing_a_kind_would_gain() -> None:
    found = [judgement(None), judgement(None), judgement(Fault.WRONG_SOURCE), judgement(Fault.RUN_MISSED, "")]
    rows = [line.split() for line in by_kind(found).splitlines()]
    assert ["who", "said", "what,", "articles", "with", "gold", "speakers", "(of)", "4", "0.571"] in rows
    assert ["wrong", "source", "1", "+0.286"] in rows
    assert ["run", "missed", "1", "+0.179"] in rows


def test_the_table_of_rules_shows_answers_precision_and_confidence() -> None:
    found = [judgement(None), judgement(Fault.WRONG_SOURCE), judgement(None, "another", 0.5)]
    rows = [line.split() for line in by_rule(found).splitlines()]
    assert ["a_rule", "2", "0.50", "2", "0.50", "0.90", "wrong", "source", "1"] in rows
    assert ["another", "1", "1.00", "1", "1.00", "0.50"] in rows


def test_a_tenth_includes_its_lower_bound_and_the_last_one_also_1() -> None:
    counts = [b.count for b in bins_of([(0.0, True), (0.3, True), (0.899, True), (0.9, True), (1.0, False)])]
    assert counts == [1, 0, 0, 1, 0, 0, 0, 0, 1, 2]


def test_the_expected_calibration_error_weights_each_tenth_by_its_answers() -> None:
    answers = [(0.95, True)] * 3 + [(0.95, False)] + [(0.5, True), (0.5, False)]
    assert expected_error(bins_of(answers)) == pytest.approx((4 * 0.2 + 2 * 0.0) / 6)
    assert expected_error(bins_of([])) == 0


def test_the_table_of_calibration_is_markdown_and_counts_no_missing_answer() -> None:
    lines = calibration_table([judgement(None), judgement(Fault.SCARE_QUOTE), judgement(Fault.RUN_MISSED, "")])
    assert "| 0.9 to 1.0 | 0.50 of 2 | 0.50 of 2 |  |" in lines


def test_wrong_confidences_are_calibrated_and_right_ones_do_not_change() -> None:
    low, high = [(0.2, i < 4) for i in range(10)], [(0.6, i < 9) for i in range(10)]
    slope, intercept = calibration_of(low + high)
    assert [calibrated(confidence, slope, intercept) for confidence in (0.2, 0.6)] == pytest.approx([0.4, 0.9])
    right = [(0.2, i < 2) for i in range(10)] + [(0.6, i < 6) for i in range(10)]
    assert calibration_of(right) == pytest.approx((1.0, 0.0))
    assert calibration_of([(0.7, True)]) == (1.0, 0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An evaluation folder with one article."""
    polnear = tmp_path / "polnear"
    polnear.mkdir()
    (tmp_path / "score_quotes.py").write_text(SCORER, encoding="utf-8")
    record = {"id": "a", "text": TEXT, "attributions": [DIRECT]}
    (polnear / "dev.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (polnear / "speakers_dev.json").write_text(json.dumps({"a": SPEAKERS}), encoding="utf-8")
    return tmp_path


def test_scores_below_their_floor_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main([str(folder)]) == 1
    printed = capsys.readouterr().out
    assert "MISSED" in printed
    assert "cue_before" in printed
    assert "expected calibration error" in printed


LIMITS = [
    ({"x": 0.25}, 0),
    ({"x": 0.251}, 1),
    ({"x": {"at most": 0.25}}, 0),
    ({"x": {"at most": 0.249}}, 1),
    ({"another": 0.1}, 0),
]


@pytest.mark.parametrize(("limits", "missed"), LIMITS, ids=[str(case[0]) for case in LIMITS])
def test_a_measure_misses_its_floor_or_its_ceiling(
    limits: dict[str, object], missed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_limits(monkeypatch, tmp_path, floors=limits, kept_out={})
    assert evaluate.failures("c", {"x": 0.25, "another": 0.5}, [{}, {}]) == missed


@pytest.mark.parametrize(("kept_out", "missed"), [(0.23, 0), (0.2201, 0), (0.2199, 1)])
def test_a_score_far_above_the_one_kept_out_is_learnt_by_heart(
    kept_out: float, missed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    set_limits(monkeypatch, tmp_path, floors={"x": 0.1}, kept_out={"x": kept_out})
    assert evaluate.failures("c", {"x": 0.25}, [{"x": 0.2}, {}]) == missed
    printed = capsys.readouterr().out
    assert "A 0.200    " in printed
    assert ("LEARNT BY HEART" in printed) == bool(missed)


def set_limits(
    monkeypatch: pytest.MonkeyPatch, folder: Path, floors: dict[str, object], kept_out: dict[str, object]
) -> None:
    """Let the two files of limits hold these for the corpus "c"."""
    for name, limits in (("FLOORS", floors), ("KEPT_OUT", kept_out)):
        path = folder / name
        rows = (f'"{key}" = {json.dumps(value).replace(":", " =")}\n' for key, value in limits.items())
        path.write_text("[c]\n" + "".join(rows), encoding="utf-8")
        monkeypatch.setattr(evaluate, name, path)


def test_a_site_is_in_one_half_only() -> None:
    articles = [{"id": f"page {i}", "site": f"site {i // 4}"} for i in range(80)]
    halves = {(article["site"], half(article)) for article in articles}
    assert len(halves) == len({article["site"] for article in articles})
    assert {half(article) for article in articles} == set(HALVES)
    assert {half({"id": f"article {i}"}) for i in range(20)} == set(HALVES)


def test_a_corpus_may_leave_out_the_articles_without_speakers(folder: Path) -> None:
    train = folder / "polnear" / "train.jsonl"
    records = [{"id": name, "text": TEXT, "attributions": []} for name in ("a", "b")]
    train.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    for name in ("train", "train2"):
        (folder / "polnear" / f"speakers_{name}.json").write_text(json.dumps({"b": SPEAKERS}), encoding="utf-8")
    found = {corpus.name: [article["id"] for article in corpus.articles()] for corpus in corpora(folder)}
    assert found == {"quotes_dev": ["a"], "quotes_train": ["a", "b"], "quotes_train2": ["b"]}


def test_errors_are_listed_by_kind_or_rule(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evaluate.main([str(folder), "--errors", "5", "--of", "scare"])
    assert "scare quote taken: a\n    right: nothing" in capsys.readouterr().out
    evaluate.main([str(folder), "--errors", "5", "--of", "run missed"])
    assert "scare quote taken: a\n" not in capsys.readouterr().out


def test_only_the_table_of_calibration_is_printed_when_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate.main([str(folder), "--calibration"]) == 0
    assert capsys.readouterr().out.startswith("| confidence |")


def test_without_the_articles_nothing_is_scored_and_nothing_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate.main([str(tmp_path / "nowhere")]) == 0
    assert "Nothing to score" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lee said it was ''late'' then.", "mixed"),
        ("Lee said it was late then.", "indirect"),
        ("Lee said the rocks''n sand.", "indirect"),
    ],
)
def test_what_stands_in_two_apostrophes_is_quoted(text: str, kind: str) -> None:
    content = [[text.index("said") + 5, len(text) - 1]]
    gold = {"text": text, "attributions": [{"kind": "indirect", "content": content}]}
    assert [attribution["kind"] for attribution in marked(gold)["attributions"]] == [kind]
