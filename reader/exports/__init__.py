"""Exports: outlines, quotations and speakers as text, JSON, CSV, Markdown and W3C annotations. Pure functions."""
