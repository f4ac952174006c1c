"""Which drawing stands for what, and how strong its lines are."""

from __future__ import annotations

from collections.abc import Mapping

AXES: Mapping[str, str] = {"self": "user", "others": "users", "situation": "signpost"}
"""Axes by their ids; a deck may have others, and these stand without a picture."""

SKIES: Mapping[str, str] = {"night": "moon", "dawn": "sunrise", "day": "sun", "dusk": "sunset"}

CHANCE, TALK, THINK, SHOW, SEE, HELP = "dices", "messages-square", "hourglass", "hand", "eye", "life-buoy"
DO, WRITE = "person-standing", "pencil"

FORMS: Mapping[str, str] = {
    "pair": "users", "circle": "circle-dashed", "move": "footprints", "act": "drama", "draw": "pencil",
    "try": "person-standing",
}  # fmt: skip
"""What an exercise is done with; the words stand beside it."""

_FINE, _STRONG = 1.5, 2.25
_SMALL, _LARGE = 8.0, 24.0


def stroke(size: float) -> float:
    """Return the width of a drawing's lines, of its own 24 units, for a drawing this large on the page.

    A small one needs strong lines to be read from eight metres; a large one with such lines would shout.
    """
    part = min(1.0, max(0.0, (size - _SMALL) / (_LARGE - _SMALL)))
    return round(_STRONG - (_STRONG - _FINE) * part, 2)
