"""The dialog that asks for a speaker: one of those listed, or a new name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.document import Speaker
from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog
from reader.ui.theme.styles import styles_of

NOBODY = "Nobody named in the text"
HINT = "Enter accepts · Esc cancels"


@dataclass(frozen=True, slots=True)
class SpeakerChoice:
    """The speaker that was chosen."""

    name: str | None
    """The name; None for nobody."""


class ChoiceOption(Option):
    """A row of the list."""

    def __init__(self, prompt: Text, choice: SpeakerChoice) -> None:
        super().__init__(prompt)
        self.choice = choice


class SpeakerPicker(Dialog[SpeakerChoice | None]):
    """A list of speakers below an input; the result is the choice, or None if it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    SpeakerPicker {
        align: center middle;
        & > Vertical {
            width: 60; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; border: round $accent; padding: 0 1;
            & > Input, & > Input:focus { background: $surface; border: none; height: 1; padding: 0; }
            & > OptionList {
                height: auto; max-height: 16; padding: 0; text-wrap: nowrap; text-overflow: ellipsis;
                &, &:focus { background: $surface; border: none; }
            }
        }
    }
    """

    def __init__(
        self,
        question: str,
        speakers: Sequence[Speaker],
        labels: Sequence[str],
        *,
        with_nobody: bool,
        with_new: bool = True,
    ) -> None:
        super().__init__()
        self.question = question
        self.speakers = speakers
        self.labels = labels
        self.with_nobody = with_nobody
        self.with_new = with_new
        self.options = ChoiceList(markup=False)

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = Content(self.question)
            frame.border_subtitle = HINT
            yield Input(placeholder="Type a name, or choose one")
            yield self.options

    def on_mount(self) -> None:
        self.list_choices("")

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """List only the speakers that match what is typed."""
        self.list_choices(event.value)

    def list_choices(self, typed: str) -> None:
        """List the speakers that match what is typed, then the new name, or nobody if nothing is typed."""
        name = " ".join(typed.split())
        matching = [(s, label) for s, label in zip(self.speakers, self.labels, strict=True) if matches(s, name)]
        choices = [ChoiceOption(self.prompt(*each), SpeakerChoice(each[0].name)) for each in matching]
        if self.with_new and name and not any(speaker.name.casefold() == name.casefold() for speaker, _ in matching):
            new = Text(f"   {name} (a new name)", no_wrap=True, overflow="ellipsis")
            choices.append(ChoiceOption(new, SpeakerChoice(name)))
        if self.with_nobody and not name:
            nobody = Text(f"   {NOBODY}", styles_of(self.app).of("muted"))
            choices.append(ChoiceOption(nobody, SpeakerChoice(None)))
        self.options.clear_options()
        self.options.add_options(choices)
        self.options.highlighted = 0 if choices else None

    def prompt(self, speaker: Speaker, label: str) -> Text:
        """The row of a speaker: label, name, role."""
        styles = styles_of(self.app)
        text = Text(no_wrap=True, overflow="ellipsis")
        text.append(f"{label} {speaker.name}", styles.speaker(speaker.id) + styles.of("name"))
        return text.append(f"  {speaker.role}", styles.of("muted"))

    def action_move(self, rows: int) -> None:
        """Move the highlight of the list while the input has the focus."""
        if rows > 0:
            self.options.action_cursor_down()
        else:
            self.options.action_cursor_up()

    @on(Input.Submitted)
    def accept_highlighted(self) -> None:
        """Accept the highlighted choice."""
        if self.options.highlighted is not None:
            self.accept(self.options.get_option_at_index(self.options.highlighted))

    @on(OptionList.OptionSelected)
    def accept_clicked(self, event: OptionList.OptionSelected) -> None:
        """Accept the choice that was clicked."""
        self.accept(event.option)

    def accept(self, option: Option) -> None:
        """Accept the choice of an option, which may no longer be listed."""
        if isinstance(option, ChoiceOption):
            self.dismiss(option.choice)


def matches(speaker: Speaker, typed: str) -> bool:
    """Whether each typed word begins a word of a speaker's name or of one of their aliases."""
    words = " ".join((speaker.name, *speaker.aliases)).casefold().split()
    return all(any(word.startswith(part) for word in words) for part in typed.casefold().split())
