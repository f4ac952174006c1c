"""Games on the small deck and the few ways in which the tests of the rules play them."""

from __future__ import annotations

from collections.abc import Iterable

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import (
    Action,
    Commit,
    Lock,
    Next,
)
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Planned, Setup, Turn
from tests.decks_in_code import small_deck

DECK = small_deck()
TO_COMMIT = (Next(), Next(), Next())


def hour(*plan: Planned, groups: int = 2, pack: Deck = DECK, role: str | None = None) -> Playthrough:
    """Return a game at the road of its first phase."""
    return begin(pack, Setup(7, groups, (11, 16), (role,) * groups, plan))


def play(game: Playthrough, actions: Iterable[Action]) -> Playthrough:
    """Play these actions."""
    for action in actions:
        game = game.play(action)
    return game


def card_with(game: Playthrough, *answers: str | None) -> Playthrough:
    """Play the open quick card, each group with its answer, up to the discussion."""
    game = play(game, TO_COMMIT)
    game = play(game, [Commit(group, answer) for group, answer in enumerate(answers)])
    game = play(game, [Lock(), Next()])
    while game.state.turn is Turn.CONSEQUENCES:
        game = game.play(Next())
    return game
