"""Choices that never matter: another choice of the same card brings the same to every day."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.rules.analysis.plan_graph import Option, PlanGraph
from arjenvalinnat.rules.analysis.results import Idle


def idle_choices(course: PlanGraph) -> tuple[Idle, ...]:
    """Return each choice that does, sets and leaves what one before it on its card does.

    Flags and answers count as far as a later card of these very places asks for them, and outcomes by what
    they ask and do; that one choice is tempting and the other is not does not count.
    """
    return tuple(_found(course))


def _found(course: PlanGraph) -> Iterator[Idle]:
    for place, laid in enumerate(course.places):
        for one in laid:
            first: dict[object, str] = {}
            for answer in one.answers:
                same = first.setdefault(_brings(course, place, answer), answer.choice.id)
                if same != answer.choice.id:
                    yield Idle(one.card.id, answer.choice.id, same)


def _brings(course: PlanGraph, place: int, answer: Option) -> object:
    later = answer.choice.later
    return (
        answer.asked,
        tuple((got.gained, course.facets.asked_later(place, got.facet)) for got in answer.brought),
        (later.phase, later.move) if later else None,
    )
