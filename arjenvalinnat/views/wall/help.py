"""The last page of the hour: where help is."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Over, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import HELP
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.facts import day_of
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour


def help_page(wall: Wall) -> Scene:
    """Return who helps, when and how; the page stays until it is closed."""
    say = wall.say
    blocks = [Block(say("help.heading"), wall.size(theme.HEADING), bold=True, mark=HELP, role="heading")]
    for entry in wall.deck.help:
        checked = day_of(entry.checked)
        known = (entry.hours, entry.language, say("help.checked", checked=checked))
        details = " · ".join(part for part in known if part)
        blocks += [
            Block(f"{entry.name}  {entry.number}", wall.size(6.2), bold=True, gap=3.2, role="heading"),
            Block(
                f"{wall.tell(entry.note)} {details}" if entry.note else details,
                wall.size(4.4),
                colour=Colour.QUIET,
                gap=0.2,
            ),
        ]
    part = column(wall, blocks, wall.body())
    before = PageName.STEP_OUT if wall.deck.exit == "off" else PageName.EXIT
    return frame(wall, "help", part, (say("help.close"), Over(PageName.LEAVE)), Show(before))
