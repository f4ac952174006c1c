"""What may be asked of the game, each in the imperative, and how it refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.rules.state import Planned


class IllegalAction(ValueError):
    """The action is not offered now; the message is one exact sentence."""


@dataclass(frozen=True, slots=True)
class Next:
    """Go on: the next page, the next part of the turn, the next card, or back from a discussion."""


@dataclass(frozen=True, slots=True)
class Commit:
    """Seal a group's choice, or its pass with None. `own` is an answer of its own, nearest to `choice`.

    A task other than choices is answered with `answer`; what its parts mean, the task decides. Where the
    class answers, it is group 0.
    """

    group: int
    choice: str | None
    own: bool = False
    answer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitCounts:
    """Seal a group by counting: a number for each choice or place in the deck's order, then for pass."""

    group: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Settle:
    """Settle a group's tie for one of the tied answers."""

    group: int
    choice: str | None


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw one of a group's tied answers from the session's seed."""

    group: int


@dataclass(frozen=True, slots=True)
class Lock:
    """Close the commitments; groups that are not sealed pass."""


@dataclass(frozen=True, slots=True)
class Discuss:
    """Open a discussion; `Next` returns to exactly where the game was."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Toinen mahdollisuus: take back a group's choice on the card just revealed, once a day."""

    group: int


@dataclass(frozen=True, slots=True)
class Again:
    """Try the step again from its commitments, everybody, as it was before; where there is no board."""


@dataclass(frozen=True, slots=True)
class Replan:
    """Replace the unplayed tail of the plan, from the open card on while nothing of it is revealed."""

    cards: tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class EndDay:
    """Go to the day's end from here; an open card that is not revealed is dropped."""


Action: TypeAlias = (
    Next | Commit | CommitCounts | Settle | Draw | Lock | Discuss | TakeBack | Again | Replan | EndDay
)
