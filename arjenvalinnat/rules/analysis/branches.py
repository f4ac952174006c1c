"""The branches of a deck: which choice brings which consequence, as nodes and arcs.

A node is a phase, a card or a step of a scene, a role, an axis or the day's end. An arc goes from a cause to
what it changes: a later to its phase, and for each part of an outcome's condition from what the part asks to
the card or the step that asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from arjenvalinnat.content.format.card import DAY_END, Card, Scene
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step


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
    STEP = "step"
    ROLE = "role"
    AXIS = "axis"
    END = "end"


@dataclass(frozen=True, slots=True)
class Node:
    """One end of an arc; a step stands with its card's id."""

    thing: Thing
    id: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Arc:
    """A cause and what it changes.

    `cause` is None where nothing before the card can bring what it asks. `choice` is the cause's choice.
    `asks` and `outcome` are the choice of the target whose outcome this is and its place, from 0; what a told
    step asks has no choice.
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


def node_of(card: Card, step: Step) -> Node:
    """Return the node of a step: its own in a scene, and the card's elsewhere."""
    if isinstance(card, Scene):
        return Node(Thing.STEP, card.id, step.id)
    return Node(Thing.CARD, card.id)


def _of_card(deck: Deck, card: Card) -> Iterator[Arc]:
    for step in card.parts:
        here = node_of(card, step)
        for choice in step.choices:
            if choice.later is not None:
                end = choice.later.phase == DAY_END
                to = Node(Thing.END if end else Thing.PHASE, choice.later.phase)
                yield Arc(NodeKind.LATER, here, choice.id, to, choice.later.text, number=choice.later.move)
            for place, outcome in enumerate(choice.outcomes):
                blank = Arc(NodeKind.CHOSE, None, None, here, outcome.text, choice.id, place)
                yield from _of_outcome(deck, card, step, outcome.when, blank)
        for place, told in enumerate(step.outcomes):
            if told.when is not None:
                blank = Arc(NodeKind.CHOSE, None, None, here, told.text, None, place)
                yield from _of_outcome(deck, card, step, told.when, blank)


def _of_outcome(deck: Deck, card: Card, step: Step, when: When, blank: Arc) -> Iterator[Arc]:
    """Yield an arc for each part of a condition that a step of a card asks."""
    for asked, chosen in when.chose.items():
        yield replace(blank, cause=_chosen_on(deck, asked, chosen), choice=chosen)
    for kind, flags in ((NodeKind.HAS, when.has), (NodeKind.LACKS, when.lacks)):
        for flag in flags:
            for cause, made in tuple(_carriers(deck, card, step, flag)) or ((None, None),):
                yield replace(blank, kind=kind, cause=cause, choice=made, flag=flag)
    for kind, limits in ((NodeKind.AT_LEAST, when.at_least), (NodeKind.AT_MOST, when.at_most)):
        for axis, limit in limits.items():
            yield replace(blank, kind=kind, cause=Node(Thing.AXIS, axis), number=limit)


def _chosen_on(deck: Deck, card: str, choice: str) -> Node:
    """Return where a choice is made; a card that the deck lacks keeps its id."""
    known = deck.cards_by_id.get(card)
    step = known.step_of(choice) if known is not None else None
    return Node(Thing.CARD, card) if known is None or step is None else node_of(known, step)


def _carriers(deck: Deck, card: Card, step: Step, flag: str) -> Iterator[tuple[Node | None, str | None]]:
    """Return what can have brought a flag before this step: roles, and choices of steps before it."""
    for role in deck.roles:
        if role.flag == flag:
            yield Node(Thing.ROLE, role.id), None
    now = deck.phase_order[card.phase]
    for before in deck.cards:
        if before.id != card.id and deck.phase_order[before.phase] > now:
            continue
        own = before.id == card.id
        for part in card.parts[: card.parts.index(step)] if own else before.parts:
            for choice in part.choices:
                if flag in choice.sets:
                    yield node_of(before, part), choice.id
