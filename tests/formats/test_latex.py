"""LaTeX: sections, notes, captions, quotations, lists, tables, formulas, references, macros."""

import time

import pytest

from reader.document import Document
from tests.formats.books import opened

PAPER = r"""% a comment
\documentclass[11pt]{article}
\usepackage{graphicx}
\newcommand{\wall}{the \emph{wall}}
\newcommand{\by}[2]{#1 by #2}
\title{The Wall\thanks{Paid by nobody.}}
\author{Ann Lee\\Lund \and Bo Berg}
\date{May 2026}
\begin{document}
\maketitle
\begin{abstract}We study \wall{} at 100\,\%.\end{abstract}
\section{Start}\label{sec:a}
It broke.\footnote{An \textbf{old} one.} ``We wait,'' said Ann Lee~\cite{lee}. % unseen
It's caf\'e na\"{\i}ve -- \enquote{so}; see \ref{sec:b}, Figure~\ref{fig:a}, (\ref{eq:a}): $\frac{a}{b} \leq \alpha_1$.
\begin{equation}\label{eq:a} E = mc^2 \end{equation}
\subsection{Older}\label{sec:b}
\begin{quote}Never saw it.\end{quote}
\begin{itemize}\item one \item[Two] more \end{itemize}
\begin{figure}\includegraphics{a.png}\caption{In \textit{May}.}\label{fig:a}\end{figure}
\begin{tabular}{lr}\hline Year & Cost \\ 2025 & 10 \\ \end{tabular}
\begin{verbatim}
if x < 3 % kept
\end{verbatim}
\paragraph{Note.} \by{Made}{Bo}, \verb|a_b|, \unknown[x]{words}, \href{https://a.example/}{link}.
\begin{thebibliography}{9}\bibitem{lee} A. Lee. \emph{Walls}.\end{thebibliography}
\end{document}
unseen
"""


def latex(content: str, name: str = "a.tex") -> Document:
    return opened(content.encode(), name)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


def test_a_paper() -> None:
    found = latex(PAPER)
    assert (found.title, found.byline, found.date) == ("The Wall", "Ann Lee, Bo Berg", "May 2026")
    assert kinds(found) == [
        ("headline", "The Wall"),
        ("heading", "Abstract"),
        ("paragraph", "We study the wall at 100 %."),
        ("heading", "Start"),
        (
            "paragraph",
            "It broke.[2] “We wait,” said Ann Lee [1]. It’s café naïve – “so”; see 1.1, Figure 1, (1): a/b ≤ α_1.",
        ),
        ("paragraph", "E = mc^2"),
        ("heading", "Older"),
        ("block_quote", "Never saw it."),
        ("list_item", "one"),
        ("list_item", "Two more"),
        ("caption", "In May."),
        ("table", "Year Cost 2025 10"),
        ("code", "if x < 3 % kept"),
        ("paragraph", "Note. Made by Bo, a_b, words, link."),
        ("heading", "References"),
        ("list_item", "[1] A. Lee. Walls."),
        ("paragraph", "Paid by nobody."),
        ("list_item", "An old one."),
    ]
    assert [(section.title, section.level) for section in found.outline.walk()][2:4] == [("Start", 1), ("Older", 2)]


def test_a_book_has_chapters_above_sections_and_names_what_it_takes_in() -> None:
    found = latex("\\chapter{One}\nWords.\n\\section{Two}\nMore.\n\\input{three}\\include{four}\n")
    assert [(section.title, section.level) for section in found.outline.walk()][1:] == [("One", 1), ("Two", 2)]
    assert found.remark == "only a part of the text: three, four in other files is not read"


def test_slides_have_their_titles_as_headings() -> None:
    slides = (
        "\\documentclass{beamer}\\begin{document}\\section{One}\\begin{frame}[plain]{Two}\\item<1-> a\\end{frame}"
        "\\begin{frame}\\frametitle{Three} b\\footnote<.->{c}\\end{frame}\\end{document}"
    )
    found = latex(slides)
    assert [(section.title, section.level) for section in found.outline.walk()][1:] == [
        ("One", 1),
        ("Two", 2),
        ("Three", 2),
    ]
    assert found.text == "One\n\nTwo\n\na\n\nThree\n\nb[1]\n\nc"


def test_context_is_shown_as_it_is_written() -> None:
    assert latex("\\starttext The wall. \\stoptext").remark == "shown as it is written: ConTeXt"


def test_latex_is_known_by_its_beginning() -> None:
    content = "% by Ann\n\\documentclass{article}\\begin{document}The wall.\\end{document}"
    assert [latex(content, name).text for name in ("a", "a.txt")] == ["The wall."] * 2
    assert latex("The \\documentclass command.", "a.txt").text == "The \\documentclass command."


@pytest.mark.parametrize(
    "content",
    [
        "\\def\\a{\\b\\b}\\def\\b{\\a\\a}The wall \\a",
        "\\newcommand{\\a}[1]{\\a{#1#1}}The wall \\a{x}",
        "The wall " + "{" * 30_000,
        "The wall " + "\\begin{a}" * 10_000,
        "The wall " + "\\textbf{" * 10_000 + "}" * 10_000,
        "The wall " + "$" * 20_001,
        "The wall " + "\\item[" * 10_000,
        "The wall " + "\\verb" * 10_000,
        "The wall " + "\\frac{" * 5_000,
        "The wall \\" + "'" * 3 + "\\",
    ],
    ids=lambda content: content[:24],
)
def test_hostile_code_ends_in_time(content: str) -> None:
    began = time.process_time()
    assert latex(content).text.startswith("The wall")
    assert time.process_time() - began < 2
