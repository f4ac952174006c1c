"""The card's text for the chat of a meeting: what the wall shows while the class chooses, and no more."""

from dataclasses import replace
from pathlib import Path

from arjenvalinnat.content.load import load_deck
from arjenvalinnat.rules.draws import shown_choices
from arjenvalinnat.rules.state import Planned, Turn
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.rehearsal import Rehearsal
from arjenvalinnat.views.chat import step_text
from arjenvalinnat.views.pieces.wall import wall_of
from arjenvalinnat.views.texts import texts

DECK = load_deck(Path(__file__).resolve().parents[2] / "scenarios" / "arjen-valinnat").deck


def text_of(card, **preferences):
    """Return the text of a card as the wall shows it to these preferences."""
    hour = Rehearsal.of_plan(DECK, (Planned(card.id),), Wishes(seed=7))
    hour.go_on_to(Turn.THINK)
    shown = replace(hour.showing, preferences=replace(hour.showing.preferences, **preferences))
    return step_text(wall_of(hour.session, shown))


def test_the_text_of_a_card_is_what_the_wall_shows():
    """The situation, the question, the choices under the wall's own numbers, and the pass."""
    for card in DECK.cards:
        lines = text_of(card).split("\n")
        shown = [
            f"{number} {choice.text}"
            for number, choice in enumerate(shown_choices(7, (card.id, None), card), 1)
        ]
        assert lines[2:] == [card.situation, "", card.ask, *shown, "0 Ohi"]


def test_nothing_that_comes_later_is_in_it():
    """No effect, no later, no note for adults, no title that gives the card away before the wall does."""
    for card in DECK.cards:
        text = text_of(card)
        assert not card.facilitator or card.facilitator not in text
        for choice in card.choices:
            assert choice.later is None or choice.later.text not in text


def test_names_and_language_are_those_of_the_wall():
    """The cast that is shown, and the word for passing in the facilitator's language."""
    other = DECK.cast[1]
    card = next(card for card in DECK.cards if "Noa" in card.situation)
    text = text_of(card, cast=other.id, language="en")
    assert "Noa" not in text
    assert text.endswith(f"0 {texts('en')('commit.pass')}")
