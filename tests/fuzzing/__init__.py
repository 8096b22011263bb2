"""Fuzzing: what takes bytes from outside, with seeds, and random changes of them."""
