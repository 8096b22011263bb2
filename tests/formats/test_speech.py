"""Subtitles and transcripts: paragraphs by sentence and speaker, times as places, turns as direct speech."""

import json
from pathlib import Path

import pytest

import reader
from reader.document import Document
from tests.formats.books import opened

SRT = """1
00:00:01,000 --> 00:00:03,500
<i>The wall</i> broke

2
00:00:03,600 --> 00:00:06,000
{\\an8}in May.

3
00:01:06,200 --> 00:01:09,000
- Who saw it?
- Nobody &amp; no one did.
"""
VTT = """WEBVTT - The hearing

NOTE checked by Ann

STYLE
::cue {color: red}

intro
00:01.000 --> 00:04.000 align:start
<v.loud Ann Lee>When did the wall break?</v>

00:05.000 --> 00:07.500
<v Bo Berg>It broke in <b>May</b>,

00:07.500 --> 00:09.000
<v Bo Berg>after the storm.</v>

1:00:10.000 --> 1:00:12.000
<v Ann Lee>Who saw it?</v>

1:00:13.000 --> 1:00:14.000
<v Bo Berg>Nobody did.</v>
"""


def blocks(document: Document) -> list[str]:
    return [document.words(block.span) for block in document.blocks]


def places(document: Document) -> list[tuple[str, str]]:
    return [(place.label, document.text[place.offset :][:8]) for place in document.places]


def test_subtitles_are_paragraphs_with_times_as_places() -> None:
    document = opened(SRT.encode(), "wall.srt")
    assert blocks(document) == ["The wall broke in May.", "- Who saw it?", "- Nobody & no one did."]
    assert places(document) == [
        ("00:00:01", "The wall"),
        ("00:00:03", "in May.\n"),
        ("00:01:06", "- Who sa"),
        ("00:01:06", "- Nobody"),
    ]
    assert [(style.kind.value, style.span.of(document.text)) for style in document.blocks[0].styles] == [
        ("emphasis", "The wall")
    ]


@pytest.mark.parametrize("name", ["wall.srt", "wall", "-", "wall.txt", "https://example.org/wall?x=1"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_subtitles_are_known_by_their_beginning(name: str, encoding: str) -> None:
    assert blocks(opened(SRT.encode(encoding), name))[0] == "The wall broke in May."


def test_voices_are_labels_and_their_turns_direct_speech() -> None:
    document = opened(VTT.encode(), "hearing.vtt")
    assert document.title == "The hearing"
    assert blocks(document) == [
        "Ann Lee: When did the wall break?",
        "Bo Berg: It broke in May, after the storm.",
        "Ann Lee: Who saw it?",
        "Bo Berg: Nobody did.",
    ]
    assert places(document)[-1] == ("01:00:13", "Bo Berg:")
    said = [(quote.speaker and quote.speaker.name, quote.kind.value) for quote in reader.attribute(document).quotes]
    assert said == [("Ann Lee", "direct"), ("Bo Berg", "direct")] * 2


def test_lines_that_roll_up_are_read_once() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe wall broke\n\n00:02.000 --> 00:03.000\nThe wall broke\nin May.\n"
    assert blocks(opened(text.encode(), "a.vtt")) == ["The wall broke in May."]


def test_what_stands_in_parentheses_after_a_name_is_no_part_of_it() -> None:
    cue = "00:00:0{0},000 --> 00:00:0{0},900\n{1}: {2}\n\n".format
    text = cue(1, "Ann Lee", "It left.") + cue(3, "Bo Berg (Harbour)", "It was cold.") + cue(5, "Ann Lee", "Was it?")
    assert reader.parse(text, "subtitles").text == "Ann Lee: It left.\n\nBo Berg: It was cold.\n\nAnn Lee: Was it?"


def test_a_long_paragraph_ends_with_a_sentence() -> None:
    words = f"It was wet {'and cold ' * 12}then."
    cues = "".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{words}\n\n" for n in range(9))
    assert [len(words) > 500 for words in blocks(opened(cues.encode(), "a.srt"))] == [True, False]


def test_names_before_a_colon_are_labels_and_other_words_are_not() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nANN LEE: We knew.\n\n2\n00:00:02,000 --> 00:00:03,000\nWe said: go now.\n"
    assert blocks(opened(text.encode(), "a.srt")) == ["Ann Lee: We knew. We said: go now."]


TURNS = [("Did it break?", 0.5), ("It did.", 2.0), ("When?", 65.0), ("In May.", 66.0)]
JSON = {
    "Whisper": {"text": "…", "segments": [{"start": s, "end": s + 1, "text": f" {w}"} for w, s in TURNS]},
    "AssemblyAI": {"utterances": [{"start": int(s * 1000), "text": w} for w, s in TURNS]},
    "Amazon": {"results": {"audio_segments": [{"start_time": str(s), "transcript": w} for w, s in TURNS]}},
    "Rev": {"monologues": [{"elements": [{"value": w, "ts": s}]} for w, s in TURNS]},
    "whisper.cpp": {
        "transcription": [{"timestamps": {"from": f"00:{s // 60:02.0f}:{s % 60:06.3f}"}, "text": w} for w, s in TURNS]
    },
}


@pytest.mark.parametrize("system", JSON)
def test_transcripts_of_recognisers_are_turns_with_times(system: str) -> None:
    document = opened(json.dumps(with_speakers(JSON[system])).encode(), "hearing.json")
    assert blocks(document) == [
        "Speaker 1: Did it break?",
        "Speaker 2: It did.",
        "Speaker 1: When?",
        "Speaker 2: In May.",
    ]
    assert [label for label, _ in places(document)] == ["00:00:00", "00:00:02", "00:01:05", "00:01:06"]
    assert len(reader.attribute(document).quotes) == 4


def with_speakers(value: object) -> object:
    """The JSON with speakers 1 and 2 in turn."""
    if isinstance(value, list) and len(value) == 4:
        return [part | {"speaker": f"SPEAKER_0{1 + at % 2}"} for at, part in enumerate(value)]
    if isinstance(value, dict):
        return {name: with_speakers(inner) for name, inner in value.items()}
    return value


@pytest.mark.parametrize(
    "text", ['{"segments": 3}', '{"segments": [{"text": ""}, 4, {"text": 5}]}', '{"segments"', '["segments"]']
)
def test_other_json_stays_as_it_is(text: str) -> None:
    assert opened(text.encode(), "a.json").text == text


def test_what_a_recogniser_prints_is_read(tmp_path: Path) -> None:
    text = "[00:00:00.000 --> 00:00:02.500]   The wall broke\n[00:00:02.500 --> 00:00:04.000]   in May.\n"
    assert blocks(opened(text.encode(), "log.txt")) == ["The wall broke in May."]


PODCAST = {
    "segments": [{"speaker": "Ann Lee", "startTime": 0.5, "body": "It broke."}, {"speaker": "Bo", "body": "When?"}]
}
CHUNKS = {"text": "It broke.", "chunks": [{"timestamp": [61.0, 63.0], "text": " It broke."}]}
LISTED = [{"speaker": "Ann Lee", "text": "It broke.", "start": 1}, {"speaker": "Bo", "text": "When?", "start": 2}]
AMAZON = {
    "results": {
        "transcripts": [{"transcript": "It broke. When?"}],
        "items": [
            {"start_time": "0.1", "alternatives": [{"content": "It"}], "speaker_label": "spk_0"},
            {"start_time": "61.2", "alternatives": [{"content": "broke"}], "speaker_label": "spk_0"},
            {"type": "punctuation", "alternatives": [{"content": "."}], "speaker_label": "spk_0"},
            {"start_time": "62", "alternatives": [{"content": "When"}], "speaker_label": "spk_1"},
            {"type": "punctuation", "alternatives": [{"content": "?"}], "speaker_label": "spk_1"},
        ],
    }
}
DEEPGRAM = {
    "results": {
        "channels": [
            {"alternatives": [{"transcript": "it", "words": [{"word": "it", "punctuated_word": "It.", "speaker": 0}]}]}
        ]
    }
}
GOOGLE = {"results": [{"alternatives": [{"transcript": "it broke"}, {"transcript": "a"}]}, {"alternatives": []}]}
YOUTUBE = {"events": [{"tStartMs": 0}, {"tStartMs": 61000, "segs": [{"utf8": "it"}, {"utf8": " broke"}]}]}
AZURE = {"recognizedPhrases": [{"speaker": 1, "nBest": [{"display": "It broke."}]}]}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (PODCAST, ["Ann Lee: It broke.", "Bo: When?"]),
        (CHUNKS, ["It broke."]),
        (LISTED, ["Ann Lee: It broke.", "Bo: When?"]),
        (AMAZON, ["Speaker 0: It broke.", "Speaker 1: When?"]),
        (DEEPGRAM, ["Speaker 0: It."]),
        (GOOGLE, ["it broke"]),
        (YOUTUBE, ["it broke"]),
        (AZURE, ["Speaker 1: It broke."]),
    ],
)
def test_transcripts_of_other_recognisers(written: object, words: list[str]) -> None:
    assert blocks(opened(json.dumps(written).encode(), "wall.json")) == words


def test_a_list_of_texts_without_times_or_speakers_is_no_transcript() -> None:
    written = json.dumps([{"text": "It broke.", "speaker": "Ann"}, {"text": "It fell."}])
    assert blocks(opened(written.encode(), "wall.json"))[0].startswith("[{")


SUBSTATION = """[Script Info]
[Events]
Format: Layer, Start, End, Style, Name, Text
Dialogue: 0,0:01:04.00,0:01:06.00,Default,Bo Berg,When, please?
Dialogue: 0,0:00:01.50,0:00:03.00,Default,Ann Lee,The {\\i1}wall{\\i0}\\Nbroke.
Comment: 0,0:00:01.50,0:00:03.00,Default,,hidden
"""
TIMED_TEXT = (
    '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head>'
    '<metadata><ttm:agent xml:id="a"><ttm:name>Ann Lee</ttm:name></ttm:agent></metadata></head><body><div>'
    '<p begin="1.5s" end="00:00:03.000" ttm:agent="a">The wall<br/>broke.</p><p begin="00:01:04">When, please?</p>'
    "</div></body></tt>"
)


@pytest.mark.parametrize(
    ("written", "name", "words"),
    [
        (SUBSTATION, "wall.ass", ["Ann Lee: The wall broke.", "Bo Berg: When, please?"]),
        (TIMED_TEXT, "wall.ttml", ["Ann Lee: The wall broke.", "When, please?"]),
        ("0:00:01.500,0:00:03.000\nThe wall\nbroke.\n\n0:01:04.000,0:01:06.000\nWhen, please?\n", "wall.sbv",
         ["The wall broke.", "When, please?"]),
    ],
)  # fmt: skip
def test_subtitles_of_other_kinds(written: str, name: str, words: list[str]) -> None:
    document = opened(written.encode(), name)
    assert blocks(document) == words
    assert [place.label for place in document.places] == ["00:00:01", "00:01:04"]
