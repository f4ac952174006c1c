"""The ways through a scene by itself, and on how many of them each outcome of its told steps holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import prod

from arjenvalinnat.content.format.card import Scene
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.relevant_past import Facet
from arjenvalinnat.rules.analysis.results import SceneWays, ToldWays
from arjenvalinnat.rules.state import Planned


def ways_through(course: PlanGraph, role: str | None, bound: int) -> tuple[SceneWays, ...]:
    """Return the ways through each scene of a plan, for a group that begins its day with it."""
    return tuple(
        _through(PlanGraph(course.deck, ((planned,),), course.last), planned, role, bound)
        for slot in course.slots
        for planned in slot
        if isinstance(course.deck.cards_by_id[planned.card], Scene)
    )


def _through(scene: PlanGraph, planned: Planned, role: str | None, bound: int) -> SceneWays:
    ways = prod(max(1, len(one.answers)) for (one,) in scene.places)
    told = tuple(_told(scene, ways, role, bound))
    whole = sum(1 for (one,) in scene.places for _ in one.tells)
    return SceneWays(planned.card, ways, told if len(told) == whole else None)


def _told(scene: PlanGraph, ways: int, role: str | None, bound: int) -> Iterator[ToldWays]:
    """Yield each outcome of the told steps with its ways, while there are no more than *bound* facets."""
    here: Counter[Facet] = Counter({scene.first(role): 1})
    gone = 1
    for place, (one,) in enumerate(scene.places):
        if one.tells:
            held = Counter[int | None]()
            for facet, count in here.items():
                held[one.says(facet)] += count
            step = one.at[1] or one.at[0]
            for outcome in range(len(one.tells)):
                yield ToldWays(step, outcome, held[outcome] * (ways // gone))
        after: Counter[Facet] = Counter()
        for facet, count in here.items():
            for _, got in one.ways(facet):
                after[scene.way(place, one, facet, got)[1]] += count
        here, gone = after, gone * max(1, len(one.answers))
        if len(here) > bound:
            return
