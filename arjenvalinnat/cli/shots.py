"""`shots`: every page of an hour as a picture, numbered so that a folder listing reads as the hour."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.play import MINUTES, MOST_GROUPS, deck_at, no_deck, seed
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # loads pydantic
    from arjenvalinnat.session.hour import Session

LEAST, MOST = 100, 7680
"""The sides that a picture may have, in pixels."""

_SIZE = re.compile(r"([1-9]\d{0,4})[x×]([1-9]\d{0,4})", re.IGNORECASE)


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("shots", help=say("cli.shots"), description=say("cli.shots"))
    command.add_argument("deck", type=Path, help=say("cli.shots.deck"))
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help=say("cli.shots.out"))
    command.add_argument(
        "--size",
        type=partial(wall_size, say),
        default=(1920, 1080),
        metavar="WxH",
        help=say("cli.shots.size"),
    )
    command.add_argument("--lang", choices=languages(), default="fi", help=say("cli.lang"))
    command.add_argument("--big", action="store_true", help=say("cli.play.big"))
    command.add_argument(
        "--groups", type=int, choices=range(1, MOST_GROUPS + 1), default=6, help=say("cli.play.groups")
    )
    command.add_argument("--minutes", type=int, choices=MINUTES, default=60, help=say("cli.play.minutes"))
    command.add_argument("--seed", type=seed, default=1, help=say("cli.play.seed"))
    command.add_argument("--all", action="store_true", help=say("cli.shots.all"))
    command.add_argument("--sheet", action="store_true", help=say("cli.shots.sheet"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the pictures; 1 when the deck cannot be played or the folder cannot be written."""
    from arjenvalinnat.content.diagnostics import render  # noqa: PLC0415 - loads pydantic, as all of these
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415
    from arjenvalinnat.session.deck_pictures import pictures_of  # noqa: PLC0415
    from arjenvalinnat.session.hour import FoundDeck, Session, Wishes  # noqa: PLC0415
    from arjenvalinnat.session.plan.planning import plan_day  # noqa: PLC0415

    say = texts(arguments.lang)
    path = deck_at(arguments.deck)
    loaded = load_deck(path)
    if loaded.deck is None:
        return no_deck(tuple(render(finding, arguments.lang) for finding in loaded.findings), arguments.lang)
    wishes = Wishes(groups=arguments.groups, minutes=arguments.minutes, seed=arguments.seed)
    if not plan_day(loaded.deck, wishes):
        print(say("cli.no-card"), file=sys.stderr)
        return 1
    found = (FoundDeck(str(path), loaded.deck.title),)
    session = Session(found, loaded.deck, wishes, pictures=pictures_of(loaded.deck, str(path)))
    written = sheets = 0
    try:
        for language, big, folder in _wanted(arguments, loaded.deck.languages):
            counts = _written(arguments, session, language, big, folder)
            written, sheets = written + counts[0], sheets + counts[1]
    except OSError as cause:
        print(
            say("cli.shots.unwritable", folder=arguments.out, cause=cause.strerror or cause), file=sys.stderr
        )
        return 1
    print(say("cli.shots.done", count=written, folder=arguments.out))
    if sheets:
        print(say("cli.shots.sheets", count=sheets))
    return 0


def _wanted(arguments: argparse.Namespace, spoken: Sequence[str]) -> Iterator[tuple[str, bool, Path]]:
    """Yield each language and text size that is asked for, with the folder of its pictures."""
    if not arguments.all:
        yield arguments.lang, arguments.big, arguments.out
        return
    for language in spoken:
        for big in (False, True):
            yield language, big, arguments.out / f"{language}{'-big' if big else ''}"


def _written(
    arguments: argparse.Namespace, session: Session, language: str, big: bool, folder: Path
) -> tuple[int, int]:
    """Write one tour, and its contact sheets where they are wanted; return how many there are of each."""
    from arjenvalinnat.screen.shots import aspect_of, save_picture  # noqa: PLC0415 - pygame only here
    from arjenvalinnat.session.showing import Device, Preferences, Showing  # noqa: PLC0415 - loads pydantic, as all of these
    from arjenvalinnat.views.contact import contact_sheets  # noqa: PLC0415
    from arjenvalinnat.views.tour import tour  # noqa: PLC0415

    showing = Showing(
        preferences=Preferences(language=language, big=big), device=Device(aspect=aspect_of(arguments.size))
    )
    folder.mkdir(parents=True, exist_ok=True)
    stops = []
    for stop in tour(session, showing):
        save_picture(stop.scene, arguments.size, folder / f"{stop.name}.png")
        stops.append(stop)
    if not arguments.sheet:
        return len(stops), 0
    name = f"sheet-{language}{'-big' if big else ''}"
    sheets = [*contact_sheets(stops, f"{session.found[0].title} · {name[6:]}", showing.device.aspect)]
    for number, sheet in enumerate(sheets, 1):
        save_picture(sheet.scene, sheet.size, arguments.out / f"{name}-{number}.png")
    return len(stops), len(sheets)


def wall_size(say: Say, text: str) -> tuple[int, int]:
    """Read a size such as `1920x1080`."""
    found = _SIZE.fullmatch(text)
    if found is None or not all(LEAST <= int(side) <= MOST for side in found.groups()):
        raise argparse.ArgumentTypeError(say("cli.shots.not-a-size", least=LEAST, most=MOST))
    return int(found[1]), int(found[2])
