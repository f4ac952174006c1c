"""Motion as values: where an item is at a moment, and the few ways in which items come to their places.

No page moves longer than `LONGEST`, and every page is whole without its motions: the next key, an undo and
the wish for stillness all leave them out (WCAG 2.2, 2.2.2 and 2.3.3).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from arjenvalinnat.views.scene import Box, Item, Motion, Path, Picture, Rect, Scene, Shape, Text

LONGEST = 1.2
"""Seconds that any page may move."""

STEP = 0.22
"""Seconds a token takes from one square to the next."""


def at(item: Item, seconds: float) -> Item:
    """Return the item as it is so many seconds after its page was shown."""
    motion = item.motion
    if motion is None or seconds >= motion.end:
        return settled(item)
    stops = (*motion.frames, settled(item))
    legs = len(stops) - 1
    gone = max(0.0, seconds - motion.since) / motion.seconds * legs
    leg = min(int(gone), legs - 1)
    return _between(stops[leg], stops[leg + 1], _eased(gone - leg))


def settled(item: Item) -> Item:
    """Return the item in its place."""
    return item if item.motion is None else replace(item, motion=None)


def still(scene: Scene) -> Scene:
    """Return the page without its motions."""
    return replace(scene, items=tuple(settled(item) for item in scene.items))


def moving(scene: Scene, before: Scene | None) -> tuple[Item, ...]:
    """Return the items that are on their way: those with a motion that were not there already."""
    there = {settled(item) for item in before.items} if before is not None else set()
    return tuple(item for item in scene.items if item.motion is not None and settled(item) not in there)


def ends(items: Iterable[Item]) -> float:
    """Return when the last of the items is in its place, in seconds; 0 when none moves."""
    return max((item.motion.end for item in items if item.motion is not None), default=0.0)


def faded(text: Text, since: float = 0.0, seconds: float = 0.3) -> Text:
    """Return a text that appears."""
    return replace(text, motion=Motion((replace(text, opacity=0.0),), seconds, since))


def flown(text: Text, x: float, y: float, since: float = 0.0, seconds: float = 0.45) -> Text:
    """Return a text that flies to its place from x, y and appears on the way."""
    origin = Rect(x, y, text.rect.w, text.rect.h)
    return replace(text, motion=Motion((replace(text, rect=origin, opacity=0.0),), seconds, since))


def drawn(path: Path, since: float = 0.0, seconds: float = 0.5) -> Path:
    """Return a line that is drawn from its first point on."""
    return replace(path, motion=Motion((replace(path, drawn=0.0),), seconds, since))


def stepped(token: Shape, xs: Iterable[float], since: float = 0.0) -> Shape:
    """Return a token that goes through these places on its lane, step by step."""
    frames = tuple(replace(token, x=x) for x in xs)
    return replace(token, motion=Motion(frames, STEP * len(frames), since)) if frames else token


def brought(sign: Shape, x: float, y: float, size: float, since: float = 0.0, seconds: float = 0.7) -> Shape:
    """Return a sign that comes from x, y, where it was of another size."""
    return replace(sign, motion=Motion((replace(sign, x=x, y=y, size=size),), seconds, since))


def _eased(part: float) -> float:
    """Return how far a leg is when this part of its time is over: it starts and stops gently."""
    return part * part * (3 - 2 * part)


def _between(one: Item, other: Item, part: float) -> Item:
    """Return the item that lies *part* of the way between two of the same kind."""
    match one, other:
        case Box(), Box():
            radius = _mixed(one.radius, other.radius, part)
            return replace(other, rect=_rect(one.rect, other.rect, part), radius=radius)
        case Text(), Text():
            opacity = _mixed(one.opacity, other.opacity, part)
            return replace(other, rect=_rect(one.rect, other.rect, part), opacity=opacity)
        case Picture(), Picture():
            return replace(other, rect=_rect(one.rect, other.rect, part))
        case Shape(), Shape():
            x, y = _mixed(one.x, other.x, part), _mixed(one.y, other.y, part)
            return replace(other, x=x, y=y, size=_mixed(one.size, other.size, part))
        case Path(), Path():
            points = tuple(
                (_mixed(x0, x1, part), _mixed(y0, y1, part))
                for (x0, y0), (x1, y1) in zip(one.points, other.points, strict=True)
            )
            return replace(other, points=points, drawn=_mixed(one.drawn, other.drawn, part))
        case _:
            raise TypeError(f"a {type(one).__name__} cannot become a {type(other).__name__}")


def _rect(one: Rect, other: Rect, part: float) -> Rect:
    x, y = _mixed(one.x, other.x, part), _mixed(one.y, other.y, part)
    return Rect(x, y, _mixed(one.w, other.w, part), _mixed(one.h, other.h, part))


def _mixed(one: float, other: float, part: float) -> float:
    return one + (other - one) * part
