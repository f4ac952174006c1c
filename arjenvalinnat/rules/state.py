"""The values of the game: a state, its groups, and what lies on their roads.

A state holds everything that `apply` needs and nothing that can be worked out from the deck. Groups are
numbered from 0 in seat order, squares from 0. No value here carries words that people read: ids only.

What is made anew with every action is a named tuple, because one is made or copied in half the time that a
frozen dataclass takes; the rest are frozen dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.deck import Deck

MAX_GROUPS = 8

CauseId: TypeAlias = tuple[str, str]
"""Where a later was made: the card's id and the choice's id."""


class Turn(Enum):
    """Where in the turn of a card the class is."""

    ARRIVALS = "arrivals"
    CHANCE = "chance"
    SITUATION = "situation"
    THINK = "think"
    COMMIT = "commit"
    TALK = "talk"
    RECOMMIT = "recommit"
    REVEAL = "reveal"
    CONSEQUENCES = "consequences"
    DISCUSS = "discuss"
    SECOND_CHANCE = "second-chance"
    END = "end"


@dataclass(frozen=True, slots=True)
class Planned:
    """One card of the plan: played quick or deep, perhaps after a sattuma."""

    card: str
    deep: bool = False
    chance: str | None = None


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything that is decided before the first card; a session is this and its actions.

    `last` is the last square of its road, None where it follows from the deck and the plan.
    """

    seed: int
    groups: int
    ages: tuple[int, int]
    roles: tuple[str | None, ...]
    plan: tuple[Planned, ...]
    last: int | None = None


class Road(NamedTuple):
    """The road of one session: its last square, the longest step back and on, and where milestones stand."""

    last: int
    least: int
    most: int
    fresh_start: int
    milestones: tuple[tuple[str, int], ...]


class Vote(NamedTuple):
    """What a group has committed to.

    `choice` is None for a pass. `counts` are raised cards, one number a choice in the deck's order and
    the passes last; while `tied` is not empty the tie waits for the facilitator and `choice` is None.
    """

    choice: str | None
    own: bool = False
    counts: tuple[int, ...] = ()
    tied: tuple[str | None, ...] = ()


class Envelope(NamedTuple):
    """A later that lies on the road until its phase begins. `due` is the phase's place in the day."""

    cause: CauseId
    phase: str
    due: int
    move: int


class Made(NamedTuple):
    """What a group did on one card. `outcome` is its number in the deck, None for the plain effects."""

    card: str
    choice: str | None
    outcome: int | None
    moved: int
    own: bool = False


class Group(NamedTuple):
    """One group's own day. `sums` follow the deck's axes; `stalled` waits for its fresh start."""

    square: int
    sums: tuple[int, ...]
    flags: frozenset[str] = frozenset()
    envelopes: tuple[Envelope, ...] = ()
    past: tuple[Made, ...] = ()
    lit: tuple[str, ...] = ()
    stalled: bool = False
    second_chance_used: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """One page of arrivals: an earlier choice comes back to the groups that made it."""

    cause: CauseId
    move: int
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Consequence:
    """One page of consequences: a chosen choice, with the outcome that held, and its groups."""

    choice: str
    outcome: int | None
    groups: tuple[int, ...]


ReadPage: TypeAlias = Arrival | Consequence


class GameState(NamedTuple):
    """Where a game stands.

    `road` is None in a deck without movement. `at` is the place of the open card in `plan`, `len(plan)`
    once the day is over. `phase` is the last phase that began. `pages` are read one by one in ARRIVALS and
    CONSEQUENCES; `page` is the one that is open and has already moved its groups. In ARRIVALS the last stop
    has no open page: it is the road, where fresh starts have been given. `first` holds a deep card's first
    commitments once they are locked. `before` are the groups as they were when the card was locked.
    `back_to` is the turn that an opened discussion returns to. `again` is the group that commits anew in
    SECOND_CHANCE.
    """

    deck: Deck
    setup: Setup
    road: Road | None
    plan: tuple[Planned, ...]
    at: int
    turn: Turn
    groups: tuple[Group, ...]
    votes: tuple[Vote | None, ...]
    first: tuple[Vote | None, ...] = ()
    phase: str | None = None
    pages: tuple[ReadPage, ...] = ()
    page: int = 0
    before: tuple[Group, ...] = ()
    back_to: Turn | None = None
    again: int | None = None

    def __repr__(self) -> str:
        return f"<GameState {self.turn.value} at {self.at} of {[planned.card for planned in self.plan]}>"

    @property
    def planned(self) -> Planned | None:
        """Return the plan's entry that is open, None once the day is over."""
        return self.plan[self.at] if self.at < len(self.plan) else None

    @property
    def card(self) -> Card | None:
        """Return the open card, None once the day is over."""
        return self.deck.cards_by_id[self.plan[self.at].card] if self.at < len(self.plan) else None

    @property
    def open_page(self) -> ReadPage | None:
        """Return the page of arrivals or consequences that is being read."""
        return self.pages[self.page] if self.page < len(self.pages) else None
