"""Pieces that pages are put together from: buttons, signs, pictures and rows, each as items and hotspots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views import theme
from arjenvalinnat.views.layout import fit
from arjenvalinnat.views.measure import width as width_of
from arjenvalinnat.views.pieces.wall import Wall
from arjenvalinnat.views.scene import Align, Box, Hotspot, Item, Picture, Rect, Shape, Text, TextRole
from arjenvalinnat.views.theme import Colour

PartKind: TypeAlias = Literal["plain", "chosen", "primary"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page; `bottom` is where it ends.

    One that `scrolls` is longer than its place; `more` is how many rows on its next screenful begins.
    """

    items: tuple[Item, ...] = ()
    hotspots: tuple[Hotspot, ...] = ()
    bottom: float = 0.0
    more: int = 0
    scrolls: bool = False


def together(*parts: Part) -> Part:
    """Return the parts as one, in their order."""
    return Part(
        tuple(item for part in parts for item in part.items),
        tuple(spot for part in parts for spot in part.hotspots),
        max((part.bottom for part in parts), default=0.0),
        max((part.more for part in parts), default=0),
        any(part.scrolls for part in parts),
    )


def each_text(part: Part, changed: Callable[[int, Text], Text]) -> Part:
    """Return the part with each of its texts changed, told how many texts came before it."""
    items: list[Item] = []
    texts = 0
    for item in part.items:
        items.append(changed(texts, item) if isinstance(item, Text) else item)
        texts += isinstance(item, Text)
    return replace(part, items=tuple(items))


def line(
    text: str,
    rect: Rect,
    size: float,
    *,
    colour: Colour = Colour.INK,
    bold: bool = False,
    align: Align = "left",
    role: TextRole = "body",
    least: float = theme.LEAST,
) -> Text:
    """Return a text that is fitted into the rect and stands in the middle of its height."""
    fitted = fit(text, rect.w, rect.h, size, bold, min(least, size))
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
    kind: PartKind = "plain",
    size: float = theme.SMALL,
    said: str = "",
    least: float = theme.LEAST,
) -> Part:
    """Return a button; the primary one carries the accent, a chosen one is dark."""
    strong = kind != "plain"
    fill = {"primary": Colour.ACCENT, "chosen": Colour.INK, "plain": Colour.CARD}[kind]
    box = Box(rect, fill, None if strong else Colour.RULE, radius=1.6, stroke_width=0.25)
    spots = (Hotspot(rect, intent, said or label, keys, kind == "primary"),)
    if not label:
        return Part((box,), spots, rect.bottom)
    colour = Colour.ON_DARK if strong else Colour.INK
    inner = rect.inset(1.4, 0)
    text = line(label, inner, size, colour=colour, bold=strong, align="centre", role="button", least=least)
    return Part((box, text), spots, rect.bottom)


def button_width(label: str, size: float = theme.SMALL, *, bold: bool = False) -> float:
    """Return how wide a button is for its label on one line."""
    return max(theme.TARGET, width_of(label, size, bold) * 1.03 + 5)


def sign(
    wall: Wall, group: int, x: float, y: float, size: float, *, said: str = "", empty: bool = False
) -> Shape:
    """Return a group's sign with its middle at x, y; an empty one is an outline that waits."""
    readable = size * theme.SIGN_LETTER >= wall.floor
    letter = (wall.letters or wall.say)(f"initial.{theme.GROUP_SHAPES[group]}") if readable else ""
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


def picture(
    name: str, x: float, y: float, size: float, colour: Colour = Colour.INK, *, said: str = ""
) -> Picture:
    """Return a drawing with its middle at x, y; *said* tells it where no words stand beside it."""
    return Picture(Rect(x - size / 2, y - size / 2, size, size), name, colour, said)
