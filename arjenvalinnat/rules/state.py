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
from arjenvalinnat.content.format.step import Step

MAX_GROUPS = 8

CauseId: TypeAlias = tuple[str, str]
"""Where a later was made: the card's id and the choice's id."""


PlaceId: TypeAlias = tuple[str, str | None]
"""Where something is answered: the card's id, and the step's in a scene."""


class Turn(Enum):
    """Where in the turn of a card the class is."""

    ARRIVALS = "arrivals"
    CHANCE = "chance"
    SITUATION = "situation"
    THINK = "think"
    COMMIT = "commit"
    STOPPED = "stopped"
    TALK = "talk"
    RECOMMIT = "recommit"
    REVEAL = "reveal"
    CONSEQUENCES = "consequences"
    DISCUSS = "discuss"
    SECOND_CHANCE = "second-chance"
    END = "end"


@dataclass(frozen=True, slots=True)
class Planned:
    """One card of the plan: played quick or deep, perhaps after a sattuma.

    Of a scene, `steps` are the ids of the steps that are played, None for all of them, and `deep_steps` those
    that are talked over twice; what is only said of a whole card is said by `deep`.
    """

    card: str
    deep: bool = False
    chance: str | None = None
    steps: tuple[str, ...] | None = None
    deep_steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything that is decided before the first card; a session is this and its actions.

    `last` is the last square of its road, None where it follows from the deck and the plan. Where raised
    cards are `counted`, what groups would otherwise answer one by one is answered once, by the class.
    `rules` are those that hold besides the first ones, none in an old hour, and `leaf` is how many results
    are read on one page.
    """

    seed: int
    groups: int
    ages: tuple[int, int]
    roles: tuple[str | None, ...]
    plan: tuple[Planned, ...]
    last: int | None = None
    counted: bool = False
    rules: tuple[str, ...] = ()
    leaf: int = 1


class Road(NamedTuple):
    """The road of one session: its last square, the longest step back and on, and where milestones stand."""

    last: int
    least: int
    most: int
    fresh_start: int
    milestones: tuple[tuple[str, int], ...]


class Vote(NamedTuple):
    """What a group has committed to.

    `choice` is None for a pass, and for every task but choices. `answer` is what such a task was answered
    with, empty for a pass: what its parts mean, the task decides. `counts` are raised cards or places, one
    number each in the deck's order and the passes last; while `tied` is not empty the tie waits for the
    facilitator and `choice` is None.
    """

    choice: str | None
    own: bool = False
    counts: tuple[int, ...] = ()
    tied: tuple[str | None, ...] = ()
    answer: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Tell whether nothing was answered."""
        return self.choice is None and not self.answer and not self.counts


class Envelope(NamedTuple):
    """A later that lies on the road until its phase begins. `due` is the phase's place in the day."""

    cause: CauseId
    phase: str
    due: int
    move: int


class Made(NamedTuple):
    """What a group did on one card. `outcome` is its number in the deck, None for the plain effects.

    `step` is the step of a scene, None on a card that is its own step; `stopped` are the stops that the group
    chose before its last choice, of which nothing came.
    """

    card: str
    choice: str | None
    outcome: int | None
    moved: int
    own: bool = False
    step: str | None = None
    stopped: tuple[str, ...] = ()

    @property
    def at(self) -> PlaceId:
        """Return where it was done."""
        return self.card, self.step


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
    """One page of consequences: a chosen choice, with the outcome that held, and its groups.

    On a told step nothing is chosen: `choice` is None, and the outcome is the step's own.
    """

    choice: str | None
    outcome: int | None
    groups: tuple[int, ...]


ReadPage: TypeAlias = Arrival | Consequence


def parts_of(deck: Deck, planned: Planned) -> tuple[Step, ...]:
    """Return the steps of a planned card that are played, in order."""
    parts = deck.cards_by_id[planned.card].parts
    if planned.steps is None:
        return parts
    return tuple(step for step in parts if step.id in planned.steps)


def goes_deep(planned: Planned, step: str | None) -> bool:
    """Say whether a step of a planned card is talked over and answered twice; None for a card by itself."""
    return planned.deep if step is None else step in planned.deep_steps


class GameState(NamedTuple):
    """Where a game stands.

    `road` is None in a deck without movement. `at` is the place of the open card in `plan`, `len(plan)`
    once the day is over; `step` is the place of the open step among those of the card that are played.
    `phase` is the last phase that began. `pages` are read one by one in ARRIVALS, STOPPED and
    CONSEQUENCES; `page` is the one that is open and has already moved its groups. In ARRIVALS the last
    stop has no open page: it is the road, where fresh starts have been given. In THINK, TALK and RECOMMIT
    `page` counts the prompts and the evidence that are open. `votes` has an entry for each that answers:
    every group, or the class. `first` holds a deep step's first commitments once they are locked.
    `before` are the groups as they were when the step was locked. `stops` are each group's stops on this
    step; after one, `only` the groups that chose it commit again. `back_to` is the turn that an opened
    discussion returns to. `again` is the group that commits anew in SECOND_CHANCE.
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
    step: int = 0
    stops: tuple[tuple[str, ...], ...] = ()
    only: tuple[int, ...] = ()

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
    def open_step(self) -> Step | None:
        """Return the open step of the open card, None once the day is over."""
        if self.at >= len(self.plan):
            return None
        card = self.deck.cards_by_id[self.plan[self.at].card]
        return parts_of(self.deck, self.plan[self.at])[self.step] if card.has_steps else card

    @property
    def step_id(self) -> str | None:
        """Return the open step's id in a scene; None on a card that is its own step, and after the day."""
        card, step = self.card, self.open_step
        return step.id if card is not None and card.has_steps and step is not None else None

    @property
    def place(self) -> PlaceId:
        """Return where the class is: the open card and, in a scene, its step."""
        card = self.card
        assert card is not None  # asked of an open card
        return card.id, self.step_id if card.has_steps else None

    @property
    def is_deep(self) -> bool:
        """Tell whether the open step is talked over and answered twice."""
        planned = self.planned
        return planned is not None and goes_deep(planned, self.step_id)

    @property
    def open_page(self) -> ReadPage | None:
        """Return the page of arrivals or consequences that is being read."""
        return self.pages[self.page] if self.page < len(self.pages) else None
