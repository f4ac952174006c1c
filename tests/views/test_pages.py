"""Laws of every page, held over hours that are walked through the pages' own hotspots."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.report.record import Record
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import theme
from arjenvalinnat.views.keys import intent_for_key
from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.pieces.points import signed
from arjenvalinnat.views.scene import Text
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed, showing_of
from tests.views.hours import DECK, begun, straight_hour
from tests.views.page_laws import hold
from tests.views.walks import ASPECTS, ink, walk, wanderings

HIDDEN_BEFORE_REVEAL = (Turn.SITUATION, Turn.THINK, Turn.COMMIT, Turn.TALK, Turn.RECOMMIT)


@settings(max_examples=40, deadline=None)
@given(wanderings)
def test_every_law_holds_on_every_page(wandering):
    """A page is laid out once and asked every law: laying out takes longer than all the questions."""
    for session, _, scene in walk(wandering):
        hold(session, scene)


@settings(max_examples=25, deadline=None)
@given(wanderings)
def test_the_settings_open_over_every_page_and_give_it_back(wandering):
    """F2 lays them over whatever is shown, F2 or Escape takes them away; only a question comes first."""
    for session, showing, scene in walk(wandering, presses=40):
        if showing.blank or showing.place.page in (PageName.LEAVE, PageName.SETTINGS):
            continue
        _, over = steer(session, showing, intent_for_key(scene, "f2"))
        assert over.place.page is PageName.SETTINGS
        for key in ("f2", "escape", "space"):
            back = steer(session, over, intent_for_key(wall_view(session, over), key))[1]
            under = showing.place.over or showing.place.page
            assert back == changed(showing, page=under, over=None, leaf=0, focus=None, moving=False)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 999))
def test_the_wall_keeps_its_secrets(seed):
    """Before the reveal no effect, no outcome, no later and no count is on the wall; sums only at the end."""
    session, showing = begun(6, seed)
    sums = "   ".join(axis.name for axis in DECK.axes)
    for after, shown, scene in straight_hour(session, showing, seed):
        if shown.place.page is not PageName.DAY:
            continue
        state, said = after.play.state, "\n".join(outline(scene))
        assert sums not in said
        if state.turn in HIDDEN_BEFORE_REVEAL and state.card is not None:
            for choice in state.card.choices:
                for effect in choice.effects.values():
                    assert effect.words not in said
                assert choice.later is None or choice.later.text not in said


@pytest.mark.parametrize("turn", [Turn.COMMIT, Turn.RECOMMIT])
def test_a_seal_tells_that_and_never_what(turn):
    """Two hours in which the groups answer otherwise have the same pages while they commit."""
    pages = [
        [texts_of(scene) for after, shown, scene in straight_hour(*begun(6, 7), seed)
         if shown.place.page is PageName.DAY and after.play.state.turn is turn and after.play.state.at == 1]
        for seed in (1, 2)
    ]  # fmt: skip
    assert pages[0] == pages[1]


def test_a_title_without_a_deck_says_why():
    """A deck that cannot be played gives its sentence, and a way on."""
    scene = wall_view(Session(problem=("cards/aamu.yaml:11:34: virhe",)), Showing())
    assert any("cards/aamu.yaml" in line for line in texts_of(scene))
    assert scene.primary is not None


def test_other_names_are_told_in_the_same_form():
    """Another cast swaps the names in every form that the deck has."""
    session, showing = begun(cast="elo")
    said = "\n".join(texts_of(wall_view(session, showing)))
    assert "Elon ainoat" in said
    assert "Noa" not in said


def test_the_pages_of_an_hour(snapshot):
    """Every kind of page reads as it was last read and found good."""
    pages = {}
    for after, shown, scene in straight_hour(*begun(6, 7)):
        name = after.play.state.turn.value if shown.place.page is PageName.DAY else shown.place.page.value
        opened = "-opened" if after.play.state.open_page and name == "arrivals" else ""
        pages.setdefault(name + opened, scene)
    session, _ = begun(6, 7)
    pages["title"] = wall_view(session, Showing())
    pages["setup"] = wall_view(session, showing_of(page=PageName.SETUP))
    pages["keys"] = wall_view(session, showing_of(page=PageName.KEYS, over=PageName.DAY))
    pages["settings"] = wall_view(session, showing_of(page=PageName.SETTINGS, over=PageName.DAY))
    pages["leave"] = wall_view(session, showing_of(page=PageName.LEAVE, over=PageName.DAY))
    worded = replace(session, record=Record(words=("Uni ratkaisi.", "Kukaan ei kysynyt.")))
    pages["words"] = wall_view(worded, showing_of(page=PageName.WORDS, over=PageName.DAY))
    pages["blank"] = wall_view(session, showing_of(blank=True))
    for name, scene in pages.items():
        snapshot(name, outline(scene))


@pytest.mark.parametrize("aspect", [5 / 4, *ASPECTS, 21 / 9])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("groups", [1, 6, 8])
def test_a_whole_hour_is_laid_out_apart(aspect, big, groups):
    """From the practice card to the help page no text or hotspot lies on another, each a finger wide."""
    for _, _, scene in straight_hour(*begun(groups, 11, aspect=aspect, big=big)):
        texts = [item for item in scene.items if isinstance(item, Text) and item.lines]
        for one, other in combinations(texts, 2):
            assert not ink(one).meets(ink(other)), (scene.page, one.lines, other.lines)
        spots = [spot.rect for spot in scene.hotspots]
        assert all(min(rect.w, rect.h) >= 100 / 12 for rect in spots), scene.page
        assert not any(one.meets(other) for one, other in combinations(spots, 2)), scene.page


@pytest.mark.parametrize("aspect", [16 / 10, 16 / 9])
def test_big_text_is_big_everywhere(aspect):
    """On the pages of the hour no text is under 7 units, buttons and notes included; signs have letters."""
    for _, _, scene in straight_hour(*begun(6, 11, aspect=aspect, big=True)):
        small = [item.lines for item in scene.items if isinstance(item, Text) and item.size < theme.BIG]
        assert not small, scene.page


@pytest.mark.parametrize("aspect", [5 / 4, 16 / 9])
@pytest.mark.parametrize("big", [False, True])
def test_an_effect_is_read_with_its_own_axis(aspect, big):
    """Side by side or in rows, each effect is read after the name and the points of its own axis."""
    read = 0
    for after, shown, _ in straight_hour(*begun(6, 7, aspect=aspect, big=big)):
        if shown.place.page is PageName.DAY and after.play.state.turn is Turn.CONSEQUENCES:
            page = after.play.state.open_page
            choice = after.play.state.card.choice(page.choice)
            effects = choice.effects if page.outcome is None else choice.outcomes[page.outcome].effects
            told = [
                f"{axis.name} {signed(effects[axis.id].points)}: {effects[axis.id].words}"
                for axis in DECK.axes
                if axis.id in effects
            ]
            screens = [wall_view(after, changed(shown, scroll=scroll)) for scroll in range(9)]
            said = dict.fromkeys(line for screen in screens for line in outline(screen) if line in told)
            assert list(said) == told
            read += 1
    assert read
