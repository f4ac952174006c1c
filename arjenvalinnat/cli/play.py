"""`play`: open the window, or play in the terminal; `--auto` lets a day play itself."""

from __future__ import annotations

import argparse
import datetime
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.words import system_language
from arjenvalinnat.screen.displays import CONSOLES, ConsoleSpot
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # the window paints before the deck's models are loaded
    from arjenvalinnat.session.conductor import Conductor
    from arjenvalinnat.session.hour import Session
    from arjenvalinnat.session.showing import Showing
    from arjenvalinnat.terminal.console import SpokenConsole

MOST_GROUPS = 8
MINUTES = (45, 60, 90)


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("play", help=say("cli.play"), description=say("cli.play"))
    command.add_argument("deck", nargs="?", type=Path, help=say("cli.play.deck"))
    command.add_argument("--terminal", action="store_true", help=say("cli.play.terminal"))
    command.add_argument("--auto", type=int, metavar="SEED", help=say("cli.play.auto"))
    command.add_argument("--seed", type=seed, help=say("cli.play.seed"))
    command.add_argument("--groups", type=int, choices=range(1, MOST_GROUPS + 1), help=say("cli.play.groups"))
    command.add_argument("--minutes", type=int, choices=MINUTES, help=say("cli.play.minutes"))
    command.add_argument("--phase", metavar="PHASE", help=say("cli.play.phase"))
    command.add_argument("--lang", choices=languages(), help=say("cli.play.lang"))
    command.add_argument("--big", action="store_true", help=say("cli.play.big"))
    command.add_argument("--still", action="store_true", help=say("cli.play.still"))
    command.add_argument("--console", choices=CONSOLES, default="auto", help=say("cli.play.console"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Play as the arguments ask; 1 when the deck cannot be played or there is no display."""
    if arguments.phase is not None and not _has_phase(arguments):
        return 1
    if arguments.auto is not None:
        return _play_itself(arguments)
    if arguments.terminal:
        return _play_in_terminal(arguments)
    return open_window(_language(arguments), arguments)


def _language(arguments: argparse.Namespace) -> str:
    """Return the language that was asked for, else the system's."""
    return str(arguments.lang or system_language())


def open_window(language: str, arguments: argparse.Namespace | None = None) -> int:
    """Open the window; without a display, say so and name the terminal mode."""
    from arjenvalinnat.screen.window import NoDisplayError, open_wall  # noqa: PLC0415 - pygame only here
    from arjenvalinnat.session.folders import data_folder  # noqa: PLC0415 - with the window
    from arjenvalinnat.session.screens import chosen_screen  # noqa: PLC0415 - with the window
    from arjenvalinnat.session.showing import HourClock, Preferences, Showing  # noqa: PLC0415 - with the window

    showing = Showing(
        preferences=Preferences(
            language=language,
            big=bool(arguments and arguments.big),
            still=bool(arguments and arguments.still),
            screen=chosen_screen(data_folder()),
        ),
        clock=HourClock(today=datetime.date.today()),
    )
    console: ConsoleSpot = arguments.console if arguments is not None else "auto"

    def begin() -> tuple[Conductor, Session, Showing]:
        return started(arguments, showing)

    try:
        open_wall(showing, begin, console=console, aloud=_spoken() if console == "terminal" else None)
    except NoDisplayError as cause:
        print(texts(language)("cli.no-display", cause=cause), file=sys.stderr)
        return 1
    return 0


def _spoken() -> SpokenConsole:
    from arjenvalinnat.terminal.console import SpokenConsole  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.terminal.play import Terminal  # noqa: PLC0415 - only for this mode

    return SpokenConsole(Terminal(sys.stdin, sys.stdout))


def started(arguments: argparse.Namespace | None, showing: Showing) -> tuple[Conductor, Session, Showing]:
    """Return the conductor and the session at its title page, with what the command line wishes for."""
    from arjenvalinnat.paper.write import write_paper  # noqa: PLC0415 - with the conductor
    from arjenvalinnat.session.clock import hour_clock  # noqa: PLC0415 - with the conductor
    from arjenvalinnat.session.conductor import Conductor  # noqa: PLC0415 - loads pydantic
    from arjenvalinnat.session.folders import data_folder, deck_folders  # noqa: PLC0415 - with it

    conductor = Conductor(data_folder(), deck_folders(), papers=write_paper, clock=hour_clock())
    deck = deck_at(arguments.deck.resolve()) if arguments is not None and arguments.deck else None
    session, showing = conductor.start(showing, deck)
    if arguments is not None and arguments.lang:  # what is asked for now goes before what is remembered
        showing = replace(showing, preferences=replace(showing.preferences, language=arguments.lang))
    return conductor, _wished(session, arguments), showing


def _wished(session: Session, arguments: argparse.Namespace | None) -> Session:
    """Put what the command line wishes for over last time's wishes."""
    if arguments is None:
        return session
    named = {"seed": arguments.seed, "groups": arguments.groups, "minutes": arguments.minutes}
    given: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    if arguments.minutes is not None:  # of the author's plans, the one that these minutes hold
        given["lesson"] = ""
    session = replace(session, wishes=replace(session.wishes, **given))
    return _at_station(session, arguments)


def _at_station(session: Session, arguments: argparse.Namespace) -> Session:
    """Return the session with the cards of one part alone, where one was asked for that the deck has."""
    from arjenvalinnat.session.plan.lesson import plan_of_phase  # noqa: PLC0415 - with the conductor

    deck, phase = session.deck, arguments.phase
    if deck is None or phase not in {one.id for one in deck.phases}:
        return session
    wishes, minutes = session.wishes, arguments.minutes
    if minutes is None and deck.stations is not None:
        minutes = deck.stations.minutes
    plan = plan_of_phase(deck, wishes, phase, minutes)
    return replace(session, wishes=replace(wishes, plan=plan, lesson="", minutes=minutes or wishes.minutes))


def _has_phase(arguments: argparse.Namespace) -> bool:
    """Say whether the deck has the part that was asked for; if not, say so in words, too."""
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - only for a station
    from arjenvalinnat.session.folders import shipped_decks  # noqa: PLC0415 - only for a station

    deck = load_deck(deck_at(arguments.deck or shipped_decks())).deck
    known = [phase.id for phase in deck.phases] if deck is not None else []
    if deck is None or arguments.phase in known:
        return True  # what is wrong with a deck is told where it is opened
    say = texts(_language(arguments))
    print(say("cli.play.no-phase", phase=arguments.phase, known=", ".join(known)), file=sys.stderr)
    return False


def _play_in_terminal(arguments: argparse.Namespace) -> int:
    from arjenvalinnat.session.showing import HourClock, Preferences, Showing  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.terminal.play import Terminal, play  # noqa: PLC0415 - only for this mode

    first = Showing(
        preferences=Preferences(language=_language(arguments), big=arguments.big),
        clock=HourClock(today=datetime.date.today()),
    )
    conductor, session, showing = started(arguments, first)
    if session.deck is None and not any(found.apart for found in session.found):
        return no_deck(session.problem, showing.preferences.language)
    showing = replace(showing, device=replace(showing.device, endless=True))
    play(Terminal(sys.stdin, sys.stdout), session, showing, conductor.handle)
    return 0


def _play_itself(arguments: argparse.Namespace) -> int:
    from arjenvalinnat.content.diagnostics import render  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.session.deck_pictures import pictures_of  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.session.folders import shipped_decks  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.session.hour import Session, Wishes  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.session.showing import HourClock, Preferences, Showing  # noqa: PLC0415 - only for this mode
    from arjenvalinnat.terminal.auto import (  # noqa: PLC0415 - only for this mode
        NothingToPlayError,
        auto_hour,
        by_lot,
        hour_lines,
    )

    language = _language(arguments)
    folder = deck_at(arguments.deck or shipped_decks())
    loaded = load_deck(folder)
    if loaded.deck is None:
        return no_deck(tuple(render(finding, language) for finding in loaded.findings), language)
    pictures = pictures_of(loaded.deck, str(folder))
    session = Session(deck=loaded.deck, wishes=Wishes(seed=arguments.auto), pictures=pictures)
    session = _wished(session, arguments)
    showing = Showing(
        preferences=Preferences(language=language, big=arguments.big),
        clock=HourClock(today=datetime.date.today()),
    )
    try:
        for line in hour_lines(auto_hour(session, showing, by_lot(arguments.auto))):
            print(line)
    except NothingToPlayError:
        print(texts(language)("cli.no-card"), file=sys.stderr)
        return 1
    return 0


def deck_at(path: Path) -> Path:
    """Return the first deck that a path leads to, or the path itself, which then has findings."""
    from arjenvalinnat.content.decks import first_playable  # noqa: PLC0415 - loads the parser

    return first_playable(path)


def no_deck(problem: tuple[str, ...], language: str) -> int:
    """Say why there is no deck to play; the exit code is 1."""
    for line in problem or (texts(language)("cli.no-deck"),):
        print(line, file=sys.stderr)
    return 1


def seed(text: str) -> int:
    """Read a seed, a whole number from 1 on; argparse names a bad one after this function."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
