"""What `check` passes works everywhere: odd decks are played, shot, previewed, analysed, packed and more."""

from __future__ import annotations

import pytest

from tests.odd.decks import odd_deck
from tests.odd.uses import use

DECKS, TOGETHER = 300, 10
"""Decks of a run, and how many of them are one test."""


@pytest.mark.parametrize("first", range(0, DECKS, TOGETHER))
def test_what_check_passes_works_everywhere(first: int) -> None:
    """Of ten odd decks some pass, and none of these fails in any use; `benchmarks odd` tries 20,000."""
    passed = [use(odd_deck(seed), seed) for seed in range(first, first + TOGETHER)]
    assert any(passed)


@pytest.mark.parametrize("seed", [3833, 19569, 15317])
def test_what_failed_once_works(seed: int) -> None:
    """Decks of the 20,000 that passed and then failed: a line's end in what is only said, or in a title."""
    assert use(odd_deck(seed), seed)


def test_the_same_seed_gives_the_same_deck() -> None:
    """A deck that fails is found again by its number."""
    assert odd_deck(7) == odd_deck(7) != odd_deck(8)
