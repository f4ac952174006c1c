"""The themes, each on or off; they have pages of their own, because a deck may have dozens."""

from __future__ import annotations

from arjenvalinnat.session.intents.wall import Show, Wish
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import together
from arjenvalinnat.views.pieces.rows import AnswerButton, QuestionRow, leaves
from arjenvalinnat.views.pieces.setup import THEMES, headed
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene


def setup_themes_page(wall: Wall) -> Scene:
    """Return as many themes as a page holds, each on or off."""
    told, room = headed(wall)
    hidden = wall.session.wishes.hidden
    answers = [
        AnswerButton(name, Wish("theme", key), key not in hidden) for key, name in wall.deck.themes.items()
    ]
    pages = leaves(wall, [QuestionRow("", tuple(answers))], room)
    place = min(wall.showing.place.item - THEMES, len(pages) - 1)
    last = place + 1 == len(pages)
    following = Show(PageName.SETUP) if last else Show(PageName.SETUP, THEMES + place + 1)
    label = wall.say("setup.themes-done" if last else "setup.themes-more")
    back = Show(PageName.SETUP, THEMES + place - 1) if place else Show(PageName.SETUP)
    return frame(wall, "setup-themes", together(told, pages[place]), (label, following), back)
