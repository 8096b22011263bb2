"""The tasks of the article screen, each with its actions; imported when the first text is on the screen."""

from reader.ui.tasks.attributing import Attributing
from reader.ui.tasks.copying import Copying
from reader.ui.tasks.correcting import Correcting
from reader.ui.tasks.editing import Editing
from reader.ui.tasks.explaining import Explaining
from reader.ui.tasks.exporting import Exporting
from reader.ui.tasks.finding import Finding
from reader.ui.tasks.folding import Folding
from reader.ui.tasks.following import Following
from reader.ui.tasks.hinting import Hinting
from reader.ui.tasks.history import History
from reader.ui.tasks.jumping import Jumping
from reader.ui.tasks.labelling import Labelling
from reader.ui.tasks.listening import Listening
from reader.ui.tasks.marking import Marking
from reader.ui.tasks.moving import Moving
from reader.ui.tasks.panes import Panes
from reader.ui.tasks.remembering import Remembering
from reader.ui.tasks.searching import Searching
from reader.ui.tasks.selecting import Selecting
from reader.ui.tasks.task import Task
from reader.ui.tasks.theming import Theming
from reader.ui.tasks.typesetting import Typesetting
from reader.ui.tasks.walking import Walking

TASKS: tuple[type[Task], ...] = (
    Moving,
    Jumping,
    Selecting,
    Copying,
    History,
    Marking,
    Labelling,
    Following,
    Walking,
    Searching,
    Explaining,
    Listening,
    Finding,
    Correcting,
    Attributing,
    Folding,
    Typesetting,
    Exporting,
    Theming,
    Editing,
    Remembering,
    Hinting,
    Panes,
)
"""All tasks; an action is done by the first that has a method for it. The panes close last."""
