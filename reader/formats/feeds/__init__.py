"""The parsers of feeds (RSS 0.9 to 2.0, RSS 1.0 in RDF, Atom, JSON Feed) and of lists of feeds (OPML)."""
