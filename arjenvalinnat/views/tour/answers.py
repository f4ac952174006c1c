"""What the groups of a tour answer: steered, so that the class is divided, united and silent in turn."""

from __future__ import annotations

from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.votes import Opinion
from arjenvalinnat.session.rehearsal import spread

_MOODS = (Opinion.DIVIDED, Opinion.UNITED, Opinion.SILENT)
"""The class on the first deep card, the second, the third, and round again."""


def answer(state: GameState, group: int) -> str | None:
    """Return what a group answers on the open card, a choice or a pass."""
    mood, last = _mood(state), len(state.groups) - 1
    if mood is Opinion.SILENT and state.turn is Turn.COMMIT:
        return None
    if mood is Opinion.UNITED:
        return spread(state, 0)
    if state.turn is Turn.RECOMMIT:  # each as its neighbour did
        return spread(state, group + 1 if group < last else 0)
    passes = state.planned is not None and not state.planned.deep and state.at % 2 == 1
    return None if passes and group == last else spread(state, group)


def _mood(state: GameState) -> Opinion | None:
    """Return how united the class is on a deep card, None on a quick one."""
    if state.planned is None or not state.planned.deep:
        return None
    return _MOODS[sum(planned.deep for planned in state.plan[: state.at]) % len(_MOODS)]
