"""What groups commit to on one card: sealing, counts and ties, and how united the class is."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.actions import Commit, CommitCounts, Draw, IllegalAction, Settle
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


def commit(state: GameState, card: Card, action: Commit) -> Vote:
    """Return the vote that a commitment seals."""
    _require_turn(state, card, action.group, "commit")
    if action.choice is None:
        if action.own:
            raise IllegalAction(f"group {action.group} cannot pass with an idea of its own")
        return _PASS
    if card.choice(action.choice) is None:
        raise IllegalAction(f"card {card.id!r} has no choice {action.choice!r}")
    return Vote(action.choice, action.own)


def commit_counts(state: GameState, card: Card, action: CommitCounts) -> Vote:
    """Return the vote that raised cards make: the most raised answer, or a tie that waits."""
    _require_turn(state, card, action.group, "commit")
    counts = action.counts
    if len(counts) != len(card.choices) + 1:
        raise IllegalAction(f"card {card.id!r} takes {len(card.choices) + 1} counts, not {len(counts)}")
    if not all(0 <= count <= MAX_COUNT for count in counts) or not any(counts):
        raise IllegalAction(f"counts {counts} are not 0-{MAX_COUNT} with at least one card raised")
    answers = (*(choice.id for choice in card.choices), None)
    top = max(counts)
    tied = tuple(answer for answer, count in zip(answers, counts, strict=True) if count == top)
    if len(tied) > 1:
        return Vote(None, counts=counts, tied=tied)
    return Vote(tied[0], counts=counts)


def settle(state: GameState, card: Card, action: Settle | Draw) -> Vote:
    """Return a group's vote with its tie settled by the facilitator or drawn."""
    _require_turn(state, card, action.group, "settle a tie")
    vote = state.votes[action.group]
    if vote is None or not vote.tied:
        raise IllegalAction(f"group {action.group} has no tie on card {card.id!r}")
    if isinstance(action, Draw):
        answer = drawn_answer(state.setup.seed, card.id, action.group, vote.tied)
    elif action.choice in vote.tied:
        answer = action.choice
    else:
        raise IllegalAction(f"{action.choice!r} is not among the tied answers of group {action.group}")
    return Vote(answer, counts=vote.counts)


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


def _require_turn(state: GameState, card: Card, group: int, what: str) -> None:
    if not may_commit(state, group):
        raise IllegalAction(f"group {group} cannot {what} during {state.turn.value} on card {card.id!r}")


_PASS = Vote(None)
