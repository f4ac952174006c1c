"""Which closing talk is held: the minutes choose, unless the facilitator does."""

from dataclasses import replace

import pytest

from arjenvalinnat.session.closing_talk import closing_talk, questions
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.report.record import Record, marked
from tests.decks_in_code import card, choice, deck


def talk(name, minutes, *asked):
    """Return a closing talk as an author's data."""
    steps = [{"id": "osa", "title": "Osa", "questions": [*asked]}]
    return {"id": name, "name": name, "minutes": minutes, "steps": steps, "closing": "Kiitos."}


ALWAYS = {"text": "Mihin ei voinut vaikuttaa?", "moment": "given"}
ADULTS = "Mitä aikuisten pitäisi tehdä?"
DECK = deck(
    card("eka", "ilta", choice("a"), choice("b")),
    debrief=[
        talk("keski", 6, "Mitä?", ADULTS),
        talk("lyhyt", 0, "Mikä toimi?"),
        talk("pitka", 15, "Miltä tuntuu?", "Mitä nyt?"),
    ],
    always_asked=[ALWAYS, ADULTS],
)


def session(minutes=60, **record):
    """Return an hour of so many minutes."""
    return Session(deck=DECK, wishes=Wishes(minutes=minutes), record=Record(**record))


@pytest.mark.parametrize(
    ("left", "name"),
    [
        (0, "lyhyt"),
        (4, "lyhyt"),
        (9.9, "lyhyt"),
        (10, "keski"),
        (18.9, "keski"),
        (19, "pitka"),
        (60, "pitka"),
    ],
)
def test_the_longest_talk_that_has_its_time_is_held(left, name):
    """Four of the minutes that are left are kept for the end."""
    assert closing_talk(session(), (60 - left) * 60).id == name


@pytest.mark.parametrize("hour", [45, 60, 90])
def test_the_hour_s_own_length_counts(hour):
    """Twelve minutes before the end there is time for the middle one, whatever the hour's length."""
    assert closing_talk(session(hour), (hour - 12) * 60).id == "keski"


def test_a_talk_that_is_open_stays():
    """The minutes that a talk takes do not turn it into a shorter one."""
    begun = session()
    begun = replace(begun, record=marked(begun.record, "debrief", 40 * 60))
    for minute in range(40, 70):
        assert closing_talk(begun, minute * 60).id == "pitka"


def test_a_look_at_the_talk_in_the_middle_of_the_day_decides_nothing():
    """Once the day is played on, the minutes are counted from its last action."""
    looked = session()
    looked = replace(looked, record=marked(looked.record, "debrief", 20 * 60), times=(300.0, 1100.0))
    assert closing_talk(looked, 21 * 60).id == "pitka"
    played = replace(looked, times=(*looked.times, 48.0 * 60))
    assert closing_talk(played, 49 * 60).id == closing_talk(played, 55 * 60).id == "keski"


def test_the_facilitator_s_choice_goes_before_the_minutes():
    """A talk that was chosen is held in any time; one that the deck does not have chooses nothing."""
    assert closing_talk(session(debrief="pitka"), 59 * 60).id == "pitka"
    assert closing_talk(session(debrief="poistettu"), 59 * 60).id == "lyhyt"


def test_a_deck_whose_talks_all_need_more_has_its_shortest():
    """Some talk is always held."""
    plain = DECK.model_copy(update={"debrief": DECK.debrief[::2]})
    assert closing_talk(replace(session(), deck=plain), 59 * 60).id == "keski"


def test_of_talks_that_need_as_much_the_first_is_held():
    """A deck that tells no minutes has the first as its default."""
    same = tuple(one.model_copy(update={"minutes": 0}) for one in DECK.debrief)
    plain = DECK.model_copy(update={"debrief": same})
    assert closing_talk(replace(session(), deck=plain), 0).id == "keski"


@pytest.mark.parametrize("name", [one.id for one in DECK.debrief])
def test_what_must_be_asked_is_asked_once_in_every_talk(name):
    """A talk that asks it itself asks it in its own place; else it comes last, without a part's title."""
    asked = questions(session(debrief=name), 0)
    texts = [one.question.text for one in asked]
    assert texts.count(ALWAYS["text"]) == texts.count(ADULTS) == 1
    own = [one for one in asked if one.title is not None]
    assert asked == (*own, *(one for one in asked if one.title is None))
    assert (ADULTS in [one.question.text for one in own]) is (name == "keski")
