"""`reader completion SHELL`: a script that lets a shell complete the words of `reader`."""

from __future__ import annotations

import argparse

from reader.commands.output import Output

SHELLS = ("bash", "zsh", "fish")
FILES = {"FILE", "TARGET"}
"""The metavars of arguments that are files."""
SPEAKERS = {shell: "(_reader_speakers)" if shell == "fish" else "_reader_speakers" for shell in SHELLS}
"""How each shell is told to complete with the function that PREAMBLES defines."""
PREAMBLES = {
    "bash": """\
# the speakers of the files on the line, each with blanks escaped
_reader_speakers() {
  local word name files=()
  for word in "${COMP_WORDS[@]:2}"; do [[ -f $word ]] && files+=("$word"); done
  (( ${#files[@]} )) || return
  reader speakers --format names -- "${files[@]}" 2>/dev/null | while IFS= read -r name; do
    name=$(printf %q "$name")
    [[ $name == "$1"* ]] && printf '%s\\n' "$name"
  done
}
# the first word may be a file as well as a command
_shtab_reader_pos_0_COMPGEN=_shtab_compgen_files
""",
    "zsh": """\
# the speakers of the files on the line
_reader_speakers() {
  local word
  local -a files names
  for word in $words; do [[ -f $word ]] && files+=($word); done
  (( $#files )) || return
  names=("${(@f)$(reader speakers --format names -- $files 2>/dev/null)}")
  compadd -a names
}
# the first word may be a file as well as a command
functions[_reader_commands]=$functions[_shtab_reader_commands]
_shtab_reader_commands() { _reader_commands; _files }
""",
    "fish": """\
# the speakers of the files on the line
function _reader_speakers
  set -l files
  for word in (commandline -opc)
    test -f $word; and set -a files $word
  end
  test (count $files) -gt 0; and reader speakers --format names -- $files 2>/dev/null
end
""",
}
ENDS = {
    "fish": """\
# the first word may be a file as well as a command
complete -c reader -n _shtab_reader_using -F
"""
}
"""What stands behind the script where it cannot stand before."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The shell."""
    parser.add_argument("shell", choices=SHELLS, help="the shell that is to complete")


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the script."""
    output.write(script(args.shell))
    return 0


def script(shell: str) -> str:
    """The script for a shell, from the parsers of all commands."""
    import shtab

    from reader.commands.parsing import whole_parser

    parser, parsers = whole_parser()
    for command in parsers.values():
        for action in command._actions:
            complete_with(action)
    return f"{shtab.complete(parser, shell, preamble=PREAMBLES[shell])}\n{ENDS.get(shell, '')}"


def complete_with(action: argparse.Action) -> None:
    """Tell shtab what the words of an argument can be, where they are no choices."""
    import shtab

    if action.metavar in FILES:
        setattr(action, "complete", shtab.FILE)  # noqa: B010  # argparse knows no such attribute, shtab reads it
    elif action.dest == "speaker":
        setattr(action, "complete", SPEAKERS)  # noqa: B010  # likewise
