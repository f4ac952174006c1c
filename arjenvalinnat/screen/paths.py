"""Lines through points, as much of them as is drawn already, and the heads of arrows."""

from __future__ import annotations

import math
from itertools import pairwise

import pygame

from arjenvalinnat.views.scene import Path
from arjenvalinnat.views.theme import rgb


def paint_path(page: pygame.Surface, path: Path, scale: float) -> None:
    """Paint a line with round joints; *scale* is pixels a unit."""
    points = [(x * scale, y * scale) for x, y in _drawn_points(path)]
    if len(points) < 2:
        return
    colour, thick = rgb(path.colour), max(1, round(path.width * scale))
    for start, end in pairwise(points):
        _leg(page, colour, pygame.Vector2(start), pygame.Vector2(end), thick)
    if thick > 2:
        for point in points:
            pygame.draw.aacircle(page, colour, (round(point[0]), round(point[1])), (thick - 1) / 2)
    if path.arrow and len(points) > 1:
        _arrow_head(page, colour, points[-2], points[-1], 1.5 * scale)


def _leg(
    page: pygame.Surface, colour: tuple[int, int, int], start: pygame.Vector2, end: pygame.Vector2, thick: int
) -> None:
    """Paint a straight line that is equally thick in every direction; `aaline` measures along an axis."""
    along = end - start
    if thick <= 2 or not along:
        pygame.draw.aaline(page, colour, start, end, thick)
        return
    across = pygame.Vector2(-along.y, along.x).normalize()
    for within in (0.3, 1.0, 1.7):  # the second and third line close the seam between edge and filling
        edge_at = across * (thick / 2 - within)
        for edge in (edge_at, -edge_at):
            pygame.draw.aaline(page, colour, start + edge, end + edge)
    inner = across * (thick / 2 - 1.0)
    corners = (start + inner, end + inner, end - inner, start - inner)
    pygame.draw.polygon(page, colour, [(round(x), round(y)) for x, y in corners])


def _drawn_points(path: Path) -> tuple[tuple[float, float], ...]:
    """Return the points of the part that is drawn, cut where it ends."""
    if path.drawn >= 1.0:
        return path.points
    legs = [math.dist(start, end) for start, end in pairwise(path.points)]
    left = sum(legs) * path.drawn
    points = list(path.points[:1])
    for leg, (start, end) in zip(legs, pairwise(path.points), strict=True):
        if left <= 0:
            break
        part = min(1.0, left / leg) if leg else 1.0
        points.append((start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part))
        left -= leg
    return tuple(points)


def _arrow_head(
    page: pygame.Surface,
    colour: tuple[int, int, int],
    before: tuple[float, float],
    tip: tuple[float, float],
    long: float,
) -> None:
    along = pygame.Vector2(tip) - pygame.Vector2(before)
    if along.length() < 0.01:  # a line that has only just begun points nowhere
        return
    along.scale_to_length(long)
    across = pygame.Vector2(-along.y, along.x) * 0.5
    back = pygame.Vector2(tip) - along
    pygame.draw.polygon(page, colour, (tip, back + across, back - across))
    pygame.draw.aalines(page, colour, True, (tip, back + across, back - across))
