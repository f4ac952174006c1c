"""Conditions that are always the same: what they ask for cannot be, or cannot be otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.reading.draft import Draft, DraftCard, DraftOutcome, DraftStep
from arjenvalinnat.content.reading.written import KeyPath
from arjenvalinnat.content.tasks.choices import Choice, Outcome

_FAR = 100
"""Points of one phase after which no more are counted: no condition asks for as many."""


def flags_are_asked_for(draft: Draft) -> Iterator[Diagnostic]:
    """AV312: a flag that nobody asks for changes nothing; it was perhaps meant for a card that is missing."""
    if not draft.is_whole:
        return
    asked = draft.asked.flags
    if not asked <= (draft.names.flags or set()):
        return  # a flag is misspelt where it is asked for, and that is said
    for part, number, flags in draft.settings:
        for index, flag in enumerate(flags):
            if flag not in asked:
                path = ("choices", number, "sets", index)
                yield part.finding("AV312", path, thing=part.thing(path[:2]), name=flag)


def conditions_agree_with_themselves(draft: Draft) -> Iterator[Diagnostic]:
    """AV313: a condition that asks for a thing and for its opposite never holds, and neither do two roles."""
    roles = {role.flag for role in draft.deck.roles}
    for one in draft.asked.several:
        when = one.when
        both = [flag for flag in when.has if flag in when.lacks]
        both += [axis for axis, least in when.at_least.items() if when.at_most.get(axis, least) < least]
        dealt = [flag for flag in roles.intersection(when.has) if len(when.has) > 1]
        if len(dealt) > 1 and not any(_is_set(draft, flag) for flag in dealt):
            both += sorted(dealt)
        if both:
            yield _about(one, "AV313", ("when",), name=", ".join(both))


def sums_can_be_reached(draft: Draft) -> Iterator[Diagnostic]:
    """AV314: a bound that no way through the phases before can reach never holds."""
    if not draft.is_whole:
        return
    reach = _Reach(draft)
    for one in draft.asked.bounded:
        when = one.when
        for key, bounds, best in (("at_least", when.at_least, 1), ("at_most", when.at_most, -1)):
            for axis, bound in bounds.items():
                if bound * best > reach.furthest(one.part, axis, best):
                    low, high = -reach.furthest(one.part, axis, -1), reach.furthest(one.part, axis, 1)
                    path = ("when", key, axis)
                    yield _about(one, "AV314", path, name=axis, count=bound, low=low, high=high)


def flags_are_set_before(draft: Draft) -> Iterator[Diagnostic]:
    """AV315: a flag that only this card or later phases set is never there when it is asked for.

    An earlier step of the card is before it.
    """
    if draft.names.phases is None or not draft.is_whole:
        return
    setters: defaultdict[str, list[DraftStep]] = defaultdict(list)
    for part, _, flags in draft.settings:
        for flag in flags:
            setters[flag].append(part)
    order = draft.order
    dealt = {role.flag for role in draft.deck.roles}
    for flag in draft.asked.having.keys() & setters.keys() - dealt:
        first = sorted({(order.get(part.card.phase, 0), _seat(part)) for part in setters[flag]})[:2]
        for one in draft.asked.having[flag]:
            here = order.get(one.part.card.phase, len(order))
            own, base = _seat(one.part), one.part.base
            if any(_seat(part) == own and part.base < base for part in setters[flag]):
                continue
            if not any(phase <= here and seat != own for phase, seat in first):
                path = ("when", "has", one.when.has.index(flag))
                yield _about(one, "AV315", path, name=flag)


def conditions_can_fail(draft: Draft) -> Iterator[Diagnostic]:
    """AV316: a condition that always holds hides the choice's own effects from everyone."""
    if not draft.is_whole:
        return
    reach = _Reach(draft)
    for one in draft.asked.bounded:
        when = one.when
        if when.has or when.lacks or when.chose:
            continue
        lowest = all(-reach.furthest(one.part, axis, -1) >= least for axis, least in when.at_least.items())
        if lowest and all(reach.furthest(one.part, axis, 1) <= most for axis, most in when.at_most.items()):
            yield _about(one, "AV316", ("when",))


class _Reach:
    """How far the sums of the axes can go before a card is played, counting every card that may come before.

    Cards of the same phase may be played in any order, so the others of its own phase count, too.
    """

    def __init__(self, draft: Draft) -> None:
        self._order = draft.order
        self._roles = [role.start for role in draft.deck.roles] or [{}]
        self._cards = draft.cards
        self._before = cache(self._before_phase)
        self._of_phase = cache(self._all_of_phase)

    @cached_property
    def _by_phase(self) -> Mapping[int, Sequence[DraftCard]]:
        cards: defaultdict[int, list[DraftCard]] = defaultdict(list)
        for part in self._cards:
            cards[self._order.get(part.card.phase, 0)].append(part)
        return cards

    def furthest(self, part: DraftStep, axis: str, sign: int) -> int:
        """Return the most that an axis can have when *part* is played; with sign −1, how far below 0."""
        here = self._order.get(part.card.phase, len(self._order))
        own = self._of_phase(here, axis, sign)
        if own < _FAR:
            own -= _furthest_of(part.card.parts, axis, sign)
            earlier = part.base[1] if part.base else 0
            own += _furthest_of(part.card.parts[: int(earlier)], axis, sign)
        return self._before(here, axis, sign) + own

    def _before_phase(self, phase: int, axis: str, sign: int) -> int:
        if phase == 0:
            return max(sign * start.get(axis, 0) for start in self._roles)
        return self._before(phase - 1, axis, sign) + self._of_phase(phase - 1, axis, sign)

    def _all_of_phase(self, phase: int, axis: str, sign: int) -> int:
        total = 0
        for part in self._by_phase.get(phase, ()):
            total += _furthest_of(part.card.parts, axis, sign)
            if total >= _FAR:
                break
        return total


def _furthest_of(steps: Sequence[Step], axis: str, sign: int) -> int:
    """Return how far steps of one card can carry an axis; each may also be left out of the day."""
    whole = 0
    for step in steps:
        told: list[Choice | Outcome] = [*step.choices]
        for choice in step.choices:
            told += choice.outcomes
        whole += max([0, *(sign * one.effects[axis].points for one in told if axis in one.effects)])
    return whole


def _seat(part: DraftStep) -> tuple[str, int]:
    """Return where a card is written, for two may have the same id."""
    return part.written.file, part.written.number


def _is_set(draft: Draft, flag: str) -> bool:
    return any(flag in flags for _, _, flags in draft.settings)


def _about(one: DraftOutcome, code: str, path: KeyPath, **fields: object) -> Diagnostic:
    thing = one.part.thing(one.path[:2])
    return one.part.finding(code, (*one.path, *path), at_key=path[-1] == "when", thing=thing, **fields)
