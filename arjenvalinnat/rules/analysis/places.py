"""The places of a plan: one after another, each with a step of every card that its slot may hold.

A card that is its own step takes one place, a scene one for each step that is answered or told. Steps of
which nothing comes are no places; a slot has at least one. Where a slot may hold several cards and one of
them is longer, the shorter ones have nothing at the places that follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.results import Slots
from arjenvalinnat.rules.state import PlaceId, Planned, parts_of


class Opening(NamedTuple):
    """What a place opens of one card: a step, or nothing any more (None).

    `begins` says whether the card begins here. `rest` are the steps of choices that follow on the card, and
    `anew` says whether the first of all its steps of choices is still to come, here or later.
    """

    planned: Planned
    card: Card
    step: Step | None
    begins: bool
    rest: tuple[Step, ...]
    anew: bool

    @property
    def at(self) -> PlaceId:
        """Return where it is answered."""
        step = self.step
        return self.card.id, step.id if step is not None and isinstance(self.card, Scene) else None

    @property
    def ways(self) -> tuple[Choice, ...]:
        """Return the choices that lead on."""
        return ways_on(self.step) if self.step is not None else ()


class Station(NamedTuple):
    """A place: what it opens, and whether it goes on with a card that was drawn of several."""

    openings: tuple[Opening, ...]
    drawn: bool


Stations: TypeAlias = tuple[Station, ...]


def ways_on(step: Step) -> tuple[Choice, ...]:
    """Return the choices of a step that lead on: whoever stops chooses again."""
    return tuple(choice for choice in step.choices if choice.stop is None)


def is_told(step: Step) -> bool:
    """Say whether a step only says what holds for a group."""
    return step.kind is None and bool(step.outcomes)


def stations(deck: Deck, slots: Slots) -> Stations:
    """Return the places of these slots in order."""
    return tuple(place for slot in slots for place in _of_slot(deck, slot))


def _of_slot(deck: Deck, slot: tuple[Planned, ...]) -> Iterator[Station]:
    columns = [tuple(_of_card(deck, planned)) for planned in slot]
    for row in range(max(map(len, columns))):
        openings = tuple(
            column[row]
            if row < len(column)
            else column[0]._replace(step=None, begins=False, rest=(), anew=False)
            for column in columns
        )
        yield Station(openings, row > 0 and len(slot) > 1)


def _of_card(deck: Deck, planned: Planned) -> Iterator[Opening]:
    card = deck.cards_by_id[planned.card]
    steps: list[Step | None] = [step for step in parts_of(deck, planned) if step.choices or is_told(step)]
    answered = False
    for number, step in enumerate(steps or [None]):
        rest = tuple(later for later in steps[number + 1 :] if later is not None and later.choices)
        yield Opening(planned, card, step, number == 0, rest, not answered)
        answered = answered or (step is not None and bool(step.choices))
