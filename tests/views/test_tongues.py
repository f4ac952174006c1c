"""Each window speaks its own language, and a card can be told in two at once."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.rules.actions import Next
from arjenvalinnat.session.desk import Desk
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.game import Do
from arjenvalinnat.session.intents.wishes import Prefer
from arjenvalinnat.session.localized import in_tongue
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views import theme
from arjenvalinnat.views.console.page import console_view
from arjenvalinnat.views.outline import texts_of
from arjenvalinnat.views.scene import Inset, Text
from arjenvalinnat.views.texts import languages, texts, tongue
from arjenvalinnat.views.wall import wall_view
from tests.content.files import SHIPPED
from tests.showings import changed, wish
from tests.views.hours import begun, straight_hour

DECK = load_deck(SHIPPED, today=datetime.date(2026, 11, 24)).deck
assert DECK is not None


def card_on_table(groups: int = 3) -> tuple[Session, Showing]:
    """Return an hour of the shipped deck whose first card has just been laid, all choices uncovered."""
    session, showing = begun(groups, deck=DECK)
    showing = changed(showing, page=PageName.DAY)
    for _ in range(20):
        if session.play is not None and session.play.state.turn.value == "situation":
            return session, changed(showing, uncovered=4)
        session, showing = steer(session, showing, Do(Next()))
    raise AssertionError("no card is reached")


def said(scene) -> str:
    return "\n".join(texts_of(scene))


def test_the_wall_changes_its_language_in_the_middle_of_a_card() -> None:
    """The deck's own words change with the buttons; the game stands where it stood."""
    session, showing = card_on_table()
    english, shown = steer(session, showing, wish(session, showing, "language", "en"))
    assert english.play is session.play
    card = DECK.cards_by_id[session.play.state.card.id]
    told = in_tongue(session, "en").play.state.card
    assert card.choices[0].text in said(wall_view(session, showing)).replace("\n", " ")
    assert told.choices[0].text in said(wall_view(english, shown)).replace("\n", " ")
    assert card.choices[0].text not in said(wall_view(english, shown)).replace("\n", " ")


def test_a_language_that_the_deck_lacks_keeps_the_decks_own_words() -> None:
    """The buttons are in the language all the same."""
    session, showing = card_on_table()
    deck = DECK.model_copy(update={"translations": {}})
    own = replace(session, deck=deck, play=session.play.told_with(deck))
    scene = wall_view(own, changed(showing, language="sv"))
    assert DECK.cards_by_id[own.play.state.card.id].situation in said(scene).replace("\n", " ")
    assert texts("sv")("card.think") in [spot.label for spot in scene.hotspots]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_console_speaks_its_own_language_and_the_wall_keeps_its(language: str) -> None:
    """The facilitator reads Swedish, and the picture of the wall in the console is the wall, in Finnish."""
    session, showing = card_on_table()
    session, showing = steer(session, showing, wish(session, showing, "desk_language", language))
    scene = console_view(session, showing)
    insets = [item for item in scene.items if isinstance(item, Inset)]
    told = in_tongue(session, language).play.state.card
    own = session.play.state.card
    assert own.choices[0].text in said(insets[0].scene).replace("\n", " ")
    assert told.facilitator in said(scene).replace("\n", " ")
    assert own.facilitator not in said(scene).replace("\n", " ")
    assert said(wall_view(session, showing)) == said(wall_view(session, replace(showing, desk=Desk())))
    session, showing = steer(session, showing, wish(session, showing, "desk_language", None))
    assert showing.preferences.desk_language is None


def test_signs_on_the_console_have_the_letters_of_the_wall() -> None:
    """A facilitator who reads Swedish sees the very letter that the class sees on its sign."""
    session, showing = card_on_table()
    while session.play.state.turn.value != "commit":
        session, showing = steer(session, showing, Do(Next()))
    showing = changed(showing, desk_language="en")
    letters = {item.letter for item in console_view(session, showing).items if hasattr(item, "letter")}
    assert texts("fi")("initial.circle") != texts("en")("initial.circle")
    assert texts("en")("initial.circle") not in letters - {
        texts("fi")(f"initial.{s}") for s in theme.GROUP_SHAPES
    }


def test_a_card_in_two_languages_shows_the_source_large_and_the_other_readable() -> None:
    """Each choice stands in both; the second is smaller, and no smaller than the last row can read."""
    session, showing = card_on_table()
    scene = wall_view(session, changed(showing, beside="en"))
    texts_ = [item for item in scene.items if isinstance(item, Text)]
    told = in_tongue(session, "en").play.state.card
    for choice, other in zip(session.play.state.card.choices, told.choices, strict=True):
        large = next(item for item in texts_ if " ".join(item.lines) == choice.text)
        small = next(item for item in texts_ if " ".join(item.lines) == other.text)
        assert small.size < large.size
        assert small.size >= theme.LEAST
        assert small.rect.y >= large.rect.bottom - 0.01
    assert not any(spot.keys == ("down",) for spot in scene.hotspots)


@pytest.mark.parametrize("beside", [None, "fi", "xx"])
def test_a_second_language_that_is_none_changes_nothing(beside: str | None) -> None:
    """The wall's own language, or one that the deck lacks, is no second language."""
    session, showing = card_on_table()
    assert wall_view(session, changed(showing, beside=beside)) == wall_view(session, showing)


def test_every_deck_language_can_be_chosen_by_its_own_name() -> None:
    """A pupil finds the language by the word for it in that language."""
    session, showing = card_on_table()
    scene = wall_view(session, changed(showing, page=PageName.SETTINGS, over=PageName.DAY))
    labels = [spot.label for spot in scene.hotspots]
    for language in (*languages(), *DECK.languages):
        assert any(tongue(language) in label for label in labels)
    assert tongue("xx") == "xx"


def test_arabic_stands_under_finnish_from_the_right() -> None:
    """A second language that is read from the right keeps its own side of the row."""
    session, showing = card_on_table()
    card = session.play.state.card
    words = {f"cards/{card.id}/choices/{card.choices[0].id}/text": "يلعب. الفريق يحتاج إلى نوا."}
    deck = DECK.model_copy(update={"translations": {"ar": words}})
    session = replace(session, deck=deck, play=session.play.told_with(deck))
    scene = wall_view(session, changed(showing, beside="ar"))
    texts_ = [item for item in scene.items if isinstance(item, Text)]
    under = next(item for item in texts_ if " ".join(item.lines) in words.values())
    assert under.rtl
    own = next(item for item in texts_ if " ".join(item.lines) == card.choices[0].text)
    assert not own.rtl
    assert (under.rect.x, under.rect.w) == (own.rect.x, own.rect.w)


def test_what_a_choice_does_is_told_in_both_languages() -> None:
    """The words of each axis stand under each other, and so does the letter that comes later."""
    session, showing = card_on_table()
    showing = changed(showing, beside="en")
    seen: set[str] = set()
    for _, shown, scene in straight_hour(session, showing):
        if shown.place.page is not PageName.DAY:
            break
        seen.update(" ".join(item.lines) for item in scene.items if isinstance(item, Text))
    told = told_in(DECK, "en")
    choices = [choice for card in told.cards for choice in card.choices]
    effects = {effect.words for choice in choices for effect in choice.effects.values()}
    laters = {choice.later.text for choice in choices if choice.later is not None}
    assert len(seen & effects) > 10
    assert len(seen & laters) > 2


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_any_other_language_of_the_deck_may_stand_second(language: str) -> None:
    """Whatever the wall speaks, the deck's own language is among those that can stand under it."""
    session, showing = card_on_table()
    shown = changed(showing, page=PageName.SETTINGS, over=PageName.DAY, language=language)
    offered = {
        spot.intent.preferences.beside
        for spot in wall_view(session, shown).hotspots
        if isinstance(spot.intent, Prefer)
    }
    assert offered == {None, "fi", "sv", "en"} - {language}
