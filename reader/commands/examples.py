"""Examples of the command line, shown by `--help` and in the manual page."""

from __future__ import annotations

EXAMPLES: dict[str, dict[str, str]] = {
    "": {
        "reader article.txt": "open an article",
        "reader https://example.org/article": "open a page",
        "curl -s https://example.org | reader -": "open what comes in",
        "reader outline article.md": "print its outline",
        "reader quotes article.txt --kind direct": "print who said what",
        "reader quotes texts/ --format jsonl": "a JSON line for each text in a folder",
        "reader speakers article.txt": "print who speaks, how much, as what",
        "reader serve article.txt": "open it in a browser",
    },
    "open": {
        "reader article.txt": "open an article; the word open is needed only before a name like a command's",
        "reader one.md two.md": "open several, one behind the other",
        "reader https://example.org/article": "open a page",
        "pdftotext report.pdf - | reader -": "open what another program prints",
        "reader --from markdown notes": "open a text whose name does not say how it is written",
        "reader open outline": "open a file that is called outline",
    },
    "outline": {
        "reader outline article.txt": "sections and photos as a tree",
        "reader outline article.md --format markdown": "as a nested list",
        "reader outline texts/ --format jsonl": "a JSON line for each text in a folder",
    },
    "quotes": {
        "reader quotes article.txt": "all quotations, under their speakers",
        "reader quotes article.txt --speaker Lee": "those of one speaker, by any part of the name",
        "reader quotes article.txt --kind direct --format csv": "those within quotation marks, as a table",
        "reader quotes article.txt --format annotations": "as W3C Web Annotations",
        "reader quotes texts/ --format jsonl | jq .speakers": "for another program",
        "reader quotes texts/ --format csv --jobs 2": "a table of many texts, made by two processes",
    },
    "speakers": {
        "reader speakers article.txt": "who speaks, how much, as what",
        "reader speakers article.txt --format names": "a name a line",
        "reader speakers texts/ --format jsonl": "a JSON line for each text in a folder",
    },
    "text": {
        "reader text page.html": "the article without the page around it",
        "reader text https://example.org/article > article.txt": "keep the words of a page",
        "curl -s https://example.org | reader text - --from html": "of a page that comes in",
    },
    "library": {
        "reader library": "the articles read last, with the place in each",
        "reader library --format json": "for another program",
        "reader library --forget article.txt": "forget one",
    },
    "serve": {
        "reader serve article.txt": "open it in a browser at http://127.0.0.1:8000",
        "reader serve --port 9000 article.txt": "on another port",
    },
    "config": {
        "reader config": "each setting with its value and where it comes from",
        "reader config --config mine.yaml": "with one more file laid over the others",
    },
    "completion": {
        'eval "$(reader completion bash)"': "complete words now; in ~/.bashrc, always",
        "reader completion zsh > ~/.zsh/completions/_reader": "for zsh, in a folder of its $fpath",
        "reader completion fish > ~/.config/fish/completions/reader.fish": "for fish",
    },
}
"""For each command, "" for the program itself, command lines with what they do."""


def shown(name: str) -> str:
    """The examples of a command as the end of its help."""
    rows = EXAMPLES[name]
    width = max(map(len, rows))
    wide = width > 50
    lines = [f"  {words}\n      {what}" if wide else f"  {words:{width}}  {what}" for words, what in rows.items()]
    return "\n".join(["examples:", *lines])
