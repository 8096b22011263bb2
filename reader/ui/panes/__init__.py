"""The panes: text, outline and voices. They post what happened, and never ask each other."""
