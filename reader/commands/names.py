"""The names of the commands."""

OPEN = "open"
COMMANDS = {
    OPEN: "open texts on the screen; without a target, those that were read before",
    "outline": "print the outline: lead, headed sections, photos with their credit",
    "quotes": "print who said what: every quotation with its speaker, kind, source and cue",
    "speakers": "print who speaks, how much, and as what",
    "text": "print the text, to which every offset that other commands print refers",
    "library": "print the articles that are remembered, or forget them",
    "serve": "open a text in a browser, on this machine alone unless told otherwise",
    "config": "print the settings in force and where each comes from",
    "completion": "print a script that lets bash, zsh or fish complete the words of reader",
}
"""The commands, each a module of its name in this folder; a first word that is none of them is a target to open."""
