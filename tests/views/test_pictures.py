"""Pictures stand where they were meant to: each is drawn, none is alone, none is in the way."""

from pathlib import Path

import pytest

from arjenvalinnat.content.icons import ICONS, icon_names
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views import pictures, theme
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Picture, Rect, Scene, Shape
from arjenvalinnat.views.theme import Colour
from arjenvalinnat.views.wall import wall_view
from tests.showings import showing_of
from tests.views.hours import DECK, begun, straight_hour

SHIPPED = Path(__file__).resolve().parents[2] / "scenarios" / "arjen-valinnat"


def names(scene):
    """Return the names of a page's pictures in their order."""
    return [item.name for item in scene.items if isinstance(item, Picture)]


def first_of(turn, groups, aspect):
    """Return the first page of this turn of the day."""
    hour = straight_hour(*begun(groups, 7, aspect=aspect))
    return next(
        scene
        for after, shown, scene in hour
        if shown.place.page is PageName.DAY and after.play.state.turn is turn
    )


def test_every_role_of_the_shipped_deck_has_its_drawing():
    """No group of the shipped deck has a plain disc, and no two roles look the same."""
    icons = [role.icon for role in load_deck(SHIPPED).deck.roles]
    assert set(icons) <= set(icon_names())
    assert len(set(icons)) == len(icons)


def test_what_the_pages_show_is_drawn():
    """Every picture that a page asks for lies in the folder, and every sky has one."""
    shown = {pictures.CHANCE, pictures.TALK, pictures.THINK, pictures.SHOW, pictures.SEE, pictures.HELP}
    assert shown | set(pictures.AXES.values()) | set(pictures.SKIES.values()) <= set(icon_names())
    assert set(pictures.SKIES) == set(theme.SKY)


@pytest.mark.parametrize("name", icon_names())
def test_every_drawing_is_of_one_colour_and_one_square(name):
    """A drawing takes on the page's colour: it is 24 by 24, and names no colour of its own."""
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke="currentColor"' in text
    assert 'stroke-width="2"' in text
    assert "#" not in text
    assert "class=" not in text


def test_a_larger_drawing_has_finer_lines():
    """Of its own size the lines of a large drawing are finer, and on the page they are still thicker."""
    sizes = (4, 8, 12, 16, 20, 24, 30)
    wide = [pictures.stroke(size) for size in sizes]
    assert wide == sorted(wide, reverse=True)
    assert wide[0] > wide[-1]
    on_page = [size * line for size, line in zip(sizes, wide, strict=True)]
    assert on_page == sorted(on_page)


def test_the_outline_tells_what_is_said_of_a_picture():
    """A picture with words of its own is read out in its place; one beside words is silent."""
    place = Rect(0, 0, 10, 10)
    told = Picture(place, "bus", Colour.INK, "Pitkä matka")
    assert texts_of(Scene("koe", 160, (told, Picture(place, "eye", Colour.INK)))) == ["Pitkä matka"]


def test_a_seal_tells_the_role_and_shows_it_where_there_is_room():
    """Six seals on a wide page have their icons; eight on 4:3 have none, and still tell the role."""
    roles = {role.icon for role in DECK.roles}
    for groups, aspect, shown in ((6, 16 / 9, 6), (8, 4 / 3, 0)):
        scene = first_of(Turn.COMMIT, groups, aspect)
        assert sum(name in roles for name in names(scene)) == shown
        said = [item.said for item in scene.items if isinstance(item, Shape) and item.said]
        assert len(said) == groups
        assert all(any(role.name in line for role in DECK.roles) for line in said)


def test_a_role_shows_its_icon_once():
    """On the lanes each role has its icon; on its own page a role has one."""
    session, _ = begun(6, 7)
    dealt = [session.deck.roles_by_id[role].icon for role in session.play.state.setup.roles]
    assert names(wall_view(session, showing_of(page=PageName.ROLES))) == dealt
    assert names(wall_view(session, showing_of(page=PageName.ROLE, item=2))) == [dealt[2]]


def test_axes_have_their_pictures():
    """What a choice did to oneself, others and the situation stands beside its picture."""
    scene = first_of(Turn.CONSEQUENCES, 6, 16 / 9)
    assert names(scene)[1:] == [pictures.AXES[axis.id] for axis in DECK.axes]
