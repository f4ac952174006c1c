"""How a colour looks to somebody who sees colours differently, and on a washed-out projector.

The colour-vision matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), at severity 1.0. They are applied to
linear light.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

MatrixRow: TypeAlias = tuple[float, float, float]

MATRICES: Mapping[str, tuple[MatrixRow, MatrixRow, MatrixRow]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""By kind, how much of each linear channel goes into red, green and blue."""

STRAY = 0.2
"""The light of the room on the screen, as a part of the projector's white: a contrast of 6:1.

ANSI/INFOCOMM 3M-2011 asks for 7:1 where pictures are only watched, and for 15:1 where text is read.
"""


@lru_cache(maxsize=65536)
def seen(red: int, green: int, blue: int, vision: str, washed: bool) -> tuple[int, int, int]:
    """Return a colour, 0…255 a channel, as it looks; a *vision* without a matrix changes nothing."""
    light = _LINEAR[red], _LINEAR[green], _LINEAR[blue]
    rows = MATRICES.get(vision)
    if rows is not None:
        mixed = [sum(part * own for part, own in zip(row, light, strict=True)) for row in rows]
        light = mixed[0], mixed[1], mixed[2]
    if washed:
        light = _lifted(light[0]), _lifted(light[1]), _lifted(light[2])
    return _signal(light[0]), _signal(light[1]), _signal(light[2])


def _lifted(light: float) -> float:
    """Add the room's light; the eye takes the brightest spot for white."""
    return (min(1.0, max(0.0, light)) + STRAY) / (1 + STRAY)


def _to_linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _signal(light: float) -> int:
    """Return the sRGB value of a channel's light (IEC 61966-2-1)."""
    light = min(1.0, max(0.0, light))
    return round(255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))


_LINEAR = tuple(_to_linear(value) for value in range(256))
