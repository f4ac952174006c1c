"""A page that was painted ahead is the page that would have been painted then."""

import pygame

from arjenvalinnat.screen.lookahead import Ready
from arjenvalinnat.screen.paint import paint
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.wall import following_page, wall_view
from tests.showings import changed
from tests.views.hours import begun, straight_hour

SIZE = (480, 270)


def test_what_is_ready_is_what_comes():
    """Following the way on, each page is the one that was foreseen, pixel for pixel."""
    pygame.font.init()
    ready, foreseen, met = Ready(), None, 0
    surface, plain = pygame.Surface(SIZE), pygame.Surface(SIZE)
    for session, showing, scene in straight_hour(*begun(3, 7)):
        met += scene == foreseen
        ready.paint(surface, scene)
        paint(plain, scene)
        assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(plain, "RGB")
        foreseen = following_page(session, showing)
        if foreseen is not None:
            for _ in ready.prepare(foreseen, scene, surface):
                pass
    assert met > 60


def test_what_needs_the_disk_is_not_foreseen():
    """Beginning a day and leaving are done when they are asked for, never ahead."""
    session, showing = begun()
    for page in (PageName.TITLE, PageName.HELP):
        there = changed(type(showing)(), page=page)
        assert wall_view(session, there).primary is not None
        assert following_page(session, there) is None


def test_what_is_ready_is_not_painted_again():
    """While a countdown changes the page before it, it stays; once it was shown it is used up."""
    pygame.font.init()
    ready, surface = Ready(), pygame.Surface(SIZE)
    session, showing, here = next(straight_hour(*begun(3, 7)))
    following = following_page(session, showing)
    assert list(ready.prepare(following, here, surface))
    assert not list(ready.prepare(following, here, surface))
    ready.paint(surface, following)
    assert list(ready.prepare(following, here, surface))
