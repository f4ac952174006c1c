"""What the checks let pass: the edges that their broken decks do not show."""

from __future__ import annotations

import datetime
import inspect

import pytest

from arjenvalinnat.content.checks import CHECKS
from arjenvalinnat.content.classes import AGES
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.planning import plan_day
from tests.content.files import CARDS, DECK, smallest

TODAY = datetime.date(2026, 11, 24)


def codes(cards: tuple[str, str] = ("", ""), deck: tuple[str, str] = ("", "")) -> list[str]:
    """Return what is found in the smallest deck with a text exchanged in its cards or its deck.yaml."""
    return [found.code for found in load_sources(smallest(cards=cards, deck=deck), today=TODAY).findings]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_says_its_code_and_its_reason(check: object) -> None:
    """The docstring of a check begins with its one code and goes on with the reason."""
    assert (inspect.getdoc(check) or "").startswith("AV")


def test_no_two_checks_share_a_code() -> None:
    """One check, one code."""
    said = [(inspect.getdoc(check) or "")[:5] for check in CHECKS]
    assert len(said) == len(set(said))


def test_a_later_may_arrive_at_the_days_end() -> None:
    """The word loppu is no phase of any deck and always later."""
    assert codes(("phase: tunti\n        move", "phase: loppu\n        move")) == []


def test_a_later_may_move_nothing() -> None:
    """A sentence that comes back without a step is a later too."""
    assert codes(("move: -1", "move: 0")) == []


def test_a_choice_that_is_worse_now_and_better_later_is_not_dominated() -> None:
    """What comes back counts when choices are compared."""
    later = "      later: {phase: loppu, move: 2, text: Illalla on hyvä mieli.}\n"
    equal = ("self: 0 jännittää\n        others: 0 ", "self: +1 jännittää\n        others: -1 ")
    assert codes(equal) == ["AV304"]
    text = smallest(cards=equal)[CARDS].decode()
    better = text.replace("      text: Yrittää itse.\n", f"      text: Yrittää itse.\n{later}")
    files = {**smallest(), CARDS: better.encode()}
    assert [found.place.line for found in load_sources(files, today=TODAY).findings] == [39]


def test_words_are_counted_to_the_limit() -> None:
    """Eighteen words pass, nineteen do not."""
    assert codes(("situation: Koe alkaa.", "situation: " + "Sana on. " * 9)) == []
    assert codes(("situation: Koe alkaa.", "situation: " + "sana. " * 19)) == ["AV301"]


def test_a_word_that_only_resembles_a_name_is_no_form_of_it() -> None:
    """Names are compared with their capital: ‘sama’ is not Sami, and ‘Samalla’ begins otherwise."""
    cast = "cast:\n  - {id: a, name: A, people: {sami: {nom: Sami, gen: Samin}}}\ndebrief:"
    files = smallest(deck=("debrief:", cast), cards=("Koe alkaa.", "Samalla Samin sama koe alkaa, samikin."))
    assert load_sources(files, today=TODAY).findings == ()


def test_temptation_may_cost_in_three_cases_of_four() -> None:
    """Three of four is the limit, and it is allowed."""
    later = "      later: {phase: loppu, move: -1, text: Illalla harmittaa.}\n"
    text = smallest()[CARDS].decode()
    for mark in ("      text: Lopettaa ja nukkuu.\n", "      text: Yrittää itse.\n"):
        text = text.replace(mark, f"{mark}      tempting: true\n")
    three = text.replace("      text: Yrittää itse.\n", f"      text: Yrittää itse.\n{later}").replace(
        "      text: Lopettaa ja nukkuu.\n", f"      text: Lopettaa ja nukkuu.\n{later}"
    )
    four = three.replace("      text: Vilkaisee kaverin paperia.\n", f"      text: Vilkaisee.\n{later}")
    found = [
        {one.code for one in load_sources({**smallest(), CARDS: cards.encode()}, today=TODAY).findings}
        for cards in (three, four)
    ]
    assert ["AV306" in some for some in found] == [False, True]


def test_a_narrower_outcome_first_can_be_reached() -> None:
    """An outcome that asks for more may come before one that asks for less."""
    wide = "        - when: {has: [univaje]}\n"
    narrow = wide.replace("}", ", at_most: {self: -1}}") + (
        "          effects: {self: -2 pää nuokkuu}\n          text: Yö oli lyhyt ja raskas.\n"
    )
    assert codes((wide, narrow + wide)) == []
    assert codes((wide, wide + narrow.partition("\n")[2] + narrow.partition("\n")[0] + "\n")) == ["AV230"]


def test_a_clock_time_is_told_from_other_numbers() -> None:
    """`kello 8` and `9.15` are clock times; `2–1` and `3 pistettä` are not."""
    texts = {"Kello 8 väsyttää.": True, "Ottelu päättyy 2–1.": False, "Saa 3 pistettä.": False}
    for text, found in texts.items():
        assert (codes(("Kokeessa nukuttaa.", text)) == ["AV310"]) is found


def test_an_unused_phase_waits_for_a_misspelt_one() -> None:
    """While a card's phase is misspelt, nobody is told that the right phase has no card."""
    assert codes(("phase: ilta", "phase: itla")) == ["AV101"]
    assert smallest()[DECK]


@pytest.mark.parametrize(
    ("deck", "first", "second", "played"),
    [
        ((11, 16), (12, 14), (12, 14), False),
        ((11, 16), (12, 14), (11, 12), True),
        ((12, 14), (12, 14), (5, 6), True),
        ((11, 16), (17, 18), (5, 10), False),
        ((17, 18), (17, 18), (17, 18), True),
        ((17, 19), (17, 18), (18, 19), False),
    ],
)
def test_a_deck_without_a_class_is_one_whose_plan_is_empty(
    deck: tuple[int, int], first: tuple[int, int], second: tuple[int, int], played: bool
) -> None:
    """AV251 is said of exactly the decks from which no ages that are offered get a card."""
    text = smallest()[CARDS].decode()
    before, after = text.split("- id: koe")
    before, after = (
        part.replace("ages: [11, 16]", f"ages: [{ages[0]}, {ages[1]}]")
        for part, ages in ((before, first), (after, second))
    )
    files = smallest(deck=("ages: [11, 16]", f"ages: [{deck[0]}, {deck[1]}]"))
    loaded = load_sources({**files, CARDS: f"{before}- id: koe{after}".encode()}, today=TODAY)
    assert ("AV251" not in [one.code for one in loaded.findings]) is played
    if loaded.deck is not None:
        assert any(plan_day(loaded.deck, Wishes(ages=ages, seed=1)) for ages in AGES)
