"""The command line: one module a command, and four ways to end.

0 is well; 1 is a mistake that a sentence has explained; 2 is argparse's word for a wrong command line;
3 is our own fault, with a traceback to send us; 130 is an interrupt.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

from arjenvalinnat.cli.streams import safe_streams
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.content.reading.files import PACK
from arjenvalinnat.views.texts import texts

OUR_FAULT = 3
INTERRUPTED = 130


COMMANDS = (
    "play", "check", "shots", "preview", "sheets", "translate", "schema",
    "new", "card", "pack", "diff", "analyse",
)  # fmt: skip
"""The commands in the order of the help: a module each."""


def parser(language: str, only: str | None = None) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, with its help in this language.

    One that is to understand *only* one command does not load the others.
    """
    say = texts(language)
    whole = argparse.ArgumentParser(prog="arjenvalinnat", description=say("cli.about"))
    commands = whole.add_subparsers(dest="command", metavar=say("cli.command"))
    for name in (only,) if only in COMMANDS else COMMANDS:
        import_module(f"arjenvalinnat.cli.{name}").add(commands, say)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    with safe_streams():
        return _main(argv, system_language())


def _main(argv: Sequence[str] | None, language: str) -> int:
    given = list(argv if argv is not None else sys.argv[1:])
    if len(given) == 1 and given[0].lower().endswith(PACK):  # a pack that was clicked on
        given = ["play", *given]
    arguments = parser(language, given[0] if given else "play").parse_args(given)
    try:
        code = _run(arguments, language)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        traceback.print_exc()
        print(texts(language)("cli.our-fault"), file=sys.stderr)
        return OUR_FAULT
    return code


def _run(arguments: argparse.Namespace, language: str) -> int:
    """Run the command that was given, or open the window where none was."""
    if arguments.command:
        code: int = arguments.run(arguments)
        return code
    from arjenvalinnat.cli.play import open_window  # noqa: PLC0415 - the other commands need no window

    return open_window(language)
