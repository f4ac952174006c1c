"""A scene as plain text in reading order: for the terminal, for a screen reader, for snapshots.

Each thing is one line, whatever its author wrote: what is only said was never broken into lines.
"""

from __future__ import annotations

from arjenvalinnat.content.legible import one_line
from arjenvalinnat.views.scene import Box, Hotspot, Illustration, Inset, Path, Picture, Scene, Shape, Text


def outline(scene: Scene) -> list[str]:
    """Return the page's heading, its texts, then what can be asked for, each with its first key."""
    keys = (f"[{shortcut.key}] {shortcut.label}" for shortcut in scene.shortcuts)
    asked = (*(_line(spot) for spot in scene.hotspots), *keys)
    return [*texts_of(scene), *map(one_line, asked)]


def texts_of(scene: Scene) -> list[str]:
    """Return the page's heading and texts without what can be asked for."""
    lines = [f"# {scene.heading}"] if scene.heading else []
    badge = ""
    for item in scene.items:
        match item:
            case Text(role="button"):
                continue
            case Text(role="badge", lines=(number, *_)):
                badge = f"{badge} {number}".strip()
            case Text(lines=texts, role=role) if texts:
                lines.append(("## " if role == "heading" else "") + _before(badge) + " ".join(texts))
                badge = ""
            case Box(said=said) | Shape(said=said) | Path(said=said) if said:
                lines.append(said)
            case Picture(said=said) | Inset(said=said) | Illustration(said=said) if said:
                lines.append(said)
    return [*map(one_line, lines)]


def _before(badge: str) -> str:
    """Return what stands before a text: `1. ` for a choice, `Minä +1: ` for an effect."""
    if not badge:
        return ""
    return f"{badge}. " if badge.isdigit() else f"{badge}: "


def _line(spot: Hotspot) -> str:
    key = f"[{spot.keys[0]}] " if spot.keys else "[ ] "
    return f"{key}{spot.label}" + (" *" if spot.primary else "")
