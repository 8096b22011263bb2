"""The command line."""


def main() -> int:
    """Run `reader`."""
    return 0
