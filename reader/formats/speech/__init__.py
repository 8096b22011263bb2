"""The parsers of recorded speech: subtitles, and what speech recognisers write."""

from reader.formats.speech.subtitles import parse_subtitles
from reader.formats.speech.transcripts import parse_transcript

__all__ = ["parse_subtitles", "parse_transcript"]
