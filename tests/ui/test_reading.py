"""The reading state: each change is announced once, and the panes draw from it."""

import reader
from reader.document import Attribution, Merge, Quote, Span
from reader.ui.article.reading import Change, Reading
from reader.ui.layout.attribution_view import AttributionView

TEXT = '"We agree," said Ann Lee.\n\n"So do I," said Bo Marsh.\n'


class Listener:
    """Records the announced changes."""

    def __init__(self) -> None:
        self.heard: list[Change] = []
        self.document = reader.parse(TEXT)
        self.found = reader.attribute(self.document)
        self.reading = Reading(self.document, self.heard.append)


def names(attribution: Attribution) -> list[str]:
    return [speaker.name for speaker in attribution.speakers]


def test_before_attribution_nobody_speaks_and_nothing_is_announced() -> None:
    listener = Listener()
    reading = listener.reading
    reading.correct((Merge("Bo Marsh", "Ann Lee"),))
    reading.annotate("more will follow")
    assert names(reading.attribution) == []
    assert reading.quote is None
    assert reading.quote_starts == []
    assert listener.heard == []


def test_an_attribution_is_announced_once_with_earlier_corrections_applied() -> None:
    listener = Listener()
    reading = listener.reading
    reading.correct((Merge("Bo Marsh", "Ann Lee"),))
    reading.attribute(listener.found)
    assert listener.heard == [Change.ATTRIBUTION]
    assert names(reading.attribution) == ["Ann Lee"]
    assert names(listener.found) == ["Ann Lee", "Bo Marsh"], "the attribution that was passed in is unchanged"


def test_a_correction_and_its_undo_are_announced_once_each() -> None:
    listener = Listener()
    reading = listener.reading
    reading.attribute(listener.found)
    reading.correct((Merge("Bo Marsh", "Ann Lee"),))
    assert names(reading.attribution) == ["Ann Lee"]
    reading.correct(())
    assert names(reading.attribution) == ["Ann Lee", "Bo Marsh"]
    assert listener.heard == [Change.ATTRIBUTION] * 3


def test_a_prepared_view_is_used_unless_there_are_corrections() -> None:
    listener = Listener()
    reading, view = listener.reading, AttributionView(listener.document, listener.found)
    reading.attribute(listener.found, view)
    assert reading.view is view
    reading.correct((Merge("Bo Marsh", "Ann Lee"),))
    reading.attribute(listener.found, view)
    assert reading.view is not view
    assert names(reading.attribution) == ["Ann Lee"]


def test_a_note_is_announced_only_if_it_changes() -> None:
    listener = Listener()
    reading = listener.reading
    reading.attribute(listener.found, note="more will follow")
    assert reading.view is not None
    assert reading.view.note == "more will follow"
    reading.annotate("more will follow")
    assert listener.heard == [Change.ATTRIBUTION]
    reading.annotate("")
    assert listener.heard == [Change.ATTRIBUTION] * 2
    assert reading.view.note == ""


def test_the_current_quotation_is_none_for_an_invalid_index() -> None:
    listener = Listener()
    reading = listener.reading
    reading.attribute(listener.found)

    def quote_at(index: int) -> Quote | None:
        reading.current = index
        return reading.quote

    first, second = listener.found.quotes
    assert [quote_at(index) for index in (-1, 0, 1, 2)] == [None, first, second, None]


def test_voices_and_selections_are_announced() -> None:
    listener = Listener()
    reading = listener.reading
    reading.listen(1)
    reading.select(Span(1, 9))
    assert (reading.voice, reading.selection) == (1, Span(1, 9))
    assert listener.heard == [Change.VOICE, Change.SELECTION]
