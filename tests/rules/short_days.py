"""Hypothesis strategies: short days of small decks, with everything that a group can meet in them."""

from __future__ import annotations

from hypothesis import strategies as st

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.analysis.results import Slots
from arjenvalinnat.rules.state import Planned
from tests.decks_in_code import card, choice, deck, effects

PHASES = ("ilta", "aamu", "tunti", "nukkumaan")
AXES = ("self", "others", "situation")


@st.composite
def whens(draw: st.DrawFn, earlier: list[tuple[str, list[str]]]) -> dict[str, object]:
    """A condition that asks one or two things."""
    when: dict[str, object] = {}
    for asked in draw(st.sets(st.sampled_from(("at_least", "at_most", "has", "lacks", "chose")), max_size=2)):
        if asked in ("at_least", "at_most"):
            when[asked] = {draw(st.sampled_from(AXES)): draw(st.integers(-3, 3))}
        elif asked != "chose":
            when[asked] = draw(st.lists(st.sampled_from(("a", "b", "alku", "ei-kukaan")), max_size=2))
        elif earlier:
            past, answers = draw(st.sampled_from(earlier))
            when[asked] = {past: draw(st.sampled_from(answers))}
    return when


@st.composite
def decks(draw: st.DrawFn) -> tuple[Deck, Slots, str | None, int]:
    """A deck of a short day with everything that a group can meet, a plan of it, a role and a road."""
    points = st.tuples(*[st.integers(-2, 2)] * 3)
    cards, slots = [], []
    earlier: list[tuple[str, list[str]]] = []
    phases = sorted(draw(st.lists(st.integers(0, 3), min_size=1, max_size=4)))
    for place, phase in enumerate(phases):
        slot, here = [], []
        for number in range(draw(st.integers(1, 2))):
            name = f"kortti-{place}-{number}"
            choices = []
            for letter in draw(st.sampled_from(("ab", "ab", "abc"))):
                due = draw(st.sampled_from((None, *PHASES[phase + 1 :], "loppu")))
                outcomes = [
                    {"when": draw(whens(earlier)), "effects": effects(*draw(points)), "text": "Koska."}
                    for _ in range(draw(st.integers(0, 2)))
                ]
                choices.append(
                    choice(
                        letter,
                        draw(points),
                        later=(due, draw(st.integers(-2, 2))) if due else None,
                        sets=tuple(draw(st.sets(st.sampled_from(("a", "b", "turha")), max_size=2))),
                        outcomes=tuple(outcomes),
                        tempting=draw(st.booleans()),
                    )
                )
            cards.append(card(name, PHASES[phase], *choices))
            here.append((name, [one["id"] for one in choices]))
            chance = f"sattuma-{PHASES[phase]}"
            slot.append(Planned(name, chance=draw(st.sampled_from((None, chance)))))
        earlier += here
        slots.append(tuple(slot))
    role = {
        "id": "alku",
        "name": "Alku",
        "icon": "bus",
        "words": ["yksi", "kaksi", "kolme"],
        "lines": {"uni": "Tunti."},
        "start": {"self": str(draw(st.integers(-2, 1)))},
        "flag": "alku",
    }
    movement: object = {
        "start": str(draw(st.integers(0, 4))),
        "fresh_start": str(draw(st.integers(0, 2))),
        "road": [{"cards": 4, "last": 5}],
    }
    pack = deck(
        *cards,
        roles=[role],
        role_lines={"uni": "Uni"},
        movement=draw(st.sampled_from((movement, movement, movement, "off"))),
        chances=[
            {
                "id": f"sattuma-{phase}",
                "phase": phase,
                "text": "Sattuu.",
                "move": str(draw(st.integers(-1, 1))),
            }
            for phase in PHASES
        ],
    )
    last = draw(st.integers(1, 9)) if pack.movement is not None else 0
    return pack, tuple(slots), draw(st.sampled_from((None, "alku"))), last
