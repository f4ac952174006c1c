"""A card's picture stands beside its situation, and the texts come first."""

from itertools import combinations

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.deck_pictures import PictureFile
from arjenvalinnat.views import theme
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.scene import Illustration, Inset, Text
from arjenvalinnat.views.wall import wall_view
from tests.content.files import SHIPPED
from tests.showings import changed
from tests.views.pictured import FILE, SITUATION, at_the_picture, pictured

ALT = "Kuvassa: Puhelin loistaa tyynyllä pimeässä huoneessa."
ASPECTS = (5 / 4, 4 / 3, 16 / 10, 16 / 9, 21 / 9)


def shaped(aspect):
    """Return the picture as if it were of this shape."""
    return {FILE.name: PictureFile(str(FILE), aspect)}


def pictures(scene):
    return [item for item in scene.items if isinstance(item, Illustration)]


def texts(scene):
    return [item for item in scene.items if isinstance(item, Text) and item.lines]


def test_the_situation_is_read_with_its_picture(snapshot):
    """The page says what the picture shows and whose it is, after its own texts."""
    scene = wall_view(*at_the_picture())
    snapshot("situation-pictured", outline(scene))
    assert [(item.file, item.said) for item in pictures(scene)] == [(str(FILE), ALT)]


def test_the_picture_stands_on_the_situation_alone():
    """The choices need the room, and a deck without the file shows the page as it is without a picture."""
    session, showing = at_the_picture()
    for uncovered in (1, 2):
        assert not pictures(wall_view(session, changed(showing, uncovered=uncovered)))
    bare = wall_view(*at_the_picture(pictured(picture=None)))
    assert wall_view(*at_the_picture(pictures={})) == bare


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("shape", [0.4, 3 / 4, 1, 4 / 3, 16 / 9, 3])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("situation", ["Tiimi pyytää Noaa vielä yhteen matsiin.", SITUATION])
def test_the_texts_come_first(aspect, shape, big, situation):
    """No text shrinks for a picture; the picture keeps its shape, and nothing lies on anything."""
    deck = pictured(situation=situation)
    bare = wall_view(*at_the_picture(deck, {}, aspect=aspect, big=big))
    scene = wall_view(*at_the_picture(deck, shaped(shape), aspect=aspect, big=big))
    sizes = [item.size for item in texts(scene)]
    assert all(size >= (theme.BIG if big else theme.LEAST) for size in sizes)
    if not pictures(scene):
        assert scene == bare
        return
    (shown,) = pictures(scene)
    own = [item.size for item in texts(scene) if not item.lines[0].startswith("Kuva:")]
    assert own[: len(texts(bare))] == [item.size for item in texts(bare)][: len(own)]
    assert shown.rect.w / shown.rect.h == pytest.approx(shape)
    assert min(shown.rect.w, shown.rect.h) >= 16
    assert shown.rect.right <= scene.width - theme.MARGIN
    assert not any(item.rect.meets(shown.rect) for item in texts(scene))
    assert not any(one.rect.meets(other.rect) for one, other in combinations(texts(scene), 2))
    assert not any(spot.rect.meets(shown.rect) for spot in scene.hotspots)
    assert shown.instead.rect.y >= shown.rect.y
    assert shown.instead.rect.bottom <= shown.rect.bottom


def test_a_picture_is_as_large_as_the_texts_allow():
    """Beside a short situation it takes half of the page, beside a long one what is left."""
    short, long = (
        pictures(wall_view(*at_the_picture(pictured(situation=told), aspect=16 / 9)))[0].rect.w
        for told in ("Tiimi pyytää Noaa vielä yhteen matsiin.", SITUATION)
    )
    assert short > 70
    assert 16 <= long < short


def test_a_picture_gives_way_to_a_second_language():
    """Where both languages fill the page no picture is squeezed in, and no text is smaller for it."""
    deck = load_deck(SHIPPED).deck
    first = pictured().cards[0].picture
    shown = {"beside": "sv", "aspect": 16 / 9}
    with_one = deck.model_copy(
        update={"cards": tuple(card.model_copy(update={"picture": first}) for card in deck.cards)}
    )
    bare = texts(wall_view(*at_the_picture(with_one, {}, **shown)))
    scene = wall_view(*at_the_picture(with_one, shaped(4 / 3), **shown))
    kept = [item.size for item in texts(scene) if not item.lines[0].startswith("Kuva:")]
    assert kept == [item.size for item in bare]


def test_a_long_alternative_text_stays_in_its_frame():
    """What stands in an empty frame is cut to it; it is read out whole."""
    picture = pictured().cards[0].picture
    deck = pictured(picture=picture.model_copy(update={"alt": "Puhelin loistaa tyynyllä. " * 60}))
    (shown,) = pictures(wall_view(*at_the_picture(deck)))
    assert shown.instead.rect.bottom <= shown.rect.bottom + 0.01
    assert len(shown.said) > 1500


def test_a_source_that_fills_more_than_the_picture_leaves_both_out():
    """A picture is not shown without its source, nor as the smaller of the two."""
    picture = pictured().cards[0].picture
    deck = pictured(picture=picture.model_copy(update={"source": "Museoviraston kuva-arkisto, " * 60}))
    assert not pictures(wall_view(*at_the_picture(deck)))


def test_the_console_shows_the_wall_with_its_picture():
    """The facilitator sees what the class sees."""
    session, showing = at_the_picture()
    insets = [item for item in console_view(session, showing).items if isinstance(item, Inset)]
    assert [item.file for item in pictures(insets[0].scene)] == [str(FILE)]


def test_a_page_that_is_read_aloud_tells_the_picture():
    """In the terminal, which has no edge, the words for it are there at every length of the texts."""
    deck = pictured(situation=SITUATION)
    told = texts_of(wall_view(*at_the_picture(deck, big=True, endless=True, aspect=4 / 3)))
    assert ALT in told
