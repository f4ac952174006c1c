"""What must come before what, and how many there must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from arjenvalinnat.content.classes import AGES, holds, meant
from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.reading.draft import Draft, DraftStep
from arjenvalinnat.content.reading.shape import FEWEST_CHOICES, MOST_CHOICES, choices_told


def chosen_cards_come_before(draft: Draft) -> Iterator[Diagnostic]:
    """AV109: a card of the same or a later phase has not been played yet, so `chose` would never hold."""
    order = _order(draft)
    phases = draft.card_phases() if draft.asked.chosen else {}
    written = _places(draft) if draft.asked.chosen else {}
    for one in draft.asked.chosen:
        part = one.part
        here = order.get(part.card.phase)
        for card, choice in one.when.chose.items():
            there = order.get(phases.get(card, ""))
            if here is None or there is None or there < here or _is_of_earlier_step(part, card, choice):
                continue
            if there == here and written.get(card, len(written)) < written.get(part.card.id, 0):
                continue
            path = (*one.path, "when", "chose", card)
            yield part.finding("AV109", path, at_key=True, thing=part.thing(path[:2]), name=card)


def _is_of_earlier_step(part: DraftStep, card: str, choice: str) -> bool:
    """Say whether a choice belongs to a step of the same card before this one, or is not on it at all."""
    steps = part.card.parts
    if card != part.card.id or len(steps) == 1:
        return False
    own = steps.index(part.step)
    of = [number for number, step in enumerate(steps) if any(one.id == choice for one in step.choices)]
    return not of or min(of) < own


def _places(draft: Draft) -> Mapping[str, int]:
    """Return each card's place where all are played in the order in which they are written, else nothing."""
    if draft.is_of_format_one or draft.deck.plan != "whole":
        return {}
    ids = [card.data.get("id") if isinstance(card.data, dict) else None for card in draft.raw_cards]
    return {name: place for place, name in reversed(list(enumerate(ids))) if isinstance(name, str)}


def laters_are_later(draft: Draft) -> Iterator[Diagnostic]:
    """AV226: what comes back must come back after the choice; otherwise it would wait past its phase."""
    order = _order(draft)
    for part, number, later in draft.laters:
        here = order.get(part.card.phase)
        if here is not None and order.get(later.phase, here + 1) <= here:
            path = ("choices", number, "later", "phase")
            thing = part.thing(path[:2])
            yield part.finding("AV226", path, thing=thing, name=later.phase, own=part.card.phase)


def phases_have_cards(draft: Draft) -> Iterator[Diagnostic]:
    """AV227: a phase without a card is a clock time on the road where nothing ever happens.

    Not asked while a card's phase is missing or misspelt: that card may be the one.
    """
    written = [card.data.get("phase") if isinstance(card.data, dict) else None for card in draft.raw_cards]
    used = {phase for phase in written if isinstance(phase, str)}
    told = len(used) > 0 and used <= set(draft.names.phases or ()) and None not in written
    if not draft.cards_are_whole or not told:
        return
    for number, phase in enumerate(draft.deck.phases):
        if phase.id not in used and phase.id != DAY_END:
            yield draft.in_deck("AV227", ("phases", number, "id"), name=phase.id)


def phases_have_a_default_card(draft: Draft) -> Iterator[Diagnostic]:
    """AV317: the plan that is offered first leaves out a phase whose every card is off by default.

    The day may do without it; but the author should know that nobody sees it unless somebody asks.
    """
    if not draft.is_whole:
        return
    off = {part.card.phase for part in draft.cards if not part.card.by_default}
    off -= {part.card.phase for part in draft.cards if part.card.by_default}
    for number, phase in enumerate(draft.deck.phases if off else ()):
        if phase.id in off:
            yield draft.in_deck("AV317", ("phases", number, "id"), name=phase.id)


def cards_have_two_to_four_choices(draft: Draft) -> Iterator[Diagnostic]:
    """AV228: one choice is no choice, and groups answer with one to four fingers."""
    for part in draft.steps:
        count = len(part.step.choices)
        if "choices" in part.step.model_fields_set and not FEWEST_CHOICES <= count <= MOST_CHOICES:
            yield part.finding("AV228", ("choices",), at_key=True, **choices_told(part.thing(), count))


def two_choices_lead_on(draft: Draft) -> Iterator[Diagnostic]:
    """AV236: a stop sends the group back to choose again, and one way on is no choice."""
    for part in draft.steps:
        choices = part.step.choices
        on = sum(choice.stop is None for choice in choices)
        if FEWEST_CHOICES <= len(choices) <= MOST_CHOICES and on < FEWEST_CHOICES:
            fields = {"thing": part.thing(), "count": on, "least": FEWEST_CHOICES}
            yield part.finding("AV236", ("choices",), at_key=True, **fields)


def ages_rise(draft: Draft) -> Iterator[Diagnostic]:
    """AV222: from the younger to the older; the other way round no class would fit."""
    for part in draft.cards:
        low, high = part.card.ages
        if low > high:
            yield part.finding("AV222", ("ages",), thing=part.card.id, low=low, high=high)
    if draft.deck.ages and draft.deck.ages[0] > draft.deck.ages[1]:
        low, high = draft.deck.ages
        yield draft.in_deck("AV222", ("ages",), thing=draft.deck_file.thing(()), low=low, high=high)


def some_class_has_a_card(draft: Draft) -> Iterator[Diagnostic]:
    """AV251: a card is played by a class that it is meant for as a whole; here no class has any card.

    The classes are those that the set-up offers, inside the deck's own ages.
    """
    ages = draft.deck.ages
    if not draft.is_whole or not ages or ages[0] > ages[1]:
        return
    classes = dict.fromkeys(meant(ages, chosen) for chosen in AGES)
    if not any(holds(part.card.ages, one) for part in draft.cards for one in classes):
        known = ", ".join(f"{low}–{high}" for low, high in classes)
        yield draft.in_deck("AV251", ("ages",), low=ages[0], high=ages[1], known=known)


def road_rises(draft: Draft) -> Iterator[Diagnostic]:
    """AV223: the first row that is long enough is used, so a row out of order would never be."""
    movement = draft.deck.movement
    if movement is None:
        return
    for number in range(1, len(movement.road)):
        before, row = movement.road[number - 1], movement.road[number]
        if row.cards <= before.cards or row.last < before.last:
            yield draft.in_deck("AV223", ("movement", "road", number), cards=row.cards, last=row.last)


def milestones_rise(draft: Draft) -> Iterator[Diagnostic]:
    """AV224: milestones stand along the road in the order in which a token passes them."""
    milestones = draft.deck.milestones
    for number in range(1, len(milestones)):
        if milestones[number].at <= milestones[number - 1].at:
            path = ("milestones", number, "at")
            yield draft.in_deck("AV224", path, name=milestones[number].id, before=milestones[number - 1].id)


def start_is_on_the_road(draft: Draft) -> Iterator[Diagnostic]:
    """AV225: a token that starts at the road's end has nowhere to go."""
    movement = draft.deck.movement
    if movement is None or not movement.road:
        return
    shortest = min(row.last for row in movement.road)
    if movement.start >= shortest:
        yield draft.in_deck("AV225", ("movement", "start"), value=movement.start, last=shortest)


def _order(draft: Draft) -> Mapping[str, int]:
    phases = draft.names.phases or ()
    if not phases:
        return {}
    return {DAY_END: len(phases)} | {phase: place for place, phase in enumerate(phases)}
