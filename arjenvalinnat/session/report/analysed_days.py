"""Which days are analysed, and what an analysis says to an author: lamps, what is reached, what never is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step, ToldOutcome
from arjenvalinnat.content.tasks.choices import Choice, Outcome
from arjenvalinnat.rules.analysis.places import is_told
from arjenvalinnat.rules.analysis.results import Analysis, PolicyDays, Slots, Spread
from arjenvalinnat.rules.replan import plan_fault
from arjenvalinnat.rules.state import Planned, parts_of
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan import estimate


@dataclass(frozen=True, slots=True)
class Reach:
    """One consequence that may not come: an outcome of a choice by its place, or its later (None).

    A told step has outcomes of its own, without a choice. A `plain` one is the result of a choice that has
    outcomes, too, where none of them holds. `parts` are the parts of the days that reach it, policy by policy
    in the order of the analysis.
    """

    card: str
    step: Step
    choice: Choice | None
    outcome: int | None
    parts: tuple[float, ...]
    plain: bool = False

    @property
    def never(self) -> bool:
        """Say whether no day reaches it."""
        return not any(self.parts)

    @property
    def held(self) -> Outcome | ToldOutcome | None:
        """Return the outcome; None for a later and for a plain result."""
        if self.outcome is None:
            return None
        return (self.step if self.choice is None else self.choice).outcomes[self.outcome]


@dataclass(frozen=True, slots=True)
class Lamp:
    """A milestone on this road, and the part of the days that end on its square or beyond, by policy."""

    name: str
    square: int
    parts: tuple[float, ...]


def one_day(plan: Sequence[Planned]) -> Slots:
    """Return a plan whose places hold one card each."""
    return tuple((planned,) for planned in plan)


def drawn_from_all(deck: Deck) -> Slots:
    """Return a plan of one card a phase, drawn from all that the deck has; a whole lesson has every card."""
    days = [tuple(as_written(card) for card in deck.cards if card.phase == phase.id) for phase in deck.phases]
    if deck.plan == "whole":
        return one_day([planned for cards in days for planned in cards])
    return tuple(cards for cards in days if cards)


def as_written(card: Card) -> Planned:
    """Return a card's place in a plan, deep if the card, or a step of it, was written for that."""
    deep = tuple(step.id for step in card.parts if step.depth == "deep") if isinstance(card, Scene) else ()
    return Planned(card.id, card.depth == "deep", deep_steps=deep)


def cards_fault(deck: Deck, cards: Sequence[str]) -> tuple[str, str] | None:
    """Return why these cards are no plan and the card that it lies in, or None."""
    for place, card in enumerate(cards):
        if card not in deck.cards_by_id:
            return "unknown-card", card
        if card in cards[:place]:
            return "card-twice", card
        plan = tuple(Planned(each) for each in cards[: place + 1])
        if plan_fault(deck, plan, begun=None, played=frozenset()) is not None:
            return "card-order", card
    return None


def minutes_of(slots: Slots, wishes: Wishes, deck: Deck | None = None) -> float:
    """Return how many minutes a whole hour takes with this plan, from its beginning to its closing talk.

    A place that any of several cards may hold takes what they take on average. With the *deck*, scenes take
    what their steps take, and a whole lesson has no more around it than a lesson has.
    """
    cards = sum(estimate.of_plan(slot, wishes, deck) / len(slot) for slot in slots)
    of_all = estimate.of_lesson if deck is not None and deck.plan == "whole" else estimate.of_hour
    return of_all(cards, wishes.minutes) / 60


def lamps(deck: Deck, analysis: Analysis) -> tuple[Lamp, ...]:
    """Return the milestones of the analysed road in order; a deck without a road has none."""
    if not analysis.last:
        return ()
    squares = ((one.name, round(analysis.last * one.at / 100)) for one in deck.milestones)
    return tuple(
        Lamp(name, square, tuple(_from(days.squares, square) for days in analysis.policies))
        for name, square in squares
    )


def reaches(deck: Deck, analysis: Analysis, role: str | None) -> tuple[tuple[Reach, ...], int]:
    """Return every outcome and later of the plan, the rarest first by the first policy; and how many are not.

    Left out are outcomes that only another role could reach: for this group they are not written at all.
    """
    found, foreign = [], 0
    for one in _every(deck, analysis):
        if one.never and one.held is not None and _foreign(deck, one.held, role):
            foreign += 1
        else:
            found.append(one)
    return tuple(sorted(found, key=lambda one: (not one.never, one.parts[:1], sum(one.parts)))), foreign


def told(deck: Deck, analysis: Analysis) -> tuple[tuple[Reach, ...], ...]:
    """Return the outcomes of each told step of the plan, step by step in their order."""
    steps: dict[tuple[str, str], list[Reach]] = {}
    for one in _every(deck, analysis):
        if one.choice is None:
            steps.setdefault((one.card, one.step.id), []).append(one)
    return tuple(map(tuple, steps.values()))


def _every(deck: Deck, analysis: Analysis) -> Iterator[Reach]:
    planned = {one.card: one for place in analysis.slots for one in place}
    made = [{(one.card, one.choice, one.outcome): one for one in days.reached} for days in analysis.policies]
    for card in deck.cards:
        for step in parts_of(deck, planned[card.id]) if card.id in planned else ():
            for choice in step.choices:
                keys = [(card.id, choice.id, place) for place in (*range(len(choice.outcomes)), None)]
                for key in keys[:-1]:
                    parts = (known[key].chance if key in known else 0.0 for known in made)
                    yield Reach(card.id, step, choice, key[2], tuple(parts))
                if choice.result is not None and choice.outcomes:
                    parts = (known[keys[-1]].chance if keys[-1] in known else 0.0 for known in made)
                    yield Reach(card.id, step, choice, None, tuple(parts), plain=True)
                if choice.later is not None:
                    arriving = (
                        sum(known[key].later or 0.0 for key in keys if key in known) for known in made
                    )
                    yield Reach(card.id, step, choice, None, tuple(arriving))
            if is_told(step):
                yield from _told_on(card, step, analysis.policies)


def _told_on(card: Card, step: Step, policies: Sequence[PolicyDays]) -> Iterator[Reach]:
    """Yield the outcomes of a told step."""
    at = (card.id, step.id if isinstance(card, Scene) else None)
    said = [{one.outcome: one.chance for one in days.told if (one.card, one.step) == at} for days in policies]
    for number in range(len(step.outcomes)):
        yield Reach(card.id, step, None, number, tuple(chances.get(number, 0.0) for chances in said))


def _foreign(deck: Deck, held: Outcome | ToldOutcome, role: str | None) -> bool:
    """Say whether an outcome asks for the flag of a role that this group does not have."""
    own = deck.roles_by_id[role].flag if role is not None else None
    set_by_cards = {flag for card in deck.cards for choice in card.all_choices for flag in choice.sets}
    others = {known.flag for known in deck.roles} - {own} - set_by_cards
    return held.when is not None and not others.isdisjoint(held.when.has)


def _from(spread: Spread, square: int) -> float:
    return sum(part for value, part in spread.points if value >= square)
