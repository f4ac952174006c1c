"""How tokens move, as an author writes it: where they start, how far they go, and how long the road is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import Items, Step


class RoadLength(Authored):
    """The last square of the road for a plan of at most `cards` cards."""

    cards: Annotated[int, Field(ge=1, le=limits.CARDS)]
    last: Annotated[int, Field(ge=1, le=limits.LAST)]


class Movement(Authored):
    """How tokens move; squares are counted from 0. Without rows, the road is simulated for each plan."""

    start: Annotated[int, Field(ge=0, le=limits.LAST - 1)] = 3
    least: Step = -2
    most: Step = 3
    fresh_start: Annotated[int, Field(ge=0, le=limits.STEP)] = 1
    road: Items[RoadLength] = ()

    def last_square(self, cards: int) -> int:
        """Return the last square of the road for a plan of this many cards; a deck without rows has none."""
        for row in self.road:
            if cards <= row.cards:
                return row.last
        return self.road[-1].last
