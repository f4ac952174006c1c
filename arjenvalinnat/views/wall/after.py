"""After the reveal: what each choice did, told once a choice; then the talk about it."""

from __future__ import annotations

from functools import partial

from arjenvalinnat.rules.actions import Next
from arjenvalinnat.rules.state import Consequence
from arjenvalinnat.session.intents import Do, Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import LONGEST, STEP, faded, flown
from arjenvalinnat.views.scene import Box, Item, Rect, Scene, Text
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.column import Block, column
from arjenvalinnat.views.wall.frame import frame
from arjenvalinnat.views.wall.parts import Part, each_text, line, signs, together
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
        (wall.tell(axis.name), effects[axis.id].points, wall.tell(effects[axis.id].words))
        for axis in wall.deck.axes
        if axis.id in effects
    ]
    parts = [marks, words, _axes(wall, axes, panels, (words_at(top), top.y))]
    if moves:
        made = wall.state.groups[page.groups[0]].past[-1]
        told = Rect(body.x, panels.bottom + 0.5, body.w, _STEPS)
        steps = line(wall.steps(made.steps), told, wall.size(5.5), bold=True, least=wall.least)
        parts.append(Part((faded(steps, _MOVED),)))
    if lane_room:
        lanes = Rect(body.x, body.bottom - lane_room, body.w, lane_room)
        parts.append(road(wall, page.groups, lanes, since=_MOVED))
    last = wall.state.page + 1 >= len(wall.state.pages)
    on = say("after.discuss" if last else "after.next"), Do(Next())
    return frame(wall, "", together(*parts), on, back, sky=True)


_Told = tuple[str, int, str]
"""An axis' name, its points, its few words."""

_DIGITS = 12.0
"""The room for the points of an axis."""

_STEPS = 8.0
"""The height of the line that tells the steps."""

_MOVED = LONGEST - 3 * STEP
"""Seconds until the tokens set out; the effects have flown to their axes by then."""

_FLIGHT, _APART = 0.36, 0.09
"""Seconds an effect flies, and between two of them."""

_PANEL = 26.0
"""The least height that the axes need."""


def words_at(rect: Rect) -> float:
    """Return where in the choice's words its effects set out."""
    return rect.x + rect.w * 0.3


def _axes(wall: Wall, axes: list[_Told], rect: Rect, origin: tuple[float, float]) -> Part:
    """Return what was done on each axis: panels side by side, or rows where the words are too long.

    The points and the words fly there from *origin*.
    """
    wide = (rect.w - 2.0 * (len(axes) - 1)) / max(1, len(axes))
    inner = Rect(0, 0, wide - 4.4, rect.h - 12.4)
    fitted = [fit(words, inner.w, max(1.0, inner.h), wall.size(6.2)) for _, _, words in axes]
    names_fit = all(
        width_of(name, wall.size(4.8), True) * 1.06 <= wide - 4.4 - _DIGITS for name, _, _ in axes
    )
    if names_fit and all(text.fits and text.size >= theme.BODY for text in fitted):
        size = min((text.size for text in fitted), default=theme.BODY)
        panels = [Rect(rect.x + (wide + 2.0) * place, rect.y, wide, rect.h) for place in range(len(axes))]
        made = [_panel(wall, told, size, panel) for told, panel in zip(axes, panels, strict=True)]
        return together(*(_flying(panel, place, origin) for place, panel in enumerate(made)))
    label = max(width_of(name, wall.size(4.8), True) for name, _, _ in axes) * 1.06 + 4
    rows = [
        Block(
            words,
            wall.size(theme.BODY),
            boxed=True,
            gap=1.0,
            indent=label,
            aside=_DIGITS,
            decorate=partial(_ends, wall, (name, points), label),
        )
        for name, points, words in axes
    ]
    return _flying(column(wall, rows, rect), 0, origin)


def _flying(part: Part, place: int, origin: tuple[float, float]) -> Part:
    """Return the part with its points and words on their way from *origin*; names stand."""
    names = {text.lines for text in part.items if isinstance(text, Text) and text.colour is Colour.QUIET}

    def fly(number: int, text: Text) -> Text:
        if text.lines in names:
            return text
        return flown(text, *origin, since=_APART * (place + number // 3), seconds=_FLIGHT)

    return each_text(part, fly)


def _panel(wall: Wall, told: _Told, size: float, rect: Rect) -> Part:
    """Return one axis in a panel, its words from the top."""
    name, points, words = told
    inner = rect.inset(2.2, 1.2)
    lines = fit(words, inner.w, inner.h - 10, size)
    items = (
        Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.2),
        _name(wall, name, Rect(inner.x, inner.y, inner.w - _DIGITS, 9)),
        _points(points, Rect(inner.right - _DIGITS, inner.y, _DIGITS, 9), 8.5),
        Text(Rect(inner.x, inner.y + 10, inner.w, lines.height), lines.lines, lines.size),
    )
    return Part(items, (), rect.bottom)


def _name(wall: Wall, name: str, rect: Rect) -> Text:
    size = wall.size(4.8)
    return line(name, rect, size, bold=True, colour=Colour.QUIET, role="badge", least=wall.least)


def _ends(wall: Wall, told: tuple[str, int], label: float, row: Rect) -> tuple[Item, ...]:
    """Return the name and the points at the two ends of a row."""
    return (
        _name(wall, told[0], Rect(row.x + 2, row.y, label, row.h)),
        _points(told[1], Rect(row.right - 12, row.y, 10, row.h), 7.0),
    )


def _points(points: int, rect: Rect, size: float) -> Text:
    return line(signed(points), rect, size, bold=True, align="right", role="badge")
