"""The names of the commands."""

OPEN = "open"
LOG = "--log"
"""The option of all commands that names the log; it is taken before others are parsed."""
COMMANDS = {
    OPEN: "open texts on the screen; without a target, list the articles read before",
    "outline": "print the outline: lead, sections and photos with their credits",
    "quotes": "print who said what: each quotation with its speaker, kind, source and cue",
    "speakers": "print who speaks, how much, and in what role",
    "text": "print the text that the offsets in other commands' output refer to",
    "export": "write notes and quotations in formats of other programs, or a report",
    "import": "take in notes from W3C annotations or from Hypothesis",
    "search": "find words in all texts that were read, in their quotations and in notes",
    "voices": "print who speaks in all texts that were read, and all that somebody said",
    "corpus": "write tables of all documents, quotations and speakers of an archive",
    "formats": "list the formats that can be read, and by what",
    "library": "list the articles that are remembered, add texts to search in, or forget them",
    "serve": "open a text in a browser, by default on this machine only",
    "config": "print the settings in force and where each is set",
    "completion": "print a script that completes the words of reader in bash, zsh or fish",
}
"""The commands with their help. Each is a module of this folder; any other first word is a target to open."""
WITHIN = {
    "corpus report": "print or write who is quoted in an archive, by the tables of `reader corpus`",
}
"""The commands of two words, of which the first is a command, too."""
