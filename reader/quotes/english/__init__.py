"""The language pack of English: its words as data files, its grammar and its rules."""
