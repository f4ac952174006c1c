"""A game as its set-up and its list of actions: undo, replay and saving are ways to read that list."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.actions import Action, Discuss, IllegalAction, Next
from arjenvalinnat.rules.events import Transition
from arjenvalinnat.rules.notation import action_from, action_to, setup_from, setup_to
from arjenvalinnat.rules.play import apply, new_game
from arjenvalinnat.rules.state import GameState, Setup

FORMAT = 1


@dataclass(frozen=True, slots=True, repr=False)
class Playthrough:
    """A deck, a set-up and the actions so far; `transitions` holds one more than there are actions."""

    deck: Deck
    setup: Setup
    actions: tuple[Action, ...]
    transitions: tuple[Transition, ...]

    def __repr__(self) -> str:
        return f"Playthrough({self.deck.id!r}, {self.setup!r}, {self.actions!r})"

    @property
    def state(self) -> GameState:
        """Return where the game stands now."""
        return self.transitions[-1].state

    @property
    def played(self) -> int:
        """Return how many actions there are, without opened discussions that have come after all others."""
        count = len(self.actions)
        while count and self._is_aside(count - 1):
            count -= 1
        return count

    def _is_aside(self, place: int) -> bool:
        """Tell whether an action opened a discussion in between, or came back from one."""
        action, before = self.actions[place], self.transitions[place].state
        return isinstance(action, Discuss) or (isinstance(action, Next) and before.back_to is not None)

    def play(self, action: Action) -> Playthrough:
        """Return the game one action further; raise `IllegalAction` if it is not offered."""
        step = apply(self.state, action)
        return Playthrough(self.deck, self.setup, (*self.actions, action), (*self.transitions, step))

    def told_with(self, deck: Deck) -> Playthrough:
        """Return the same game with a deck that differs in its texts alone."""
        steps = tuple(Transition(step.state._replace(deck=deck), step.events) for step in self.transitions)
        return Playthrough(deck, self.setup, self.actions, steps)

    def shared(self, other: Playthrough) -> int:
        """Return how many actions both games begin with."""
        count = 0
        for mine, theirs in zip(self.actions, other.actions, strict=False):
            if mine is not theirs and mine != theirs:
                break
            count += 1
        return count

    def undo(self, count: int = 1) -> Playthrough:
        """Return the game as it was so many actions ago; raise `IllegalAction` if there are fewer."""
        if not 0 <= count <= len(self.actions):
            raise IllegalAction(f"cannot undo {count} of {len(self.actions)} actions")
        kept = len(self.actions) - count
        return Playthrough(self.deck, self.setup, self.actions[:kept], self.transitions[: kept + 1])

    def to_json(self) -> str:
        """Return the game as one JSON text; the deck is named, not copied."""
        return json.dumps(
            {
                "format": FORMAT,
                "deck": self.deck.id,
                "setup": setup_to(self.setup),
                "actions": [action_to(action) for action in self.actions],
            },
            ensure_ascii=False,
        )


def begin(deck: Deck, setup: Setup) -> Playthrough:
    """Return a game before its first action; raise `IllegalAction` for a set-up that cannot be played."""
    return Playthrough(deck, setup, (), (new_game(deck, setup),))


def replay(deck: Deck, setup: Setup, actions: Iterable[Action]) -> Playthrough:
    """Play a list of actions from the beginning; raise `IllegalAction` at the first that is not offered."""
    actions = tuple(actions)
    steps = [new_game(deck, setup)]
    for action in actions:
        steps.append(apply(steps[-1].state, action))
    return Playthrough(deck, setup, actions, tuple(steps))


def from_json(deck: Deck, text: str) -> Playthrough:
    """Read a game that `to_json` wrote; raise `IllegalAction` for anything else."""
    try:
        saved = json.loads(text)
        if saved["format"] != FORMAT or saved["deck"] != deck.id:
            raise IllegalAction(f"this game was played with deck {saved['deck']!r}, not {deck.id!r}")
        setup = setup_from(saved["setup"])
        actions = [action_from(entry) for entry in saved["actions"]]
    except (KeyError, TypeError, ValueError) as fault:
        if isinstance(fault, IllegalAction):
            raise
        raise IllegalAction(f"this is no saved game: {fault}") from fault
    return replay(deck, setup, actions)
