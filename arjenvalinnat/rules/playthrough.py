"""A game as its set-up and its list of actions: undo, replay and what-if are ways to read that list."""

from __future__ import annotations

from dataclasses import dataclass

from arjenvalinnat.content.model import Deck
from arjenvalinnat.rules.state import Action, GameState, Setup


@dataclass(frozen=True, slots=True)
class Playthrough:
    """A deck, a set-up and the actions so far; `states` has one state more than there are actions."""

    deck: Deck
    setup: Setup
    actions: tuple[Action, ...]
    states: tuple[GameState, ...]

    @property
    def state(self) -> GameState:
        """Return where the game stands now."""
        return self.states[-1]
