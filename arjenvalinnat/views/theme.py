"""Roles for colours and sizes: the only place where a colour has a value.

Warm paper, dark ink, one accent, and a sky that follows the clock. Text keeps a contrast of at least 7:1
(WCAG 2.2, 1.4.6), because a projector in a lit room washes colours out.
"""

from __future__ import annotations

from enum import Enum


class Colour(Enum):
    """What a colour is for; the value is its sRGB in the light theme."""

    PAPER = "#FBF5EA"
    CARD = "#FFFEFB"
    PANEL = "#F1E7D3"
    INK = "#1C1B29"
    QUIET = "#4A4656"
    RULE = "#8C8577"
    ACCENT = "#962508"
    ON_DARK = "#FFFFFF"
    LAMP = "#F4C244"
    NIGHT = "#20264D"
    DAWN = "#F6C6A8"
    DAY = "#BCDDE6"
    DUSK = "#5A2F5E"
    BLACK = "#000000"
    DESK = "#14151D"
    DESK_CARD = "#262835"
    DESK_RULE = "#777A8C"
    DESK_INK = "#F6F3EC"
    DESK_QUIET = "#CFCDD6"
    GROUP_1 = "#124E96"
    GROUP_2 = "#A11D24"
    GROUP_3 = "#135C3A"
    GROUP_4 = "#5F2C8F"
    GROUP_5 = "#7A3A00"
    GROUP_6 = "#0A5A69"
    GROUP_7 = "#931B5C"
    GROUP_8 = "#3B4252"


GROUP_COLOURS = (
    Colour.GROUP_1, Colour.GROUP_2, Colour.GROUP_3, Colour.GROUP_4,
    Colour.GROUP_5, Colour.GROUP_6, Colour.GROUP_7, Colour.GROUP_8,
)  # fmt: skip
GROUP_SHAPES = ("circle", "triangle", "square", "star", "diamond", "drop", "cross", "hexagon")
"""The groups' shapes in seat order; each has a name and an initial in the message catalogue."""

SKY = {"night": Colour.NIGHT, "dawn": Colour.DAWN, "day": Colour.DAY, "dusk": Colour.DUSK}
ON_SKY = {"night": Colour.ON_DARK, "dawn": Colour.INK, "day": Colour.INK, "dusk": Colour.ON_DARK}

# Sizes are hundredths of the page's height, measured as the font's em.
POSTER = 15.0
HEADING = 8.5
SITUATION = 6.5
CHOICE = 5.5
BODY = 5.5
SMALL = 4.2
LEAST = 4.0
BIG = 7.0
LEADING = 1.25
"""From one baseline to the next, in ems."""

BASELINE = 0.959
"""From the top of a line to its baseline, in ems: capital letters stand in the middle of their line."""

SIGN_LETTER = 0.58
"""The em of the letter in a group's sign, as a part of the sign's size: the triangle holds no more."""

DESK_LEAST = 2.9
"""The least size on the console, read at arm's length: 17 pixels on a screen of 600."""

MARGIN = 6.0
GAP = 2.0
TARGET = 8.4
"""The least height of a touch target: a twelfth of the page."""


def rgb(colour: Colour) -> tuple[int, int, int]:
    """Return the colour as red, green and blue, 0…255."""
    digits = colour.value
    return int(digits[1:3], 16), int(digits[3:5], 16), int(digits[5:7], 16)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1…21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in rgb(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
