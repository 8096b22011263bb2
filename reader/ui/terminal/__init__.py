"""The way to the terminal: what every line that is drawn goes through."""
