"""What happened, each in the past tense, and the step that an action leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from arjenvalinnat.rules.state import CauseId, GameState


@dataclass(frozen=True, slots=True)
class CardOpened:
    """A card of the plan is on the table; of a scene, each of its steps in turn."""

    card: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """A new part of the day began; the day's end is one, too."""

    phase: str


@dataclass(frozen=True, slots=True)
class LaterArrived:
    """An earlier choice came back; *cause* is where it was made, *steps* what the token really moved."""

    group: int
    cause: CauseId
    steps: int


@dataclass(frozen=True, slots=True)
class FreshStartGiven:
    """A group that did not go forward on the last card got a step with the new phase."""

    group: int
    steps: int


@dataclass(frozen=True, slots=True)
class ChanceHappened:
    """A sattuma happened to every group."""

    chance: str


@dataclass(frozen=True, slots=True)
class Committed:
    """A group has sealed something; what it is stays in the state until the reveal."""

    group: int


@dataclass(frozen=True, slots=True)
class Locked:
    """The commitments were closed; *passed* are the groups that were not sealed."""

    passed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ConsequenceRead:
    """A chosen choice was read out and its groups moved; on a told step there is no choice."""

    choice: str | None
    outcome: int | None
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A choice that stops was read out; its groups choose again."""

    choice: str
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TokenMoved:
    """A group's token went from one square to another."""

    group: int
    origin: int
    target: int


@dataclass(frozen=True, slots=True)
class EnvelopePosted:
    """A choice left an envelope on the group's road."""

    group: int
    cause: CauseId
    phase: str


@dataclass(frozen=True, slots=True)
class MilestoneLit:
    """A group came far enough to light a milestone; it stays lit."""

    group: int
    milestone: str


@dataclass(frozen=True, slots=True)
class LampsMoved:
    """The day became shorter or longer: each of these milestones went from one square to another."""

    moved: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class DayEnded:
    """Every later has arrived and the day is over."""


Event: TypeAlias = (
    CardOpened
    | PhaseBegan
    | LaterArrived
    | FreshStartGiven
    | ChanceHappened
    | Committed
    | Locked
    | ConsequenceRead
    | Stopped
    | TokenMoved
    | EnvelopePosted
    | MilestoneLit
    | LampsMoved
    | DayEnded
)


class Transition(NamedTuple):
    """Where an action led, and what happened on the way, in order."""

    state: GameState
    events: tuple[Event, ...]
