"""Pieces that pages are put together from: buttons, signs and rows, each as items and hotspots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from arjenvalinnat.session.intents import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.scene import Align, Box, Hotspot, Item, Rect, Shape, Text, TextRole
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall.wall import Wall

Kind: TypeAlias = Literal["plain", "chosen", "primary"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page; `bottom` is where it ends."""

    items: tuple[Item, ...] = ()
    hotspots: tuple[Hotspot, ...] = ()
    bottom: float = 0.0


def together(*parts: Part) -> Part:
    """Return the parts as one, in their order."""
    return Part(
        tuple(item for part in parts for item in part.items),
        tuple(spot for part in parts for spot in part.hotspots),
        max((part.bottom for part in parts), default=0.0),
    )


def line(
    text: str,
    rect: Rect,
    size: float,
    *,
    colour: Colour = Colour.INK,
    bold: bool = False,
    align: Align = "left",
    role: TextRole = "body",
) -> Text:
    """Return a text that is fitted into the rect and stands in the middle of its height."""
    fitted = fit(text, rect.w, rect.h, size, bold)
    top = rect.y + max(0.0, (rect.h - fitted.height) / 2)
    return Text(
        Rect(rect.x, top, rect.w, fitted.height), fitted.lines, fitted.size, colour, bold, align, role
    )


def button(
    rect: Rect,
    label: str,
    intent: Intent,
    keys: tuple[str, ...] = (),
    *,
    kind: Kind = "plain",
    size: float = theme.SMALL,
    said: str = "",
) -> Part:
    """Return a button; the primary one carries the accent, a chosen one is dark."""
    strong = kind != "plain"
    fill = {"primary": Colour.ACCENT, "chosen": Colour.INK, "plain": Colour.CARD}[kind]
    box = Box(rect, fill, None if strong else Colour.RULE, radius=1.6, stroke_width=0.25)
    colour = Colour.ON_DARK if strong else Colour.INK
    text = line(label, rect.inset(1.4, 0), size, colour=colour, bold=strong, align="centre", role="button")
    return Part((box, text), (Hotspot(rect, intent, said or label, keys, kind == "primary"),), rect.bottom)


def button_width(label: str, size: float = theme.SMALL, *, bold: bool = False) -> float:
    """Return how wide a button is for its label on one line."""
    return max(theme.TARGET, width_of(label, size, bold) * 1.03 + 5)


def sign(
    wall: Wall, group: int, x: float, y: float, size: float, *, said: str = "", empty: bool = False
) -> Shape:
    """Return a group's sign with its middle at x, y; an empty one is an outline that waits."""
    readable = size * theme.SIGN_LETTER >= theme.LEAST
    letter = wall.say(f"initial.{theme.GROUP_SHAPES[group]}") if readable else ""
    colour = theme.GROUP_COLOURS[group]
    if empty:
        return Shape(theme.GROUP_SHAPES[group], x, y, size, Colour.PAPER, colour, letter, said)
    return Shape(theme.GROUP_SHAPES[group], x, y, size, colour, None, letter, said)


def signs(
    wall: Wall, groups: tuple[int, ...], x: float, y: float, size: float, *, said: str = ""
) -> tuple[Shape, ...]:
    """Return the signs of several groups side by side from x on; the first one tells all of them."""
    told = said or ", ".join(wall.group(group) for group in groups)
    return tuple(
        sign(wall, group, x + size * (0.5 + 1.12 * place), y, size, said=told if place == 0 else "")
        for place, group in enumerate(groups)
    )
