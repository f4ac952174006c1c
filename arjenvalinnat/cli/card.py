"""`card`: one more card in a deck, from a template that teaches; what is written stays as it is."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from arjenvalinnat.cli.words import program, system_language
from arjenvalinnat.views.texts import Say, languages, texts


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("card", help=say("cli.card.about"), description=say("cli.card.about"))
    command.add_argument("deck", type=Path, metavar="DECK", help=say("cli.card.deck"))
    command.add_argument("--phase", metavar="PHASE", help=say("cli.card.phase"))
    command.add_argument("--title", metavar="TITLE", help=say("cli.card.title"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Add the card and say where it is; 1 with a sentence where that is not possible."""
    from arjenvalinnat.content.adding import addition  # noqa: PLC0415 - loads the deck's models
    from arjenvalinnat.content.decks import find_decks  # noqa: PLC0415 - as above
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - as above
    from arjenvalinnat.content.suggestions import closest  # noqa: PLC0415 - as above
    from arjenvalinnat.content.templates import LONGEST_TITLE, usual_title  # noqa: PLC0415 - as above

    say = texts(arguments.lang)
    found = find_decks(arguments.deck)
    if len(found) != 1 or not os.path.isdir(found[0]):
        return _refuse(say("cli.card.no-deck", folder=arguments.deck))
    loaded = load_deck(found[0])
    deck = loaded.deck
    if deck is None:
        return _refuse(say("cli.card.broken", folder=found[0], program=program()))
    phases = [phase.id for phase in deck.phases]
    phase = arguments.phase if arguments.phase is not None else phases[0]
    if phase not in phases:
        near = closest(phase, phases)
        key = "cli.card.meant" if near else "cli.card.no-phase"
        return _refuse(say(key, phase=phase, near=near, known=", ".join(phases)))
    title = usual_title(deck.language) if arguments.title is None else arguments.title.strip()
    if not title or len(title) > LONGEST_TITLE or not title.isprintable():
        return _refuse(say("cli.card.bad-title", most=LONGEST_TITLE))
    names = [
        "deck.yaml",
        *dict.fromkeys(Path(card.file).relative_to(found[0]).as_posix() for card in loaded.cards),
    ]
    try:
        files = {name: (found[0] / name).read_bytes() for name in names}
        made = addition(files, loaded, deck, phase, title)
        path = found[0] / made.file
        with path.open("xb" if made.is_new else "ab") as file:
            file.write(made.text)
    except OSError as cause:
        return _refuse(say("cli.card.unwritable", folder=found[0], cause=cause.strerror or cause))
    print(say("cli.card.done", card=made.card, file=path, line=made.line))
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
