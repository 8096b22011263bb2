"""The session: the app, the documents that are open, and what outlives the run."""
