"""Something more is known, or the class has talked: whoever wants may answer otherwise."""

from __future__ import annotations

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pictures import TALK
from arjenvalinnat.views.pieces.column import Block
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.pictured import beside
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.tasks import compared
from arjenvalinnat.views.theme import Colour


def evidence_page(wall: Wall, back: Intent) -> Scene:
    """Return what was uncovered last, large, and what was before it; without evidence, what to talk about."""
    say, known = wall.say, compared(wall.step).evidence(wall)
    opened = known[: wall.state.page + 1]
    if opened:
        told = (
            say("task.evidence", number=len(opened), count=len(known))
            if len(known) > 1
            else say("task.evidence-one")
        )
        blocks = [Block(told, wall.size(5.5), bold=True, colour=Colour.ACCENT, role="note")]
        *earlier, (last, under) = opened
        blocks += [
            Block(text, wall.size(5.5), colour=Colour.QUIET, gap=2, spare=wall.big) for text, _ in earlier
        ]
        blocks.append(Block(last, wall.size(10.0), bold=True, gap=3, role="heading", since=0.0, under=under))
        blocks.append(Block(say("task.evidence-prompt"), wall.size(6.5), gap=3, spare=wall.big))
    else:
        blocks = [
            Block(say("task.talk"), wall.size(12), bold=True, role="heading", since=0.0),
            Block(say("task.talk-prompt"), wall.size(6.5), gap=3),
        ]
    stands = say("task.stands")
    blocks.append(Block(stands, wall.size(5.0), boxed=True, badge="E", gap=3, intent=Do(Lock()), keys=("e",)))
    part = beside(wall, blocks, wall.day_body(), TALK)
    return frame(wall, "evidence", part, (say("task.again"), Do(Next())), back, sky=True)
