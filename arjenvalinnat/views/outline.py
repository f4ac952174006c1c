"""A scene as plain text in reading order: for the terminal, for a screen reader, for snapshots."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.views.scene import Hotspot, Item, Path, Scene, Shape, Text


def outline(scene: Scene) -> list[str]:
    """Return the page's heading, its texts, then what can be asked for, each with its first key."""
    return [*texts_of(scene), *(_line(spot) for spot in scene.hotspots)]


def texts_of(scene: Scene) -> list[str]:
    """Return the page's heading and texts without what can be asked for."""
    heading = [f"# {scene.heading}"] if scene.heading else []
    return [*heading, *(line for item in scene.items for line in _said(item))]


def _said(item: Item) -> Iterator[str]:
    match item:
        case Text(role="button"):
            return
        case Text(lines=lines, role=role) if lines:
            yield ("## " if role == "heading" else "") + " ".join(lines)
        case Shape(said=said) | Path(said=said) if said:
            yield said
        case _:
            return


def _line(spot: Hotspot) -> str:
    key = f"[{spot.keys[0]}] " if spot.keys else "[ ] "
    return f"{key}{spot.label}" + (" *" if spot.primary else "")
