"""The talk between two votes, in pairs.

A class that is fairly united argues for what nobody chose instead, and its first vote may stand.
"""

from __future__ import annotations

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pictures import TALK
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.talk_step import talk_step
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def talk_page(wall: Wall, back: Intent) -> Scene:
    """Return how united the class is, and nothing more, with what to talk about."""
    say, step = wall.say, talk_step(wall)
    blocks = [
        Block(say(f"talk.{step}"), wall.size(12), bold=True, role="heading", since=0.0),
        Block(say(f"talk.prompt-{step}"), wall.size(6.5), gap=3),
    ]
    on: tuple[str, Intent] = say("talk.reasons"), Show(PageName.DAY, 1)
    if step == "united":
        told, asks = say("talk.again"), Do(Next())
        blocks.append(Block(told, wall.size(5.0), boxed=True, badge="E", gap=4, intent=asks, keys=("e",)))
        on = say("talk.stands"), Do(Lock())
    elif step == "silent":
        on = say("talk.again"), Do(Next())
    part = beside(wall, blocks, wall.day_body(), TALK)
    return frame(wall, "talk", part, on, back, sky=True)
