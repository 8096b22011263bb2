"""The rules of attribution: which words say who spoke the text within quotation marks."""
