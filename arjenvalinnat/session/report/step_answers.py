"""What was answered on the steps of a lesson: counts of groups, of raised cards, or of the class as one.

A card of choices that is its own step tells nothing here; how its votes moved is told in `vote_shift`, and so
are the choices of a deep step. Counts of pupils under five are hidden, in every column by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from arjenvalinnat.rules.events import Locked
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import GameState, PlaceId, Turn
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.session.report.small_counts import without_few
from arjenvalinnat.session.report.tasks import MODULES

Counting: TypeAlias = Literal["groups", "pupils", "people", "class"]


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """What was answered, None for a pass; a count that is not told is None."""

    text: str | None
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class StepAnswers:
    """The answers of one step. Without `heads` the columns are the first answers and, where two, the last.

    `by` says what was counted: groups, raised cards, people where they stood, or the class as one.
    """

    title: str
    step: str | None
    by: Counting
    heads: tuple[str, ...]
    rows: tuple[AnsweredRow, ...]


def revealed(play: Playthrough) -> Iterator[tuple[GameState, GameState]]:
    """Yield the state before and after the answers of each step were shown; the last try stands alone."""
    shown: dict[PlaceId, tuple[GameState, GameState]] = {}
    for before, after in zip(play.transitions, play.transitions[1:], strict=False):
        locked = any(isinstance(event, Locked) for event in after.events)
        if after.state.turn is Turn.REVEAL and locked:
            shown[after.state.place] = before.state, after.state
    yield from shown.values()


def step_answers(play: Playthrough) -> Iterator[StepAnswers]:
    """Return what was answered on each step, in the order of the day."""
    for _, state in revealed(play):
        step, card = state.open_step, state.card
        assert step is not None  # something is shown of an open step
        assert card is not None  # as above
        told_elsewhere = bool(step.choices) and (state.step_id is None or bool(state.first))
        task = MODULES.get(step.kind or "")
        if task is None or told_elsewhere:
            continue
        rounds = (state.first, state.votes) if state.first else (state.votes,)
        table = task.counted(step, rounds)
        by = _counting(state)
        columns: Sequence[Sequence[int | None]] = list(zip(*(row.counts for row in table.rows), strict=True))
        if by in ("pupils", "people"):
            columns = [without_few([count or 0 for count in column]) for column in columns]
        rows = zip(table.rows, zip(*columns, strict=True), strict=True)
        yield StepAnswers(
            card.title,
            step.title if state.step_id is not None else None,
            by,
            table.heads,
            tuple(AnsweredRow(row.text, tuple(counts)) for row, counts in rows),
        )


def _counting(state: GameState) -> Counting:
    """Return what the answers of the open step count."""
    step = state.open_step
    assert step is not None  # something was answered on it
    by_class = rules_of(step).class_answers(step, state.setup)
    if any(vote is not None and vote.counts for vote in state.votes):
        return "people" if by_class else "pupils"
    return "class" if by_class else "groups"
