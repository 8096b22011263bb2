"""The features of the article screen, a module for each."""
