"""What lies at the places of a plan: steps with their answers, and what each of them brings, as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.relevant_past import Facet, StillAsked
from arjenvalinnat.rules.analysis.walks import Clamp
from arjenvalinnat.rules.state import PlaceId


class WeighedEffect(NamedTuple):
    """What a card's chance and one choice do to a token, now and later; `opens` is 0 without a later.

    A choice leaves a group stalled where it has not gone forward by it, and nothing else comes of its card.
    """

    now: Clamp
    opens: int
    later: Clamp
    stalled: bool


class Brought(NamedTuple):
    """What one choice, with one outcome or plainly, brings; `moved` is None where nothing is chosen."""

    gained: tuple[int, ...]
    facet: Facet
    effect: WeighedEffect
    moved: int | None


class Option(NamedTuple):
    """One choice: its outcomes' conditions in order, and what it brings with each; plainly comes last."""

    choice: Choice
    asked: tuple[StillAsked, ...]
    brought: tuple[Brought, ...]

    def outcome(self, facet: Facet) -> int | None:
        """Return the number of the first outcome that holds, None for the plain effects."""
        for number, asked in enumerate(self.asked):
            if asked.holds(facet):
                return number
        return None


class Laid(NamedTuple):
    """A step at its place, the answers to it, or what it tells and what it brings without an answer.

    `number` counts the cards of the place. `drawn` is the bit of a facet that says that this card was drawn,
    0 where it need not be asked.
    """

    number: int
    at: PlaceId
    choices: tuple[Choice, ...]
    answers: tuple[Option, ...]
    tells: tuple[StillAsked, ...]
    still: Brought
    drawn: int

    @property
    def brings(self) -> tuple[Brought, ...]:
        """Return everything that may come of it."""
        return tuple(got for answer in self.answers for got in answer.brought) or (self.still,)

    def ways(self, facet: Facet) -> Iterator[tuple[Choice | None, Brought]]:
        """Yield the choices and what each brings to a group; without an answer there is one way, too."""
        for answer in self.answers:
            outcome = answer.outcome(facet)
            yield answer.choice, answer.brought[-1 if outcome is None else outcome]
        if not self.answers:
            yield None, self.still

    def says(self, facet: Facet) -> int | None:
        """Return the number of the outcome that is told to a group, None for none."""
        for number, asked in enumerate(self.tells):
            if asked.holds(facet):
                return number
        return None
