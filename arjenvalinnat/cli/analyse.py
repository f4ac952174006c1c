"""`analyse`: every possible day of a deck, as a table, as data, as a page; and the deck's branches."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.play import MINUTES, deck_at, no_deck
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.rules.analysis.results import POLICIES
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # the window paints before the deck's models are loaded
    from arjenvalinnat.content.format.deck import Deck
    from arjenvalinnat.reports.analysed import AnalysisTexts
    from arjenvalinnat.rules.analysis.results import Slots
    from arjenvalinnat.session.hour import Wishes

GRAPHS = ("dot", "mermaid", "svg")
PATIENCE = 1.0
"""After so many seconds of counting, a line tells how far it is."""


class _Unfit(Exception):
    """What was asked for cannot be analysed; the sentence says why."""


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("analyse", help=say("analyse.about"), description=say("analyse.about"))
    command.add_argument("deck", type=Path, metavar="DECK", help=say("analyse.deck"))
    plan = command.add_mutually_exclusive_group()
    plan.add_argument("--minutes", type=int, choices=MINUTES, help=say("analyse.minutes"))
    plan.add_argument("--cards", metavar="ID,ID,…", help=say("analyse.cards"))
    plan.add_argument("--all", action="store_true", help=say("analyse.all"))
    command.add_argument("--role", metavar="ID", help=say("analyse.role"))
    command.add_argument("--policy", choices=POLICIES, action="append", help=say("analyse.policy-option"))
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=say("analyse.json"))
    form.add_argument("--graph", choices=GRAPHS, help=say("analyse.graph"))
    command.add_argument("--html", type=Path, metavar="FILE", help=say("analyse.html"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Analyse a deck; 1 when it has errors, has no such card or role, or the page cannot be written."""
    from arjenvalinnat.content.diagnostics import Severity, render  # noqa: PLC0415 - loads pydantic, as all of these
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415
    from arjenvalinnat.content.translation.translate import told_in  # noqa: PLC0415

    say = texts(arguments.lang)
    loaded = load_deck(deck_at(arguments.deck))
    if loaded.deck is None:
        wrong = (found for found in loaded.findings if found.severity is Severity.ERROR)
        return no_deck(tuple(render(found, arguments.lang) for found in wrong), arguments.lang)
    deck = told_in(loaded.deck, arguments.lang)
    if arguments.graph and not arguments.html:
        print(_graph(deck, arguments.graph, say), end="")
        return 0
    try:
        told = _analysed(deck, arguments, say)
    except _Unfit as cause:
        print(cause, file=sys.stderr)
        return 1
    _print(told, arguments)
    return _write_page(told, arguments.html, arguments.lang) if arguments.html else 0


def _print(told: AnalysisTexts, arguments: argparse.Namespace) -> None:
    from arjenvalinnat.reports.analysis_data import analysis_data  # noqa: PLC0415 - as above
    from arjenvalinnat.reports.analysis_lines import analysis_lines  # noqa: PLC0415 - as above

    if arguments.graph:
        print(_graph(told.deck, arguments.graph, told.say), end="")
    elif arguments.json:
        print(json.dumps(analysis_data(told), ensure_ascii=False, indent=1))
    else:
        for line in analysis_lines(told):
            print(line)


def _graph(deck: Deck, language: str, say: Say) -> str:
    from arjenvalinnat.reports.branches import branch_svg  # noqa: PLC0415 - as above
    from arjenvalinnat.reports.dot import dot  # noqa: PLC0415 - as above
    from arjenvalinnat.reports.mermaid import mermaid  # noqa: PLC0415 - as above

    return {"dot": dot, "mermaid": mermaid, "svg": branch_svg}[language](deck, say)


def _write_page(told: AnalysisTexts, file: Path, language: str) -> int:
    from arjenvalinnat.reports.analysis_page import analysis_page  # noqa: PLC0415 - as above

    try:
        file.write_bytes(analysis_page(told, language).encode("utf-8", "replace"))
    except OSError as cause:
        print(told.say("analyse.unwritable", file=file, cause=cause.strerror or cause), file=sys.stderr)
        return 1
    print(told.say("analyse.done", file=file), file=sys.stderr)
    return 0


def _analysed(deck: Deck, arguments: argparse.Namespace, say: Say) -> AnalysisTexts:
    from arjenvalinnat.reports.analysed import AnalysisTexts  # noqa: PLC0415 - as above
    from arjenvalinnat.rules.analysis.analyse import analyse  # noqa: PLC0415 - as above
    from arjenvalinnat.session.hour import Wishes  # noqa: PLC0415 - as above
    from arjenvalinnat.session.report.analysed_days import minutes_of  # noqa: PLC0415 - as above

    if arguments.role is not None and arguments.role not in deck.roles_by_id:
        known = ", ".join(role.id for role in deck.roles)
        raise _Unfit(
            say("analyse.no-role" if known else "analyse.no-roles", role=arguments.role, known=known)
        )
    wishes = Wishes(minutes=arguments.minutes or Wishes().minutes, seed=1)
    slots = _slots(deck, arguments, wishes, say)
    if not all(deck.cards_by_id[planned.card].choices for slot in slots for planned in slot):
        raise _Unfit(say("analyse.no-days"))  # only a day of plain choices is counted
    policies = tuple(policy for policy in POLICIES if policy in (arguments.policy or POLICIES))
    progress = _progress(say, len(policies)) if sys.stderr.isatty() else None
    analysis = analyse(
        deck,
        slots,
        role=arguments.role,
        policies=policies,
        minutes=minutes_of(slots, wishes),
        told=progress,
    )
    if progress is not None:
        progress("")
    return AnalysisTexts(deck, analysis, arguments.role, say)


def _slots(deck: Deck, arguments: argparse.Namespace, wishes: Wishes, say: Say) -> Slots:
    from arjenvalinnat.session.plan.planning import plan_day  # noqa: PLC0415 - as above
    from arjenvalinnat.session.report.analysed_days import (  # noqa: PLC0415 - as above
        as_written,
        cards_fault,
        drawn_from_all,
        one_day,
    )

    if arguments.all:
        return drawn_from_all(deck)
    if arguments.cards is not None:
        cards = [card.strip() for card in arguments.cards.split(",")]
        fault = cards_fault(deck, cards)
        if fault is not None:
            raise _Unfit(say(f"analyse.{fault[0]}", card=fault[1]))
        return one_day([as_written(deck.cards_by_id[card]) for card in cards])
    plan = plan_day(deck, wishes)
    if not plan:
        raise _Unfit(say("cli.no-card"))
    return one_day(plan)


def _progress(say: Say, of: int) -> Callable[[str], None]:
    """Return what tells on a terminal which policy is counted, once it takes long; no name ends the line."""
    began = time.monotonic()
    counted = shown = 0

    def tell(policy: str) -> None:
        nonlocal counted, shown
        if policy and time.monotonic() - began > PATIENCE:
            name = say(f"analyse.policy.{policy}")
            line = say("analyse.counting", policy=name, number=counted + 1, of=of)
            print(f"\r{line.ljust(shown)}", end="", file=sys.stderr, flush=True)
            shown = len(line)
        elif not policy and shown:
            print(f"\r{' ' * shown}\r", end="", file=sys.stderr, flush=True)
        counted += 1

    return tell
