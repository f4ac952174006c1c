"""One lane: a group meets the same things in the same order, abreast of others or alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arjenvalinnat
from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.rules.events import FreshStartGiven, LaterArrived
from arjenvalinnat.rules.lane import Taken, course_of_plan, letters_abreast, letters_due, walk
from arjenvalinnat.rules.movement import seat
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Arrival, Group, Planned, Setup, Turn
from arjenvalinnat.rules.what_if import course_of, group_day
from tests.decks_in_code import card, choice, deck
from tests.strategies import DECK, hours, meddled, setups, to_the_end

PACKAGE = Path(arjenvalinnat.__file__).parent
ORDERED = {"open_envelope", "start_fresh", "be_moved"}
"""What moves a group that chose nothing; when it does so is the lane's to say."""


@given(st.one_of(hours().map(to_the_end), st.integers(0, 99_999).map(meddled)))
def test_a_group_meets_alone_what_it_met_abreast(play: Playthrough) -> None:
    """Letters and fresh starts come to a group one after another just as they did in class."""
    for number in range(len(play.state.groups)):
        met = [
            event
            for step in play.transitions
            for event in step.events
            if isinstance(event, LaterArrived | FreshStartGiven) and event.group == number
        ]
        alone = [one.what for one in group_day(play, number).moments]
        assert [one for one in alone if isinstance(one, LaterArrived | FreshStartGiven)] == met


@given(hours())
def test_letters_abreast_are_every_groups_letters(play: Playthrough) -> None:
    """Each group finds its own letters among those of all, in its own order; none is read twice."""
    state = play.state
    if state.turn not in {Turn.DISCUSS, Turn.SITUATION}:
        return
    for phase in (*(phase.id for phase in DECK.phases), DAY_END):
        abreast = letters_abreast(DECK, state.groups, phase)
        assert len({letter.cause for letter in abreast}) == len(abreast)
        for number, group in enumerate(state.groups):
            mine = [letter.cause for letter in abreast if number in letter.groups]
            assert mine == [letter.cause for letter in letters_due(DECK, group, phase)]


def test_letters_of_one_card_are_read_in_the_order_of_its_choices_ids() -> None:
    """Cards come first: the order in which they were answered; then the choices' ids, whoever made them."""
    late = "vaihe-2", 1
    first = card("eka", "vaihe-1", choice("b", (1, 0, 0), later=late), choice("a", (1, 0, 0), later=late))
    second = card("toka", "vaihe-1", choice("a", (1, 0, 0), later=late), choice("b", (1, 0, 0)))
    last = card("kolmas", "vaihe-2", choice("a", (1, 0, 0)), choice("b", (1, 0, 0)))
    phases = [{"id": f"vaihe-{number}", "name": "Vaihe", "clock": "8.00"} for number in (1, 2)]
    written = deck(first, second, last, phases=phases)
    course = course_of_plan((Planned("eka"), Planned("toka")), written)[:-1]

    def day(*answers: str) -> Group:
        wanted = iter(answers)
        seated = seat(written, None)
        return walk(written, None, seated, course, lambda _at, on, _group: Taken(on.choice(next(wanted))))[0]

    groups = day("b", "a"), day("a", "a"), day("b", "b")
    alone = [letter.cause for letter in letters_due(written, groups[0], "vaihe-2")]
    assert alone == [("eka", "b"), ("toka", "a")]
    assert letters_abreast(written, groups, "vaihe-2") == (
        Arrival(("eka", "a"), 1, (1,)),
        Arrival(("eka", "b"), 1, (0, 2)),
        Arrival(("toka", "a"), 1, (0, 1)),
    )


@given(setups())
def test_a_plan_is_the_course_of_its_day(setup: Setup) -> None:
    """A day that nobody changes brings what its plan foretells, in that order, and then its end."""
    assert course_of(to_the_end(begin(DECK, setup))) == course_of_plan(setup.plan, DECK)


def test_the_days_end_gives_no_fresh_start() -> None:
    """A group that did not go forward on its last card stands at the end where that card left it."""
    end = to_the_end(begin(DECK, Setup(1, 1, (11, 16), (None,), (Planned("matsi"),))))
    assert end.state.groups[0].stalled
    assert not any(isinstance(event, FreshStartGiven) for step in end.transitions for event in step.events)


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_only_the_lane_orders_what_comes_to_a_group(path: Path) -> None:
    """Letters, fresh starts and sattumat move groups in one module; all others ask it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    taken = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert path.parts[-2:] == ("rules", "lane.py") or not taken & ORDERED
