"""The library on the screen: all that was read, searched and opened."""
