"""The plan of an hour with its road, and how the hour stands: what a facilitator waits for in the set-up."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.playthrough import begin
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan.forecast import forecast
from arjenvalinnat.session.plan.planning import plan_day, setup_for
from benchmarks.report import report

DECK = Path(__file__).resolve().parents[1] / "scenarios" / "arjen-valinnat"
TIMES = 60


def run() -> None:
    """Print the milliseconds of a plan and of a forecast; bare is choosing the cards alone."""
    deck = load_deck(DECK).deck
    if deck is None:
        raise SystemExit("the shipped deck does not load")
    for minutes in (45, 60, 90):
        bare = _milliseconds(lambda seed, m=minutes: plan_day(deck, Wishes(seed=seed, minutes=m)))
        whole = _milliseconds(lambda seed, m=minutes: setup_for(deck, Wishes(seed=seed, minutes=m)))
        report(f"plan of {minutes} minutes", whole, "ms", limit=bare, of="cards alone", aim="<= 50 ms")
    wishes = Wishes(seed=7)
    play = begin(deck, setup_for(deck, wishes))
    for _ in range(3):
        play = play.play(Next())
    session = Session(deck=deck, wishes=wishes, play=play, times=(500.0, 510.0, 520.0))
    report("how the hour stands", _milliseconds(lambda seed: forecast(session, 600.0 + seed)), "ms")


def _milliseconds(done: Callable[[int], object]) -> float:
    """Return the median of many runs, each with another seed."""
    taken = []
    for seed in range(1, TIMES + 1):
        began = time.perf_counter()
        done(seed)
        taken.append(1000 * (time.perf_counter() - began))
    return median(taken)
