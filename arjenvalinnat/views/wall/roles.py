"""The circumstances that nobody chose: every group with its role."""

from __future__ import annotations

from functools import partial

from arjenvalinnat.content.format.deck import Role
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import picture, sign, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Item, Rect, Scene
from arjenvalinnat.views.theme import Colour

_LANE_SIGN = 7.4
_LANE_ICON = 6.2


def roles_page(wall: Wall) -> Scene:
    """Return every group's role in a lane; each leads to its lines."""
    say, body = wall.say, wall.body(4.0)
    heading = column(wall, [Block(say("roles.heading"), 7.5, bold=True, role="heading")], body)
    top = heading.bottom + 1.0
    roles = wall.state.setup.roles
    blocks = []
    for group, role_id in enumerate(roles):
        role = wall.deck.roles_by_id[role_id] if role_id else None
        text = (
            f"{wall.tell(role.name)}: {', '.join(map(wall.tell, role.words))}" if role else say("roles.none")
        )
        blocks.append(
            Block(
                text,
                wall.size(5.0),
                boxed=True,
                gap=1.6,
                indent=_LANE_SIGN + (_LANE_ICON + 3.0 if role else 2.2),
                decorate=partial(_start_of_lane, wall, group, role),
                intent=Show(PageName.ROLE, group),
                keys=(str(group + 1),),
                label=f"{wall.group(group)}. {text}",
            )
        )
    if wall.session.wishes.seats:
        told, size = say("turns.seats"), wall.size(4.4)
        blocks.append(Block(told, size, colour=Colour.QUIET, gap=1.6, role="note", spare=True))
    lanes = column(wall, blocks, Rect(body.x, top, body.w, body.bottom - top))
    on = say("roles.done"), Show(PageName.DAY)
    return frame(wall, "roles", together(heading, lanes), on, Show(PageName.AGREEMENT))


def _start_of_lane(wall: Wall, group: int, role: Role | None, area: Rect) -> tuple[Item, ...]:
    y = area.y + area.h / 2
    mark = sign(wall, group, area.x + _LANE_SIGN / 2 + 1.2, y, _LANE_SIGN)
    if role is None:
        return (mark,)
    return mark, picture(role.icon, area.x + _LANE_SIGN + _LANE_ICON / 2 + 3.0, y, _LANE_ICON)
