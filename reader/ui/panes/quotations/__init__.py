"""The quotations of a corpus on the screen: listed page by page, found by typing, and opened in their texts."""
