"""How a group may choose: which of a card's choices are left, all of them equally likely."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.analysis.results import POLICIES

STEERED = POLICIES[:-2]
"""The policies that look at the open card alone; `best` and `worst` know the whole day."""


def left_by(policy: str, card: Card, gained: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the places of the choices that a group may take; `gained` is what each of them does now.

    Among choices that are worth the same a group takes any, so all of them are returned.
    """
    every = range(len(card.choices))
    if policy == "uniform":
        return tuple(every)
    if policy == "tempting":
        tempting = tuple(place for place in every if card.choices[place].tempting)
        if tempting:
            return tempting
    worth = _WORTH[policy]
    worths = [worth(card, place, gained[place]) for place in every]
    most = max(worths)
    return tuple(place for place in every if worths[place] == most)


def _own(_card: Card, _place: int, gained: tuple[int, ...]) -> tuple[int, ...]:
    return (gained[0],)


def _own_first(_card: Card, _place: int, gained: tuple[int, ...]) -> tuple[int, ...]:
    return gained[0], sum(gained)


def _others_first(_card: Card, _place: int, gained: tuple[int, ...]) -> tuple[int, ...]:
    return *gained[1:2], sum(gained)


def _thoughtful(card: Card, place: int, gained: tuple[int, ...]) -> tuple[int, ...]:
    later = card.choices[place].later
    return (sum(gained) + (later.move if later else 0),)


_WORTH: dict[str, Callable[[Card, int, tuple[int, ...]], tuple[int, ...]]] = {
    "tempting": _own,
    "self-first": _own_first,
    "others-first": _others_first,
    "thoughtful": _thoughtful,
}
"""What a choice is worth; the second axis of a deck is the others, a deck of one axis has none."""
