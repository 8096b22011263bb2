"""Windows over the article that ask for something or show something."""
