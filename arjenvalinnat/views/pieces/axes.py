"""What a choice did on each axis: panels side by side, or rows where the words are too long for panels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.motion import flown
from arjenvalinnat.views.pictures import AXES
from arjenvalinnat.views.pieces.column import Block, column
from arjenvalinnat.views.pieces.parts import Part, each_text, line, picture, together
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Box, Item, Rect, Text
from arjenvalinnat.views.theme import Colour

_NAME = 4.8
_ICON = 5.6
_DIGITS = 12.0
"""The room for the points of an axis."""

_FLIGHT, _APART = 0.36, 0.09
"""Seconds an effect flies, and between two of them."""


@dataclass(frozen=True, slots=True)
class AxisTexts:
    """One axis: its picture if it has one, its name, its points and its few words, perhaps twice."""

    icon: str
    name: str
    points: int
    words: str
    under: str = ""


def told_of(
    wall: Wall, effects: Mapping[str, Effect], others: Mapping[str, Effect] | None = None
) -> list[AxisTexts]:
    """Return what these effects did, in the order of the deck's axes; *others* are in the second language."""
    tell = wall.beside.tell if wall.beside else wall.tell
    under = {name: tell(effect.words) for name, effect in (others or {}).items()}
    return [
        AxisTexts(
            AXES.get(axis.id, ""),
            wall.tell(axis.name),
            effect.points,
            wall.tell(effect.words),
            under.get(axis.id, ""),
        )
        for axis in wall.deck.axes
        if (effect := effects.get(axis.id)) is not None and effect.words
    ]


def axes(wall: Wall, told: list[AxisTexts], rect: Rect, origin: tuple[float, float]) -> Part:
    """Return the axes; their points and words fly there from *origin*."""
    if any(one.under for one in told):  # a panel has no room for two languages
        return _flying(column(wall, rows(wall, told), rect), 0, origin)
    wide = (rect.w - 2.0 * (len(told) - 1)) / max(1, len(told))
    inner = Rect(0, 0, wide - 4.4, rect.h - 12.4)
    size = wall.size(6.2)
    fitted = [fit(one.words, inner.w, max(1.0, inner.h), size, False, wall.least) for one in told]
    named = wide - 4.4 - _DIGITS
    names = [width_of(one.name, wall.size(_NAME), True) * 1.06 for one in told]
    if all(name <= named for name in names) and all(text.fits and text.size >= theme.BODY for text in fitted):
        pictured = all(name <= named - _ICON - 1.2 for name in names)
        size = min((text.size for text in fitted), default=theme.BODY)
        panels = [Rect(rect.x + (wide + 2.0) * place, rect.y, wide, rect.h) for place in range(len(told))]
        made = [_panel(wall, one, size, panel, pictured) for one, panel in zip(told, panels, strict=True)]
        return together(*(_flying(panel, place, origin) for place, panel in enumerate(made)))
    return _flying(column(wall, rows(wall, told), rect), 0, origin)


def rows(wall: Wall, told: list[AxisTexts]) -> list[Block]:
    """Return the axes as rows of a column, the name at the left and the points at the right."""
    label = max((width_of(one.name, wall.size(_NAME), True) for one in told), default=0.0) * 1.06 + 4
    label += _ICON + 1.2 if any(one.icon for one in told) else 0.0
    return [
        Block(
            one.words,
            wall.size(theme.BODY),
            boxed=True,
            gap=1.0,
            indent=label,
            aside=_DIGITS,
            decorate=partial(_ends, wall, one, label),
            under=one.under,
        )
        for one in told
    ]


def _flying(part: Part, place: int, origin: tuple[float, float]) -> Part:
    """Return the part with its points and words on their way from *origin*; names stand."""

    def fly(number: int, text: Text) -> Text:
        if text.colour is Colour.QUIET:
            return text
        return flown(text, *origin, since=_APART * (place + number // 3), seconds=_FLIGHT)

    return each_text(part, fly)


def _panel(wall: Wall, one: AxisTexts, size: float, rect: Rect, pictured: bool) -> Part:
    """Return one axis in a panel, its words from the top."""
    inner = rect.inset(2.2, 1.2)
    lines = fit(one.words, inner.w, inner.h - 10, size, False, wall.least)
    items = (
        Box(rect, Colour.CARD, Colour.RULE, 1.4, 0.2),
        *_named(wall, one, Rect(inner.x, inner.y, inner.w - _DIGITS, 9), pictured),
        _points(one.points, Rect(inner.right - _DIGITS, inner.y, _DIGITS, 9), 8.5),
        Text(Rect(inner.x, inner.y + 10, inner.w, lines.height), lines.lines, lines.size),
    )
    return Part(items, (), rect.bottom)


def _ends(wall: Wall, one: AxisTexts, label: float, row: Rect) -> tuple[Item, ...]:
    """Return the name and the points at the two ends of a row."""
    return (
        *_named(wall, one, Rect(row.x + 2, row.y, label - 2, row.h), True),
        _points(one.points, Rect(row.right - 12, row.y, 10, row.h), 7.0),
    )


def _named(wall: Wall, one: AxisTexts, rect: Rect, pictured: bool) -> tuple[Item, ...]:
    """Return an axis' name after its picture."""
    icon = one.icon if pictured else ""
    text = Rect(rect.x + _ICON + 1.2, rect.y, rect.w - _ICON - 1.2, rect.h) if icon else rect
    size = wall.size(_NAME)
    told = line(one.name, text, size, bold=True, colour=Colour.QUIET, role="badge", least=wall.least)
    if not icon:
        return (told,)
    return picture(icon, rect.x + _ICON / 2, rect.y + rect.h / 2, _ICON, Colour.QUIET), told


def _points(points: int, rect: Rect, size: float) -> Text:
    return line(signed(points), rect, size, bold=True, align="right", role="badge")
