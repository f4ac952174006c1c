"""The question about leaving."""

from __future__ import annotations

from arjenvalinnat.session.intents.hour import Leave
from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.over import CLOSE_KEYS, beside_close, close, over_scene
from arjenvalinnat.views.pieces.parts import together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def leave_page(wall: Wall) -> Scene:
    """Return what leaving does, and both answers; going on is the safe answer."""
    say, kept = wall.say, wall.session.play is not None and not wall.session.over
    blocks = [
        Block(say("leave.heading"), 10, bold=True, role="heading"),
        Block(say("leave.kept" if kept else "leave.nothing"), 6, gap=3),
    ]
    stay = close(wall, say("leave.stay"), Over(PageName.LEAVE), CLOSE_KEYS)
    leave = beside_close(say("leave.leave"), Leave(), "q")
    return over_scene(wall, "leave", together(column(wall, blocks, wall.body(), middle=True), leave, stay))
