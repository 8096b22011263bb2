"""«The wall broke in May,» said Ann Lee; this is shown as it is written."""

WALL = "broken"
