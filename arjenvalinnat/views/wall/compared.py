"""The answers of a task side by side, page by page; nothing is said to be right but what is known."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import beside_on, frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.tasks import compared


def compared_page(wall: Wall, back: Intent) -> Scene:
    """Return a page of the reveal; from every page but the last one the talk is one key away."""
    say, task = wall.say, compared(wall.step)
    last = task.leaves(wall) - 1
    leaf = min(wall.showing.place.item, last)
    done = say("after.discuss" if wall.step.discuss else "task.on")
    part = task.revealed(wall, leaf)
    if leaf:
        back = Show(PageName.DAY, leaf - 1)
    if leaf == last:
        return frame(wall, "compared", part, (done, Do(Next())), back, sky=True)
    on = say("task.next")
    skip = beside_on(wall, on, done, Do(Next()), "e") if last > 1 else None
    return frame(wall, "compared", part, (on, Show(PageName.DAY, leaf + 1)), back, sky=True, also=skip)
