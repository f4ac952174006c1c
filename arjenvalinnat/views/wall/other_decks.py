"""The decks that stand apart: each opens after its notice."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def other_decks_page(wall: Wall) -> Scene:
    """Return the decks that are off by default, each with the way to its notice."""
    say = wall.say
    apart = [(place, deck) for place, deck in enumerate(wall.session.found) if deck.apart]
    blocks = [
        Block(say("other-decks.heading"), theme.HEADING, bold=True, role="heading"),
        Block(say("other-decks.about"), theme.SMALL, colour=Colour.QUIET, gap=0.6, role="note"),
    ]
    blocks += [
        Block(
            deck.title,
            5.5,
            boxed=True,
            gap=1.4,
            badge=str(number),
            intent=Show(PageName.DECK_NOTICE, place),
            keys=(str(number),) if number <= 9 else (),
            label=deck.title,
        )
        for number, (place, deck) in enumerate(apart, 1)
    ]
    on = say("other-decks.back"), Show(PageName.TITLE)
    return frame(wall, "other-decks", column(wall, blocks, wall.body()), on, on[1])
