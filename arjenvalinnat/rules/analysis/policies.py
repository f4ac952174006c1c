"""How a group may choose: which of a card's choices are left, all of them equally likely."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.results import POLICIES
from arjenvalinnat.rules.movement import points_of

STEERED = POLICIES[:-2]
"""The policies that look at the open card alone; `best` and `worst` know the whole day."""


def left_by(policy: str, deck: Deck, card: Step, gained: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
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
    worths = [worth(deck, card.choices[place], gained[place]) for place in every]
    most = max(worths)
    return tuple(place for place in every if worths[place] == most)


def _own(deck: Deck, _choice: Choice, gained: tuple[int, ...]) -> tuple[int, ...]:
    return (points_of("own", gained, deck),)


def _own_first(deck: Deck, _choice: Choice, gained: tuple[int, ...]) -> tuple[int, ...]:
    return points_of("own", gained, deck), sum(gained)


def _others_first(deck: Deck, _choice: Choice, gained: tuple[int, ...]) -> tuple[int, ...]:
    return points_of("others", gained, deck), sum(gained)


def _thoughtful(_deck: Deck, choice: Choice, gained: tuple[int, ...]) -> tuple[int, ...]:
    return (sum(gained) + (choice.later.move if choice.later else 0),)


_WORTH: dict[str, Callable[[Deck, Choice, tuple[int, ...]], tuple[int, ...]]] = {
    "tempting": _own,
    "self-first": _own_first,
    "others-first": _others_first,
    "thoughtful": _thoughtful,
}
"""What a choice is worth."""
