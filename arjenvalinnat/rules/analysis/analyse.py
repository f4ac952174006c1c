"""Every possible day of a plan: where it ends, what it does to the axes, what is reached and what never is.

The days are counted exactly (`every_day`); only beyond a bound on states are they drawn by lot (`sampled`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.analysis.enumerate import EveryDay, Left, TooMany, reached
from arjenvalinnat.rules.analysis.extremes import furthest
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.policies import STEERED, left_by
from arjenvalinnat.rules.analysis.redundant import idle_choices
from arjenvalinnat.rules.analysis.results import POLICIES, Analysis, Lived, PolicyDays, Slots
from arjenvalinnat.rules.analysis.sampled import sampled

BOUND = 50_000
"""The most states that are told apart at once, all squares of one counted as one."""


def analyse(
    deck: Deck,
    slots: Slots,
    *,
    role: str | None = None,
    last: int | None = None,
    policies: Sequence[str] = POLICIES,
    bound: int = BOUND,
    minutes: float = 0.0,
    told: Callable[[str], None] | None = None,
) -> Analysis:
    """Analyse every day of a group with this role on a plan; nobody passes or takes anything back.

    `last` is the road's last square, as long as the deck says or as its plans go if it is not given. `told`
    hears the name of every policy before its days are counted, for whoever shows how far the work is.

    Raises:
        ValueError: there is no such policy or role, or the places are no plan (see `Course`).
    """
    if role is not None and role not in deck.roles_by_id:
        raise ValueError(f"no role is called {role!r}")
    for policy in policies:
        if policy not in POLICIES:
            raise ValueError(f"no policy is called {policy!r}")
    course = PlanGraph(deck, slots, last)
    ends = {
        "best": furthest(course, role, bound),
        "worst": furthest(course, role, bound, best=False),
    }
    days = []
    for policy in policies:
        if told is not None:
            told(policy)
        if policy in STEERED:
            days.append(days_of(course, policy, role, bound))
        else:
            lived, states, exact = ends[policy]
            days.append(_one_day(course, policy, lived, role, states, exact=exact))
    best, worst = ends["best"].lived, ends["worst"].lived
    idle = idle_choices(course)
    return Analysis(deck.id, slots, course.last, tuple(days), best, worst, idle, minutes)


def days_of(course: PlanGraph, policy: str, role: str | None, bound: int) -> PolicyDays:
    """Return every day of a policy that looks at the open card alone, or days by lot beyond the bound."""
    left: Left = partial(left_by, policy, course.deck)
    try:
        return EveryDay(course, left, role, bound).counted(policy)
    except TooMany as many:
        return sampled(course, policy, left, role, many.states)


def _one_day(
    course: PlanGraph, policy: str, lived: Lived, role: str | None, states: int, *, exact: bool
) -> PolicyDays:
    """Return a policy that lives one day only, with everything that this day reaches."""
    answers = dict(lived.answers)
    slots = tuple(tuple(planned for planned in slot if planned.card in answers) for slot in course.slots)

    def left(card: Step, _gained: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
        return tuple(place for place, choice in enumerate(card.choices) if choice.id == answers[card.id])

    alone = EveryDay(PlanGraph(course.deck, slots, course.last), left, role, BOUND).counted(policy)
    made = {(one.card, one.choice, one.outcome): one.chance for one in alone.reached}
    return replace(alone, reached=reached(course, made), states=states, exact=exact)
