"""What is the console's alone, and what it keeps from peers who lead."""

from dataclasses import replace

import pytest

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.desk import Desk, DeskPage
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.typing import StartTyping, StopTyping, Type, Typed
from arjenvalinnat.session.purposes import RaisedCards
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.outline import outline, texts_of
from arjenvalinnat.views.scene import Inset
from arjenvalinnat.views.wall import wall_view
from tests.views.console.moments import NOTED, at_turn, later_of, long_console, numbers_shown, scrolled_lines
from tests.views.hours import begun, straight_hour


@pytest.mark.parametrize("seed", [3, 11, 204])
def test_the_wall_never_shows_what_is_the_console_s_alone(seed):
    """In a whole hour no note, no script and no word of the class is on it, and before the reveal no effect.

    Words and scripts are the console's: the wall has the words only on their own page.
    """
    deck = NOTED
    session, showing = begun(6, seed, deck=deck)
    session = replace(session, record=replace(session.record, words=("omat sanat taululla",)))
    told = 0
    for after, shown, scene in straight_hour(session, showing, seed):
        said = "\n".join(outline(scene))
        assert "Huomaa tämä" not in said
        assert deck.agreement.script not in said
        if shown.place.page is not PageName.WORDS:
            assert "omat sanat taululla" not in said
        state = after.play.state
        hidden = (Turn.SITUATION, Turn.THINK, Turn.COMMIT, Turn.TALK, Turn.RECOMMIT)
        if shown.place.page is PageName.DAY and state.turn in hidden and state.card is not None:
            desk = "\n".join(outline(console_view(after, replace(shown, desk=long_console()))))
            assert f"Huomaa tämä {state.card.id}." in desk
            for choice in state.card.choices:
                assert all(effect.words not in said for effect in choice.effects.values())
                assert choice.later is None or choice.later.text not in said
            told += 1
    assert told


def test_counts_stay_on_the_console_until_both_votes_are_told():
    """Numbers typed after the first vote are on no page of the wall before the reveal, and on no seal."""
    session, showing = at_turn(Turn.COMMIT, deep=True)
    fields = len(session.play.state.card.choices) + 1
    session, showing = steer(session, showing, StartTyping(RaisedCards(fields - 1)))
    for number in ("17", "19", *[""] * (fields - 2)):
        for intent in (Type(number), Typed()):
            session, showing = steer(session, showing, intent)
            assert not {"17", "19"} & numbers_shown(wall_view(session, showing))
    assert session.play.state.votes[0].counts
    session, showing = steer(session, showing, StopTyping())
    for action in (Lock(), Next()):
        session, showing = steer(session, showing, Do(action))
        assert session.play.state.turn in (Turn.TALK, Turn.RECOMMIT)
        assert not {"17", "19"} & numbers_shown(wall_view(session, showing))


def test_the_console_tells_each_choice_before_the_class_knows():
    """Effects, steps and what comes later are read beside each choice, whoever scrolls."""
    session, showing = at_turn(Turn.THINK)
    card = session.play.state.card
    said = "\n".join(scrolled_lines(session, showing))
    for choice in card.choices:
        for effect in choice.effects.values():
            assert effect.words in said
        assert choice.later is None or choice.later.text in said


def test_peers_see_neither_notes_nor_effects():
    """Peer-support pupils read scripts and enter answers; notes, effects, laters and F7 are for the adult."""
    deck = NOTED
    session, showing = begun(6, 7, deck=deck)
    session = replace(session, wishes=replace(session.wishes, leader="peer"))
    seen = set()
    for after, shown, _ in straight_hour(session, showing, 5):
        ahead = [item for item in console_view(after, shown).items if isinstance(item, Inset)][1:]
        for inset in ahead:
            said = " ".join(texts_of(inset.scene))
            known = " ".join(texts_of(wall_view(after, shown)))
            for choice in (choice for card in deck.cards for choice in card.choices):
                for words in (*(one.words for one in choice.effects.values()), later_of(choice)):
                    assert words not in said or words in known or shown.place.page is not PageName.DAY
        if after.play.state.turn in seen and shown.place.page is PageName.DAY:
            continue
        seen.add(after.play.state.turn)
        for page in DeskPage:
            for item in (0, 1, 2):
                desk = replace(long_console(), page=page, item=item)
                said = " ".join(texts_of(console_view(after, replace(shown, desk=desk))))
                assert "Huomaa tämä" not in said
                for card in deck.cards:
                    for choice in card.choices:
                        assert all(effect.words not in said for effect in choice.effects.values())
                        assert choice.later is None or choice.later.text not in said
        said = " ".join(texts_of(console_view(after, replace(shown, desk=Desk(DeskPage.CONCERN)))))
        assert "Lastensuojeluilmoitus" not in said
        assert "Hae aikuinen" in said


def test_a_heavy_card_is_the_adult_s():
    """A card with a notice says to peers that the adult leads it."""
    session, showing = begun(6, 7)
    session = replace(session, wishes=replace(session.wishes, leader="peer"))
    told = False
    for after, shown, _ in straight_hour(session, showing, 5):
        state = after.play.state
        if shown.place.page is PageName.DAY and state.card is not None:
            said = " ".join(texts_of(console_view(after, replace(shown, desk=long_console()))))
            assert ("Aikuinen ohjaa tämän kortin." in said) == (state.card.notice is not None)
            told |= state.card.notice is not None
    assert told
