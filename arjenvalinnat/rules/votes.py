"""What groups commit to on one card: sealing, counts and ties, and how united the class is."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.actions import Commit, CommitCounts, Draw, Settle
from arjenvalinnat.rules.draws import drawn_answer
from arjenvalinnat.rules.state import GameState, Turn, Vote

UNITED_SHARE = 0.8
"""From this share of equal answers on the class is fairly united (domain research, 3.2)."""

MAX_COUNT = 99
COMMITTING = frozenset({Turn.COMMIT, Turn.RECOMMIT, Turn.SECOND_CHANCE})


class Opinion(Enum):
    """All that the wall may say after the first commitment of a deep card."""

    DIVIDED = "divided"
    UNITED = "united"
    SILENT = "silent"


def may_commit(state: GameState, group: int) -> bool:
    """Say whether this group may seal a commitment now."""
    if state.turn is Turn.SECOND_CHANCE:
        return group == state.again
    return state.turn in COMMITTING and 0 <= group < len(state.groups)


def refusal(state: GameState, action: Commit | CommitCounts | Settle | Draw) -> str | None:
    """Return why a group may not seal this now; None where it may."""
    card, group = state.card, action.group
    if card is None:
        return f"cannot {action}: the day is over"
    if not may_commit(state, group):
        what = "commit" if isinstance(action, Commit | CommitCounts) else "settle a tie"
        return f"group {group} cannot {what} during {state.turn.value} on card {card.id!r}"
    match action:
        case Commit():
            return _choice_fault(card, action)
        case CommitCounts(counts=counts):
            return _counts_fault(card, counts)
        case _:
            return _tie_fault(state, card, action)


def lock_refusal(state: GameState) -> str | None:
    """Return why the commitments may not be closed now; None where they may."""
    if state.turn is Turn.TALK:
        return None
    if state.turn not in COMMITTING:
        return f"cannot lock during {state.turn.value}"
    if any(vote is not None and vote.tied for vote in state.votes):
        return "cannot lock while a tie is not settled"
    return None


def sealed(state: GameState, card: Card, action: Commit | CommitCounts | Settle | Draw) -> Vote:
    """Return the vote that an action seals."""
    match action:
        case Commit(choice=choice, own=own):
            return Vote(choice, own)
        case CommitCounts(counts=counts):
            return _counted(card, counts)
        case Settle(group=group, choice=choice):
            return _settled(state, group, choice)
        case Draw(group=group):
            drawn = drawn_answer(state.setup.seed, card.id, group, _tied(state, group))
            return _settled(state, group, drawn)


def _counted(card: Card, counts: tuple[int, ...]) -> Vote:
    """Return the vote that raised cards make: the most raised answer, or a tie that waits."""
    answers = (*(choice.id for choice in card.choices), None)
    top = max(counts)
    tied = tuple(answer for answer, count in zip(answers, counts, strict=True) if count == top)
    if len(tied) > 1:
        return Vote(None, counts=counts, tied=tied)
    return Vote(tied[0], counts=counts)


def _settled(state: GameState, group: int, answer: str | None) -> Vote:
    vote = state.votes[group]
    assert vote is not None  # only a tie is settled
    return Vote(answer, counts=vote.counts)


def _choice_fault(card: Card, action: Commit) -> str | None:
    if action.choice is None:
        return f"group {action.group} cannot pass with an idea of its own" if action.own else None
    if card.choice(action.choice) is None:
        return f"card {card.id!r} has no choice {action.choice!r}"
    return None


def _counts_fault(card: Card, counts: tuple[int, ...]) -> str | None:
    if len(counts) != len(card.choices) + 1:
        return f"card {card.id!r} takes {len(card.choices) + 1} counts, not {len(counts)}"
    if not all(0 <= count <= MAX_COUNT for count in counts) or not any(counts):
        return f"counts {counts} are not 0-{MAX_COUNT} with at least one card raised"
    return None


def _tie_fault(state: GameState, card: Card, action: Settle | Draw) -> str | None:
    tied = _tied(state, action.group)
    if not tied:
        return f"group {action.group} has no tie on card {card.id!r}"
    if isinstance(action, Settle) and action.choice not in tied:
        return f"{action.choice!r} is not among the tied answers of group {action.group}"
    return None


def _tied(state: GameState, group: int) -> tuple[str | None, ...]:
    vote = state.votes[group]
    return vote.tied if vote is not None else ()


def tally(votes: tuple[Vote | None, ...], card: Card) -> Counter[str | None]:
    """Count the answers of a card, by raised cards where there are counts and by group elsewhere."""
    counted: Counter[str | None] = Counter()
    for vote in votes:
        if vote is None:
            continue
        if vote.counts:
            answers = (*(choice.id for choice in card.choices), None)
            counted.update(dict(zip(answers, vote.counts, strict=True)))
        else:
            counted[vote.choice] += 1
    return counted


def opinion(votes: tuple[Vote | None, ...], card: Card) -> Opinion:
    """Say how united the answers are; passes say nothing either way."""
    counted = tally(votes, card)
    counted.pop(None, None)
    said = counted.total()
    if not said:
        return Opinion.SILENT
    return Opinion.UNITED if max(counted.values()) >= UNITED_SHARE * said else Opinion.DIVIDED
