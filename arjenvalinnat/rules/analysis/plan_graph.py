"""A plan as numbers: what every choice of every place brings, worked out once for all days.

Envelopes that open at the same moment are one walk, written in one way, so that days are alike as soon as
what lies on their road leads to the same squares, whatever it was.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.analysis.advance import FORWARD, Advance
from arjenvalinnat.rules.analysis.laid import Brought, Laid, Option, WeighedEffect
from arjenvalinnat.rules.analysis.places import Opening, is_told, stations
from arjenvalinnat.rules.analysis.relevant_past import Facet, Facets
from arjenvalinnat.rules.analysis.results import Slots
from arjenvalinnat.rules.analysis.walks import Clamp, Walks
from arjenvalinnat.rules.movement import seat, upshot
from arjenvalinnat.rules.road import last_square
from arjenvalinnat.rules.state import PlaceId, Road

Pending: TypeAlias = tuple[tuple[int, Clamp], ...]
"""What lies on the road: the place before which it opens, soonest first, and where it leads.

A course numbers what may lie on its road, from 0 for nothing.
"""

Move: TypeAlias = tuple[int, Clamp]
"""The number of what lies on the road afterwards, and the walk to the next card."""


class Moves:
    """What one effect at one place does, for everything that may lie on the road; each is worked out once."""

    def __init__(self, course: PlanGraph, place: int, effect: WeighedEffect) -> None:
        self._course, self._place, self._effect = course, place, effect
        self._known: dict[int, Move] = {}

    def of(self, pending: int) -> Move:
        """Return what lies on the road afterwards, and the walk to the next card."""
        move = self._known.get(pending)
        if move is None:
            move = self._known[pending] = self._course.moved(self._place, pending, self._effect)
        return move


class PlanGraph:
    """Everything that may happen to one group on a plan.

    Raises:
        ValueError: there is no place, a place has no card or cards of two phases, or a card stands twice.
    """

    def __init__(self, deck: Deck, slots: Slots, last: int | None = None, *, keep_all: bool = False) -> None:
        _insist(deck, slots)
        self.deck, self.slots = deck, slots
        self.last = last if last is not None else last_of(deck, slots)
        self._stations = stations(deck, slots)
        self.facets = Facets(deck, self._stations, keep_all=keep_all)
        rules = deck.movement
        self.road = Road(self.last, rules.least, rules.most, rules.fresh_start, ()) if rules else None
        self.start = seat(deck, None).square
        self.walks = Walks(self.start, self.last)
        self._fresh = self.walks.step(rules.fresh_start if rules else 0)
        self._order = [deck.phase_order[place.openings[0].card.phase] for place in self._stations]
        self._lying: list[Pending] = [()]
        self._numbers: dict[Pending, int] = {(): 0}
        self._moves: dict[tuple[int, WeighedEffect], Moves] = {}
        self.places = tuple(
            tuple(self._laid(at, number, one, drawn=place.drawn) for number, one in enumerate(place.openings))
            for at, place in enumerate(self._stations)
        )
        self._advance = Advance(deck, self.road, self._stations) if self.road and self._has_steps() else None

        every = [one for laid in self.places for one in laid]
        self._ways = {one.at: one.choices for one in every if one.choices}
        self.told_at = frozenset(one.at for one in every if one.tells)

    def ways_on(self, at: PlaceId) -> tuple[Choice, ...]:
        """Return the choices that lead on from a step of choices."""
        return self._ways[at]

    def _has_steps(self) -> bool:
        """Say whether any card is more, or less, than one step that is answered."""
        every = [opening for place in self._stations for opening in place.openings]
        return any(not (opening.begins and opening.ways) or opening.rest for opening in every)

    def first(self, role: str | None) -> Facet:
        """Return the facet of a group that begins its day with this role."""
        first = self.facets.first(role)
        return first if self._advance is None else (*first, FORWARD)

    def opened(self, place: int, facet: Facet) -> tuple[Laid, ...]:
        """Return what a place may open to a group: one of its cards, or the one that was drawn before."""
        laid = self.places[place]
        if not self._stations[place].drawn:
            return laid
        return tuple(one for one in laid if facet[0] & one.drawn)

    def drawn_at(self, place: int) -> int:
        """Return how many cards may be drawn at a place."""
        return 1 if self._stations[place].drawn else len(self.places[place])

    def way(self, place: int, one: Laid, facet: Facet, got: Brought) -> tuple[WeighedEffect, Facet]:
        """Return what is done to the token by what comes of a step here, and the facet after it."""
        if self._advance is None:
            return got.effect, self.facets.after(place + 1, facet, got.facet)
        after = self.facets.after(place + 1, facet[:-1], got.facet)
        run = self._advance.after(place, one.number, facet[-1], got.moved)
        if place + 1 == len(self.places) or self._begins(place + 1):
            return got.effect._replace(stalled=run < FORWARD), (*after, FORWARD)
        return got.effect._replace(stalled=False), (*after, self._advance.kept(place, one.number, run))

    def begun(self, role: str | None) -> tuple[int, ...]:
        """Return the sums of the axes that a role begins the day with."""
        return seat(self.deck, role).sums

    def moves(self, place: int, effect: WeighedEffect) -> Moves:
        """Return what an effect at this place does, with whatever lies on the road."""
        key = place, effect
        found = self._moves.get(key)
        if found is None:
            found = self._moves[key] = Moves(self, place, effect)
        return found

    def moved(self, place: int, pending: int, effect: WeighedEffect) -> Move:
        """Return what lies on the road after an effect at this place, and the walk to the next card."""
        lying, walk = self._lying[pending], effect.now
        if effect.opens:
            lying = self._posted(lying, effect.opens, effect.later)
        coming = place + 1
        if lying and lying[0][0] == coming:
            walk = self.walks.then(walk, lying[0][1])
            lying = lying[1:]
        if effect.stalled and self._begins(coming):
            walk = self.walks.then(walk, self._fresh)
        number = self._numbers.setdefault(lying, len(self._lying))
        if number == len(self._lying):
            self._lying.append(lying)
        return number, walk

    def _posted(self, lying: Pending, opens: int, later: Clamp) -> Pending:
        for number, (due, walk) in enumerate(lying):
            if due == opens:
                return (*lying[:number], (due, self.walks.then(walk, later)), *lying[number + 1 :])
            if due > opens:
                return (*lying[:number], (opens, later), *lying[number:])
        return (*lying, (opens, later))

    def _begins(self, place: int) -> bool:
        """Say whether a phase of the day begins before this place."""
        return place < len(self._order) and self._order[place] != self._order[place - 1]

    def _opens(self, place: int, due: int) -> int:
        """Return before which place something opens that a choice at this one left for a phase."""
        for coming in range(place + 1, len(self._order)):
            if self._begins(coming) and self._order[coming] >= due:
                return coming
        return len(self._order)

    def _laid(self, place: int, number: int, opening: Opening, *, drawn: bool) -> Laid:
        planned, step = opening.planned, opening.step
        happens = planned.chance if opening.begins and self.road else None
        chance = self.walks.step(self.deck.chances_by_id[happens].move if happens else 0)
        answers = tuple(
            Option(
                choice,
                tuple(self.facets.asked(outcome.when) for outcome in choice.outcomes),
                tuple(
                    self._brought(place, chance, opening.at, choice, outcome)
                    for outcome in (*range(len(choice.outcomes)), None)
                ),
            )
            for choice in opening.ways
        )
        told = step.outcomes if step is not None and is_told(step) else ()
        nothing = (0,) * len(self.deck.axis_ids)
        stays = self.facets.gain(opening.card.id, None, (), nothing)
        return Laid(
            number,
            opening.at,
            opening.ways,
            answers,
            tuple(self.facets.asked(outcome.when) for outcome in told),
            Brought(nothing, stays, WeighedEffect(chance, 0, self.walks.still, False), None),
            self.facets.drawn(opening.card.id) if drawn else 0,
        )

    def _brought(
        self, place: int, chance: Clamp, at: PlaceId, choice: Choice, outcome: int | None
    ) -> Brought:
        brought = upshot(self.deck, self.road, at, choice, outcome)
        opens, later = 0, self.walks.still
        if self.road and brought.envelope and brought.envelope.move:
            opens = self._opens(place, brought.envelope.due)
            later = self.walks.step(brought.envelope.move)
        now = self.walks.then(chance, self.walks.step(brought.made.moved))
        effect = WeighedEffect(now, opens, later, brought.stalled)
        facet = self.facets.gain(at[0], choice.id, brought.sets, brought.gained)
        return Brought(brought.gained, facet, effect, brought.made.moved)


def last_of(deck: Deck, slots: Slots) -> int:
    """Return a last square for these places: the middle one of the roads of a few plans drawn from them."""
    lasts = sorted(
        last_square(
            deck, tuple(slot[(number + place * number) % len(slot)] for place, slot in enumerate(slots))
        )
        for number in range(1 if all(len(slot) == 1 for slot in slots) else PLANS)
    )
    return lasts[len(lasts) // 2]


PLANS = 5
"""Plans whose roads are worked out where places hold several cards."""


def _insist(deck: Deck, slots: Slots) -> None:
    if not slots or not all(slots):
        raise ValueError("every plan has a place, and every place a card")
    ids = [planned.card for slot in slots for planned in slot]
    for card in ids:
        if card not in deck.cards_by_id:
            raise ValueError(f"no card is called {card!r}")
    if len(set(ids)) < len(ids):
        raise ValueError("a card stands at one place only")
    phases = [{deck.phase_order[deck.cards_by_id[planned.card].phase] for planned in slot} for slot in slots]
    if any(len(here) > 1 for here in phases):
        raise ValueError("the cards of one place share a phase")
    if any(min(later) < max(sooner) for sooner, later in pairwise(phases)):
        raise ValueError("the places follow the day")
