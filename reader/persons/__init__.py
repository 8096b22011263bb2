"""Persons: which speakers of several texts are one person, by full names, and by what the texts say they are."""
