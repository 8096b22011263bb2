"""PDF files made for the tests, and their scores."""
