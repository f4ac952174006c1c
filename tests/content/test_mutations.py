"""Any structure at all is answered: with a deck or with sentences, and never with a traceback."""

from __future__ import annotations

import random

import pytest

from benchmarks.mutations import answered
from tests.content.mutations import good_decks, spoilt

DECKS = good_decks()


@pytest.mark.parametrize("part", range(10))
def test_three_hundred_slips_of_structure_are_answered(part: int) -> None:
    """Thirty decks a part: `python -m benchmarks mutations` answers fifty thousand."""
    for number in range(30):
        answered(spoilt(DECKS, random.Random(f"slip {part} {number}")))


def test_the_same_seed_spoils_the_same() -> None:
    """A deck that raises can be made again from its seed."""
    first, again = (spoilt(DECKS, random.Random("sama")) for _ in range(2))
    assert first == again


def test_slips_are_many_and_of_many_kinds() -> None:
    """The slips reach most of what can be said about structure, and some decks can still be played."""
    outcomes = [answered(spoilt(DECKS, random.Random(f"laji {number}"))) for number in range(60)]
    assert 0 < sum(playable for _, playable in outcomes) < 55
    assert sum(found > 0 for found, _ in outcomes) > 40
