"""The page of one planned card before the day: every change makes a plan that can be played as it is."""

from dataclasses import replace

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.folders import shipped_decks
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.planning import hand_made_fits, plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.wall import wall_view
from tests.showings import showing_of, wish

DECK = load_deck(shipped_decks() / "arjen-valinnat").deck
SESSION = Session(deck=DECK, wishes=Wishes(seed=7))
PLAN = plan_day(DECK, SESSION.wishes)


def page(place, session=SESSION, **shown):
    """Return the page of the plan's card at this place."""
    return wall_view(session, showing_of(page=PageName.PLANNED, item=place, **shown))


def changes(scene):
    """Return the plans that the page offers, by the label of what asks for them."""
    return {
        spot.label: spot.intent.wishes.plan for spot in scene.hotspots if isinstance(spot.intent, WishFor)
    }


@pytest.mark.parametrize("place", range(len(PLAN)))
@pytest.mark.parametrize("aspect", [5 / 4, 16 / 9])
def test_every_change_is_a_plan_that_can_be_played(place, aspect):
    """Depth, another card of the same part of the day, or one card fewer: nothing else moves."""
    offered = changes(page(place, aspect=aspect))
    assert len(offered) >= 3
    for plan in offered.values():
        wishes = replace(SESSION.wishes, plan=plan)
        assert hand_made_fits(DECK, wishes)
        assert plan_day(DECK, wishes) == plan
        kept = [planned for planned in PLAN if planned is not PLAN[place]]
        assert [planned for planned in plan if planned in kept] == kept


def test_a_card_of_the_list_leads_to_its_page_and_back():
    """Pressing the row opens the card; what is changed there is what the day begins with."""
    listed = wall_view(SESSION, showing_of(page=PageName.CARDS))
    opens = next(spot.intent for spot in listed.hotspots if spot.intent == Show(PageName.PLANNED))
    session, showing = steer(SESSION, showing_of(page=PageName.CARDS), opens)
    scene = wall_view(session, showing)
    assert f"## {DECK.cards_by_id[PLAN[0].card].title}" in texts_of(scene)
    deep = next(plan for plan in changes(scene).values() if len(plan) == len(PLAN) and plan[0].deep)
    session, showing = steer(session, showing, wish(session, showing, "plan", deep))
    assert plan_day(DECK, session.wishes)[0].deep
    assert scene.primary.intent == Show(PageName.CARDS)


def test_a_plan_by_hand_loses_a_card_and_stays_by_hand():
    """Leaving a card out of a plan made by hand does not draw another plan."""
    by_hand = replace(SESSION, wishes=replace(SESSION.wishes, plan=PLAN[:4]))
    listed = wall_view(by_hand, showing_of(page=PageName.CARDS))
    assert PLAN[1:4] in changes(listed).values()


def test_a_plan_that_became_shorter_shows_its_last_card():
    """The page of a card that is gone is the last one's, never a fault."""
    short = replace(SESSION, wishes=replace(SESSION.wishes, plan=PLAN[:1]))
    scene = page(7, short)
    assert f"## {DECK.cards_by_id[PLAN[0].card].title}" in texts_of(scene)
    assert all(len(plan) == 1 for plan in changes(scene).values())
