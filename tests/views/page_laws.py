"""What holds on every page of the wall, whatever is played: places to press, texts, signs and pictures."""

from itertools import combinations

import pytest

from arjenvalinnat.rules.legal import legal_actions
from arjenvalinnat.session.intents.game import Do, Undo
from arjenvalinnat.views import theme
from arjenvalinnat.views.measure import missing, width
from arjenvalinnat.views.scene import Picture, Rect, Shape, Text
from tests.views.walks import FINGER, ink


def every_hotspot_is_legal(session, scene, _inks):
    """What a page offers of the game, the rules offer too; undo is there when there is something to undo."""
    for spot in scene.hotspots:
        if isinstance(spot.intent, Do):
            assert spot.intent.action in legal_actions(session.play.state)
        if isinstance(spot.intent, Undo):
            assert session.play.actions


def hotspots_lie_apart_and_on_the_page(_session, scene, _inks):
    """No two hotspots share a place or a key, none lies off the page, each is large enough for a finger."""
    for spot in scene.hotspots:
        assert spot.rect.x >= 0
        assert spot.rect.y >= 0
        assert spot.rect.right <= scene.width + 1e-6
        assert spot.rect.bottom <= 100 + 1e-6
        assert min(spot.rect.w, spot.rect.h) >= FINGER, (scene.page, spot.label)
        assert spot.label
    for one, other in combinations(scene.hotspots, 2):
        assert not one.rect.meets(other.rect), (one.label, other.label)
        assert not set(one.keys) & set(other.keys), (one.label, other.label)
    keys = {key for spot in scene.hotspots for key in spot.keys}
    assert not keys & {shortcut.key for shortcut in scene.shortcuts}


def every_page_goes_on_by_one_key(_session, scene, _inks):
    """Exactly one hotspot is the way on; space and a clicker's page-down press it."""
    primary = [spot for spot in scene.hotspots if spot.primary]
    assert len(primary) == 1
    assert {"space", "enter", "pagedown"} <= set(primary[0].keys)


def texts_are_large_whole_and_on_the_page(_session, scene, _inks):
    """No text and no sign's letter is under 4 units; no text is off the page or wider than it."""
    for item in scene.items:
        if isinstance(item, Shape) and item.letter:
            assert item.size * theme.SIGN_LETTER >= theme.LEAST, (scene.page, item)
        if not isinstance(item, Text):
            continue
        assert item.size >= theme.LEAST
        assert item.rect.y >= -0.01
        assert item.rect.bottom <= 100.01, item.lines
        for line in item.lines:
            assert item.rect.x + width(line, item.size, item.bold) <= scene.width + 0.5, line
            assert not missing(line)


def a_lone_letter_is_never_a_key(_session, scene, _inks):
    """The groups' initials are neither choices' letters nor keys of the page."""
    letters = {item.letter.lower() for item in scene.items if isinstance(item, Shape) and item.letter}
    assert not letters & {"a", "b", "c", "d", *(key for spot in scene.hotspots for key in spot.keys)}


def texts_never_lie_on_each_other(_session, _scene, inks):
    """No text is painted over another one."""
    for (one, place), (other, there) in combinations(inks, 2):
        assert not place.meets(there), (one.lines, other.lines)


def pictures_are_large_on_the_page_and_in_nobody_s_way(_session, scene, inks):
    """No picture is under 4 units, off the page, or on a text, a sign or another picture."""
    drawn = [item.rect for item in scene.items if isinstance(item, Picture)]
    texts = [place for _, place in inks]
    signs = [
        Rect(item.x - item.size / 2, item.y - item.size / 2, item.size, item.size)
        for item in scene.items
        if isinstance(item, Shape)
    ]
    for rect in drawn:
        assert min(rect.w, rect.h) >= theme.LEAST
        assert rect.w == pytest.approx(rect.h)
        assert rect.x >= 0
        assert rect.y >= 0
        assert rect.right <= scene.width
        assert rect.bottom <= 100
        assert not any(rect.meets(other) for other in (*texts, *signs)), (scene.page, rect)
    assert not any(one.meets(other) for one, other in combinations(drawn, 2)), scene.page


LAWS = (
    every_hotspot_is_legal,
    hotspots_lie_apart_and_on_the_page,
    every_page_goes_on_by_one_key,
    texts_are_large_whole_and_on_the_page,
    a_lone_letter_is_never_a_key,
    texts_never_lie_on_each_other,
    pictures_are_large_on_the_page_and_in_nobody_s_way,
)


def hold(session, scene):
    """Ask every law of a page: laying out takes longer than all the questions."""
    inks = [(item, ink(item)) for item in scene.items if isinstance(item, Text) and item.lines]
    for law in LAWS:
        try:
            law(session, scene, inks)
        except AssertionError as broken:
            broken.add_note(f"{law.__name__} does not hold on {scene.page!r}")
            raise
