"""SVG as markup: the few shapes that our pictures are made of. Lengths are in the picture's own units."""

from __future__ import annotations

from collections.abc import Iterable

from arjenvalinnat.paper.markup import Html, element
from arjenvalinnat.views.measure import width

FONTS = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
SIZE = 13.0
"""The size of a picture's text where nothing else is said."""

WIDER = 1.2
"""A reader's own letters may be so much wider than the bundled ones that we can measure."""


def number(value: float) -> str:
    """Return a length as it is written: at most two decimals."""
    return f"{round(value, 2):g}"


def rect(x: float, y: float, wide: float, high: float, **attributes: str) -> Html:
    """Return a rectangle."""
    box = {"x": x, "y": y, "width": wide, "height": high}
    return element("rect", **{key: number(value) for key, value in box.items()}, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: str) -> Html:
    """Return a straight line."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", **{key: number(value) for key, value in ends.items()}, **attributes)


def circle(x: float, y: float, radius: float, **attributes: str) -> Html:
    """Return a circle."""
    round_ = {"cx": x, "cy": y, "r": radius}
    return element("circle", **{key: number(value) for key, value in round_.items()}, **attributes)


def polygon(points: Iterable[tuple[float, float]], **attributes: str) -> Html:
    """Return a closed shape."""
    return element("polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in points), **attributes)


def words(x: float, y: float, text: str, **attributes: str) -> Html:
    """Return one line of text around the height *y* of its middle."""
    size = float(attributes.get("font_size", SIZE))
    return element("text", text, x=number(x), y=number(y + 0.35 * size), **attributes)


def fitted(text: str, wide: float, size: float = SIZE, bold: bool = False) -> str:
    """Return a text in one line that is no wider than *wide*, with dots where it was cut."""
    text = " ".join(text.split())
    if width(text, size * WIDER, bold) <= wide:
        return text
    while text and width(f"{text}…", size * WIDER, bold) > wide:
        text = text[:-1]
    return f"{text.rstrip(' ,.:;–-')}…"


def picture(
    box: tuple[float, float, float, float], title: str, told: str, *shapes: Html, **attributes: str
) -> Html:
    """Return a drawing of the part *box* (x, y, width, height), with its title and what it tells in words."""
    return element(
        "svg",
        element("title", title),
        element("desc", told),
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=" ".join(map(number, box)),
        role="img",
        font_family=FONTS,
        font_size=number(SIZE),
        **attributes,
    )
