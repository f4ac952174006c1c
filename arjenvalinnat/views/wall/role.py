"""One group's role, all of its lines."""

from __future__ import annotations

from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.frame import frame
from arjenvalinnat.views.pieces.parts import Part, picture, sign, together
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Rect, Scene
from arjenvalinnat.views.theme import Colour

ROLE_WORDS = 5.0
"""The size, in units, of the three words of a role on its page."""


def role_page(wall: Wall) -> Scene:
    """Return the role of one group, which the page's item counts from 0."""
    group = min(wall.showing.place.item, len(wall.state.groups) - 1)
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
        on = wall.say("roles.next", group=wall.group(group + 1)), Show(PageName.ROLE, group + 1)
    return frame(wall, "role", together(mark, texts), on, Show(PageName.ROLES))
