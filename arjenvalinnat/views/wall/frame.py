"""The frame of every page: the sky with the clock above, the row of buttons below.

F2 opens the settings on every page with a frame; the crowded row has no button for it, the key sheet has.
"""

from __future__ import annotations

from arjenvalinnat.content.model import DAY_END, Phase
from arjenvalinnat.rules.actions import Discuss
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.intents import Blank, Do, Intent, Over
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.scene import Box, Item, Rect, Scene, Shortcut
from arjenvalinnat.views.wall.parts import Part, button, button_width, line, together
from arjenvalinnat.views.wall.wall import BAND, FOOT, Wall

ON_KEYS = ("space", "enter", "pagedown")
BACK_KEYS = ("backspace", "pageup")


def frame(
    wall: Wall,
    heading: str,
    part: Part,
    on: tuple[str, Intent],
    back: Intent | None = None,
    *,
    also: Part | None = None,
    sky: bool = False,
) -> Scene:
    """Return the page with its frame; *on* is what goes on, *also* more buttons of the lower row."""
    above = band(wall) if sky else Part()
    whole = together(above, part, foot(wall, on, back, also or Part()))
    return Scene(
        page=wall.showing.page.value,
        width=wall.width,
        items=whole.items,
        hotspots=whole.hotspots,
        focus=wall.showing.focus,
        heading=heading,
        shortcuts=(Shortcut("f2", Over(PageName.SETTINGS), wall.say("settings.heading")),),
    )


def foot(wall: Wall, on: tuple[str, Intent], back: Intent | None, also: Part) -> Part:
    """Return the row of buttons: on at the right; back and the small keys at the left."""
    say, y, height = wall.say, FOOT + 2.2, theme.TARGET
    label, intent = on
    wide = _on_width(wall, label)
    primary = button(
        Rect(wall.width - theme.MARGIN - wide, y, wide, height),
        label,
        intent,
        ON_KEYS,
        kind="primary",
        size=5.0,
    )
    x, parts = theme.MARGIN, [also, primary]
    if back is not None:
        wide = button_width(say("foot.back"))
        parts.append(button(Rect(x, y, wide, height), say("foot.back"), back, BACK_KEYS))
        x += wide + 1.2
    small: list[tuple[str, str, Intent, tuple[str, ...]]] = [
        ("B", say("foot.blank"), Blank(), ("b",)),
        ("F1", say("foot.keys"), Over(PageName.KEYS), ("f1",)),
        ("Esc", say("foot.leave"), Over(PageName.LEAVE), ("escape",)),
    ]
    if _may_discuss(wall):
        small.insert(1, ("D", say("foot.discuss"), Do(Discuss()), ("d",)))
    for cap, said, asks, keys in small:
        wide = max(theme.TARGET, button_width(cap) - 1.5)
        parts.append(button(Rect(x, y, wide, height), cap, asks, keys, said=said))
        x += wide + 0.8
    return together(*parts)


def beside_on(wall: Wall, on: str, label: str, intent: Intent, key: str, *, chosen: bool = False) -> Part:
    """Return a button at the left of the one that goes on, whose label is *on*."""
    wide = button_width(label)
    x = wall.width - theme.MARGIN - _on_width(wall, on) - wide - 1.6
    spot = Rect(x, FOOT + 2.2, wide, theme.TARGET)
    return button(spot, label, intent, (key,), kind="chosen" if chosen else "plain")


def _on_width(wall: Wall, label: str) -> float:
    return max(30.0, min(button_width(label, 5.0, bold=True), wall.width * 0.46))


def band(wall: Wall) -> Part:
    """Return the sky of the hour: the clock, the part of the day, and how far the plan has come."""
    phase, state = open_phase(wall), wall.state
    sky = phase.sky if phase else "night"
    ink = theme.ON_SKY[sky]
    items: list[Item] = [Box(Rect(0, 0, wall.width, BAND), theme.SKY[sky])]
    x = theme.MARGIN
    if phase is not None:
        wide = width_of(phase.clock, 6.5, True) * 1.02
        items.append(line(phase.clock, Rect(x, 0, wide, BAND), 6.5, colour=ink, bold=True, role="note"))
        x += wide + 2.5
    name = phase.name if phase else wall.say("day.end")
    dots = len(state.plan) * 3.0
    room = Rect(x, 0, wall.width - x - dots - theme.MARGIN - 2, BAND)
    items.append(line(wall.tell(name), room, 5.0, colour=ink, role="note"))
    for place in range(len(state.plan)):
        at = Rect(wall.width - theme.MARGIN - dots + 3.0 * place + 1, BAND / 2 - 0.8, 1.6, 1.6)
        items.append(Box(at, ink if place <= state.at else None, ink, radius=0.8, stroke_width=0.25))
    return Part(tuple(items), (), BAND)


def open_phase(wall: Wall) -> Phase | None:
    """Return the part of the day that has begun, None at the day's end."""
    wanted = wall.card.phase if wall.state.card is not None else DAY_END
    return next((phase for phase in wall.deck.phases if phase.id == wanted), None)


def _may_discuss(wall: Wall) -> bool:
    play = wall.session.play
    return wall.showing.page is PageName.DAY and play is not None and play.state.turn is not Turn.DISCUSS
