"""How long each part of an hour takes, in seconds, for so many groups.

With six groups, fingers and one key a group, a quick card takes two minutes and a deep one nearly six; of an
hour of 60 minutes eight go before the day and eighteen are kept for its story, the debrief and the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.state import GameState, Planned, Turn
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.plan.calm_deck import MOST_CHOICES
from arjenvalinnat.session.plan.step_time import is_timed_by_steps, steps_seconds

READ, DECIDE, REVEAL, ROAD = 20.0, 34.0, 8.0, 16.0
CONSEQUENCE = 9.0
"""Reading out what one choice does; each chosen choice is read once."""

FINGERS, CARDS = 2.0, 6.0
"""Entering a group's answer: one key, or its raised cards counted."""

VOTE, QUESTION = 10.0, 74.0
CHANCE = 15.0
STRETCH = 120.0
"""The class stands up once, or is late once."""

SPARE = 1.12
"""What is planned for a card, as a part of what it takes: somebody always asks something."""

CHOICES = 4
_THINK, _TALK, _REASONS = 25.0, 75.0, 60.0

_ORDER = (
    Turn.ARRIVALS, Turn.CHANCE, Turn.SITUATION, Turn.THINK, Turn.COMMIT, Turn.TALK, Turn.RECOMMIT,
    Turn.REVEAL, Turn.CONSEQUENCES, Turn.SECOND_CHANCE, Turn.DISCUSS,
)  # fmt: skip


def opening(minutes: int) -> float:
    """Return what welcome, practice, agreement and roles take."""
    return min(480.0, 8.0 * minutes)


def story(minutes: int) -> float:
    """Return what the day's picture and one what-if take."""
    return min(180.0, 2.0 * minutes)


def debrief(minutes: int) -> float:
    """Return what is kept for the debrief: 10 minutes of 45, 12 of 60, 14 of 90."""
    if minutes <= 60:
        return 60.0 * max(6.0, 10.0 + (minutes - 45) * 2 / 15)
    return 60.0 * min(14.0, 12.0 + (minutes - 60) / 15)


def ending(minutes: int) -> float:
    """Return what stepping out of the roles, the exit check and the help page take."""
    return min(240.0, 4.0 * minutes)


def reserve(minutes: int) -> float:
    """Return what is kept from the day's end on; no card is played in it."""
    return story(minutes) + debrief(minutes) + ending(minutes)


@dataclass(frozen=True, slots=True)
class HourFrame:
    """What stands around an hour's cards, in seconds: before them, and from the last one on."""

    opening: float
    story: float
    debrief: float
    ending: float

    @property
    def reserve(self) -> float:
        """Return what is kept from the last card on."""
        return self.story + self.debrief + self.ending


def frame_of(deck: Deck, minutes: int) -> HourFrame:
    """Return what stands around the cards of a deck's hour; a lesson has no roles and no picture of a day."""
    if deck.plan == "whole":
        return lesson_frame(minutes)
    return HourFrame(opening(minutes), story(minutes), debrief(minutes), ending(minutes))


def lesson_frame(minutes: int) -> HourFrame:
    """Return what stands around a lesson's cards: of 45 minutes 3, 8 and 2, of 60 minutes 4, 10 and 3.

    Its closing talk is shorter than a day's, because each of its cards is talked about.
    """
    talk = min(14.0, max(4.0, 10.0 + (minutes - 60) * 2 / 15))
    out = min(3.0, max(1.0, 2.0 + (minutes - 45) / 15))
    return HourFrame(min(240.0, 4.0 * minutes), 0.0, 60.0 * talk, 60.0 * out)


def of_cards(cards: int, deep: int, wishes: Wishes) -> float:
    """Return what a day of so many cards takes, with room for what nobody planned."""
    quick = card_seconds(Planned(""), wishes)
    slow = card_seconds(Planned("", deep=True), wishes)
    return SPARE * ((cards - deep) * quick + deep * slow) + STRETCH


def card_seconds(planned: Planned, wishes: Wishes, deck: Deck | None = None) -> float:
    """Return what one card of the plan takes, from its road to its last question.

    With the *deck*, a card of steps takes what its steps take; without it, every card is one of choices.
    """
    if deck is not None and is_timed_by_steps(deck, planned.card):
        return steps_seconds(deck, planned, wishes)
    return sum(parts(planned, wishes).values())


def parts(planned: Planned, wishes: Wishes) -> dict[Turn, float]:
    """Return what each turn of a card takes."""
    groups = wishes.groups
    entry = groups * (CARDS if wishes.counts else FINGERS)
    choices = MOST_CHOICES if wishes.pace == "calm" else CHOICES
    read_out = CONSEQUENCE * choices * (1 - (1 - 1 / choices) ** groups)
    taken = {Turn.ARRIVALS: ROAD, Turn.SITUATION: READ, Turn.REVEAL: REVEAL, Turn.CONSEQUENCES: read_out}
    if planned.chance is not None:
        taken[Turn.CHANCE] = CHANCE
    if not planned.deep:
        return {**taken, Turn.THINK: DECIDE, Turn.COMMIT: entry}
    return {
        **taken,
        Turn.THINK: float(wishes.think or _THINK),
        Turn.COMMIT: entry,
        Turn.TALK: float(wishes.talk or _TALK) + float(wishes.reasons or _REASONS),
        Turn.RECOMMIT: entry + VOTE,
        Turn.DISCUSS: QUESTION,
    }


def rest_of_card(state: GameState, wishes: Wishes) -> float:
    """Return what the open card still takes, the turn that is open counted whole."""
    planned = state.planned
    if planned is None:
        return 0.0
    if is_timed_by_steps(state.deck, planned.card):
        return steps_seconds(state.deck, planned, wishes, since=state.step)
    turn = state.back_to or state.turn
    taken = parts(planned, wishes)
    return sum(taken.get(later, 0.0) for later in _ORDER[_ORDER.index(turn) :])


def of_plan(plan: Iterable[Planned], wishes: Wishes, deck: Deck | None = None) -> float:
    """Return what these cards take; with the *deck*, cards of steps what their steps take."""
    return sum(card_seconds(planned, wishes, deck) for planned in plan)


def of_hour(cards: float, minutes: int) -> float:
    """Return the seconds of a whole hour that was asked to take *minutes*, with its cards' seconds in it."""
    return opening(minutes) + reserve(minutes) + STRETCH + SPARE * cards


def of_lesson(cards: float, minutes: int) -> float:
    """Return the seconds of a lesson: its opening, its cards, the closing talk and the end."""
    around = lesson_frame(minutes)
    return around.opening + cards + around.reserve
