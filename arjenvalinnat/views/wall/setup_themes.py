"""The themes, each on or off; they have pages of their own, because a deck may have dozens."""

from __future__ import annotations

from dataclasses import replace

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import together
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow, leaves
from arjenvalinnat.views.pieces.setup import headed
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def setup_themes_page(wall: Wall) -> Scene:
    """Return as many themes as a page holds, each on or off."""
    told, room = headed(wall)
    wishes = wall.session.wishes
    answers = [
        AnswerButton(name, WishFor(replace(wishes, hidden=wishes.hidden ^ {key})), key not in wishes.hidden)
        for key, name in wall.deck.themes.items()
    ]
    pages = leaves(wall, [QuestionRow("", tuple(answers))], room)
    place = min(wall.showing.place.item, len(pages) - 1)
    last = place + 1 == len(pages)
    following = Show(PageName.SETUP) if last else Show(PageName.SETUP_THEMES, place + 1)
    label = wall.say("setup.themes-done" if last else "setup.themes-more")
    back = Show(PageName.SETUP_THEMES, place - 1) if place else Show(PageName.SETUP)
    return frame(wall, "setup-themes", together(told, pages[place]), (label, following), back)
