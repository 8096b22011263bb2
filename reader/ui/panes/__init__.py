"""The panes: text, outline and voices. They post messages about what happened, and never query each other."""
