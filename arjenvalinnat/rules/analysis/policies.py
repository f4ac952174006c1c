"""How a group may choose: which of a card's choices are left, all of them equally likely."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.results import POLICIES, STYLE
from arjenvalinnat.rules.movement import points_of
from arjenvalinnat.rules.state import PlaceId

STEERED = POLICIES[:-2]
"""The policies that look at the open step alone, as a style does; `best` and `worst` know the whole day."""


def has_board(deck: Deck) -> bool:
    """Say whether a day can be better than another; days of the first format are asked for it as ever."""
    return deck.movement is not None or deck.format < STEPS


STEPS = 2
"""The format from which on a deck may have steps, styles, and a lesson without a board."""


def policies_of(deck: Deck) -> tuple[str, ...]:
    """Return the ways to live a day that a deck has: without a board none that looks for squares."""
    every = [choice for card in deck.cards for choice in card.all_choices]
    used = {choice.style for choice in every}
    styles = tuple(f"{STYLE}{style}" for style in deck.styles if style in used)
    if has_board(deck):
        return (*POLICIES, *styles)
    holds = {
        "uniform": True,
        "tempting": any(choice.tempting for choice in every),
        "self-first": "own" in deck.axis_places,
        "others-first": "others" in deck.axis_places,
    }
    return (*(policy for policy, is_there in holds.items() if is_there), *styles)


def left_by(
    policy: str, deck: Deck, _place: PlaceId, ways: Sequence[Choice], gained: Sequence[tuple[int, ...]]
) -> tuple[int, ...]:
    """Return the places of the ways on that a group may take; `gained` is what each of them does now.

    Among choices that are worth the same a group takes any, so all of them are returned. A style takes its
    own choices where there are any, and any way on elsewhere.
    """
    every = range(len(ways))
    if policy == "uniform":
        return tuple(every)
    if policy.startswith(STYLE):
        style = policy.removeprefix(STYLE)
        return tuple(place for place in every if ways[place].style == style) or tuple(every)
    if policy == "tempting":
        tempting = tuple(place for place in every if ways[place].tempting)
        if tempting:
            return tempting
    worth = _WORTH[policy]
    worths = [worth(deck, ways[place], gained[place]) for place in every]
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
