"""Before the day: the practice card, the agreement, and the circumstances that nobody chose."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from arjenvalinnat.content.format.deck import Role
from arjenvalinnat.session.intents.wall import Intent, Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.pictures import SEE
from arjenvalinnat.views.scene import Item, Rect, Scene
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, picture, sign, together
from arjenvalinnat.views.wall.pictured import beside
from arjenvalinnat.views.wall.wall import Wall

_LANE_SIGN = 7.4
_LANE_ICON = 6.2

ROLE_WORDS = 5.0
"""The size, in units, of the three words of a role on its page."""


def practice_page(wall: Wall) -> Scene:
    """Return the practice card; after its choices, what comes of each of them, one by one."""
    practice, say, item = wall.deck.practice, wall.say, wall.showing.item
    if practice is None:
        return agreement_page(wall)
    body, count = wall.body(), len(practice.choices)
    kicker = Block(say("practice.kicker"), wall.size(4.6), colour=Colour.ACCENT, bold=True, role="note")
    if item > 0:
        made = practice.choices[min(item, count) - 1]
        blocks = [
            kicker,
            Block(wall.tell(made.text), wall.size(5.5), colour=Colour.QUIET, gap=3),
            Block(wall.tell(made.result), wall.size(10), bold=True, gap=3, role="heading"),
        ]
    else:
        blocks = [
            replace(kicker, mark=SEE),
            Block(wall.tell(practice.title), wall.size(theme.HEADING), bold=True, gap=0.5, role="heading"),
            Block(wall.tell(practice.situation), wall.size(theme.SITUATION), gap=1),
            Block(wall.tell(practice.ask), wall.size(theme.SITUATION), bold=True, gap=0.5),
        ]
        if wall.session.unkept:
            blocks.insert(1, Block(say("day.unkept"), wall.size(4.4), gap=0.5, role="note"))
        for place, choice in enumerate(practice.choices):
            text = wall.tell(choice.text)
            blocks.append(
                Block(
                    text, wall.size(theme.CHOICE), boxed=True, badge=str(place + 1), gap=1.4 if place else 2.4
                )
            )
    on: tuple[str, Intent]
    if item < count:
        on = (say("practice.results") if item == 0 else say("foot.on")), Show(PageName.PRACTICE, item + 1)
    else:
        on = say("practice.done"), Show(PageName.AGREEMENT)
    back = Show(PageName.PRACTICE, item - 1) if item else Show(PageName.TITLE)
    part = beside(wall, blocks, body, SEE) if item else column(wall, blocks, body)
    return frame(wall, "", part, on, back)


def agreement_page(wall: Wall) -> Scene:
    """Return what the class agrees on."""
    blocks = [Block(wall.say("agreement.heading"), wall.size(theme.HEADING), bold=True, role="heading")]
    blocks += [Block(wall.tell(text), wall.size(6.5), gap=2.6) for text in wall.deck.agreement.wall]
    back = Show(PageName.PRACTICE) if wall.deck.practice else Show(PageName.TITLE)
    on = wall.say("agreement.done"), Show(PageName.ROLES)
    return frame(wall, "", column(wall, blocks, wall.body()), on, back)


def roles_page(wall: Wall) -> Scene:
    """Return every group's role in a lane; at item n the lines of group n - 1."""
    if wall.showing.item:
        return _role_page(wall, min(wall.showing.item, len(wall.state.groups)) - 1)
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
                intent=Show(PageName.ROLES, group + 1),
                keys=(str(group + 1),),
                label=f"{wall.group(group)}. {text}",
            )
        )
    if wall.session.wishes.seats:
        told, size = say("turns.seats"), wall.size(4.4)
        blocks.append(Block(told, size, colour=Colour.QUIET, gap=1.6, role="note", spare=True))
    lanes = column(wall, blocks, Rect(body.x, top, body.w, body.bottom - top))
    return frame(
        wall, "", together(heading, lanes), (say("roles.done"), Show(PageName.DAY)), Show(PageName.AGREEMENT)
    )


def _start_of_lane(wall: Wall, group: int, role: Role | None, area: Rect) -> tuple[Item, ...]:
    y = area.y + area.h / 2
    mark = sign(wall, group, area.x + _LANE_SIGN / 2 + 1.2, y, _LANE_SIGN)
    if role is None:
        return (mark,)
    return mark, picture(role.icon, area.x + _LANE_SIGN + _LANE_ICON / 2 + 3.0, y, _LANE_ICON)


def _role_page(wall: Wall, group: int) -> Scene:
    role_id = wall.state.setup.roles[group]
    role = wall.deck.roles_by_id[role_id] if role_id else None
    body = wall.body()
    mark = Part((sign(wall, group, body.x + 7, body.y + 7, 14, said=wall.group(group)),))
    if role:
        mark = together(mark, Part((picture(role.icon, body.x + 7, body.y + 25, 14, Colour.QUIET),)))
    blocks = [
        Block(
            wall.tell(role.name) if role else wall.say("roles.none"), wall.size(9), bold=True, role="heading"
        )
    ]
    if role:
        blocks.append(
            Block(
                " · ".join(map(wall.tell, role.words)),
                wall.size(ROLE_WORDS),
                colour=Colour.ACCENT,
                bold=True,
            )
        )
        for line_id, text in role.lines.items():
            name = wall.deck.role_lines.get(line_id, line_id)
            blocks.append(Block(f"{wall.tell(name)}: {wall.tell(text)}", wall.size(5.5), gap=2.0))
    texts = column(wall, blocks, Rect(body.x + 19, body.y, body.w - 19, body.h))
    last = group + 1 >= len(wall.state.groups)
    on = wall.say("roles.lanes"), Show(PageName.ROLES)
    if not last:
        on = wall.say("roles.next", group=wall.group(group + 1)), Show(PageName.ROLES, group + 2)
    return frame(wall, "", together(mark, texts), on, Show(PageName.ROLES))
