"""Feeds: fetched side by side, kept for reading without network, and their articles opened whole."""
