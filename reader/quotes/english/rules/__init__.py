"""The rules of attribution, as ordered tables: which words name who said a quotation."""
