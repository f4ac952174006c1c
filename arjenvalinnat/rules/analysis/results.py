"""What is known of every possible day: exact distributions, as values.

`analyse` works them out; tables, pages and pictures are made from them. A probability is a number 0…1,
over all days that a policy may live.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # the command line knows the policies before the deck's models are loaded
    from arjenvalinnat.rules.state import Planned

POLICIES = ("uniform", "tempting", "self-first", "others-first", "thoughtful", "best", "worst")
"""How a group may live its day; `best` and `worst` end as far and as near as any day can."""

STYLE = "style:"
"""What begins the name of a policy that takes the choices of one style; its id follows."""

Slots: TypeAlias = "tuple[tuple[Planned, ...], ...]"
"""A plan in which each place may hold any one of several cards, all equally likely."""


@dataclass(frozen=True, slots=True)
class Spread:
    """A distribution over whole numbers: pairs of a value and its probability, the lowest value first.

    `error` is the standard error of the mean where the spread was sampled, 0 where it is exact.
    """

    points: tuple[tuple[int, float], ...]
    error: float = 0.0

    @property
    def mean(self) -> float:
        """Return the mean."""
        return sum(value * part for value, part in self.points)

    def quantile(self, part: float) -> int:
        """Return the least value that at least this part of the days does not pass."""
        gone = 0.0
        for value, share in self.points:
            gone += share
            if gone >= part - 1e-12:
                return value
        return self.points[-1][0]


@dataclass(frozen=True, slots=True)
class Reached:
    """How often a choice is made, with one of its outcomes or plainly (None), and its later arrives.

    `step` is the step of a scene, None on a card that is its own step.
    """

    card: str
    choice: str
    outcome: int | None
    chance: float
    later: float | None
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """How often a told step says this outcome of its own; `step` as above."""

    card: str
    step: str | None
    outcome: int
    chance: float


@dataclass(frozen=True, slots=True)
class Lived:
    """One whole day: the cards and choices in order, and the square where it ends.

    A scene stands once for each of its choices; a card on which nothing is chosen has None.
    """

    answers: tuple[tuple[str, str | None], ...]
    square: int


@dataclass(frozen=True, slots=True)
class PolicyDays:
    """Every day of one policy: end squares, the sums of the deck's axes in its order, and what is reached.

    `states` is the largest number of different states that were told apart at once, all squares of one
    counted as one; `exact` is False where the days were sampled because a bound on states was passed.
    """

    policy: str
    squares: Spread
    axes: tuple[Spread, ...]
    reached: tuple[Reached, ...]
    states: int
    exact: bool = True
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Idle:
    """A choice that never matters: another of its card brings the same to every day (`same_as`)."""

    card: str
    choice: str
    same_as: str


@dataclass(frozen=True, slots=True)
class ToldWays:
    """On how many of a scene's ways an outcome of a told step holds."""

    step: str
    outcome: int
    ways: int


@dataclass(frozen=True, slots=True)
class SceneWays:
    """A scene by itself, as if nothing had come before it: how many ways lead through it.

    `told` has each outcome of its told steps; it is None where the ways were too many to be told apart.
    """

    card: str
    ways: int
    told: tuple[ToldWays, ...] | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """A deck and a plan, analysed. `last` is the road's last square, 0 without a road.

    `ends` are the best day and the worst, None without a board, where no day is better than another.
    `minutes` are the estimated length of the whole hour, its beginning and its closing talk with it.
    """

    deck: str
    slots: Slots
    last: int
    policies: tuple[PolicyDays, ...]
    ends: tuple[Lived, Lived] | None
    idle: tuple[Idle, ...]
    minutes: float
    scenes: tuple[SceneWays, ...] = ()

    @property
    def best(self) -> Lived:
        """Return the best day.

        Raises:
            LookupError: there is none, for there is no board.
        """
        return self._ends[0]

    @property
    def worst(self) -> Lived:
        """Return the worst day; raise `LookupError` as `best` does."""
        return self._ends[1]

    @property
    def _ends(self) -> tuple[Lived, Lived]:
        if self.ends is None:
            raise LookupError("without a board no day is better than another")
        return self.ends
