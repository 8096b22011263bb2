"""Light markup: reStructuredText, AsciiDoc and Org, each read by a table of rules for its lines."""
