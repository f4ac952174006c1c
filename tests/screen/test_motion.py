"""Motions painted frame by frame: they end at the page that stands, and none breaks on the way."""

import pygame
import pytest

from arjenvalinnat.screen.motion import Moving
from arjenvalinnat.screen.paint import paint
from arjenvalinnat.views.motion import moving
from tests.views.hours import begun, straight_hour

SIZE = (640, 360)


def differing(picture, other):
    """Return how many bytes of two pictures differ."""
    there, wanted = (pygame.image.tobytes(each, "RGB") for each in (picture, other))
    assert len(there) == len(wanted)
    apart = int.from_bytes(there, "big") ^ int.from_bytes(wanted, "big")
    return len(there) - apart.to_bytes(len(there), "big").count(0)


@pytest.mark.parametrize("big", [False, True])
def test_every_motion_ends_at_its_page(big):
    """Each frame of an hour's motions can be painted; the last one is the page at rest, pixel for pixel."""
    pygame.font.init()
    before, moved = None, 0
    for _, _, scene in straight_hour(*begun(6, 7, aspect=16 / 9, big=big)):
        items = moving(scene, before)
        before = scene
        if not items:
            continue
        moved += 1
        surface, rest = pygame.Surface(SIZE), pygame.Surface(SIZE)
        page = Moving(scene, items, surface)
        paint(rest, scene)
        pictures = set()
        for frame in range(14):
            page.paint(surface, page.ends * frame / 13)
            pictures.add(pygame.image.tobytes(surface, "RGB"))
        # edges of what was painted in another order
        assert differing(surface, rest) <= 3 * 640 * 360 * 0.01, scene.page
        assert len(pictures) > 2
    assert moved > 20
