"""The tasks of the article screen, each with its actions; imported when the first text is on the screen."""

from reader.ui.article.feature import Task
from reader.ui.features.attributing import Attributing
from reader.ui.features.copying import Copying
from reader.ui.features.correcting import Correcting
from reader.ui.features.editing import Editing
from reader.ui.features.explaining import Explaining
from reader.ui.features.exporting import Exporting
from reader.ui.features.finding import Finding
from reader.ui.features.folding import Folding
from reader.ui.features.following import Following
from reader.ui.features.hinting import Hinting
from reader.ui.features.history import History
from reader.ui.features.jumping import Jumping
from reader.ui.features.labelling import Labelling
from reader.ui.features.listening import Listening
from reader.ui.features.marking import Marking
from reader.ui.features.moving import Moving
from reader.ui.features.panes import Panes
from reader.ui.features.remembering import Remembering
from reader.ui.features.searching import Searching
from reader.ui.features.selecting import Selecting
from reader.ui.features.theming import Theming
from reader.ui.features.typesetting import Typesetting
from reader.ui.features.walking import Walking

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
