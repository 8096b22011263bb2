"""Parsing of plain text, which has no markup: rules judge line by line what each is."""
