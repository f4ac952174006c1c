"""The outlines of the groups' signs, as points about the middle; a sign of size 1 is 1 wide or high."""

from __future__ import annotations

import math
from collections.abc import Mapping

Outline = tuple[tuple[float, float], ...]


def _regular(corners: int, *, turn: float = -90.0, radius: float = 0.5) -> Outline:
    angles = (math.radians(turn + 360 / corners * n) for n in range(corners))
    return tuple((radius * math.cos(angle), radius * math.sin(angle)) for angle in angles)


def _star() -> Outline:
    points = []
    for n in range(10):
        radius, angle = (0.58 if n % 2 == 0 else 0.31), math.radians(-90 + 36 * n)
        points.append((radius * math.cos(angle), radius * math.sin(angle) + 0.035))
    return tuple(points)


def _drop() -> Outline:
    """Return a drop: a round belly with its tip above."""
    belly, middle = 0.36, 0.14
    round_part = [
        (belly * math.cos(math.radians(a)), middle + belly * math.sin(math.radians(a)))
        for a in range(-28, 209, 6)
    ]
    return ((0.0, -0.52), *round_part)


def _cross() -> Outline:
    arm, reach = 0.225, 0.48
    return (
        (-arm, -reach), (arm, -reach), (arm, -arm), (reach, -arm), (reach, arm), (arm, arm),
        (arm, reach), (-arm, reach), (-arm, arm), (-reach, arm), (-reach, -arm), (-arm, -arm),
    )  # fmt: skip


OUTLINES: Mapping[str, Outline] = {
    "circle": _regular(64, radius=0.47),
    "triangle": ((0.0, -0.56), (0.56, 0.46), (-0.56, 0.46)),
    "square": ((-0.42, -0.42), (0.42, -0.42), (0.42, 0.42), (-0.42, 0.42)),
    "star": _star(),
    "diamond": ((0.0, -0.54), (0.46, 0.0), (0.0, 0.54), (-0.46, 0.0)),
    "drop": _drop(),
    "cross": _cross(),
    "hexagon": ((-0.55, 0.0), (-0.3, -0.37), (0.3, -0.37), (0.55, 0.0), (0.3, 0.37), (-0.3, 0.37)),
}

LETTER: Mapping[str, float] = {
    "circle": 0.0,
    "triangle": 0.19,
    "square": 0.0,
    "star": 0.06,
    "diamond": -0.01,
    "drop": 0.13,
    "cross": -0.01,
    "hexagon": 0.0,
}
"""How far below the middle each sign's letter stands, as a part of the sign's size; its em is the theme's."""
