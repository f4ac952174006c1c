"""The list of cards before the day begins: all of the plan in its order, and what else may be played."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.hour import Preview
from arjenvalinnat.session.intents.place import Show
from arjenvalinnat.session.intents.wishes import WishFor
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.outline import outline
from arjenvalinnat.views.scene import Scene
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall import wall_view
from tests.showings import changed, showing_of, wish
from tests.views.hours import DECK, begun, straight_hour
from tests.views.small_deck import card, small_deck

CHOICES = ["Odottaa.", "Lähtee."]
MANY = small_deck(
    cards=[
        card(
            number, phase.id, f"Kortti {phase.name} {number}", "Noa odottaa.", CHOICES,
            by_default="true" if number < 3 else "false", notice="mieliala" if number == 2 else None,
        ) | {"id": f"{phase.id}-{number}"}
        for phase in DECK.phases for number in range(4)
    ]
)  # fmt: skip
IDS = tuple(MANY.cards_by_id)
MOST = 30
SAY = texts("fi")


def pages(session: Session, **shown: float) -> Iterator[Scene]:
    """Yield the pages of the list as going on turns them."""
    showing = showing_of(page=PageName.CARDS, **shown)  # type: ignore[arg-type]  # aspect only
    for _ in range(MOST):
        scene = wall_view(session, showing)
        yield scene
        assert scene.primary is not None
        if scene.primary.intent == Show(PageName.SETUP):
            return
        session, showing = steer(session, showing, scene.primary.intent)
    raise AssertionError("the list does not end")


def listed(session: Session, **shown: float) -> list[tuple[str, str, str]]:
    """Return each card of the list: the heading it stands under, the wish it offers, and its id."""
    return [
        (outline(scene)[0].removeprefix("## "), spot.label.partition(":")[0], _named(session, spot.intent))
        for scene in pages(session, **shown)
        for spot in scene.hotspots
        if isinstance(spot.intent, WishFor)
    ]


def _named(session: Session, intent: WishFor) -> str:
    """Return the card that a wish leaves out, takes in or takes back; a plan by hand is none."""
    old, new = session.wishes, intent.wishes
    return "".join((old.left_out ^ new.left_out) | (old.taken_in ^ new.taken_in))


def looking(deck: Deck = MANY, **wishes: object) -> Session:
    """Return a session whose seed has been drawn."""
    return Session(deck=deck, wishes=replace(Wishes(seed=7), **wishes))  # type: ignore[arg-type]


@settings(max_examples=40)
@given(
    st.integers(1, 999), st.sampled_from((45, 90)), st.frozensets(st.sampled_from(IDS)),
    st.frozensets(st.sampled_from(IDS)), st.sampled_from((5 / 4, 16 / 9)),
)  # fmt: skip
def test_every_card_is_listed_once_and_in_its_place(
    seed: int, minutes: int, left_out: frozenset[str], taken_in: frozenset[str], aspect: float
) -> None:
    """First the plan in its order, then what was left out and what is optional, in the order of the deck."""
    session = looking(seed=seed, minutes=minutes, left_out=left_out, taken_in=taken_in)
    plan = [planned.card for planned in plan_day(MANY, session.wishes)]
    left = [one.id for one in MANY.cards if one.by_default and one.id in left_out]
    optional = [one.id for one in MANY.cards if not one.by_default and one.id not in plan]
    assert [card_id for _, _, card_id in listed(session, aspect=aspect)] == [*plan, *left, *optional]


def test_a_card_is_left_out_and_taken_back_where_it_stands() -> None:
    """Leaving out brings another card of the phase; taking back makes the day as it was."""
    session, showing = looking(), showing_of(page=PageName.CARDS)
    first = listed(session)
    leave = next(
        spot.intent for spot in wall_view(session, showing).hotspots if isinstance(spot.intent, WishFor)
    )
    without, shown = steer(session, showing, leave)
    assert shown == showing
    assert first[0][2] not in [planned.card for planned in plan_day(MANY, without.wishes)]
    assert (SAY("cards.left-out"), SAY("cards.take"), first[0][2]) in listed(without)
    assert listed(steer(without, shown, wish(without, shown, "left_out", first[0][2]))[0]) == first


def test_an_optional_card_is_taken_in_and_let_go() -> None:
    """It moves into the plan, and out of it again; two for one phase wait for each other."""
    assert (SAY("cards.optional"), SAY("cards.take"), "aamu-3") in listed(looking())
    taken = looking(taken_in=frozenset({"aamu-3"}))
    heading = SAY("setup.plan", cards=6, deep=3)
    assert (heading, SAY("cards.leave"), "aamu-3") in listed(taken)
    two = MANY.model_copy(
        update={
            "cards": tuple(
                one.model_copy(update={"by_default": False}) if one.phase == "aamu" else one
                for one in MANY.cards
            )
        }
    )
    both = looking(two, taken_in=frozenset({"aamu-0", "aamu-1"}))
    rows = [row for row in listed(both) if row[1] == SAY("cards.leave") and row[2].startswith("aamu")]
    assert sorted(row[0] for row in rows) == sorted([heading, SAY("cards.optional")])
    told = [line for scene in pages(both) for line in outline(scene)]
    assert sum(SAY("cards.no-room") in line for line in told) == 1


def test_a_day_without_cards_says_so_and_offers_them_back() -> None:
    """When everything was left out, the set-up leads to the list; a hidden theme is brought back first."""
    everything = frozenset(one.id for one in MANY.cards)
    session = looking(left_out=everything)
    scene = wall_view(session, showing_of(page=PageName.SETUP))
    assert scene.primary is not None
    assert scene.primary.intent == Preview()
    assert outline(next(pages(session)))[0] == f"## {SAY('setup.nothing')}"
    assert len([row for row in listed(session) if row[0] == SAY("cards.left-out")]) == 18
    hidden = looking(hidden=frozenset(MANY.themes))
    primary = wall_view(hidden, showing_of(page=PageName.SETUP)).primary
    assert primary is not None
    assert isinstance(primary.intent, WishFor)
    assert len(primary.intent.wishes.hidden) == len(MANY.themes) - 1


def test_the_pages_of_the_list(snapshot) -> None:  # type: ignore[no-untyped-def]
    """The list reads as it was last read and found good."""
    session = looking(left_out=frozenset({"ilta-0", "tunti-1"}), taken_in=frozenset({"aamu-3"}))
    snapshot("cards", [line for scene in pages(session) for line in (*outline(scene), "")])


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_notice_is_shown_only_when_it_is_wished_for(language: str) -> None:
    """The card tells what it is about before its situation, or leaves it to the facilitator's list."""
    hour = straight_hour(*begun(language=language))
    session, showing = next(
        (after, shown)
        for after, shown, _ in hour
        if shown.place.page is PageName.DAY
        and after.play.state.turn is Turn.SITUATION
        and after.play.state.card.notice
    )
    notice = texts(language)("card.notice", notice="Mieliala")
    assert notice in outline(wall_view(session, showing))
    assert notice not in outline(wall_view(session, changed(showing, notices=False)))
