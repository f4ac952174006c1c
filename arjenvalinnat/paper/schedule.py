"""When each part of an hour begins, in whole minutes, for people who lead it with a watch.

The plan's cards share the time between the roles and the closing talk by their weight, so that the times fit
whatever the plan is. How long the parts are is what the planner reckons with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan import estimate


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


def schedule(deck: Deck, plan: Sequence[Planned], wishes: Wishes) -> Schedule:
    """Return when the parts of an hour with this plan begin."""
    length = wishes.minutes
    around = estimate.frame_of(deck, length)
    begin = round(around.opening / 60)
    out = length - round(around.ending / 60)
    debrief = out - round(around.debrief / 60)
    story = debrief - round(around.story / 60)
    weights = [estimate.card_seconds(planned, wishes, deck) for planned in plan]
    whole = sum(weights) or 1
    gone = (0.0, *accumulate(weights))[: len(weights)]
    cards = tuple(begin + round((story - begin) * before / whole) for before in gone)
    return Schedule(max(1, begin // 2 - 1), begin - 2, cards, story, debrief, out, length)
