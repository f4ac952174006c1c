"""What the groups of a tour answer: steered, so that the class is divided, united and silent in turn."""

from __future__ import annotations

from typing import TypeAlias

from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.votes import Opinion

Answers: TypeAlias = tuple[str | None, ...]
"""A choice or a pass for each group in seat order."""

_MOODS = (Opinion.DIVIDED, Opinion.UNITED, Opinion.SILENT)
"""The class on the first deep card, the second, the third, and round again."""


def answers(state: GameState) -> Answers:
    """Return what each group answers on the open card."""
    mood = _mood(state)
    if mood is Opinion.SILENT and state.turn is Turn.COMMIT:
        return (None,) * len(state.groups)
    if mood is Opinion.UNITED:
        return _spread(state)[:1] * len(state.groups)
    if state.turn is Turn.RECOMMIT:
        return (*_spread(state)[1:], _spread(state)[0])
    answered = _spread(state)
    passes = state.planned is not None and not state.planned.deep and state.at % 2 == 1
    return (*answered[:-1], None) if passes else answered


def _mood(state: GameState) -> Opinion | None:
    """Return how united the class is on a deep card, None on a quick one."""
    if state.planned is None or not state.planned.deep:
        return None
    return _MOODS[sum(planned.deep for planned in state.plan[: state.at]) % len(_MOODS)]


def _spread(state: GameState) -> Answers:
    """Return answers that are as different as the card allows, and begin elsewhere on each card."""
    if state.card is None:
        return (None,) * len(state.groups)
    choices = [choice.id for choice in shown_choices(state.setup.seed, state.card)]
    return tuple(choices[(group + state.at) % len(choices)] for group in range(len(state.groups)))
