"""Which cards an hour holds: one a phase, some deep, at most two sattumat, all from the seed.

How many cards an hour holds follows from how long they take (`estimate`): for six groups 45 minutes hold 6,
60 hold 8 and 90 hold 11. A card that was taken in comes before those that were not, as far as the hour
holds cards and phases. A plan that was made by hand is played as it is while it fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.draws import deal_roles, lot
from arjenvalinnat.rules.replan import LAMPS, plan_fault
from arjenvalinnat.rules.road import last_square
from arjenvalinnat.rules.state import Planned, Setup
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan import estimate
from arjenvalinnat.session.plan.fitting import fits, meant_for
from arjenvalinnat.session.plan.lesson import as_written, plan_lesson

MOST_CHANCES = 2
FEWEST, MOST, CALM = 3, 11, 4
"""The fewest and the most cards of an hour, and the most of a calm one; beyond them a class is full."""

DEEP_SHARE = 0.36


def setup_for(deck: Deck, wishes: Wishes) -> Setup:
    """Return the set-up of the day that was wished for; its plan is empty when no card fits."""
    plan = plan_day(deck, wishes)
    return Setup(
        seed=wishes.seed,
        groups=wishes.groups,
        ages=wishes.ages,
        roles=deal_roles(deck, wishes.seed, wishes.groups),
        plan=plan,
        last=last_square(deck, plan) if deck.movement is not None else None,
        counted=wishes.counts and deck.format > 1,
        rules=(LAMPS,) if deck.movement is not None and wishes.leaf > 1 else (),
    )


def plan_day(deck: Deck, wishes: Wishes) -> tuple[Planned, ...]:
    """Plan the day: the first and the last phase always, the others by lot, each with one card.

    A lesson is planned as it is written.
    """
    wishes = meant_for(deck, wishes)
    if hand_made_fits(deck, wishes):
        return wishes.plan
    if deck.plan == "whole":
        return plan_lesson(deck, wishes)
    cards, deep = pace(wishes)

    def by_lot(purpose: str, name: str, card: str) -> tuple[bool, int]:
        return card not in wishes.taken_in, lot(wishes.seed, purpose, name)

    days = _by_phase(deck, wishes)
    chosen = [min(fit, key=lambda card: by_lot("card", card.id, card.id)) for fit in days]
    if len(chosen) > cards:
        between = sorted(chosen[1:-1], key=lambda card: by_lot("phase", card.phase, card.id))
        kept = {chosen[0].id, chosen[-1].id, *(card.id for card in between[: max(0, cards - 2)])}
        chosen = [card for card in chosen if card.id in kept]
    slow = _deep_places(chosen, deep)
    chances = _chances(deck, wishes.seed, chosen)
    return tuple(
        replace(
            as_written(card) if isinstance(card, Scene) else Planned(card.id, place in slow),
            chance=chances.get(card.phase),
        )
        for place, card in enumerate(chosen)
    )


def pace(wishes: Wishes) -> tuple[int, int]:
    """Return how many cards the hour holds, and how many of them deep."""
    room = 60.0 * wishes.minutes - estimate.opening(wishes.minutes) - estimate.reserve(wishes.minutes)
    most = CALM if wishes.pace == "calm" else MOST
    held = FEWEST
    for cards in range(FEWEST, most + 1):
        if estimate.of_cards(cards, _deep(cards), wishes) <= room:
            held = cards
    return held, _deep(held)


def _deep(cards: int) -> int:
    return round(cards * DEEP_SHARE)


def hand_made_fits(deck: Deck, wishes: Wishes) -> bool:
    """Say whether there is a plan made by hand that this deck and these wishes still carry."""
    cards = [deck.cards_by_id.get(planned.card) for planned in wishes.plan]
    fitting = all(card is not None and fits(card, wishes, by_hand=True) for card in cards)
    return bool(cards) and fitting and plan_fault(deck, wishes.plan, begun=None, played=frozenset()) is None


def _by_phase(deck: Deck, wishes: Wishes) -> list[list[Card]]:
    fitting = [card for card in deck.cards if fits(card, wishes)]
    days = [[card for card in fitting if card.phase == phase.id] for phase in deck.phases]
    return [cards for cards in days if cards]


def _deep_places(cards: Sequence[Card], deep: int) -> set[int]:
    """Spread the deep cards over the day, never first or last, on cards that were written for it."""
    free = set(range(1, len(cards) - 1))
    chosen: set[int] = set()
    for number in range(min(deep, len(free))):
        wanted = (number + 1) * len(cards) / (deep + 1)
        place = min(free, key=lambda place: (abs(place - wanted) + 2 * (cards[place].depth != "deep"), place))
        free.discard(place)
        chosen.add(place)
    return chosen


def _chances(deck: Deck, seed: int, cards: Sequence[Card]) -> dict[str, str]:
    """Draw which sattumat happen, by the phase whose card they precede; never before the first card."""
    phases = {card.phase for card in cards[1:]}
    drawn = sorted(
        (chance for chance in deck.chances if chance.phase in phases),
        key=lambda chance: lot(seed, "chance", chance.id),
    )
    happening: dict[str, str] = {}
    for chance in drawn:
        if len(happening) < MOST_CHANCES:
            happening.setdefault(chance.phase, chance.id)
    return happening
