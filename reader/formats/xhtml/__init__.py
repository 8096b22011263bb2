"""Documents in XHTML within other formats: chapters of books, office documents, messages. They are read whole."""
