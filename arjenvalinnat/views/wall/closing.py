"""The last minutes: stepping out of the role, and where help is."""

from __future__ import annotations

from arjenvalinnat.session.closing_talk import closing_talk, questions
from arjenvalinnat.session.intents.wall import Over, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import HELP
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.wall import Wall


def step_out_page(wall: Wall) -> Scene:
    """Return the words with which everyone steps out of the role."""
    blocks = [
        Block(wall.say("step-out.heading"), wall.size(10), bold=True, role="heading"),
        Block(wall.tell(closing_talk(wall.session, wall.showing.now).closing), wall.size(7), gap=3),
    ]
    part = column(wall, blocks, wall.body(), middle=True)
    last = len(questions(wall.session, wall.showing.now)) - 1
    on = wall.say("step-out.done"), Show(PageName.EXIT)
    return frame(wall, "", part, on, Show(PageName.DEBRIEF, last))


def help_page(wall: Wall) -> Scene:
    """Return where help is; the page stays until it is closed."""
    say = wall.say
    blocks = [Block(say("help.heading"), wall.size(theme.HEADING), bold=True, mark=HELP, role="heading")]
    for entry in wall.deck.help:
        checked = f"{entry.checked.day}.{entry.checked.month}.{entry.checked.year}"
        details = " · ".join((entry.hours, entry.language, say("help.checked", checked=checked)))
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
    return frame(wall, "", part, (say("help.close"), Over(PageName.LEAVE)), Show(PageName.EXIT))
