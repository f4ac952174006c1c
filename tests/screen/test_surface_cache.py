"""What is rendered is kept while there is room, and never more than that."""

import pygame
from hypothesis import given
from hypothesis import strategies as st

from arjenvalinnat.screen.surface_cache import SurfaceCache


def bytes_of(width):
    return pygame.Surface((width, 10), pygame.SRCALPHA).get_pitch() * 10


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 60)), max_size=60))
def test_no_more_is_kept_than_there_is_room_for(asked):
    """Only a single surface may be larger than the room; what was asked for last is always there."""
    kept = SurfaceCache(4000)
    sizes = {}
    for key, width in asked:
        size = sizes.setdefault(key, width), 10
        surface, _ = kept.get(key) or kept.keep(key, pygame.Surface(size, pygame.SRCALPHA), key)
        assert surface.get_size() == size
        there = [bytes_of(sizes[known]) for known in sizes if kept.get(known)]
        assert kept.size == sum(there)
        assert kept.size <= 4000 or len(there) == 1
        kept.get(key)


def test_what_is_used_stays():
    """The one that was not used for longest goes first."""
    kept = SurfaceCache(2 * bytes_of(20))
    for key in "ab":
        kept.keep(key, pygame.Surface((20, 10), pygame.SRCALPHA), None)
    assert kept.get("a")
    kept.keep("c", pygame.Surface((20, 10), pygame.SRCALPHA), None)
    assert kept.get("a")
    assert kept.get("b") is None
    kept.forget()
    assert kept.size == 0
    assert kept.get("a") is None
