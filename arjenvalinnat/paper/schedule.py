"""When each part of an hour begins, in whole minutes, for people who lead it with a watch.

The plan's cards share the time between the roles and the closing talk by their weight, so that the times fit
whatever the plan is. The parts are those of the hour that the design describes minute by minute: 45 minutes
keep 10 for the closing talk, 60 and more keep 12–14.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from arjenvalinnat.rules.state import Planned

QUICK, DEEP = 120, 342
"""Seconds that a card takes with six groups, fingers and one key a group."""

OUT, STORY = 4, 3
"""Minutes of stepping out of the role and of the day's story."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The minutes at which the parts of the hour begin; `cards` are those of the plan's cards in order."""

    agreement: int
    roles: int
    cards: tuple[int, ...]
    story: int
    debrief: int
    out: int
    end: int


def schedule(plan: Sequence[Planned], minutes: int) -> Schedule:
    """Return when the parts of an hour with this plan begin."""
    begin = 6 if minutes < 60 else 8
    out = minutes - OUT
    debrief = out - (10 if minutes < 60 else 12 if minutes < 90 else 14)
    story = debrief - STORY
    weights = [DEEP if planned.deep else QUICK for planned in plan]
    whole = sum(weights) or 1
    gone = (0, *accumulate(weights))[: len(weights)]
    cards = tuple(begin + round((story - begin) * before / whole) for before in gone)
    return Schedule(begin // 2 - 1, begin - 2, cards, story, debrief, out, minutes)
