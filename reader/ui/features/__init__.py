"""What the article screen can do: one module a feature."""
