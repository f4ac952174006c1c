"""How long the class talked: from the turns of the game and the seconds at which they changed.

Talk is what the class says aloud: between the two votes of a deep card, pairs and then reasons, and in the
discussion after a card or a step, also one that was opened in the middle, and what is talked about or done
prompt by prompt. Silent thinking, voting and reading are not
counted, and the closing talk has minutes of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.rules.state import GameState, Turn
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Course
from arjenvalinnat.session.hour import Session

TALK = frozenset({Turn.TALK, Turn.DISCUSS})
CLOSING = ("debrief", "step-out", "help")
"""The marks of the pages that end the day's talk, in order."""


def talk_by_card(session: Session, now: float) -> Mapping[str, float]:
    """Return the seconds of talk by card id, up to this second of the hour; silent cards are left out."""
    play = session.play
    if play is None:
        return {}
    times = [*session.times[: len(play.actions)]]
    times += [times[-1] if times else 0.0] * (len(play.actions) - len(times))
    talked: dict[str, float] = {}
    begun = 0.0
    for step, end in zip(play.transitions, (*times, _day_over(session, times, now)), strict=True):
        card = step.state.card
        if card is not None and end > begun and _talks(step.state):
            talked[card.id] = talked.get(card.id, 0.0) + end - begun
        begun = end
    return talked


def _talks(state: GameState) -> bool:
    """Say whether the class talks now; reasons are told until the first group votes for the second time.

    Of a step that is only done together, the doing is talk.
    """
    step = state.open_step
    if state.turn is Turn.THINK and step is not None and rules_of(step).COURSE is Course.PROMPTED:
        return True
    return state.turn in TALK or (state.turn is Turn.RECOMMIT and not any(state.votes))


def hour_over(session: Session, now: float) -> float:
    """Return the second at which the class was done: the help page, or now while the day goes on."""
    reached = dict(session.record.marks).get("help")
    last = session.times[-1] if session.times else 0.0
    return now if reached is None or reached < last else min(float(reached), now)


def debrief_span(session: Session, now: float) -> tuple[float, float] | None:
    """Return when the closing talk began and ended, in seconds of the hour; None when there was none."""
    marks = dict(session.record.marks)
    if "debrief" not in marks:
        return None
    begun = float(marks["debrief"])
    ends = [float(marks[name]) for name in CLOSING[1:] if marks.get(name, -1) >= begun]
    return begun, max(begun, min([*ends, hour_over(session, now)]))


def _day_over(session: Session, times: list[float], now: float) -> float:
    """Return when the last turn ended: with the first closing page after it, or now."""
    last = times[-1] if times else 0.0
    closed = [float(second) for name, second in session.record.marks if name in CLOSING and second >= last]
    return min([*closed, now])
