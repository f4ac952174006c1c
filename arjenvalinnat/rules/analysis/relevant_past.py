"""What a later condition still asks of a group; everything else of its past may be forgotten.

A facet is one tuple of whole numbers: the answers to yes-and-no questions as bits, then the sum of every
axis that is asked. Two groups with the same facet live the same days from here on, but for where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple, TypeAlias

from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.analysis.places import Opening, Station, Stations, is_told
from arjenvalinnat.rules.movement import points, seat

Facet: TypeAlias = tuple[int, ...]
"""Bits of what is true, then the sum of each asked axis."""

_Bounds: TypeAlias = tuple[int, int]


class StillAsked(NamedTuple):
    """A condition as numbers: bits that must be set and not set, and bounds of a facet's sums by place."""

    has: int
    lacks: int
    least: tuple[tuple[int, int], ...]
    most: tuple[tuple[int, int], ...]

    def holds(self, facet: Facet) -> bool:
        """Say whether the condition holds for a group with this facet."""
        true = facet[0]
        if true & self.has != self.has or true & self.lacks:
            return False
        return all(facet[place] >= bound for place, bound in self.least) and all(
            facet[place] <= bound for place, bound in self.most
        )


class Facets:
    """What the conditions of these places ask, place by place; a told step asks, too.

    With `keep_all` nothing is forgotten that was ever asked: slower, for a test that forgetting is harmless.
    """

    def __init__(self, deck: Deck, places: Stations, *, keep_all: bool = False) -> None:
        self._deck, self._keep_all, self._stations = deck, keep_all, places
        asked = [list(_whens(place)) for place in places]
        self._facts: dict[object, int] = {}
        for when in (when for whens in asked for when in whens):
            for fact in (*when.has, *when.lacks, *when.chose.items()):
                self._facts.setdefault(fact, 1 << len(self._facts))
        for drawn in (opening.card.id for place in places if place.drawn for opening in place.openings):
            self._facts.setdefault((drawn, None), 1 << len(self._facts))
        named = {axis for whens in asked for when in whens for axis in (*when.at_least, *when.at_most)}
        self._axes = tuple(place for place, axis in enumerate(deck.axis_ids) if axis in named)
        self._places = {deck.axis_ids[axis]: place + 1 for place, axis in enumerate(self._axes)}
        self._whens = [[self.asked(when) for when in whens] for whens in asked]

    def asked(self, when: When | None) -> StillAsked:
        """Return a condition as numbers; None always holds."""
        if when is None:
            return StillAsked(0, 0, (), ())
        bit = self._facts.__getitem__
        return StillAsked(
            sum(map(bit, {*when.has, *when.chose.items()})),
            sum(map(bit, set(when.lacks))),
            tuple((self._places[axis], bound) for axis, bound in when.at_least.items()),
            tuple((self._places[axis], bound) for axis, bound in when.at_most.items()),
        )

    def first(self, role: str | None) -> Facet:
        """Return the facet of a group that begins its day with this role."""
        group = seat(self._deck, role)
        true = sum(self._facts.get(flag, 0) for flag in group.flags)
        return self.kept(0, (true, *(group.sums[axis] for axis in self._axes)))

    def drawn(self, card: str) -> int:
        """Return the bit of a card that was drawn of several and goes on; 0 where there is no such bit."""
        return self._facts.get((card, None), 0)

    def gain(self, card: str, choice: str | None, sets: tuple[str, ...], gained: tuple[int, ...]) -> Facet:
        """Return what a choice adds to a facet, or a card on which nothing is chosen, as a facet."""
        facts = {*sets, (card, choice), (card, None)}
        true = sum(self._facts.get(fact, 0) for fact in facts)
        return (true, *(gained[axis] for axis in self._axes))

    def asked_later(self, place: int, gain: Facet) -> int:
        """Return the bits of a gain that any card after this place asks."""
        return gain[0] & self._live[place + 1]

    def after(self, place: int, facet: Facet, gain: Facet) -> Facet:
        """Return the facet with what a choice on the card before this place added."""
        sums = (had + got for had, got in zip(facet[1:], gain[1:], strict=True))
        return self.kept(place, (facet[0] | gain[0], *sums))

    def kept(self, place: int, facet: Facet) -> Facet:
        """Forget what is asked neither here nor later; keep sums as far as they can matter."""
        if self._keep_all:
            return facet
        clamped = (
            min(high, max(low, value))
            for value, (low, high) in zip(facet[1:], self._range[place], strict=True)
        )
        return (facet[0] & self._live[place], *clamped)

    @cached_property
    def _live(self) -> list[int]:
        """The bits that are asked at each place or after it; none once the day is over."""
        live = [0]
        for place, whens in zip(reversed(self._stations), reversed(self._whens), strict=True):
            bits = live[-1]
            for when in whens:
                bits |= when.has | when.lacks
            if place.drawn:
                for opening in place.openings:
                    bits |= self.drawn(opening.card.id)
            live.append(bits)
        return live[::-1]

    @cached_property
    def _range(self) -> list[list[_Bounds]]:
        """For every place and axis, the sums from which all lower and all higher ones mean the same."""
        ranges = [[(0, 0)] * len(self._axes)]
        edges: list[_Bounds | None] = [None] * len(self._axes)
        for place, whens in zip(reversed(self._stations), reversed(self._whens), strict=True):
            every = [gained for opening in place.openings for gained in _gains(opening, self._deck)]
            for number, axis in enumerate(self._axes):
                gains = [gained[axis] for gained in every]
                wide = edges[number]
                if wide is not None:
                    wide = (wide[0] - max(gains), wide[1] - min(gains))
                for when in whens:
                    for at, bound in (*when.least, *((at, bound + 1) for at, bound in when.most)):
                        if at == number + 1:
                            low, high = wide or (bound - 1, bound)
                            wide = (min(low, bound - 1), max(high, bound))
                edges[number] = wide
            ranges.append([wide or (0, 0) for wide in edges])
        return ranges[::-1]


def _whens(place: Station) -> Iterator[When]:
    for opening in place.openings:
        for choice in opening.ways:
            yield from (outcome.when for outcome in choice.outcomes)
        if opening.step is not None and is_told(opening.step):
            yield from (told.when for told in opening.step.outcomes if told.when is not None)


def _gains(opening: Opening, deck: Deck) -> Iterator[tuple[int, ...]]:
    """Yield what may be gained here on every axis, nothing where nothing is chosen."""
    for choice in opening.ways:
        for outcome in (None, *range(len(choice.outcomes))):
            yield points(choice, outcome, deck)
    if not opening.ways:
        yield (0,) * len(deck.axis_ids)
