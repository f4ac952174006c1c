"""The row of seals: which groups have answered, never what, and the key for a pass."""

from __future__ import annotations

from collections.abc import Sequence

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import EnterFor
from arjenvalinnat.views import theme
from arjenvalinnat.views.motion import brought
from arjenvalinnat.views.pieces.parts import Part, button, picture, sign, together
from arjenvalinnat.views.pieces.seals import SEAL, WITH_ICON, pass_width, seal_row, seal_spot
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Hotspot, Item, Rect
from arjenvalinnat.views.theme import LEADING, Colour


def sealed(wall: Wall, groups: Sequence[int], entry: int, passes: Intent | None, key: str = "0") -> Part:
    """Return a seal for each group, a ring round the awaited one, and what passes."""
    state, rect = wall.state, seal_row(wall)
    items: list[Item] = []
    hotspots: list[Hotspot] = []
    for place, group in enumerate(groups):
        spot = seal_spot(wall, place, len(groups))
        closed = state.votes[group] is not None
        role = wall.role(group)
        name = f"{wall.group(group)} ({wall.tell(role.name)})" if role else wall.group(group)
        said = wall.say("seal.closed" if closed else "seal.open", group=name)
        if group == entry:
            said = f"{said} {wall.say('seal.awaited')}"
            items.append(Box(spot, Colour.CARD, Colour.ACCENT, 2.0, 0.7))
        x, y = spot.x + spot.w / 2, spot.y + spot.h / 2
        if role and spot.w >= WITH_ICON:
            size = min(5.0, spot.w - 14.2)
            items.append(picture(role.icon, spot.right - 1.2 - size / 2, y, size))
            x = spot.x + 6.7
        size = min(SEAL, (spot.w - 2) / 1.12)
        seal = sign(wall, group, x, y, size, said=said, empty=not closed)
        items.append(brought(seal, x, y - 2.5, size, seconds=0.18) if closed else seal)
        hotspots.append(Hotspot(spot, EnterFor(group), said))
    row = Part(tuple(items), tuple(hotspots), rect.bottom)
    return row if passes is None else together(row, pass_button(wall, passes, key))


def pass_button(wall: Wall, passes: Intent, key: str) -> Part:
    """Return what passes, at the right end of the row."""
    rect = seal_row(wall)
    label, wide, size = wall.say("commit.pass"), pass_width(wall), wall.size(4.6)
    high = max(theme.TARGET, size * LEADING + 0.6)
    spot = Rect(rect.right - wide, rect.y + (rect.h - high) / 2, wide, high)
    shown, keys = (f"{key}  {label}", (key,)) if key else (label, ())
    return button(spot, shown, passes, keys, said=label, size=size, least=wall.least)
