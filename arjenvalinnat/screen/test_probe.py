"""What a test is told of a window: the outline of what it shows, and where everything can be pressed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from arjenvalinnat.screen.paint import page_place
from arjenvalinnat.views.scene import HEIGHT, Scene

WALL_FILE, DESK_FILE = "ARJENVALINNAT_SCENE", "ARJENVALINNAT_DESK"
"""The environment variables that name a file for the outline of the wall's window and of the console's."""


def tell(variable: str, scene: Scene, size: tuple[int, int]) -> None:
    """Write the scene's outline, the middle pixel of each hotspot, and which has the ring."""
    file = os.environ.get(variable)
    if not file:
        return
    from arjenvalinnat.views.outline import outline  # noqa: PLC0415  # for tests only

    place = page_place(size, scene.width)
    scale = place.height / HEIGHT
    spots = []
    for spot in scene.hotspots:
        x = place.x + (spot.rect.x + spot.rect.w / 2) * scale
        y = place.y + (spot.rect.y + spot.rect.h / 2) * scale
        spots.append(f"@ {round(x)} {round(y)} {spot.label}")
    ring = [f"focus {scene.focused.label}"] if scene.focused is not None else []
    told = [f"page {scene.page}", *outline(scene), *spots, *ring]
    path = Path(file)
    beside = path.with_name(f"{path.name}.new")
    with suppress(OSError):
        beside.write_text("\n".join(told) + "\n", encoding="utf-8")
        os.replace(beside, path)


def tell_nothing(variable: str) -> None:
    """Take the outline of a window away that is closed."""
    file = os.environ.get(variable)
    if file:
        with suppress(OSError):
            Path(file).unlink(missing_ok=True)
