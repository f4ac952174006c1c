"""Every possible day of a plan: where it ends, what it does to the axes, what is reached and what never is.

The days are counted exactly (`every_day`); only beyond a bound on states are they drawn by lot (`sampled`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.enumerate import ChosenKey, EveryDay, Left, TooMany, reached
from arjenvalinnat.rules.analysis.enumerate import told as told_of
from arjenvalinnat.rules.analysis.extremes import furthest
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.policies import has_board, left_by, policies_of
from arjenvalinnat.rules.analysis.redundant import idle_choices
from arjenvalinnat.rules.analysis.results import Analysis, Lived, PolicyDays, Slots
from arjenvalinnat.rules.analysis.sampled import sampled
from arjenvalinnat.rules.analysis.scene_ways import ways_through
from arjenvalinnat.rules.state import PlaceId

BOUND = 50_000
"""The most states that are told apart at once, all squares of one counted as one."""


def analyse(
    deck: Deck,
    slots: Slots,
    *,
    role: str | None = None,
    last: int | None = None,
    policies: Sequence[str] | None = None,
    bound: int = BOUND,
    minutes: float = 0.0,
    told: Callable[[str], None] | None = None,
) -> Analysis:
    """Analyse every day of a group with this role on a plan; nobody passes or takes anything back.

    `last` is the road's last square, as long as the deck says or as its plans go if it is not given. Without
    `policies` all that the deck has are counted. `told` hears the name of every policy before its days are
    counted, for whoever shows how far the work is.

    Raises:
        ValueError: there is no such policy or role, or the places are no plan (see `PlanGraph`).
    """
    if role is not None and role not in deck.roles_by_id:
        raise ValueError(f"no role is called {role!r}")
    known = policies_of(deck)
    policies = known if policies is None else policies
    for policy in policies:
        if policy not in known:
            raise ValueError(f"no policy is called {policy!r}")
    course = PlanGraph(deck, slots, last)
    ends = {}
    if has_board(deck):
        ends = {
            "best": furthest(course, role, bound),
            "worst": furthest(course, role, bound, best=False),
        }
    days = []
    for policy in policies:
        if told is not None:
            told(policy)
        if policy in ends:
            lived, states, exact = ends[policy]
            days.append(_one_day(course, policy, lived, role, states, exact=exact))
        else:
            days.append(days_of(course, policy, role, bound))
    lived_ends = (ends["best"].lived, ends["worst"].lived) if ends else None
    idle = idle_choices(course)
    scenes = ways_through(course, role, bound)
    return Analysis(deck.id, slots, course.last, tuple(days), lived_ends, idle, minutes, scenes)


def days_of(course: PlanGraph, policy: str, role: str | None, bound: int) -> PolicyDays:
    """Return every day of a policy that looks at the open step alone, or days by lot beyond the bound."""
    left: Left = partial(left_by, policy, course.deck)
    try:
        return EveryDay(course, left, role, bound).counted(policy)
    except TooMany as many:
        return sampled(course, policy, left, role, many.states)


def _one_day(
    course: PlanGraph, policy: str, lived: Lived, role: str | None, states: int, *, exact: bool
) -> PolicyDays:
    """Return a policy that lives one day only, with everything that this day reaches."""
    answers, cards = frozenset(lived.answers), {card for card, _ in lived.answers}
    slots = tuple(tuple(planned for planned in slot if planned.card in cards) for slot in course.slots)

    def left(at: PlaceId, ways: Sequence[Choice], _gained: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
        return tuple(place for place, choice in enumerate(ways) if (at[0], choice.id) in answers)

    alone = EveryDay(PlanGraph(course.deck, slots, course.last), left, role, BOUND).counted(policy)
    made: dict[ChosenKey, float] = {
        ((one.card, one.step), one.choice, one.outcome): one.chance for one in alone.reached
    }
    made.update({((one.card, one.step), None, one.outcome): one.chance for one in alone.told})
    return replace(
        alone, reached=reached(course, made), states=states, exact=exact, told=told_of(course, made)
    )
