"""The command line: one thin module for each command."""

try:
    from reader.commands.main import main
except KeyboardInterrupt:  # Ctrl+C while the modules are imported, which is before anything can catch it
    raise SystemExit(130) from None

__all__ = ["main"]
