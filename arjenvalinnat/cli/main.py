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

from arjenvalinnat.cli import (
    analyse,
    card,
    check,
    diff,
    new,
    pack,
    play,
    preview,
    schema,
    sheets,
    shots,
    translate,
)
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.content.files import PACK
from arjenvalinnat.views.texts import texts

OUR_FAULT = 3
INTERRUPTED = 130


def parser(language: str) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, with its help in this language."""
    say = texts(language)
    whole = argparse.ArgumentParser(prog="arjenvalinnat", description=say("cli.about"))
    commands = whole.add_subparsers(dest="command", metavar=say("cli.command"))
    play.add(commands, say)
    check.add(commands, say)
    shots.add(commands, say)
    preview.add(commands, say)
    sheets.add(commands, say)
    translate.add(commands, say)
    schema.add(commands, say)
    new.add(commands, say)
    card.add(commands, say)
    pack.add(commands, say)
    diff.add(commands, say)
    analyse.add(commands, say)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    language = system_language()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = list(argv if argv is not None else sys.argv[1:])
    if len(given) == 1 and given[0].lower().endswith(PACK):  # a pack that was clicked on
        given = ["play", "--lang", language, *given]
    arguments = parser(language).parse_args(given)
    try:
        code: int = arguments.run(arguments) if arguments.command else play.open_window(language)
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
