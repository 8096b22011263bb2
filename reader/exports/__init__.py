"""Documents and attributions written down: text, JSON, CSV, Markdown, W3C annotations. Pure functions."""
