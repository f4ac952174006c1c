"""How the hour stands: what is left of it, what the rest of the plan needs, and what to propose.

The debrief's minutes are never given away: where the time is short, cards are proposed to be dropped, and at
the reserve the day's end is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Session

Offer: TypeAlias = Literal["none", "drop", "end", "deepen", "add"]


@dataclass(frozen=True, slots=True)
class Forecast:
    """The hour in seconds: gone, left, needed by the rest of the plan, and kept for the debrief and the end.

    `slack` is what would be over before the reserve begins, below 0 when the class is behind. `offer` is what
    the program proposes: to drop `cards`, to end the day, to play one of `cards` deeper, or to add it; `tail`
    is the plan from the first unrevealed card on that accepting it would make.
    """

    gone: float
    left: float
    need: float
    reserve: float
    slack: float
    offer: Offer = "none"
    cards: tuple[str, ...] = ()
    tail: tuple[Planned, ...] = ()


def forecast(session: Session, now: float) -> Forecast | None:
    """Return how the hour stands at this second of it, None before the day."""
    play = session.play
    if play is None:
        return None
    length = session.wishes.minutes * 60.0
    reserve = length * 0.22
    rest = play.state.plan[play.state.at :]
    need = sum(300.0 if planned.deep else 110.0 for planned in rest)
    left = max(0.0, length - now)
    return Forecast(now, left, need, reserve, left - reserve - need)
