"""Actions and whole days a second, played through `apply` as a class would, on the shipped deck."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import NamedTuple

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Commit, Lock, Next
from arjenvalinnat.rules.play import apply, new_game
from arjenvalinnat.rules.state import Setup, Turn
from arjenvalinnat.rules.votes import COMMITTING
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.planning import setup_for
from benchmarks.report import report

DECK = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
SECONDS = 3.0


class Bare(NamedTuple):
    """A state of as many fields as a real one; to copy it is the least that a pure `apply` can do."""

    a: int = 0
    b: int = 0
    c: int = 0
    d: int = 0
    e: int = 0
    f: int = 0
    g: int = 0
    h: int = 0
    i: int = 0
    j: int = 0
    k: int = 0
    m: int = 0
    n: int = 0
    o: int = 0


def run() -> None:
    """Print actions a second and days a second."""
    loaded = load_deck(DECK)
    if loaded.deck is None:
        raise SystemExit("the shipped deck does not load")
    setup = setup_for(loaded.deck, Wishes(groups=6, minutes=60, seed=7))
    bare = _bare_copies()
    actions, days = _days(loaded.deck, setup)
    report(
        "rule actions", actions, "1/s", limit=bare, of="copies of a bare named tuple", aim="at least 100000"
    )
    report("whole 6-group days of 8 cards", days, "1/s", aim="at least 1000")
    short = replace(setup, plan=setup.plan[:1])
    report("6-group cards", _days(loaded.deck, short)[1], "1/s")


def _days(deck: Deck, setup: Setup) -> tuple[float, float]:
    """Return actions and days a second."""
    lots = Random(7).random  # a pretended class, not a secret
    actions = days = 0
    began = time.perf_counter()
    while time.perf_counter() - began < SECONDS:
        state = new_game(deck, setup).state
        while state.turn is not Turn.END:
            if state.turn in COMMITTING and state.card is not None:
                choices = state.card.choices
                for group in range(setup.groups):
                    state = apply(state, Commit(group, choices[int(lots() * len(choices))].id)).state
                state = apply(state, Lock()).state
                actions += setup.groups + 1
            else:
                state = apply(state, Next()).state
                actions += 1
        days += 1
    took = time.perf_counter() - began
    return actions / took, days / took


def _bare_copies() -> float:
    state, copies = Bare(), 0
    began = time.perf_counter()
    while time.perf_counter() - began < 1.0:
        for _ in range(1000):
            state = state._replace(b=copies)
        copies += 1000
    return copies / (time.perf_counter() - began)
