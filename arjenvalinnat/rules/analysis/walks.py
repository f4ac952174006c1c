"""Walks on a road with two ends, and all groups of one kind walking at once.

However many steps a group takes on such a road, its walk is one shift that is cut at two squares: `Clamp`.
How many groups stand on each square is kept in one large number, a lane of bits for every square, so that
a walk moves all of them with a few operations on numbers and nothing is ever rounded.
"""

from __future__ import annotations

from typing import NamedTuple


class Clamp(NamedTuple):
    """A walk: `shift` squares on, then no lower than `low` and no higher than `high`."""

    shift: int
    low: int
    high: int

    def to(self, square: int) -> int:
        """Return where a group from this square comes to."""
        return min(self.high, max(self.low, square + self.shift))


class Walks:
    """Walks on a road from square 0 to `last`, begun on `start`, which may lie beyond the road's end."""

    def __init__(self, start: int, last: int) -> None:
        self.last = last
        self.top = max(start, last)
        self.still = Clamp(0, 0, self.top)

    def step(self, steps: int) -> Clamp:
        """Return the walk of one move."""
        return self.alike(Clamp(steps, 0, self.last)) if steps else self.still

    def then(self, first: Clamp, second: Clamp) -> Clamp:
        """Return one walk and then another as one."""
        if second is self.still:
            return first
        return self.alike(Clamp(first.shift + second.shift, second.to(first.low), second.to(first.high)))

    def alike(self, walk: Clamp) -> Clamp:
        """Return the one way to write this walk: two that lead from everywhere to the same are equal."""
        low, high = walk.to(0), walk.to(self.top)
        return Clamp(walk.shift if low < high else 0, low, high)


class Lanes:
    """Whole numbers in lanes of one large number: how many days stand at each value 0…`top`.

    `most` is the largest sum of all lanes that will ever be asked for.
    """

    def __init__(self, top: int, most: int) -> None:
        self._width = most.bit_length() + 1
        self._top = top
        self._lane = (1 << self._width) - 1

    @property
    def size_of_all(self) -> int:
        """Return how many bytes the days at all values take."""
        return self._width * (self._top + 1) // 8

    def at(self, value: int, count: int = 1) -> int:
        """Return so many days at one value."""
        return count << self._width * value

    def walked(self, lanes: int, walk: Clamp) -> int:
        """Return all days after the same walk; every walk back is cut at its lowest square."""
        width, shift = self._width, walk.shift
        below, above = walk.low - shift, walk.high - shift + 1
        moved = lanes
        low = high = 0
        if above <= self._top:
            beyond = moved >> width * above
            if beyond:
                high = beyond % self._lane
                moved ^= beyond << width * above
        if below > 0:
            rest = moved >> width * below
            low = (moved ^ (rest << width * below)) % self._lane
            moved = rest << width * walk.low
        else:
            moved <<= width * shift
        return moved + (low << width * walk.low) + (high << width * walk.high)

    def shifted(self, lanes: int, by: int) -> int:
        """Return all days that many values higher; `by` is not negative."""
        return lanes << self._width * by

    def counts(self, lanes: int) -> list[int]:
        """Return how many days stand at each value, the lowest first."""
        found = []
        while lanes:
            found.append(lanes & self._lane)
            lanes >>= self._width
        return found
