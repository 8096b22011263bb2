"""`reader completion SHELL`: a script with which a shell completes the words of `reader`."""

from __future__ import annotations

import argparse

from reader.commands.names import WITHIN
from reader.commands.output import Output

SHELLS = ("bash", "zsh", "fish")
FILE_METAVARS = {"FILE", "TARGET", "INPUT"}
"""The metavars of arguments that are completed with file names."""
FOLDER_METAVAR = "FOLDER"
"""The metavar of arguments that are completed with names of folders."""
SPEAKERS = {shell: "(_reader_speakers)" if shell == "fish" else "_reader_speakers" for shell in SHELLS}
"""For each shell, how to call the function from PREAMBLES that completes names of speakers."""
PREAMBLES = {
    "bash": """\
# the speakers in the files on the command line, with escaped spaces
_reader_speakers() {
  local word name files=()
  for word in "${COMP_WORDS[@]:2}"; do [[ -f $word ]] && files+=("$word"); done
  (( ${#files[@]} )) || return
  reader speakers --format names -- "${files[@]}" 2>/dev/null | while IFS= read -r name; do
    name=$(printf %q "$name")
    [[ $name == "$1"* ]] && printf '%s\\n' "$name"
  done
}
# the first word can be a file as well as a command
_shtab_reader_pos_0_COMPGEN=_shtab_compgen_files
_shtab_reader_corpus_pos_0_COMPGEN=_shtab_compgen_files
""",
    "zsh": """\
# the speakers in the files on the command line
_reader_speakers() {
  local word
  local -a files names
  for word in $words; do [[ -f $word ]] && files+=($word); done
  (( $#files )) || return
  names=("${(@f)$(reader speakers --format names -- $files 2>/dev/null)}")
  compadd -a names
}
# the first word can be a file as well as a command
functions[_reader_commands]=$functions[_shtab_reader_commands]
_shtab_reader_commands() { _reader_commands; _files }
""",
    "fish": """\
# the speakers in the files on the command line
function _reader_speakers
  set -l files
  for word in (commandline -opc)
    test -f $word; and set -a files $word
  end
  test (count $files) -gt 0; and reader speakers --format names -- $files 2>/dev/null
end
""",
}
"""For each shell, functions of reader's own at the beginning of the script."""
POSTSCRIPTS = {
    "zsh": """\
# the first word after corpus can be a file as well as a command
functions[_reader_corpus]=$functions[_shtab_reader_corpus]
_shtab_reader_corpus() {
  if [[ $words[2] == report ]] && (( CURRENT > 2 )); then
    shift words
    (( CURRENT-- ))
    _arguments -C -s $_shtab_reader_corpus_report_options
  else
    (( CURRENT == 2 )) && _shtab_reader_corpus_commands
    _reader_corpus
  fi
}
""",
    "fish": """\
# the first word can be a file as well as a command
complete -c reader -n _shtab_reader_using -F
complete -c reader -n '_shtab_reader_using corpus' -F
""",
}
"""For each shell that needs it, the end of the script."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=SHELLS, help="the shell to write the script for")


def run(args: argparse.Namespace, output: Output) -> int:
    """Print the script."""
    output.write(script(args.shell))
    return 0


def script(shell: str) -> str:
    """The completion script for a shell, generated from the parsers of all commands."""
    import shtab

    from reader.commands.parsing import full_parser

    parser, parsers = full_parser()
    put_within(parsers)
    for command in parsers.values():
        for action in command._actions:
            set_completion(action)
    return f"{shtab.complete(parser, shell, preamble=PREAMBLES[shell])}\n{POSTSCRIPTS.get(shell, '')}"


def put_within(parsers: dict[str, argparse.ArgumentParser]) -> None:
    """Make commands of two words commands of the first one, before its other words."""
    for name in WITHIN:
        first, second = name.split()
        outer = parsers[first]
        group = outer.add_subparsers(metavar="COMMAND")
        group._name_parser_map[second] = parsers[name]  # its parser is there already
        group._choices_actions.append(group._ChoicesPseudoAction(second, (), WITHIN[name]))
        outer._actions.insert(0, outer._actions.pop())


def set_completion(action: argparse.Action) -> None:
    """Tell shtab how to complete an argument that is a file or the name of a speaker."""
    import shtab

    if action.metavar in FILE_METAVARS:
        setattr(action, "complete", shtab.FILE)  # noqa: B010  # shtab reads this attribute, argparse does not declare it
    elif action.metavar == FOLDER_METAVAR:
        setattr(action, "complete", shtab.DIRECTORY)  # noqa: B010  # likewise
    elif action.dest == "speaker":
        setattr(action, "complete", SPEAKERS)  # noqa: B010  # likewise
