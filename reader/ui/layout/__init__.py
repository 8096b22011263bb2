"""Layout: which span of the text is on which line. Pure functions of document, width and settings; no Textual."""
