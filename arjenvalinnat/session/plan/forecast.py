"""How the hour stands: what is left of it, what the rest of the plan needs, and what to propose.

The debrief's minutes are never given away: where the time is short, cards are proposed to be dropped, and at
the reserve the day's end is. A class that is slower or faster than the estimate is expected to stay so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.rules.replan import may_replan, tail_starts_at
from arjenvalinnat.rules.state import GameState, PlaceId, Planned, parts_of
from arjenvalinnat.session.hour import Session, Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.fitting import fits, meant_for
from arjenvalinnat.session.plan.lesson import without_extra

Offer: TypeAlias = Literal["none", "drop", "end", "deepen", "add"]

BEHIND, AHEAD = 60.0, 90.0
"""Seconds by which a class is behind or ahead before anything is proposed: less is noise."""

BEFORE_RESERVE = 120.0
"""The day's end is proposed so many seconds before the reserve: time for the page and the last letters."""

_TRUST = 300.0
"""Seconds of estimate that a class's own pace is weighed against."""

_SLOWEST, _FASTEST = 1.8, 0.7
_KNOWN = 2
"""Cards that are played before more is proposed than was planned."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """The hour in seconds: gone, left, needed by the rest of the plan, and kept for the debrief and the end.

    `slack` is what would be over before the reserve begins, below 0 when the class is behind. `offer` is what
    the program proposes: to drop `cards` and `steps` of scenes, to end the day, to play one of `cards`
    deeper, or to add it; `tail` is the plan from the first unrevealed card on that accepting it would make.
    """

    gone: float
    left: float
    need: float
    reserve: float
    slack: float
    offer: Offer = "none"
    cards: tuple[str, ...] = ()
    steps: tuple[PlaceId, ...] = ()
    tail: tuple[Planned, ...] = ()


def forecast(session: Session, now: float) -> Forecast | None:
    """Return how the hour stands at this second of it, None before the day."""
    play, wishes = session.play, session.wishes
    if play is None:
        return None
    state, minutes = play.state, wishes.minutes
    left, factor = max(0.0, 60.0 * minutes - now), pace_of(session)
    kept = estimate.frame_of(play.deck, minutes).reserve
    coming = state.plan[state.at + 1 :]
    need = factor * (estimate.rest_of_card(state, wishes) + estimate.of_plan(coming, wishes, state.deck))
    known = Forecast(now, left, need, kept, left - kept - need)
    if state.card is None:  # the day is over, or its last letters arrive
        return known
    if left <= kept + BEFORE_RESERVE:
        return replace(known, offer="end")
    if not may_replan(state):
        return known
    if known.slack < -BEHIND:
        return _dropping(known, state, wishes, factor)
    whole = len(state.plan) >= len(state.setup.plan)  # where a card was dropped, none is offered in its place
    lesson = state.deck.plan == "whole"
    if not lesson and known.slack > AHEAD and state.at >= _KNOWN and whole:
        return _more(known, session, factor)
    return known


def pace_of(session: Session) -> float:
    """Return how slow the class is against the estimate, weighed: 1 is as planned, more is slower."""
    play = session.play
    if play is None or play.state.at == 0 or not session.times:
        return 1.0
    began, card_began = session.times[0], session.times[0]
    for step, when in zip(play.transitions[1:], session.times, strict=False):
        if step.state.at == play.state.at:
            card_began = when
            break
    played = estimate.of_plan(play.state.plan[: play.state.at], session.wishes, play.deck)
    return min(_SLOWEST, max(_FASTEST, (card_began - began + _TRUST) / (played + _TRUST)))


def _dropping(known: Forecast, state: GameState, wishes: Wishes, factor: float) -> Forecast:
    """Propose to drop quick cards, then deep ones, until the rest fits; the last card of the day stays.

    What an author calls extra goes first, steps of a scene before whole cards; what is to be kept, never.
    """
    first = tail_starts_at(state)
    tail = list(state.plan[first:])
    dropped: list[str] = []
    thinned: list[PlaceId] = []
    short = -known.slack
    for place, planned in enumerate(tail[state.at + 1 - first :], state.at + 1 - first):
        thinner = without_extra(state.deck, planned)
        if short > 0 and thinner != planned:
            tail[place] = thinner
            left = parts_of(state.deck, thinner)
            thinned += [(planned.card, step.id) for step in parts_of(state.deck, planned) if step not in left]
            short -= factor * (
                estimate.card_seconds(planned, wishes, state.deck)
                - estimate.card_seconds(thinner, wishes, state.deck)
            )
    coming = [one for one in tail[state.at + 1 - first : -1] if not _is_kept(one, state)]
    for planned in sorted(coming, key=lambda one: _loss(one, state)):
        if short <= 0:
            break
        tail.remove(planned)
        dropped.append(planned.card)
        short -= factor * estimate.card_seconds(planned, wishes, state.deck)
    if not dropped and not thinned:
        return known
    return replace(known, offer="drop", cards=tuple(dropped), steps=tuple(thinned), tail=tuple(tail))


def _is_kept(planned: Planned, state: GameState) -> bool:
    return any(step.keep for step in state.deck.cards_by_id[planned.card].parts)


def _loss(planned: Planned, state: GameState) -> tuple[bool, bool, int, int]:
    """Return what the day would lose with a card: most with a deep one, then with one that comes back."""
    card = state.deck.cards_by_id[planned.card]
    laters = sum(choice.later is not None for choice in card.all_choices)
    place = next(at for at, one in enumerate(state.plan) if one.card == planned.card)
    return not card.extra, planned.deep or bool(planned.deep_steps), laters, -place


def _more(known: Forecast, session: Session, factor: float) -> Forecast:
    """Propose a deeper talk or one more card where the time is there for it."""
    play, wishes = session.play, session.wishes
    assert play is not None  # a forecast is made of a game
    state = play.state
    first = tail_starts_at(state)
    tail = state.plan[first:]
    room = known.slack - AHEAD
    for planned in sorted(state.plan[state.at + 1 : -1], key=lambda one: not _written_deep(one, state)):
        deeper = replace(planned, deep=True)
        longer = estimate.card_seconds(deeper, wishes) - estimate.card_seconds(planned, wishes)
        if not planned.deep and factor * longer <= room:
            changed = tuple(deeper if one is planned else one for one in tail)
            return replace(known, offer="deepen", cards=(planned.card,), tail=changed)
    for card in _fresh(state, wishes):
        added = Planned(card.id)
        if factor * estimate.card_seconds(added, wishes) <= room:
            return replace(known, offer="add", cards=(card.id,), tail=_with(tail, added, state))
    return known


def _written_deep(planned: Planned, state: GameState) -> bool:
    return state.deck.cards_by_id[planned.card].depth == "deep"


def _fresh(state: GameState, wishes: Wishes) -> Iterator[Card]:
    """Yield the cards that could still come before the day's last one, those of empty phases first."""
    if not state.plan[state.at + 1 :]:
        return
    order, cards = state.deck.phase_order, state.deck.cards_by_id
    begun = order[state.phase] if state.phase is not None else 0
    last = order[cards[state.plan[-1].card].phase]
    held = {planned.card for planned in state.plan}
    taken = {cards[planned.card].phase for planned in state.plan}
    wishes = meant_for(state.deck, wishes)
    coming = [
        card
        for card in state.deck.cards
        if card.id not in held and begun < order[card.phase] < last and fits(card, wishes)
    ]
    yield from sorted(coming, key=lambda card: (card.phase in taken, order[card.phase]))


def _with(tail: tuple[Planned, ...], added: Planned, state: GameState) -> tuple[Planned, ...]:
    """Return the tail with one more card where its phase is."""
    order, cards = state.deck.phase_order, state.deck.cards_by_id
    place = order[cards[added.card].phase]
    before = tuple(one for one in tail if order[cards[one.card].phase] <= place)
    return (*before, added, *tail[len(before) :])
