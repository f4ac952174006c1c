"""What the class agrees on before the day."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def agreement_page(wall: Wall) -> Scene:
    """Return the lines of the agreement, all of them at once."""
    blocks = [Block(wall.say("agreement.heading"), wall.size(theme.HEADING), bold=True, role="heading")]
    blocks += [Block(wall.tell(text), wall.size(6.5), gap=2.6) for text in wall.deck.agreement.wall]
    back = Show(PageName.PRACTICE) if wall.deck.practice else Show(PageName.TITLE)
    following = PageName.ROLES if wall.deck.roles else PageName.DAY
    on = wall.say("agreement.done"), Show(following)
    return frame(wall, "agreement", column(wall, blocks, wall.body()), on, back)
