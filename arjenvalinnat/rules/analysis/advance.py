"""How far the steps of the open card have moved a group: of a scene the whole counts.

A group that a card left where it was, or behind, waits for its fresh start until a phase begins, or until it
answers the next card. What it needs to remember is one number, kept no larger than what follows can change.
"""

from __future__ import annotations

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.analysis.places import Opening, Stations, ways_on
from arjenvalinnat.rules.movement import points, steps_of
from arjenvalinnat.rules.state import Road

FORWARD = 1
"""From this many squares on a group has gone forward; also what is remembered where nothing waits."""


class Advance:
    """What is remembered at every place of a plan, for each of its cards by their numbers."""

    def __init__(self, deck: Deck, road: Road, places: Stations) -> None:
        self._deck, self._road = deck, road
        self._openings = [place.openings for place in places]
        self._anew = [all(one.begins and one.ways for one in place.openings) for place in places]
        self._bounds = [[self._bounds_of(one) for one in place.openings] for place in places]

    def after(self, place: int, number: int, run: int, moved: int | None) -> int:
        """Return how far a group has come on its card after a step; None is a step without an answer."""
        if moved is None:
            return run
        return moved if self._openings[place][number].anew else run + moved

    def kept(self, place: int, number: int, run: int) -> int:
        """Return what is still to be remembered when the day goes on within the phase."""
        opening = self._openings[place][number]
        answered_first = opening.anew and not opening.ways and opening.rest
        if self._anew[place + 1] or answered_first:
            return FORWARD
        low, high = self._bounds[place][number]
        return min(high, max(low, run))

    def _bounds_of(self, opening: Opening) -> tuple[int, int]:
        """Return the squares from which all lower and all higher ones end the card alike."""
        moved = [self._moved(step) for step in opening.rest]
        least, most = sum(low for low, _ in moved), sum(high for _, high in moved)
        return min(0, -most), max(FORWARD, FORWARD - least)

    def _moved(self, step: Step) -> tuple[int, int]:
        """Return the least and the most squares that a step moves a group."""
        every = [
            steps_of(self._road, points(choice, outcome, self._deck))
            for choice in ways_on(step)
            for outcome in (None, *range(len(choice.outcomes)))
        ]
        return min(every), max(every)
