"""The frame of every page: the sky with the clock above, the row of buttons below.

F2 opens the settings on every page with a frame; the crowded row has no button for it, the key sheet has.
"""

from __future__ import annotations

from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.format.deck import Phase
from arjenvalinnat.rules.actions import Discuss
from arjenvalinnat.rules.state import Turn, parts_of
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.place import Blank, Over, Scroll
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pictures import SKIES
from arjenvalinnat.views.pieces.countdown import countdown
from arjenvalinnat.views.pieces.parts import Part, PartKind, button, button_width, line, picture, together
from arjenvalinnat.views.pieces.turns import speaks
from arjenvalinnat.views.pieces.wall import BAND, FACILITATORS, FOOT, Wall
from arjenvalinnat.views.scene import Box, Item, Path, Rect, Scene, Shortcut, Text
from arjenvalinnat.views.theme import Colour

ON_KEYS = ("space", "enter", "pagedown")
BACK_KEYS = ("backspace", "pageup")


def frame(
    wall: Wall,
    page: str,
    part: Part,
    on: tuple[str, Intent],
    back: Intent | None = None,
    *,
    also: Part | None = None,
    sky: bool = False,
    note: str = "",
) -> Scene:
    """Return the *page* with its frame; *on* is what goes on, *also* and *note* stand in the row."""
    above = band(wall) if sky else Part()
    wide = _on_width(wall, on[0])
    if part.more:  # a text that is longer than the page is read to its end first
        on = wall.say("scroll.more"), Scroll(part.more)
        wide = wide if also else _on_width(wall, on[0])
    lower, left_out = foot(wall, on, wide, back, also or Part(), note)
    whole = together(above, part, lower)
    return Scene(
        page=page,
        width=wall.width,
        items=whole.items,
        hotspots=whole.hotspots,
        focus=wall.showing.place.focus,
        shortcuts=(*left_out, Shortcut("f2", Over(PageName.SETTINGS), wall.say("settings.heading"))),
    )


def foot(
    wall: Wall, on: tuple[str, Intent], wide: float, back: Intent | None, also: Part, note: str = ""
) -> tuple[Part, tuple[Shortcut, ...]]:
    """Return the row of buttons, and the keys that found no room in it; the way on is *wide*.

    The way on stands at the right, back and the small keys at the left; the last of those are left out first.
    """
    say, (y, height) = wall.say, _row(wall)
    label, intent = on
    spot = Rect(wall.width - theme.MARGIN - wide, y, wide, height)
    primary = button(spot, label, intent, ON_KEYS, kind="primary", size=wall.size(5.0))
    x, parts = theme.MARGIN, [also, primary]
    end = min(spot.rect.x for spot in (*also.hotspots, *primary.hotspots)) - 1.2
    first = x + (theme.TARGET + 3.6 if back is not None else 0)
    size = wall.size(theme.SMALL)
    spot = Rect(first, y, width_of(note, size) * 1.05 + 0.5, height)
    if note and spot.right < end:
        parts.append(Part((line(note, spot, size, colour=Colour.QUIET, role="note", least=size),)))
        first = spot.right + 1.6
    time = countdown(wall, Rect(first, y, end - 1.2 - first, height))
    if time.items:
        parts.append(time)
        end = min(item.rect.x for item in time.items if isinstance(item, Box | Text)) - 1.6
    if back is not None:
        spot = Rect(x, y, theme.TARGET + 2.4, height)
        parts.append(button(spot, "", back, BACK_KEYS, said=say("foot.back")))
        parts.append(Part((_chevron(spot),)))
    x = first
    left_out: list[Shortcut] = []
    for cap, said, asks, key in _small(wall):
        wide = max(theme.TARGET, button_width(cap, wall.size(theme.SMALL)) - 1.5)
        if x + wide > end or left_out:
            left_out.append(Shortcut(key, asks, said))
            continue
        spot = Rect(x, y, wide, height)
        parts.append(button(spot, cap, asks, (key,), said=said, size=wall.size(theme.SMALL)))
        x += wide + 0.8
    return together(*parts), tuple(left_out)


def _small(wall: Wall) -> list[tuple[str, str, Intent, str]]:
    """Return the keys that stand small in the row, the needed ones first: cap, meaning, intent, key."""
    say = wall.say
    small: list[tuple[str, str, Intent, str]] = [
        ("F1", say("foot.keys"), Over(PageName.KEYS), "f1"),
        ("B", say("foot.blank"), Blank(), "b"),
    ]
    if _may_discuss(wall):
        small.append(("D", say("foot.discuss"), Do(Discuss()), "d"))
    small.append(("Esc", say("foot.leave"), Over(PageName.LEAVE), "escape"))
    return small


def _row(wall: Wall) -> tuple[float, float]:
    """Return where the row of buttons begins and how high it is; in big text it is higher."""
    return (FOOT + 1.4, theme.TARGET + 1.2) if wall.big else (FOOT + 2.2, theme.TARGET)


def _chevron(spot: Rect) -> Path:
    """Return the sign of going back."""
    x, y = spot.x + spot.w / 2, spot.y + spot.h / 2
    return Path(((x + 1.1, y - 2.2), (x - 1.1, y), (x + 1.1, y + 2.2)), Colour.INK, 0.7)


def beside_on(wall: Wall, on: str, label: str, intent: Intent, key: str, *, chosen: bool = False) -> Part:
    """Return a button at the left of the one that goes on, whose label is *on*."""
    size = wall.size(theme.SMALL)
    wide = button_width(label, size, bold=chosen)
    y, height = _row(wall)
    spot = Rect(wall.width - theme.MARGIN - _on_width(wall, on) - wide - 1.6, y, wide, height)
    kind: PartKind = "chosen" if chosen else "plain"
    return button(spot, label, intent, (key,), kind=kind, size=size)


def _on_width(wall: Wall, label: str) -> float:
    wide = button_width(label, wall.size(5.0), bold=True)
    return max(30.0, min(wide, wall.width * (0.56 if wall.big else 0.46)))


def band(wall: Wall) -> Part:
    """Return the sky of the hour: the clock, the part of the day, and how far the plan has come."""
    phase, state = open_phase(wall), wall.state
    sky = phase.sky if phase else "night"
    ink = theme.ON_SKY[sky]
    items: list[Item] = [Box(Rect(0, 0, wall.width, BAND), theme.SKY[sky])]
    items.append(picture(SKIES[sky], theme.MARGIN + 3.5, BAND / 2, 7.0, ink))
    x = theme.MARGIN + 9.0
    if phase is not None and phase.clock is not None:
        size = wall.size(6.5)
        wide = width_of(phase.clock, size, True) * 1.05
        clock = Rect(x, 0, wide, BAND)
        items.append(line(phase.clock, clock, size, colour=ink, bold=True, role="note", least=wall.least))
        x += wide + 2.5
    name = wall.tell(phase.name) if phase else wall.say("day.end")
    room = Rect(x, 0, wall.width - x - len(state.plan) * _DOT - theme.MARGIN - 2, BAND)
    if wall.session.wishes.pace == "calm" and phase is not None:
        name = _calm(wall, name, room.w)
    items.append(line(name, room, wall.size(5.0), colour=ink, role="note", least=wall.least))
    if wall.session.wishes.pace != "calm" and (seat := speaks(wall)):
        items.append(_seat(wall, seat, room, width_of(name, wall.size(5.0)) * 1.05, ink))
    return Part((*items, *dots(wall, ink, BAND / 2)), (), BAND)


def _seat(wall: Wall, told: str, room: Rect, taken: float, ink: Colour) -> Item:
    """Return who speaks on this card, behind what is *taken* of the room; without room it is read out."""
    size = wall.size(theme.SMALL)
    left = Rect(room.x + taken + 3, room.y, room.w - taken - 3, room.h)
    if width_of(told, size) * 1.05 > left.w:
        return Box(room, said=told)
    return line(told, left, size, colour=ink, role="note", least=size)


def _calm(wall: Wall, name: str, width: float) -> str:
    """Return what is now, what comes next and how many cards are left, as far as the width holds it."""
    say, state = wall.say, wall.state
    coming = state.plan[state.at + 1 :]
    left = say("calm.left", count=len(coming)) if coming else say("calm.last")
    told = [say("calm.now", name=name), left]
    if coming:
        phase = wall.deck.phases[wall.deck.phase_order[wall.deck.cards_by_id[coming[0].card].phase]]
        told.insert(1, say("calm.next", name=wall.tell(phase.name)))
    for strip in (" – ".join(told), f"{name} – {left}"):
        if width_of(strip, wall.size(theme.SMALL)) * 1.05 <= width:
            return strip
    return name


def dots(wall: Wall, ink: Colour, y: float) -> list[Item]:
    """Return a dot for each card of the plan, filled as far as the day has come; in a scene, for each step.

    The dots of a scene grow with its steps, as what is asked of the group does.
    """
    plan, at = wall.state.plan, wall.state.at
    if wall.state.step_id is not None:
        return _step_dots(wall, ink, y)
    left = wall.width - theme.MARGIN - len(plan) * _DOT + 1
    return [
        Box(Rect(left + _DOT * place, y - 0.8, 1.6, 1.6), ink if place <= at else None, ink, 0.8, 0.25)
        for place in range(len(plan))
    ]


def _step_dots(wall: Wall, ink: Colour, y: float) -> list[Item]:
    planned, open_at = wall.state.planned, wall.state.step
    assert planned is not None  # a step is open
    count = len(parts_of(wall.deck, planned))
    items: list[Item] = []
    x = wall.width - theme.MARGIN
    for place in reversed(range(count)):
        size = 1.4 + 1.8 * place / max(1, count - 1)
        x -= size
        fill = ink if place <= open_at else None
        items.append(Box(Rect(x, y - size / 2, size, size), fill, ink, size / 2, 0.25))
        x -= 1.3
    return items


_DOT = 3.0


def open_phase(wall: Wall) -> Phase | None:
    """Return the part of the day that has begun, None at the day's end."""
    wanted = wall.card.phase if wall.state.card is not None else DAY_END
    return next((phase for phase in wall.deck.phases if phase.id == wanted), None)


def _may_discuss(wall: Wall) -> bool:
    play = wall.session.play
    before = wall.showing.place.page.main in FACILITATORS
    return not before and play is not None and play.state.turn is not Turn.DISCUSS
