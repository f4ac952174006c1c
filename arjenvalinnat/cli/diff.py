"""`diff`: what changed between two versions of a deck, in plain words."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.play import deck_at, no_deck
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # the window paints before any of this is loaded
    from arjenvalinnat.content.change import Change
    from arjenvalinnat.content.format.deck import Deck


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("diff", help=say("cli.diff.about"), description=say("cli.diff.about"))
    command.add_argument("old", type=Path, metavar="A", help=say("cli.diff.old"))
    command.add_argument("new", type=Path, metavar="B", help=say("cli.diff.new"))
    command.add_argument("--json", action="store_true", help=say("cli.diff.json"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tell the changes; 1 when one of the decks cannot be loaded, 0 whether there are changes or not."""
    from arjenvalinnat.content.deck_pictures import pictures_of  # noqa: PLC0415 - as above
    from arjenvalinnat.content.diff import changes  # noqa: PLC0415 - loads pydantic
    from arjenvalinnat.content.legible import one_line  # noqa: PLC0415 - as above
    from arjenvalinnat.views.changes import change_lines  # noqa: PLC0415 - as above

    old_path, new_path = deck_at(arguments.old), deck_at(arguments.new)
    old, new = _deck(old_path, arguments.lang), _deck(new_path, arguments.lang)
    if old is None or new is None:
        return 1
    found = changes(old, new, (pictures_of(old_path), pictures_of(new_path)))
    if arguments.json:
        print(json.dumps([_record(change) for change in found], ensure_ascii=False, indent=1))
        return 0
    say = texts(arguments.lang)
    print(one_line(say("cli.diff.title", deck=new.title, old=old.version, new=new.version)))
    for line in change_lines(found, say):
        print(line)
    return 0


def _deck(path: Path, language: str) -> Deck | None:
    from arjenvalinnat.content.diagnostics import Severity, render  # noqa: PLC0415 - as above
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - as above

    loaded = load_deck(path)
    if loaded.deck is None:
        errors = [found for found in loaded.findings if found.severity is Severity.ERROR]
        no_deck(tuple(render(found, language) for found in errors), language)
        print(texts(language)("cli.diff.no-deck", deck=path), file=sys.stderr)
    return loaded.deck


def _record(change: Change) -> dict[str, Any]:
    """Return a change as plain data; the path is made of the format's keys and the deck's ids."""
    path = [part for step in change.path for part in (step.key, step.id) if part is not None]
    return {"kind": change.kind, "path": path, "old": change.old, "new": change.new}
