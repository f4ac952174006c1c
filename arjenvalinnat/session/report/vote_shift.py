"""How votes moved on the deep cards: counts of groups or of raised cards, and no group by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.rules.state import GameState, Turn, Vote
from arjenvalinnat.rules.votes import tally
from arjenvalinnat.session.report.small_counts import without_few


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
    """One deep card's two votes.

    `by` says what was counted. `changed` are the groups whose answer was another one in the second vote, None
    where no second vote was held.
    """

    title: str
    by: Literal["groups", "pupils"]
    changed: int | None
    answers: tuple[AnswerCount, ...]


def moved_votes(play: Playthrough) -> Iterator[Moved]:
    """Return how votes moved on each deep card that was revealed, in the order of the day."""
    seen: set[tuple[int, int]] = set()
    for before, step in zip(play.transitions, play.transitions[1:], strict=False):
        state = step.state
        opened, place = state.open_step, (state.at, state.step)
        revealed = state.turn is Turn.REVEAL and place not in seen
        if revealed and opened is not None and opened.choices and state.first:
            seen.add(place)
            yield _moved(state, opened, again=before.state.turn is not Turn.TALK)


def _moved(state: GameState, card: Step, *, again: bool) -> Moved:
    answers = (*(choice.id for choice in card.choices), None)
    counted = any(vote is not None and vote.counts for vote in (*state.first, *state.votes))
    pairs = list(zip(state.first, state.votes, strict=True))
    rows = zip(
        answers,
        _numbers(state.first, card, counted=counted),
        _numbers(state.votes, card, counted=counted),
        strict=True,
    )
    return Moved(
        card.title,
        "pupils" if counted else "groups",
        sum(_differ(pair) for pair in pairs) if again else None,
        tuple(
            AnswerCount(
                _text(card, answer),
                first,
                second if again else None,
                sum(_differ(pair) and _says(pair[0], answer) for pair in pairs)
                if again and not counted
                else None,
            )
            for answer, first, second in rows
        ),
    )


def _numbers(votes: Sequence[Vote | None], card: Step, *, counted: bool) -> tuple[int | None, ...]:
    """Return how many gave each answer, passes last; few pupils are not told."""
    given = tally(tuple(votes), card)
    numbers = [given[answer] for answer in (*(choice.id for choice in card.choices), None)]
    return without_few(numbers) if counted else tuple(numbers)


def _differ(pair: tuple[Vote | None, Vote | None]) -> bool:
    first, second = pair
    return first is not None and second is not None and first.choice != second.choice


def _says(vote: Vote | None, answer: str | None) -> bool:
    return vote is not None and vote.choice == answer


def _text(card: Step, answer: str | None) -> str | None:
    choice = None if answer is None else card.choice(answer)
    return None if choice is None else choice.text
