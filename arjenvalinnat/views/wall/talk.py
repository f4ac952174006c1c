"""The talk between two votes: in pairs, then reasons aloud, then the class votes again.

A class that is fairly united argues for what nobody chose instead, and its first vote may stand.
"""

from __future__ import annotations

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.rules.votes import Opinion, opinion
from arjenvalinnat.session.intents.wall import Do, Intent, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pictures import TALK
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.wall.column import Block
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.pictured import beside
from arjenvalinnat.views.wall.turns import begins
from arjenvalinnat.views.wall.wall import Wall

_HEARD = {Opinion.DIVIDED: "divided", Opinion.UNITED: "united", Opinion.SILENT: "silent"}


def talk_step(wall: Wall) -> str:
    """Return what the class talks about: `divided`, `united` or `silent`, or its `reasons` aloud."""
    heard = opinion(wall.state.first, wall.card)
    return "reasons" if wall.showing.item and heard is Opinion.DIVIDED else _HEARD[heard]


def talk_page(wall: Wall, back: Intent) -> Scene:
    """Return how united the class is, and nothing more, with what to talk about; at item 1 the reasons."""
    say, step = wall.say, talk_step(wall)
    if step == "reasons":
        return _reasons_page(wall)
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
    return frame(wall, "", part, on, back, sky=True)


def _reasons_page(wall: Wall) -> Scene:
    """Return the request for two or three reasons that everyone hears."""
    blocks = [
        Block(wall.say("talk.reasons-heading"), wall.size(11), bold=True, role="heading"),
        Block(wall.say("talk.reasons-prompt"), wall.size(6.5), gap=3),
        *begins(wall),
    ]
    part = beside(wall, blocks, wall.day_body(), TALK)
    return frame(wall, "", part, (wall.say("talk.again"), Do(Next())), Show(PageName.DAY), sky=True)
