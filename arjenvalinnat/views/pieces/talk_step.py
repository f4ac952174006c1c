"""What a class talks about between two votes, by how united its first vote was."""

from __future__ import annotations

from arjenvalinnat.rules.votes import Opinion, opinion
from arjenvalinnat.views.pieces.wall import Wall

_HEARD = {Opinion.DIVIDED: "divided", Opinion.UNITED: "united", Opinion.SILENT: "silent"}


def talk_step(wall: Wall) -> str:
    """Return what the class talks about: `divided`, `united` or `silent`, or its `reasons` aloud."""
    heard = opinion(wall.state.first, wall.step)
    return "reasons" if wall.showing.place.item and heard is Opinion.DIVIDED else _HEARD[heard]
