"""A page of texts and rows under each other, with what the program has to tell above them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from arjenvalinnat.session.intents.desk import Dismiss
from arjenvalinnat.views.console.pieces.console import Console
from arjenvalinnat.views.console.pieces.flow import FlowItem, Para, buttons, flow
from arjenvalinnat.views.console.pieces.frame import framed
from arjenvalinnat.views.console.pieces.presses import Press
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def written(seen: Console, page: str, made: Callable[[float], Sequence[FlowItem]]) -> Scene:
    """Return the *page* of these blocks, made for the width that they have."""
    return framed(seen, page, flow(seen, lambda width: [*told(seen, width), *made(width)], seen.body))


def told(seen: Console, width: float) -> list[FlowItem]:
    """Return what the program has to tell the facilitator, until it has been read."""
    lines = [seen.say(one.key, **dict(one.values)) for one in seen.session.told]
    kept = [seen.say("day.unkept")] if seen.session.unkept else []
    blocks: list[FlowItem] = [Para(text, 3.4, bold=True, colour=Colour.LAMP) for text in (*kept, *lines)]
    if lines:
        blocks += buttons(seen, [Press(seen.say("console.told.read"), Dismiss(), ("ctrl+o",))], width)
    return blocks
