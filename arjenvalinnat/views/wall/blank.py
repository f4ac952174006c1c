"""Nothing at all, so that the class looks at whoever speaks."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Blank
from arjenvalinnat.views.pieces.over import CLOSE_KEYS
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Hotspot, Rect, Scene
from arjenvalinnat.views.theme import Colour


def blank_page(wall: Wall) -> Scene:
    """Return a black wall; any way on shows the page again."""
    whole = Rect(0, 0, wall.width, 100)
    spot = Hotspot(whole, Blank(), wall.say("blank.show"), (*CLOSE_KEYS, "b"), primary=True)
    return Scene("blank", wall.width, (), (spot,), heading=wall.say("blank.heading"), ground=Colour.BLACK)
