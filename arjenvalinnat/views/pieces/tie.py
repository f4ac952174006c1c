"""A tie of raised cards: whose it is, and the sentence that says so on the wall and on the console."""

from __future__ import annotations

from arjenvalinnat.rules.state import GameState
from arjenvalinnat.views.pieces.wall import Wall


def tied_group(state: GameState) -> int | None:
    """Return the group whose tie waits, None when none does."""
    return next((group for group, vote in enumerate(state.votes) if vote is not None and vote.tied), None)


def tie_told(wall: Wall, group: int) -> str:
    """Return that a group's answers are tied and which, by their numbers on the wall, 0 for the pass."""
    vote = wall.state.votes[group]
    shown = [choice.id for choice in wall.shown_choices]
    tied = vote.tied if vote is not None else ()
    numbers = sorted(shown.index(one) + 1 if one else 0 for one in tied)
    return wall.say("commit.tied", group=wall.group(group), numbers=", ".join(map(str, numbers)))
