"""Whose class plays: the ages that a facilitator chooses from, and what a deck makes of them."""

from __future__ import annotations

from typing import TypeAlias

AgeRange: TypeAlias = tuple[int, int]
"""The youngest and the oldest, in years."""

AGES: tuple[AgeRange, ...] = ((11, 12), (11, 16), (13, 16))
"""The ages of a class as they are offered."""


def meant(deck: AgeRange, chosen: AgeRange) -> AgeRange:
    """Return the chosen ages inside the deck's: whoever takes out a deck is of its ages."""
    youngest, oldest = max(chosen[0], deck[0]), min(chosen[1], deck[1])
    return (youngest, oldest) if youngest <= oldest else deck


def holds(card: AgeRange, ages: AgeRange) -> bool:
    """Say whether a card is meant for everybody of these ages."""
    return card[0] <= ages[0] and ages[1] <= card[1]
