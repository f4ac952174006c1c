"""What a class does before its answers are collected: it sorts, stands on a line, thinks of a number."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.tasks import compared


def doing_page(wall: Wall, back: Intent) -> Scene:
    """Return the open task, for as long as it is done."""
    part = compared(wall.step).doing(wall, wall.day_body())
    return frame(wall, "doing", part, (wall.say("task.collect"), Do(Next())), back, sky=True)
