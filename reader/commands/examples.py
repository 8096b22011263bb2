"""Examples of command lines, shown by `--help` and in the manual page."""

from __future__ import annotations

EXAMPLES: dict[str, dict[str, str]] = {
    "": {
        "reader article.txt": "open an article",
        "reader https://example.org/article": "open a web page",
        "curl -s https://example.org | reader -": "open what another program prints",
        "reader outline article.md": "print the outline of an article",
        "reader quotes article.txt --kind direct": "print who said what",
        "reader quotes texts/ --format jsonl": "print a line of JSON for each text in a folder",
        "reader speakers article.txt": "print who speaks, how much, and in what role",
        "reader serve article.txt": "open an article in a browser",
    },
    "open": {
        "reader article.txt": "open an article; `open` is needed only if the name is that of a command",
        "reader one.md two.md": "open several articles, one after the other",
        "reader https://example.org/article": "open a web page",
        "pdftotext report.pdf - | reader -": "open what another program prints",
        "reader --from markdown notes": "open a text whose name does not tell its format",
        "reader open outline": "open a file named outline",
    },
    "outline": {
        "reader outline article.txt": "print sections and photos as a tree",
        "reader outline article.md --format markdown": "print the outline as a nested list",
        "reader outline texts/ --format jsonl": "print a line of JSON for each text in a folder",
    },
    "quotes": {
        "reader quotes article.txt": "print all quotations, grouped by speaker",
        "reader quotes article.txt --speaker Lee": "only those of one speaker, by any part of the name",
        "reader quotes article.txt --kind direct --format csv": "only those in quotation marks, as a table",
        "reader quotes article.txt --format annotations": "print W3C Web Annotations",
        "reader quotes texts/ --format jsonl | jq .speakers": "pass them to another program",
        "reader quotes texts/ --format csv --jobs 2": "a table of many texts, with two processes at work",
    },
    "speakers": {
        "reader speakers article.txt": "print who speaks, how much, and in what role",
        "reader speakers article.txt --format names": "print one name per line",
        "reader speakers texts/ --format jsonl": "print a line of JSON for each text in a folder",
    },
    "text": {
        "reader text page.html": "print the article without the page around it",
        "reader text book.epub --pages": "with the numbers of the printed pages in brackets",
        "reader text https://example.org/article > article.txt": "save the text of a web page",
        "curl -s https://example.org | reader text - --from html": "print the text of a page from another program",
    },
    "export": {
        "reader export article.txt --to markdown": "your notes and the quotations, with front matter",
        "reader export article.txt --to html --output report.html": "outline, text, voices and notes as one page",
        "reader export --library --to markdown --output notes/": "all that was read, a file for each text",
        "reader export texts/ --to qdpx --output project.qdpx": "for MAXQDA, ATLAS.ti and QualCoder",
        "reader export article.txt --to csv --only notes": "only your notes, as a table",
    },
    "import": {
        "reader import notes.jsonld": "take in notes that were exported as W3C annotations",
        "reader import hypothesis.json --target article.html": "take in notes of Hypothesis on an article",
    },
    "search": {
        "reader search 'old wall' repair*": "passages with this phrase and a word that begins so",
        "reader search speaker:lee wall after:2025": "what somebody said of it since 2025",
        "reader search in:note question --format json": "your notes, for another program",
    },
    "voices": {
        "reader voices": "everybody who speaks in what was read, those who say most first",
        "reader voices ann lee": "all that she said, in order of time, with bars by month and source",
        "reader voices lee --since 2025 --source example.org --format csv": "as a table, of a time and a source",
        "reader voices ann lee --join 'a. lee'": "both names are one person",
    },
    "corpus": {
        "reader corpus news.jsonl --out tables/": "tables of all documents, quotations and speakers, as Parquet",
        "reader corpus archive/ --out tables/ --to csv": "of all texts and files of records in a folder, as CSV",
        "reader corpus news.csv --column text=body --out tables/": "with the text in a column of this name",
        "reader corpus news.jsonl --out tables/ --resume": "go on with a run that was stopped",
        "reader corpus 's3://bucket/*.jsonl' --out tables/ --scheduler tcp://head:8786": "on the workers of Dask",
        "reader corpus report tables/": "print who is quoted in them; see `reader corpus report --help`",
    },
    "corpus report": {
        "reader corpus report tables/": "who is quoted, how much, as what, where and when, as bars",
        "reader corpus report tables/ --format html --output report.html": "as one page with charts",
        "reader corpus report tables/ --format markdown --most 50": "as tables of 50 rows",
    },
    "formats": {
        "reader formats": "list formats, the ends of their files' names, and what reads them",
    },
    "library": {
        "reader library": "list the articles read last, with your place in each",
        "reader library --format json": "pass them to another program",
        "reader library --add texts/": "keep texts for `reader search` and `reader voices`",
        "reader library --forget article.txt": "forget an article",
    },
    "serve": {
        "reader serve article.txt": "open an article in a browser, at http://127.0.0.1:8000",
        "reader serve --port 9000 article.txt": "use another port",
    },
    "config": {
        "reader config": "print each setting with its value and where it is set",
        "reader config --config mine.yaml": "with one more settings file",
    },
    "completion": {
        'eval "$(reader completion bash)"': "complete words in this bash; in ~/.bashrc, in every one",
        "reader completion zsh > ~/.zsh/completions/_reader": "for zsh, in a folder of its $fpath",
        "reader completion fish > ~/.config/fish/completions/reader.fish": "for fish",
    },
}
"""For each command, and "" for the program itself: command lines with what they do."""


def examples_text(name: str) -> str:
    """The examples of a command, as its help ends."""
    rows = EXAMPLES[name]
    width = max(map(len, rows))
    wide = width > 50
    lines = [f"  {words}\n      {what}" if wide else f"  {words:{width}}  {what}" for words, what in rows.items()]
    return "\n".join(["examples:", *lines])
