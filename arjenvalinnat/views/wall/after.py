"""After the reveal: what each choice did, told once a choice; then the talk about it."""

from __future__ import annotations

from functools import partial

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Consequence
from arjenvalinnat.session.intents import Do, Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pictures import AXES
from arjenvalinnat.views.scene import Box, Item, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, line, picture, signs, together
from arjenvalinnat.views.wall.road import road, road_height
from arjenvalinnat.views.wall.wall import Wall, signed


def consequence_page(wall: Wall, back: Intent) -> Scene:
    """Return what one chosen choice did on each axis, then how far its groups came."""
    page = wall.state.open_page
    if not isinstance(page, Consequence):
        raise LookupError("this page needs an open consequence")
    choice = wall.card.choice(page.choice)
    if choice is None:
        raise LookupError(f"card {wall.card.id!r} has no choice {page.choice!r}")
    outcome = choice.outcomes[page.outcome] if page.outcome is not None else None
    effects = outcome.effects if outcome else choice.effects
    body, say = wall.day_body(), wall.say
    marks = Part(signs(wall, page.groups, body.x, body.y + 4.2, 7.4))
    wide = len(page.groups) * 7.4 * 1.12 + 3
    beside = wide < body.w * 0.45
    top = Rect(body.x + wide, body.y, body.w - wide, 24) if beside else Rect(body.x, body.y + 9.5, body.w, 18)
    blocks = [Block(wall.tell(choice.text), wall.size(6.5), bold=True, role="heading")]
    if outcome:
        blocks.append(Block(wall.tell(outcome.text), wall.size(5.5), colour=Colour.ACCENT, gap=0.8))
    words = column(wall, blocks, top)
    y = max(words.bottom, body.y + 9) + 2
    moves = wall.deck.movement is not None
    room = body.bottom - y
    lane_room = min(max(9.0, 5.4 * len(page.groups)), room - _PANEL - _STEPS - 2) if moves else 0.0
    if lane_room < road_height(len(page.groups)):
        lane_room = 0.0
    panels = Rect(body.x, y, body.w, room - lane_room - (_STEPS if moves else 0.0) - 2)
    axes = [
        (AXES.get(axis.id, ""), wall.tell(axis.name), effect.points, wall.tell(effect.words))
        for axis in wall.deck.axes
        if (effect := effects.get(axis.id)) is not None
    ]
    parts = [marks, words, _axes(wall, axes, panels)]
    if moves:
        made = wall.state.groups[page.groups[0]].past[-1]
        told = Rect(body.x, panels.bottom + 0.5, body.w, _STEPS)
        parts.append(Part((line(wall.steps(made.steps), told, wall.size(5.5), bold=True),)))
    if lane_room:
        lanes = Rect(body.x, body.bottom - lane_room, body.w, lane_room)
        parts.append(road(wall, page.groups, lanes))
    last = wall.state.page + 1 >= len(wall.state.pages)
    on = say("after.discuss" if last else "after.next"), Do(Next())
    return frame(wall, "", together(*parts), on, back, sky=True)


_Told = tuple[str, str, int, str]
"""An axis' picture if it has one, its name, its points, its few words."""

_STEPS = 8.0
"""The height of the line that tells the steps."""

_ICON = 5.6
_POINTS = 13.0

_PANEL = 26.0
"""The least height that the axes need."""


def _axes(wall: Wall, axes: list[_Told], rect: Rect) -> Part:
    """Return what was done on each axis: panels side by side, or rows where the words are too long."""
    wide = (rect.w - 2.0 * (len(axes) - 1)) / max(1, len(axes))
    inner = Rect(0, 0, wide - 4.4, rect.h - 12.4)
    fitted = [fit(words, inner.w, max(1.0, inner.h), wall.size(6.2)) for _, _, _, words in axes]
    if all(text.fits and text.size >= theme.BODY for text in fitted):
        named = wide - 4.4 - _POINTS - _ICON - 1.2
        if any(width_of(name, 4.8, True) * 1.05 > named for _, name, _, _ in axes):
            axes = [("", *told[1:]) for told in axes]
        size = min((text.size for text in fitted), default=theme.BODY)
        panels = [Rect(rect.x + (wide + 2.0) * place, rect.y, wide, rect.h) for place in range(len(axes))]
        return together(*(_panel(told, size, panel) for told, panel in zip(axes, panels, strict=True)))
    rows = [
        Block(
            words,
            wall.size(theme.BODY),
            boxed=True,
            gap=1.0,
            indent=24 + (_ICON + 1.2 if icon else 0.0),
            aside=12,
            decorate=partial(_ends, icon, name, points),
        )
        for icon, name, points, words in axes
    ]
    return column(wall, rows, rect)


def _panel(told: _Told, size: float, rect: Rect) -> Part:
    """Return one axis in a panel, its words from the top."""
    icon, name, points, words = told
    inner = rect.inset(2.2, 1.2)
    lines = fit(words, inner.w, inner.h - 10, size)
    items = (
        Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.2),
        *_named(icon, name, Rect(inner.x, inner.y, inner.w - _POINTS, 9), 4.8),
        _points(points, Rect(inner.right - _POINTS, inner.y, _POINTS, 9), 8.5),
        Text(Rect(inner.x, inner.y + 10, inner.w, lines.height), lines.lines, lines.size),
    )
    return Part(items, (), rect.bottom)


def _ends(icon: str, name: str, points: int, row: Rect) -> tuple[Item, ...]:
    """Return the name and the points at the two ends of a row."""
    wide = 22 + (_ICON + 1.2 if icon else 0.0)
    return (
        *_named(icon, name, Rect(row.x + 2, row.y, wide, row.h), 4.6),
        _points(points, Rect(row.right - 12, row.y, 10, row.h), 7.0),
    )


def _named(icon: str, name: str, rect: Rect, size: float) -> tuple[Item, ...]:
    """Return an axis' name after its picture."""
    text = Rect(rect.x + _ICON + 1.2, rect.y, rect.w - _ICON - 1.2, rect.h) if icon else rect
    told = line(name, text, size, bold=True, colour=Colour.QUIET, role="badge")
    if not icon:
        return (told,)
    return picture(icon, rect.x + _ICON / 2, rect.y + rect.h / 2, _ICON, Colour.QUIET), told


def _points(points: int, rect: Rect, size: float) -> Text:
    return line(signed(points), rect, size, bold=True, align="right", role="badge")
