"""Choices that never matter: another choice of the same step brings the same to every day."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.rules.analysis.laid import Option
from arjenvalinnat.rules.analysis.plan_graph import PlanGraph
from arjenvalinnat.rules.analysis.results import Idle


def idle_choices(course: PlanGraph) -> tuple[Idle, ...]:
    """Return each choice that does, sets and leaves what one before it on its card does.

    Flags and answers count as far as a later step of these very places asks for them, outcomes by what they
    ask and do, and what is read as a result counts, too; that one choice is tempting and the other is not
    does not count.
    """
    return tuple(_found(course))


def _found(course: PlanGraph) -> Iterator[Idle]:
    for place, laid in enumerate(course.places):
        for one in laid:
            first: dict[object, str] = {}
            for answer in one.answers:
                same = first.setdefault(_brings(course, place, answer), answer.choice.id)
                if same != answer.choice.id:
                    yield Idle(one.at[0], answer.choice.id, same)


def _brings(course: PlanGraph, place: int, answer: Option) -> object:
    later = answer.choice.later
    return (
        answer.asked,
        tuple((got.gained, course.facets.asked_later(place, got.facet)) for got in answer.brought),
        (later.phase, later.move) if later else None,
        answer.choice.result,
    )
