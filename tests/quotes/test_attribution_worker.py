"""The worker's side of attribution: it answers a request with its progress, then with the attribution in batches."""

from pathlib import Path

import reader
from reader.quotes.progress import no_progress
from reader.quotes.worker_process import FOUND, handle, received_attribution, request_for

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"


def test_a_request_is_answered_with_progress_and_then_the_attribution() -> None:
    document = reader.open(str(SEED))
    answers: list[object] = []
    handle(iter(request_for(document)).__next__, answers.append)
    shares = [answer for answer in answers if isinstance(answer, float)]
    assert shares == sorted(shares) == answers[: len(shares)]
    assert 0 < shares[0] < 0.3
    assert shares[-1] == FOUND
    rest = iter(answers[len(shares) :])
    speakers, quotes = next(rest)
    heard: list[float] = []
    assert received_attribution(speakers, quotes, rest.__next__, heard.append) == reader.attribute(document)
    assert FOUND < heard[0] <= heard[-1] == 1.0
    assert next(rest, None) is None


def test_a_document_without_quotations_has_an_empty_attribution() -> None:
    document = reader.parse("Nothing is said.")
    answers: list[object] = []
    handle(iter(request_for(document)).__next__, answers.append)
    assert answers[-2:] == [(0, 0), True]
    assert received_attribution(0, 0, iter([True]).__next__, no_progress) == reader.attribute(document)
