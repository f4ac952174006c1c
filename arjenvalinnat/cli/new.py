"""`new`: a small deck to begin with, after a few questions that each have an answer ready."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.words import program, system_language
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # the window paints before any of this is loaded
    from arjenvalinnat.content.templates import StarterAnswers

INTERRUPTED = 130


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("new", help=say("cli.new.about"), description=say("cli.new.about"))
    command.add_argument("name", metavar="NAME", help=say("cli.new.name"))
    command.add_argument("--folder", type=Path, default=Path(), metavar="DIR", help=say("cli.new.folder"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.new.lang"))
    command.add_argument("--yes", action="store_true", help=say("cli.new.yes"))
    command.add_argument("--lesson", action="store_true", help=say("cli.new.as-lesson"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask, write the deck and say what to do next; 1 with a sentence where that is not possible."""
    from arjenvalinnat.cli.asking import ask_wishes  # noqa: PLC0415 - only where a deck is begun
    from arjenvalinnat.content.templates import LESSON, id_from  # noqa: PLC0415 - as above

    say = texts(arguments.lang)
    name = arguments.name.strip()
    deck = id_from(name)
    folder = arguments.folder / deck
    if re.search(r"[/\\]", name):
        return _refuse(say("cli.new.path", name=name))
    if not deck:
        return _refuse(say("cli.new.no-id", name=name))
    if os.path.lexists(folder):
        return _refuse(say("cli.new.exists", folder=folder))
    try:
        if deck != name:
            print(say("cli.new.id", id=deck))
        kind = LESSON if arguments.lesson else None
        wishes = ask_wishes(deck, name, arguments.lang, say, quiet=arguments.yes, kind=kind)
    except KeyboardInterrupt:
        print()
        print(say("cli.new.ended"), file=sys.stderr)
        return INTERRUPTED
    if wishes is None:
        print()
        return _refuse(say("cli.new.ended"))
    try:
        _write(folder, _files(wishes))
    except OSError as cause:
        return _refuse(say("cli.new.unwritable", folder=folder, cause=cause.strerror or cause))
    print(say("cli.new.done", folder=folder, cards=wishes.cards, program=program()))
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _files(wishes: StarterAnswers) -> Mapping[str, str]:
    """Return everything that lies in the new folder, the schemas for an editor too."""
    from arjenvalinnat.content.schema import KINDS, schema_text  # noqa: PLC0415 - loads the deck's models
    from arjenvalinnat.content.templates import new_deck  # noqa: PLC0415 - as above

    schemas = {f"schema/{kind}.json": schema_text(kind, wishes.language) for kind in KINDS}
    return {**new_deck(wishes), **schemas}


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files into a new folder; what was begun is taken away again when that fails.

    Raises: OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir()
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
