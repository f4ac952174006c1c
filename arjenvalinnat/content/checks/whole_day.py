"""Whether the day as a whole is fair: laters of both kinds, all axes in use, and not everything is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.tasks.choices import Choice, Outcome

_ENOUGH = 4
"""Things of a kind in a deck before one can speak of a pattern."""
_A_DAY = 6
"""Cards of a whole day at least; a lesson of few cards may be about one thing."""


def laters_take_their_time(draft: Draft) -> Iterator[Diagnostic]:
    """AV322: what comes back at once is part of the choice; what comes later is remembered and felt.

    The last phase is aside: its laters can arrive at the day's end only.
    """
    if not draft.is_whole:
        return
    order = draft.order
    last = len(order) - 2
    waits: list[int] = []
    for part, weights in draft.weighed:
        here = order.get(part.card.phase, last)
        if here < last:
            waits += [order.get(one.phase, here) - here for one in weights if one.phase is not None]
    if len(waits) >= _ENOUGH and waits.count(1) * 2 > len(waits):
        yield draft.in_deck("AV322", (), next=waits.count(1), count=len(waits))


def axes_are_touched(draft: Draft) -> Iterator[Diagnostic]:
    """AV326: an axis that no choice moves is shown to the class all day and means nothing."""
    if not draft.is_whole:
        return
    left = set(draft.deck.axis_ids)
    for part in draft.steps:
        for choice in part.step.choices:
            for axis in left & choice.effects.keys():
                if choice.effects[axis].points:
                    left.discard(axis)
        if not left:
            return
    for number, name in enumerate(draft.deck.axis_ids):
        if name in left and not _moved_by_outcomes(draft, name):
            yield draft.in_deck("AV326", ("axes", number, "id"), name=name)


def axes_go_both_ways(draft: Draft) -> Iterator[Diagnostic]:
    """AV327: an axis that can only rise, or only fall, is no scale that one can weigh on."""
    if not draft.is_whole:
        return
    left = set(draft.deck.axis_ids)
    seen = {name: [0, 0] for name in left}
    for part in draft.steps:
        for choice in part.step.choices:
            for axis in left & choice.effects.keys():
                points = choice.effects[axis].points
                if points:
                    seen[axis][points > 0] += 1
                    if all(seen[axis]):
                        left.discard(axis)
        if not left:
            return
    for number, name in enumerate(draft.deck.axis_ids):
        if name in left and sum(seen[name]) >= _A_DAY and not _moved_by_outcomes(draft, name):
            yield draft.in_deck("AV327", ("axes", number, "id"), name=name)


def something_comes_back(draft: Draft) -> Iterator[Diagnostic]:
    """AV328: a day in which nothing comes back is a quiz; that choices come back is what the day shows."""
    if not draft.is_whole or len(draft.cards) < _ENOUGH or len(draft.deck.phases) < 2 or not draft.has_board:
        return
    if draft.weighed and not draft.laters:
        yield draft.in_deck("AV328", (), count=len(draft.cards))


def good_things_come_back_too(draft: Draft) -> Iterator[Diagnostic]:
    """AV329: where whatever comes back is a punishment, the day teaches to fear, and nobody dares to try."""
    if not draft.is_whole:
        return
    moves = [one.later for _, weights in draft.weighed for one in weights if one.later]
    if len(moves) > _ENOUGH and max(moves) < 0:
        yield draft.in_deck("AV329", (), count=len(moves))


def kindness_may_cost_later(draft: Draft) -> Iterator[Diagnostic]:
    """AV330: where no sensible choice ever costs later, later always tells who was right."""
    if not draft.is_whole:
        return
    moves = [one.later for _, weights in draft.weighed for one in weights if one.later and not one.tempting]
    if len(moves) > _ENOUGH and min(moves) > 0:
        yield draft.in_deck("AV330", (), count=len(moves))


def a_bad_start_can_be_mended(draft: Draft) -> Iterator[Diagnostic]:
    """AV332: where what was done before only ever makes things worse, a bad morning decides the day."""
    if not draft.is_whole:
        return
    dealt = {role.flag for role in draft.deck.roles}
    count = 0
    for one in draft.outcomes:
        outcome = one.outcome
        if isinstance(outcome, Outcome) and _remembers(one.when, dealt):
            if _gain(outcome) >= _gain(one.part.step.choices[int(one.path[1])]):
                return
            count += 1
    if count >= _ENOUGH:
        yield draft.in_deck("AV332", (), count=count)


def not_everything_is_chosen(draft: Draft) -> Iterator[Diagnostic]:
    """AV333: a whole day without roles and without chance says that everything is one's own doing."""
    deck = draft.deck
    dealt = any(draft.deck_file.data.get(key) for key in ("roles", "chances"))
    if draft.is_whole and not dealt and deck.movement is not None and len(draft.cards) >= _A_DAY:
        yield draft.in_deck("AV333", (), count=len(draft.cards))


def _remembers(when: When, dealt: set[str]) -> bool:
    """Tell whether a condition asks for something that the group did, and not for what it was dealt."""
    return bool(when.chose or when.at_most or not dealt.issuperset(when.has))


def _gain(part: Outcome | Choice) -> int:
    return sum(effect.points for effect in part.effects.values())


def _moved_by_outcomes(draft: Draft, axis: str) -> bool:
    """Tell whether an outcome touches an axis; these are few, and asked only where a doubt is left."""
    return any(axis in outcome.effects and outcome.effects[axis].points for _, _, outcome in draft.outcomes)
