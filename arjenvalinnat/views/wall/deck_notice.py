"""What must be read before a deck that stands apart is opened."""

from __future__ import annotations

from arjenvalinnat.session.intents.hour import Choose
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def deck_notice_page(wall: Wall) -> Scene:
    """Return a deck's notice, with the way on that opens the deck and the way back to the others."""
    say, found = wall.say, wall.session.found
    item = min(wall.showing.place.item, len(found) - 1)
    blocks = [
        Block(say("deck-notice.kicker"), theme.BODY, bold=True, colour=Colour.ACCENT, role="note"),
        Block(found[item].title, theme.HEADING, bold=True, gap=1.0, role="heading"),
        Block(found[item].notice or say("deck-notice.none"), 6.5, gap=2.6),
    ]
    part = column(wall, blocks, wall.body(), middle=True)
    on = say("deck-notice.open"), Choose(item)
    return frame(wall, "deck-notice", part, on, Show(PageName.OTHER_DECKS))
