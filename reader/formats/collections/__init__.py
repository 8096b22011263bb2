"""The parsers of files in JSON that hold texts: articles in JSON Lines, and Jupyter notebooks."""
