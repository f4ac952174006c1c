"""The branches of a deck: which choice brings which consequence, as nodes and arcs.

A node is a phase, a card, a role, an axis or the day's end. An arc goes from a cause to what it changes: a
later to its phase, and for each part of an outcome's condition from what the part asks to the card that asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from arjenvalinnat.content.format.card import DAY_END, Card
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Choice, Outcome


class NodeKind(Enum):
    """What an arc is: a later, or one part of the condition of an outcome."""

    LATER = "later"
    CHOSE = "chose"
    HAS = "has"
    LACKS = "lacks"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Thing(Enum):
    """What a node stands for."""

    PHASE = "phase"
    CARD = "card"
    ROLE = "role"
    AXIS = "axis"
    END = "end"


@dataclass(frozen=True, slots=True)
class Node:
    """One end of an arc."""

    thing: Thing
    id: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A cause and what it changes.

    `cause` is None where nothing before the card can bring what it asks. `choice` is the cause's choice.
    `asks` and `outcome` are the choice of the target card whose outcome this is and its place, from 0.
    `flag` is what is carried from the one to the other, `number` the steps of a later or the limit of a
    condition, `text` the sentence that the class reads.
    """

    kind: NodeKind
    cause: Node | None
    choice: str | None
    to: Node
    text: str
    asks: str | None = None
    outcome: int | None = None
    flag: str | None = None
    number: int | None = None


def branches(deck: Deck) -> tuple[Arc, ...]:
    """Return every arc of a deck, card by card in the order of the deck."""
    return tuple(arc for card in deck.cards for arc in _of_card(deck, card))


def in_order(deck: Deck) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    """Return the phases of the day, each with its cards."""
    return tuple(
        (phase.id, tuple(card for card in deck.cards if card.phase == phase.id)) for phase in deck.phases
    )


def _of_card(deck: Deck, card: Card) -> Iterator[Arc]:
    for choice in card.choices:
        if choice.later is not None:
            end = choice.later.phase == DAY_END
            to = Node(Thing.END if end else Thing.PHASE, choice.later.phase)
            cause = Node(Thing.CARD, card.id)
            yield Arc(NodeKind.LATER, cause, choice.id, to, choice.later.text, number=choice.later.move)
        for place, outcome in enumerate(choice.outcomes):
            yield from _of_outcome(deck, card, choice, place, outcome)


def _of_outcome(deck: Deck, card: Card, choice: Choice, place: int, outcome: Outcome) -> Iterator[Arc]:
    when = outcome.when
    blank = Arc(NodeKind.CHOSE, None, None, Node(Thing.CARD, card.id), outcome.text, choice.id, place)
    for asked, chosen in when.chose.items():
        yield replace(blank, cause=Node(Thing.CARD, asked), choice=chosen)
    for kind, flags in ((NodeKind.HAS, when.has), (NodeKind.LACKS, when.lacks)):
        for flag in flags:
            for cause, made in tuple(_carriers(deck, card, flag)) or ((None, None),):
                yield replace(blank, kind=kind, cause=cause, choice=made, flag=flag)
    for kind, limits in ((NodeKind.AT_LEAST, when.at_least), (NodeKind.AT_MOST, when.at_most)):
        for axis, limit in limits.items():
            yield replace(blank, kind=kind, cause=Node(Thing.AXIS, axis), number=limit)


def _carriers(deck: Deck, card: Card, flag: str) -> Iterator[tuple[Node | None, str | None]]:
    """Return what can have brought a flag before this card: roles, and choices of cards before it."""
    for role in deck.roles:
        if role.flag == flag:
            yield Node(Thing.ROLE, role.id), None
    now = deck.phase_order[card.phase]
    for before in deck.cards:
        if before.id != card.id and deck.phase_order[before.phase] <= now:
            for choice in before.choices:
                if flag in choice.sets:
                    yield Node(Thing.CARD, before.id), choice.id
