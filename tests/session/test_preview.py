"""What is previewed is what is played: the seed is drawn once, and the list is the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.hour import Begin, Preview
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.showing import PageName, Showing
from tests.showings import wish

DECKS = Path(__file__).resolve().parents[2] / "scenarios"
DECK = load_deck(DECKS / "arjen-valinnat").deck
assert DECK is not None
CARDS = st.frozensets(st.sampled_from([card.id for card in DECK.cards]), max_size=9)
WISHES = st.builds(
    Wishes,
    minutes=st.sampled_from((45, 60, 90)),
    ages=st.sampled_from(((11, 12), (11, 16), (13, 16))),
    hidden=st.frozensets(st.sampled_from(list(DECK.themes)), max_size=3),
    left_out=CARDS,
    taken_in=CARDS,
)


def previewed(data: Path, wishes: Wishes, seeds: Iterator[int]) -> tuple[Conductor, Session, Showing]:
    """Return a session that looks at the cards that these wishes give."""
    leads = Conductor(data, [DECKS], seed=lambda: next(seeds))
    session, showing = leads.start(Showing())
    return leads, *leads.handle(replace(session, wishes=wishes), showing, Preview())


@settings(max_examples=40)
@given(
    wishes=WISHES,
    seed=st.integers(1, 9999),
    pressed=st.lists(st.sampled_from([card.id for card in DECK.cards]), max_size=4),
)
def test_what_is_previewed_is_what_is_played(
    wishes: Wishes, seed: int, pressed: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever was wished for, left out and taken in, the day that begins has the cards that were listed."""
    leads, session, showing = previewed(tmp_path_factory.mktemp("d"), wishes, count(seed))
    assert showing.place.page is PageName.CARDS
    assert session.deck is not None
    for card_id in pressed:
        name = "left_out" if session.deck.cards_by_id[card_id].by_default else "taken_in"
        session, showing = leads.handle(session, showing, wish(session, showing, name, card_id))
    listed = plan_day(session.deck, session.wishes)
    begun, _ = leads.handle(session, showing, Begin())
    if listed:
        assert begun.play is not None
        assert begun.play.setup.plan == listed
        assert begun.play.setup.seed == seed
    else:
        assert begun.play is None


def test_a_seed_is_drawn_once_and_anew_for_the_next_day(tmp_path: Path) -> None:
    """Looking again keeps the day; once it has been played, the next look draws another."""
    leads, session, showing = previewed(tmp_path, Wishes(), count(5))
    assert session.wishes.seed == 5
    session, showing = leads.handle(session, showing, Preview())
    session, showing = leads.handle(session, showing, Begin())
    assert session.wishes.seed == 5
    session, showing = leads.handle(session, showing, Preview())
    assert session.wishes.seed == 5, "nothing has been played of this day"
    session, showing = leads.handle(session, showing, Begin())
    session, showing = leads.handle(session, showing, Do(Next()))
    session, showing = leads.handle(session, showing, Preview())
    assert session.wishes.seed == 6
    session, showing = leads.handle(session, showing, Begin())
    assert session.play is not None
    assert session.play.setup.seed == 6


def test_a_seed_is_never_remembered(tmp_path: Path) -> None:
    """What was left out is, for the next start; the day is not."""
    leads, session, showing = previewed(tmp_path, Wishes(), count(5))
    session, showing = leads.handle(session, showing, wish(session, showing, "left_out", "viela-yksi-matsi"))
    again, _ = Conductor(tmp_path, [DECKS]).start(Showing())
    assert again.wishes == Wishes(left_out=frozenset({"viela-yksi-matsi"}))
