"""The drawings that come with the program: a deck's roles name them, and the pages show them."""

from __future__ import annotations

from functools import cache

from arjenvalinnat.content.shipped import shipped

ICONS = shipped("assets") / "icons"


@cache
def icon_names() -> tuple[str, ...]:
    """Return what can be named: every drawing in the folder, without its ending."""
    return tuple(sorted(path.stem for path in ICONS.glob("*.svg")))
