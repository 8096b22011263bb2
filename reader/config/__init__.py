"""Settings: config.yaml and the user's own files over it, as typed values.

`Settings` is the table that everything follows from; `MEASURE` and `PANE_WIDTH` are the limits of widths that can also
be changed on the screen.
"""

from reader.config.loading import load_settings
from reader.config.settings import MEASURE, PANE_WIDTH, FileSettings, PaneSettings, Settings, WebSettings

__all__ = ["MEASURE", "PANE_WIDTH", "FileSettings", "PaneSettings", "Settings", "WebSettings", "load_settings"]
