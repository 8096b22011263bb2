"""The parsers of documents of word processors, and of FictionBooks, which become pages in XHTML and are read whole."""
