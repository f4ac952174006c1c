"""A page as a value: what is painted, and where a click or a key asks for something.

Coordinates are units, hundredths of the page's height, from the top left; the height is always 100. The
order of the items is the order of painting and of reading aloud. Lines are already broken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from arjenvalinnat.views.direction import is_rtl
from arjenvalinnat.views.theme import LEADING, Colour

if TYPE_CHECKING:  # the first frame is painted before the rules and the deck's models are loaded
    from arjenvalinnat.session.intents.intent import Intent

HEIGHT = 100.0

Align: TypeAlias = Literal["left", "centre", "right"]
TextRole: TypeAlias = Literal["heading", "body", "note", "badge", "button"]
"""A button's text is read out with its hotspot, a badge with the text that follows it."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the page, in units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.h

    def holds(self, x: float, y: float) -> bool:
        """Tell whether the point is inside; the right and lower edges are not."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Rect) -> bool:
        """Tell whether the two share an area."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def lower(self, by: float) -> Rect:
        """Return the place without this much of its top."""
        return Rect(self.x, self.y + by, self.w, self.h - by)

    def inset(self, across: float, down: float) -> Rect:
        """Return the place with this much taken from the sides, and from the top and bottom."""
        return Rect(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)


@dataclass(frozen=True, slots=True)
class Motion:
    """How an item comes to its place: from each of its `frames` to the next and then to itself.

    The frames are items of its own kind, the legs between them equally long. `since` and `seconds` count
    from the moment the page is shown; until `since` the item stands as its first frame.
    """

    frames: tuple[Item, ...]
    seconds: float
    since: float = 0.0

    @property
    def end(self) -> float:
        """Return when the item is in its place, in seconds."""
        return self.since + self.seconds


@dataclass(frozen=True, slots=True)
class Box:
    """A filled or outlined rectangle; `said` is what is read out for it."""

    rect: Rect
    fill: Colour | None = None
    stroke: Colour | None = None
    radius: float = 0.0
    stroke_width: float = 0.4
    said: str = ""
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Broken lines, the first at the top of the rect; `size` is the em in units, `opacity` 0…1.

    `align` is "left" where lines begin, which is the right side of a text that is read from right to left.
    `rtl` tells how it is read, for lines of a longer text; without it, the first letter does.
    """

    rect: Rect
    lines: tuple[str, ...]
    size: float
    colour: Colour = Colour.INK
    bold: bool = False
    align: Align = "left"
    role: TextRole = "body"
    rtl: bool | None = None
    opacity: float = 1.0
    motion: Motion | None = None

    @property
    def from_right(self) -> bool:
        """Tell whether the text is read from right to left."""
        return is_rtl(" ".join(self.lines)) if self.rtl is None else self.rtl

    @property
    def side(self) -> Align:
        """Return where the lines stand in the rect: at its left, in its middle or at its right."""
        return "right" if self.align == "left" and self.from_right else self.align

    @property
    def pitch(self) -> float:
        """Return the distance from line to line, in units."""
        return self.size * LEADING


@dataclass(frozen=True, slots=True)
class Shape:
    """A group's sign; `letter` is the shape's own initial, `said` what is read out for it."""

    shape: str
    x: float
    y: float
    size: float
    fill: Colour | None
    stroke: Colour | None = None
    letter: str = ""
    said: str = ""
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points: the road, an arc from cause to consequence.

    `drawn` is the part of it that is there, 0…1, from its first point on.
    """

    points: tuple[tuple[float, float], ...]
    colour: Colour
    width: float = 0.4
    arrow: bool = False
    said: str = ""
    drawn: float = 1.0
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of one colour in a square, called by its name; words stand beside it, or `said` tells it."""

    rect: Rect
    name: str
    colour: Colour
    said: str = ""
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Inset:
    """A whole page painted small in a place of its own shape; `said` is what is read out for it."""

    rect: Rect
    scene: Scene
    said: str = ""
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture of the deck's own, in its own colours, as large as its proportions allow in the middle.

    `file` is opened by whoever paints it; where it cannot be, the words `instead` stand there.
    What is clear in it shows the `ground`.
    """

    rect: Rect
    file: str
    instead: Text
    said: str = ""
    ground: Colour = Colour.CARD
    motion: Motion | None = None


Item: TypeAlias = Box | Text | Shape | Path | Picture | Inset | Illustration


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place that asks for something when it is clicked or one of its keys is pressed."""

    rect: Rect
    intent: Intent
    label: str
    keys: tuple[str, ...] = ()
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key that asks for something without a place on the page; the key sheet names it."""

    key: str
    intent: Intent
    label: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One page; `focus` counts the hotspots, `heading` is what the page is called when read out.

    `desk` tells that it is the console's. On a page that `takes_text`, letters and digits are typed.
    """

    page: str
    width: float
    items: tuple[Item, ...]
    hotspots: tuple[Hotspot, ...] = ()
    focus: int | None = None
    heading: str = ""
    ground: Colour = Colour.PAPER
    shortcuts: tuple[Shortcut, ...] = ()
    desk: bool = False
    takes_text: bool = False

    def action_at(self, x: float, y: float) -> Intent | None:
        """Return what a click here asks for."""
        return next((spot.intent for spot in self.hotspots if spot.rect.holds(x, y)), None)

    def hotspot_for(self, key: str) -> Hotspot | None:
        """Return the hotspot that this key presses."""
        return next((spot for spot in self.hotspots if key in spot.keys), None)

    @property
    def primary(self) -> Hotspot | None:
        """Return the hotspot that goes on."""
        return next((spot for spot in self.hotspots if spot.primary), None)

    @property
    def focused(self) -> Hotspot | None:
        """Return the hotspot with the ring, if there is one."""
        if self.focus is None or not self.hotspots:
            return None
        return self.hotspots[self.focus % len(self.hotspots)]
