"""However many days a deck has, an analysis looks at so many ways and no more."""

from __future__ import annotations

import random
from functools import partial

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.analysis import sampled as drawn
from arjenvalinnat.rules.analysis.analyse import analyse
from arjenvalinnat.rules.analysis.enumerate import WAYS, EveryDay, TooMany
from arjenvalinnat.rules.analysis.extremes import furthest
from arjenvalinnat.rules.analysis.plan_graph import Move, Moves, PlanGraph
from arjenvalinnat.rules.analysis.policies import left_by
from arjenvalinnat.rules.analysis.results import Slots
from arjenvalinnat.rules.state import Planned
from tests.decks_in_code import card, choice, deck, effects

BOUND = 100


def tangled(phases: int, cards: int) -> tuple[Deck, Slots]:
    """Return a deck in which nearly everything is remembered and comes back, and one card a phase of it."""
    chance = random.Random(7)
    names = [f"v{number}" for number in range(phases)]
    made, slots = [], []
    for at, phase in enumerate(names):
        slot = []
        for number in range(cards):
            choices = []
            for letter in "ab":
                due = chance.choice([*names[at + 1 :], "loppu"])
                flag = f"{chance.choice(names[:at])}-{number}-a" if at else "alku"
                asked = {"has": [flag]}
                outcome = {"when": asked, "effects": effects(chance.randint(-2, 2), 0, 1), "text": "Koska."}
                choices.append(
                    choice(
                        letter,
                        (chance.randint(-2, 2), 1, 0),
                        later=(due, chance.randint(-2, 2)),
                        sets=(f"{phase}-{number}-{letter}",),
                        outcomes=(outcome,),
                    )
                )
            name = f"{phase}-{number}"
            made.append(card(name, phase, *choices))
            slot.append(Planned(name))
        slots.append(tuple(slot))
    times = [{"id": name, "name": name, "clock": "8.00"} for name in names]
    return deck(*made, phases=times, movement={}), tuple(slots)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gets an item for every way that is looked at."""
    seen: list[int] = []
    real = Moves.of

    def of(self: Moves, pending: int) -> Move:
        seen.append(pending)
        return real(self, pending)

    monkeypatch.setattr(Moves, "of", of)
    return seen


@pytest.mark.parametrize(("phases", "cards"), [(7, 40), (40, 5), (60, 1)])
def test_the_ways_of_a_day_are_counted_out(phases: int, cards: int, looked: list[int]) -> None:
    """The length of the day and the cards of a phase do not make it longer than its bound."""
    pack, slots = tangled(phases, cards)
    course = PlanGraph(pack, slots)
    for best in (True, False):
        looked.clear()
        found = furthest(course, None, BOUND, best=best)
        assert not found.exact
        assert len(found.lived.answers) == phases
        least = phases * 2 * cards  # one state a place is always followed
        assert len(looked) <= WAYS * BOUND * 2 + least
    looked.clear()
    with pytest.raises(TooMany):
        EveryDay(course, partial(left_by, "uniform", course.deck), None, BOUND).counted("uniform")
    assert len(looked) <= WAYS * BOUND


def test_a_way_on_a_long_road_is_paid_more_for(looked: list[int]) -> None:
    """Long numbers take memory: on the longest road fewer ways are counted before days are drawn."""
    pack, slots = tangled(30, 2)
    counts = []
    for last in (10, limits.LAST):
        looked.clear()
        left = partial(left_by, "uniform", pack)
        with pytest.raises(TooMany):
            EveryDay(PlanGraph(pack, slots, last), left, None, 2000).counted("uniform")
        counts.append(len(looked))
    assert counts[1] < counts[0]


def test_the_longest_day_is_drawn_fewer_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty places are as many cards to play as eleven, and the error says that the days were fewer."""
    pack, slots = tangled(60, 2)
    real, played = drawn.a_day, []

    def a_day(*told: object) -> object:
        played.append(told)
        return real(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(drawn, "a_day", a_day)
    found = analyse(pack, slots, policies=("uniform",), bound=BOUND).policies[0]
    assert not found.exact
    assert 0 < len(played) * len(slots) <= drawn.CARDS
    assert found.squares.error > 0
