"""The cast: those who speak, chapter by chapter, and a table of who talks with whom."""
