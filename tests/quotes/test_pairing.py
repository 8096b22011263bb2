"""Quotation marks of all kinds are paired in one pass."""

import pytest

from reader.quotes.english.lexicon import ELISIONS
from reader.quotes.glyphs import DEFAULT_STYLE, QuotationStyle
from reader.quotes.pairing import runs_of
from reader.quotes.quotation_style import quotation_style

CASES = [
    ("straight", 'He said "yes" and left.', ["yes"]),
    ("curly", "He said “yes” and “no”.", ["yes", "no"]),
    ("German", "Er sagte „ja“ und ging.", ["ja"]),
    ("Polish", "Powiedział „tak” i wyszedł.", ["tak"]),
    ("Swedish", "Hon sade ”ja” och gick.", ["ja"]),
    ("French", "Il a dit « oui » hier.", ["oui"]),
    ("French, with blanks that do not break", "Il a dit «\u00a0oui\u00a0» et «\u202fnon\u202f».", ["oui", "non"]),
    ("French, behind an elided article", "L’«\u00a0homme\u00a0» est là.", ["homme"]),
    ("Russian", "Он сказал «да» и ушёл.", ["да"]),
    ("Danish", "Han sagde »ja« og gik.", ["ja"]),
    ("Finnish", "Hän sanoi »kyllä» ja lähti.", ["kyllä"]),
    ("Swiss, within others", "Er sagte «das ‹Ja› gilt».", ["das ‹Ja› gilt"]),
    ("Swiss, alone", "Er sagte ‹ja› und ging.", ["ja"]),
    ("Japanese", "彼は「はい」と言った。", ["はい"]),
    ("Japanese, one in the other", "彼は「『はい』と言え」と言った。", ["『はい』と言え"]),
    ("Chinese", "他说“好”就走了。", ["好"]),
    ("fullwidth", "他说＂好＂就走了。", ["好"]),
    ("vertical", "彼は〝はい〟と言った。", ["はい"]),
    ("ASCII of TeX", "He said ``yes'' and ``no''.", ["yes", "no"]),
    ("two apostrophes on either side", "He said ''yes'' and ''no, it's late''.", ["yes", "no, it's late"]),
    ("code of reStructuredText is none", 'Call ``main`` or ``exit``, "now".', ["now"]),
    ("single within double", "“It's a 'fair' deal,” she said.", ["It's a 'fair' deal,"]),
    ("curly within curly", "“She said “no” to me,” he said.", ["She said “no” to me,"]),
    ("straight within straight", '"She said "no" to me," he said.', ['She said "no" to me,']),
    ("straight within curly", '“She said "no" to me,” he said.', ['She said "no" to me,']),
    ("curly within straight", '"She said “no” to me," he said.', ["She said “no” to me,"]),
    ("low within low", "„Sie sagte „nein“ zu mir“, sagte er.", ["Sie sagte „nein“ zu mir"]),
    ("angles within angles", "« Elle a dit « non » hier », dit-il.", ["Elle a dit « non » hier"]),
    ("an inch mark after one digit", '“The wall is 5" high,” she said.', ['The wall is 5" high,']),
    ("an inch mark that ends the run", '“The wall is 5" high now.', ["The wall is 5"]),
    ("brackets and ellipses", 'He asked, "Is it [the wall] ... safe?"', ["Is it [the wall] ... safe?"]),
    ("in brackets", 'The plan ("a gift") failed.', ["a gift"]),
    ("between dashes", "The plan—“a gift”—failed.", ["a gift"]),
    ("inches", 'A 65" screen is "large".', ["large"]),
    ("inches within", '"It is a 65" screen," he said. "Yes."', ['It is a 65" screen,', "Yes."]),
    ("inches within curly ones", '“It is a 65" screen,” he said.', ['It is a 65" screen,']),
    ("feet and inches", 'He is 5\'10" tall and "slow".', ["slow"]),
    ("feet and inches within", '"I am 6’2" and proud," he said.', ['I am 6’2" and proud,']),
    ("a year before the mark", '"Born in 1965" and "dead in 1990".', ["Born in 1965", "dead in 1990"]),
    ("no closing mark", "“We go on,", ["We go on,"]),
    (
        "no closing mark, and another",
        '"We agree, said Lee. "It is late," she said.',
        ["We agree, said Lee.", "It is late,"],
    ),
    ("no closing mark, and another, curly", "“We agree. “It is late,” she said.", ["We agree.", "It is late,"]),
    ("no closing mark within", "“She said “no to me,” he said. “Yes.”", ["She said", "no to me,", "Yes."]),
    ("a straight mark for a curly one", '“We agree," said Lee. "It is late.”', ["We agree,", "It is late."]),
    ("a curly mark for a straight one", '"We agree,” said Lee. “It is late."', ["We agree,", "It is late."]),
    ("an opening mark for a closing one", "“We agree,“ said Lee.", ["We agree,"]),
    ("a closing mark for an opening one", "”We agree,” said Lee.", ["We agree,"]),
    ("a mark that closes nothing", 'We agree," said Lee. "It is late."', ["It is late."]),
    ("a blank before the closing mark", '"We agree, " said Lee. "It is late."', ["We agree,", "It is late."]),
    ("no blank behind the closing mark", '"We agree, "said Lee. "It is late."', ["We agree,", "It is late."]),
    ("markup", 'A <b class="x">word</b> of "hers".', ["hers"]),
    ("a way through a site", "Home » News » World “now”", ["now"]),
    ("nothing in them", 'Nothing: "" and " ".', []),
    ("none", "No marks at all.", []),
    (
        "single ones in a text with others",
        "The 'fair' plan is 'late'. “It is,” “it is,” “it is.”",
        ["It is,", "it is,", "it is."],
    ),
]

SINGLE = [
    ("British", "‘It’s late,’ said Lee. ‘Go home.’", ["It’s late,", "Go home."]),
    ("British, straight", "'It's late,' said Lee. 'Go home.'", ["It's late,", "Go home."]),
    ("ASCII of old", "`It is late,' said Lee.", ["It is late,"]),
    ("double within single", "‘She said “no” to me,’ he said.", ["She said “no” to me,"]),
    ("straight within single", "'She said \"no\" to me,' he said.", ['She said "no" to me,']),
    ("a plural that owns", "'The workers' rights matter,' he said.", ["The workers' rights matter,"]),
    ("a plural that owns, curly", "‘The workers’ rights matter,’ he said.", ["The workers’ rights matter,"]),
    ("words that end in s", "He calls them 'losers' and 'fools' in the lords' house.", ["losers", "fools"]),
    ("a decade", "'In the '90s we built it,' he said.", ["In the '90s we built it,"]),
    ("words cut at the front", "'Get 'em, 'tis late,' he said of rock 'n' roll.", ["Get 'em, 'tis late,"]),
    ("a word cut at the end", "'We were goin' home,' he said.", ["We were goin' home,"]),
    ("an apostrophe that opens nothing", "The 'burbs are late, he said, ‘and so good’.", ["and so good"]),
    ("German, low", "Er sagte ‚ja‘ und ging.", ["ja"]),
]  # fmt: skip


def words_of(text: str, style: QuotationStyle = DEFAULT_STYLE) -> list[str]:
    return [run.span.of(text) for run in runs_of(text, 0, len(text), style)]


@pytest.mark.parametrize(("text", "runs"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_text_within_marks_is_a_run(text: str, runs: list[str]) -> None:
    assert words_of(text, quotation_style(text, ELISIONS)) == runs


@pytest.mark.parametrize(("text", "runs"), [case[1:] for case in SINGLE], ids=[case[0] for case in SINGLE])
def test_single_marks_open_runs_in_a_text_that_uses_them_so(text: str, runs: list[str]) -> None:
    assert words_of(text, quotation_style(text, ELISIONS)) == runs


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights are the '90s news of rock 'n' roll, and it's the Joneses' own.",
        "“It’s a ‘fair’ deal,” she said. “It’s ‘late’.”",
        "\"It's 'fair',\" she said.",
        "Ann O'Neill 'tis said of 'em.",
        "",
    ],
)
def test_apostrophes_and_nested_marks_do_not_make_the_style_single(text: str) -> None:
    assert not quotation_style(text, ELISIONS).singles


def test_a_run_without_a_closing_mark_is_not_closed() -> None:
    [run] = runs_of("“We go on,", 0, 10)
    assert not run.is_closed


@pytest.mark.parametrize(
    "text",
    [
        "“We go on,\n“and on,\n“and home,” he said.",
        '"We go on,\n\n"and on,\n\n"and home," he said.',
        "‘We go on,\n‘and on,\n‘and home,’ he said.",
        "« We go on,\n» and on,\n» and home, » he said.",
        "»We go on,\n»and on,\n»and home,« he said.",
        "„We go on,\n„and on,\n„and home,“ he said.",
    ],
)
def test_a_quotation_continues_over_paragraphs_that_each_open_it(text: str) -> None:
    style = quotation_style(text, ELISIONS)
    runs, at = [], 0
    for line in text.split("\n"):
        runs += runs_of(text, at, at + len(line), style)
        at += len(line) + 1
    assert [run.span.of(text) for run in runs] == ["We go on,", "and on,", "and home,"]
    assert [run.is_closed for run in runs] == [False, False, True]


def test_a_nested_quotation_in_one_that_continues_in_the_next_paragraph() -> None:
    text = "“She said “no” to me\n“and left,” he said."
    end = text.index("\n")
    [run] = runs_of(text, 0, end)
    assert run.span.of(text) == "She said “no” to me"


def test_the_outer_span_includes_the_marks() -> None:
    for text in ('He said "yes" twice.', "He said ``yes'' twice.", "He said « yes » twice."):
        [run] = runs_of(text, 0, len(text))
        assert run.outer.of(text).strip("\"`'« »") == "yes"
        assert text[: run.outer.start] == "He said "
        assert text[run.outer.end :] == " twice."
