"""The screen of one article: panes, keyboard, state, and the protocol of its features."""
