"""What was measured of this machine, with one plain sentence about whether it is quick enough."""

from __future__ import annotations

from arjenvalinnat.session.intents.device import Measure
from arjenvalinnat.session.intents.place import Over
from arjenvalinnat.session.machine import FRAME, Machine, Size, Timing
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.over import CLOSE_KEYS, beside_close, close, over_scene, pairs
from arjenvalinnat.views.pieces.parts import Part, line, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import Colour

_MOST_SCREENS = 3
_NAMES = 40.0


def machine_page(wall: Wall) -> Scene:
    """Return the judgement and the figures; where there is no window, the page says that none can be had."""
    say, machine, body = wall.say, wall.showing.device.machine, wall.body()
    shut = close(wall, say("machine.close"), Over(PageName.SETTINGS), (*CLOSE_KEYS, "f2"))
    if machine is None:
        blocks = [
            Block(say("machine.heading"), theme.HEADING, bold=True, role="heading"),
            Block(say("machine.unmeasured"), 6, gap=3),
        ]
        return over_scene(wall, "machine", together(column(wall, blocks, body, middle=True), shut))
    judged = say("machine.smooth" if machine.smooth else "machine.slow")
    why = say("machine.frame", frame=_decimal(wall, machine.frame), limit=_decimal(wall, FRAME))
    heading = Part(
        (
            line(judged, Rect(body.x, body.y, body.w, 9), 7, bold=True, role="heading"),
            line(why, Rect(body.x, body.y + 9, body.w, 6), 4.6, colour=Colour.QUIET),
        )
    )
    top = body.y + 17
    figures = pairs(_figures(wall, machine), Rect(body.x, top, body.w, body.bottom - top), _NAMES)
    again = beside_close(say("machine.again"), Measure())
    return over_scene(wall, "machine", together(heading, figures, again, shut))


def _figures(wall: Wall, machine: Machine) -> list[tuple[str, str]]:
    """Return what each figure is, and the figure with its unit."""
    say = wall.say
    driver = "machine.driver-plain" if machine.unaccelerated else "machine.driver-free"
    return [
        (say("machine.anew"), _timing(wall, machine.anew)),
        (say("machine.repaint"), _timing(wall, machine.repaint)),
        (say("machine.flip"), _timing(wall, machine.flip)),
        (say("machine.window"), _size(wall, "machine.pixels", machine.pixels)),
        (say("machine.window-points"), _size(wall, "machine.points", machine.points)),
        *(
            (say("machine.screen", number=number), _size(wall, "machine.points", screen))
            for number, screen in enumerate(machine.screens[:_MOST_SCREENS], 1)
        ),
        (say("machine.driver"), say(driver, driver=machine.driver)),
        (say("machine.versions"), f"pygame-ce {machine.pygame}, SDL {machine.sdl}"),
        (say("machine.python"), machine.python),
        (say("machine.folder"), say("machine.writable" if machine.writable else "machine.read-only")),
    ]


def _timing(wall: Wall, took: Timing) -> str:
    return wall.say("machine.timing", median=_decimal(wall, took.median), worst=_decimal(wall, took.worst))


def _size(wall: Wall, unit: str, size: Size) -> str:
    return wall.say(unit, width=size[0], height=size[1])


def _decimal(wall: Wall, number: float) -> str:
    return f"{number:.1f}".replace(".", wall.say("machine.decimal"))
