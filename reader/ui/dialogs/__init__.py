"""Dialogs over the article."""
