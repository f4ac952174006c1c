"""How votes moved on deep cards and steps: counts of groups or of raised cards, and no group by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import GameState, Turn, Vote
from arjenvalinnat.rules.votes import tally
from arjenvalinnat.session.report.small_counts import without_few
from arjenvalinnat.session.report.step_answers import revealed


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """One answer of a deep card: how many gave it in the first vote and in the second.

    `text` is None for a pass. `left` are the groups that gave it first and another answer then. A number is
    None where it is not told or not known.
    """

    text: str | None
    first: int | None
    second: int | None
    left: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """One deep card's two votes, or those of a deep `step` of a scene.

    `by` says what was counted. `changed` are the groups whose answer was another one in the second vote, None
    where no second vote was held.
    """

    title: str
    by: Literal["groups", "pupils"]
    changed: int | None
    answers: tuple[AnswerCount, ...]
    step: str | None = None


def moved_votes(play: Playthrough) -> Iterator[Moved]:
    """Return how votes moved on each deep card or step that was revealed, in the order of the day."""
    for before, state in revealed(play):
        step = state.open_step
        if state.card is not None and step is not None and step.choices and state.first:
            yield _moved(state, state.card, step, again=before.turn is not Turn.TALK)


def _moved(state: GameState, card: Card, step: Step, *, again: bool) -> Moved:
    ways = (choice for choice in step.choices if choice.stop is None or _raised(state, choice.id))
    answers = (*(choice.id for choice in ways), None)
    counted = any(vote is not None and vote.counts for vote in (*state.first, *state.votes))
    pairs = list(zip(state.first, state.votes, strict=True))
    rows = zip(
        answers,
        _numbers(state.first, step, answers, counted=counted),
        _numbers(state.votes, step, answers, counted=counted),
        strict=True,
    )
    return Moved(
        card.title,
        "pupils" if counted else "groups",
        sum(_differ(pair) for pair in pairs) if again else None,
        tuple(
            AnswerCount(
                _text(step, answer),
                first,
                second if again else None,
                sum(_differ(pair) and _says(pair[0], answer) for pair in pairs)
                if again and not counted
                else None,
            )
            for answer, first, second in rows
        ),
        step.title if state.step_id is not None else None,
    )


def _raised(state: GameState, stop: str) -> bool:
    """Say whether cards were raised for a stop that stopped nobody."""
    step = state.open_step
    assert step is not None  # asked of an open step
    return any(tally(votes, step)[stop] for votes in (state.first, state.votes))


def _numbers(
    votes: Sequence[Vote | None], step: Step, answers: Sequence[str | None], *, counted: bool
) -> tuple[int | None, ...]:
    """Return how many gave each answer, passes last; few pupils are not told."""
    given = tally(tuple(votes), step)
    numbers = [given[answer] for answer in answers]
    return without_few(numbers) if counted else tuple(numbers)


def _differ(pair: tuple[Vote | None, Vote | None]) -> bool:
    first, second = pair
    return first is not None and second is not None and first.choice != second.choice


def _says(vote: Vote | None, answer: str | None) -> bool:
    return vote is not None and vote.choice == answer


def _text(step: Step, answer: str | None) -> str | None:
    choice = None if answer is None else step.choice(answer)
    return None if choice is None else choice.text
