"""The table of formats: their names, the ends of their files' names, and their media types."""

from __future__ import annotations

from enum import StrEnum

from reader.named_tuple import NamedTuple


class Format(StrEnum):
    """The format in which a text is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    RST = "rst"
    ASCIIDOC = "asciidoc"
    ORG = "org"
    EPUB = "epub"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    FB2 = "fb2"
    RTF = "rtf"
    MHT = "mht"
    MAIL = "mail"
    MBOX = "mbox"
    FEED = "feed"
    OPML = "opml"
    SUBTITLES = "subtitles"
    TRANSCRIPT = "transcript"
    NOTEBOOK = "notebook"
    JSONL = "jsonl"
    XML = "xml"
    LATEX = "latex"
    JSON = "json"
    CSV = "csv"
    CALENDAR = "calendar"
    CONTACTS = "contacts"
    CODE = "code"
    PLUGIN = "plugin"


class KnownFormat(NamedTuple):
    """What is known of a format without reading a file."""

    title: str
    """Its name, as it stands in a sentence after "is not"."""
    suffixes: str = ""
    """The ends of the names of its files, with their dots."""
    media_types: str = ""
    """Its media types."""
    is_bytes: bool = False
    """Whether its parser is given the bytes of a file, and not its decoded text."""
    has_signature: bool = False
    """Whether the content of every file shows that it is in this format, whatever its name."""


KNOWN_FORMATS = {
    Format.PLAIN: KnownFormat("plain text", ".txt .text"),
    Format.MARKDOWN: KnownFormat("Markdown", ".md .markdown .mkd .mdown .mkdn .mdwn", "text/markdown text/x-markdown"),
    Format.HTML: KnownFormat("a web page", ".html .htm .xhtml", "text/html application/xhtml+xml"),
    Format.RST: KnownFormat("reStructuredText", ".rst .rest"),
    Format.ASCIIDOC: KnownFormat("AsciiDoc", ".adoc .asciidoc .asc"),
    Format.ORG: KnownFormat("Org", ".org"),
    Format.EPUB: KnownFormat("an EPUB book", ".epub", "application/epub+zip", True, True),
    Format.PDF: KnownFormat("a PDF", ".pdf", "application/pdf application/x-pdf", True, True),
    Format.DOCX: KnownFormat(
        "a Word document",
        ".docx .docm .dotx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        True,
        True,
    ),
    Format.ODT: KnownFormat("an OpenDocument text", ".odt .ott", "application/vnd.oasis.opendocument.text", True, True),
    Format.FB2: KnownFormat("a FictionBook", ".fb2", "application/x-fictionbook+xml", True, True),
    Format.RTF: KnownFormat("Rich Text", ".rtf", "application/rtf text/rtf", True, True),
    Format.MHT: KnownFormat("a web archive", ".mht .mhtml", "multipart/related application/x-mimearchive", True),
    Format.MAIL: KnownFormat("a message", ".eml", "message/rfc822", True),
    Format.MBOX: KnownFormat("a mailbox", ".mbox", "application/mbox", True),
    Format.FEED: KnownFormat(
        "a feed",
        ".rss .atom",
        "application/rss+xml application/atom+xml application/rdf+xml application/feed+json",
        True,
        True,
    ),
    Format.OPML: KnownFormat("a list of feeds", ".opml", "text/x-opml application/x-opml+xml", True, True),
    Format.SUBTITLES: KnownFormat(
        "subtitles", ".srt .vtt .ass .ssa .sbv .ttml .dfxp .lrc", "application/x-subrip text/vtt application/ttml+xml"
    ),
    Format.TRANSCRIPT: KnownFormat("a transcript", "", ""),
    Format.NOTEBOOK: KnownFormat("a notebook", ".ipynb", "application/x-ipynb+json"),
    Format.JSONL: KnownFormat("articles in JSON Lines", ".jsonl .ndjson", "application/jsonl application/x-ndjson"),
    Format.XML: KnownFormat(
        "XML",
        ".xml .docbook .dbk .tei .nxml .jats .dita .svg .kml .gpx .plist .enex .fodt",
        "application/xml text/xml",
        True,
    ),
    Format.LATEX: KnownFormat("LaTeX", ".tex .ltx .latex", "application/x-tex text/x-tex application/x-latex"),
    Format.JSON: KnownFormat("JSON", ".json .geojson", "application/json application/geo+json"),
    Format.CSV: KnownFormat("a table", ".csv .tsv", "text/csv text/tab-separated-values"),
    Format.CALENDAR: KnownFormat("a calendar", ".ics", "text/calendar"),
    Format.CONTACTS: KnownFormat("a list of contacts", ".vcf", "text/vcard"),
    Format.CODE: KnownFormat("source code"),
    Format.PLUGIN: KnownFormat("the format of a plug-in", is_bytes=True),
}
"""All formats, in the order in which they are listed."""
FORMAT_NAMES = {format.value: format for format in Format if format is not Format.PLUGIN}
"""The formats that users can name."""
SUFFIXES = {
    suffix: format
    for format, known in KNOWN_FORMATS.items()
    if format is not Format.PLAIN
    for suffix in known.suffixes.split()
}
"""The formats of file name suffixes. Files with other suffixes are plain text."""
MEDIA_TYPES = {
    media_type: format for format, known in KNOWN_FORMATS.items() for media_type in known.media_types.split()
}
"""The formats of media types. A page of another type, such as plain text, may be Markdown by its name."""
DATA_SUFFIXES = frozenset(
    {
        *(".jsonl", ".ndjson", ".rss", ".atom", ".opml", ".json", ".geojson", ".csv", ".tsv", ".ics", ".vcf"),
        *(".xml", ".svg", ".kml", ".gpx", ".plist"),
    }
)
"""The ends of the names of files that are read if they are named, but are more often data than texts, or lead to texts
elsewhere."""
TEXT_SUFFIXES = frozenset({*SUFFIXES, ".txt", ".text", ""} - DATA_SUFFIXES)
"""The ends of the names of files that are taken for texts in a folder."""
