"""Moments of an hour, and what a console says there: what every test of its pages begins with."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from arjenvalinnat.session.desk import Desk
from arjenvalinnat.session.showing import PageName
from arjenvalinnat.views.console import console_view
from arjenvalinnat.views.outline import outline, texts_of
from tests.views.console.hours import ASPECTS, busy_hour
from tests.views.hours import begun, straight_hour
from tests.views.small_deck import CARDS, small_deck

LEAST_TARGET = 4.0


NOTED = small_deck(cards=[{**card, "facilitator": f"Huomaa tämä {card['id']}."} for card in CARDS])
wanderings = st.tuples(
    st.integers(1, 8),
    st.integers(0, 999),
    st.sampled_from(ASPECTS),
    st.sampled_from(("fi", "sv", "en")),
    st.sampled_from(("adult", "adult", "peer")),
)
few = settings(max_examples=12, deadline=None)


def consoles(wandering, moments):
    """Yield so many moments of an hour, eleven presses apart."""
    for number, reached in enumerate(busy_hour(wandering, moments * 11)):
        if number % 11 == 0:
            yield reached


def numbers_shown(scene):
    return set(" ".join(outline(scene)).replace(".", " ").replace(":", " ").split())


def later_of(choice):
    return choice.later.text if choice.later is not None else "(ei mitään)"


def long_console():
    """Return a console so wide and with notes so small that most is on it."""
    return Desk(aspect=21 / 9, notes=0)


def at_turn(turn, *, deep=False):
    """Return the first moment of an hour at which the game is at this turn, perhaps of a deep card."""
    for session, showing, _ in straight_hour(*begun(6, 7)):
        state = session.play.state
        if showing.place.page is PageName.DAY and state.turn is turn and (not deep or state.planned.deep):
            return session, showing
    raise AssertionError(turn)


def scrolled_lines(session, showing):
    lines = []
    for scroll in range(40):
        shown = replace(showing, desk=replace(long_console(), scroll=scroll))
        lines += texts_of(console_view(session, shown))
    return lines
