"""What is committed to on one step: sealing, counts and ties, and how united the class is."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.actions import Commit, CommitCounts, Draw, Settle
from arjenvalinnat.rules.draws import draw_name, drawn_answer
from arjenvalinnat.rules.state import GameState, Turn, Vote
from arjenvalinnat.rules.tasks import rules_of
from arjenvalinnat.rules.tasks.answers import Answer

UNITED_SHARE = 0.8
"""From this share of equal answers on the class is fairly united (domain research, 3.2)."""

COMMITTING = frozenset({Turn.COMMIT, Turn.RECOMMIT, Turn.SECOND_CHANCE})


_NOTHING: frozenset[str] = frozenset()


class Opinion(Enum):
    """All that the wall may say after the first commitment of a deep card."""

    DIVIDED = "divided"
    UNITED = "united"
    SILENT = "silent"


def may_commit(state: GameState, group: int) -> bool:
    """Say whether this group may seal a commitment now."""
    if state.turn is Turn.SECOND_CHANCE:
        return group == state.again
    if state.turn not in COMMITTING or not 0 <= group < len(state.votes):
        return False
    return not state.only or group in state.only


def struck(state: GameState) -> frozenset[str]:
    """Return the stops of the open step that have been read, which nobody chooses again."""
    return frozenset(stop for stops in state.stops for stop in stops) if state.stops else _NOTHING


def open_choices(state: GameState) -> tuple[Choice, ...]:
    """Return the choices of the open step that are not struck out, in the deck's order."""
    step = state.open_step
    out = struck(state)
    return tuple(choice for choice in step.choices if choice.id not in out) if step is not None else ()


def answerers(state: GameState) -> int:
    """Return how many answer the open step: every group, or the class as one."""
    step = state.open_step
    by_class = step is not None and rules_of(step).class_answers(step, state.setup)
    return 1 if by_class else len(state.groups)


def refusal(state: GameState, action: Commit | CommitCounts | Settle | Draw) -> str | None:
    """Return why a group may not seal this now; None where it may."""
    step, group = state.open_step, action.group
    if step is None:
        return f"cannot {action}: the day is over"
    if not may_commit(state, group):
        what = "commit" if isinstance(action, Commit | CommitCounts) else "settle a tie"
        return f"group {group} cannot {what} during {state.turn.value} on card {state.place[0]!r}"
    match action:
        case Commit() | CommitCounts():
            return rules_of(step).fault(step, action, struck(state))
        case _:
            return _tie_fault(state, state.place[0], action)


def lock_refusal(state: GameState) -> str | None:
    """Return why the commitments may not be closed now; None where they may."""
    if state.turn is Turn.TALK:
        return None
    if state.turn not in COMMITTING:
        return f"cannot lock during {state.turn.value}"
    if any(vote is not None and vote.tied for vote in state.votes):
        return "cannot lock while a tie is not settled"
    return None


def sealed(state: GameState, action: Commit | CommitCounts | Settle | Draw) -> Vote:
    """Return the vote that an action seals."""
    match action:
        case Commit():
            return Vote(action.choice, action.own, (), (), action.answer)
        case CommitCounts(counts=counts):
            step = state.open_step
            assert step is not None  # nothing is sealed once the day is over
            return _counted(step, counts) if step.choices else Vote(None, counts=counts)
        case Settle(group=group, choice=choice):
            return _settled(state, group, choice)
        case Draw(group=group):
            drawn = drawn_answer(state.setup.seed, draw_name(state.place), group, _tied(state, group))
            return _settled(state, group, drawn)


def _counted(step: Step, counts: tuple[int, ...]) -> Vote:
    """Return the vote that raised cards make: the most raised answer, or a tie that waits."""
    answers = (*(choice.id for choice in step.choices), None)
    top = max(counts)
    tied = tuple(answer for answer, count in zip(answers, counts, strict=True) if count == top)
    if len(tied) > 1:
        return Vote(None, counts=counts, tied=tied)
    return Vote(tied[0], counts=counts)


def _settled(state: GameState, group: int, answer: str | None) -> Vote:
    vote = state.votes[group]
    assert vote is not None  # only a tie is settled
    return Vote(answer, counts=vote.counts)


def _tie_fault(state: GameState, card: str, action: Settle | Draw) -> str | None:
    tied = _tied(state, action.group)
    if not tied:
        return f"group {action.group} has no tie on card {card!r}"
    if isinstance(action, Settle) and action.choice not in tied:
        return f"{action.choice!r} is not among the tied answers of group {action.group}"
    return None


def _tied(state: GameState, group: int) -> tuple[str | None, ...]:
    vote = state.votes[group]
    return vote.tied if vote is not None else ()


def tally(votes: tuple[Vote | None, ...], step: Step) -> Counter[Answer]:
    """Count the answers of a step, by raised cards where there are counts and by group elsewhere."""
    return rules_of(step).tally(votes, step)


def opinion(votes: tuple[Vote | None, ...], step: Step) -> Opinion:
    """Say how united the answers are; passes say nothing either way."""
    counted = tally(votes, step)
    counted.pop(None, None)
    said = counted.total()
    if not said:
        return Opinion.SILENT
    return Opinion.UNITED if max(counted.values()) >= UNITED_SHARE * said else Opinion.DIVIDED
