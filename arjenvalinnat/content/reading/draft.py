"""A deck on its way to being one: what is well-formed so far, and where it was written.

The checks read a `Draft`. Names are gathered from the plain data, so that a thing with a mistake in it
is still known by its name and causes no second finding elsewhere.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.card import DAY_END, Card, Scene
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step, ToldOutcome
from arjenvalinnat.content.readability import Reading, readings
from arjenvalinnat.content.reading.names import Names
from arjenvalinnat.content.reading.written import KeyPath, Written, has_id
from arjenvalinnat.content.tasks import QUESTIONS
from arjenvalinnat.content.tasks.choices import Later, Outcome
from arjenvalinnat.content.weights import Weight, weight


@dataclass(frozen=True)  # no slots, for its steps are laid out once
class DraftCard:
    """A well-formed card and the text that it was read from."""

    card: Card
    written: Written

    def thing(self, path: KeyPath = ()) -> str:
        """Return what a path of the card leads to in the author's own names, outermost first."""
        return self.written.thing(path)

    def finding(self, code: str, path: KeyPath, *, at_key: bool = False, **fields: object) -> Diagnostic:
        """Return a finding about what a path of the card leads to."""
        return self.written.finding(code, path, at_key=at_key, **fields)

    @cached_property
    def steps(self) -> tuple[DraftStep, ...]:
        """Return the card's steps, each with the path that leads to it."""
        if not isinstance(self.card, Scene):
            return (DraftStep(self.card, self.card, self.written),)
        return tuple(
            DraftStep(self.card, step, self.written, ("steps", number))
            for number, step in enumerate(self.card.steps)
        )


@dataclass(frozen=True, slots=True)
class DraftStep:
    """A step of a well-formed card, the text that it was read from, and where in it the step stands."""

    card: Card
    step: Step
    written: Written
    base: tuple[str | int, ...] = ()

    def at(self, path: KeyPath) -> tuple[str | int, ...]:
        """Return a path of the step as a path of its card, as it is written there."""
        return self.written.as_written((*self.base, *path))

    def thing(self, path: KeyPath = ()) -> str:
        """Return what a path of the step leads to in the author's own names, outermost first."""
        return self.written.thing(self.at(path))

    def finding(self, code: str, path: KeyPath, *, at_key: bool = False, **fields: object) -> Diagnostic:
        """Return a finding about what a path of the step leads to."""
        return self.written.finding(code, self.at(path), at_key=at_key, **fields)


class DraftOutcome(NamedTuple):
    """An outcome with a condition, the step that it belongs to and the path that leads to it there."""

    part: DraftStep
    path: tuple[str | int, ...]
    outcome: Outcome | ToldOutcome

    @property
    def when(self) -> When:
        """Return its condition."""
        assert self.outcome.when is not None  # others are not gathered
        return self.outcome.when


class AskedOutcome(NamedTuple):
    """What conditions ask for, sorted once, for most outcomes ask for one flag and nothing else."""

    having: Mapping[str, list[DraftOutcome]]
    """By flag, the outcomes whose condition asks for it."""
    lacking: Mapping[str, list[DraftOutcome]]
    """By flag, the outcomes whose condition rules it out."""
    chosen: list[DraftOutcome]
    """Those that ask for an earlier choice."""
    bounded: list[DraftOutcome]
    """Those that ask for sums, or for nothing at all."""
    several: list[DraftOutcome]
    """Those that ask for more than one flag, or for sums."""

    @property
    def flags(self) -> set[str]:
        """Return every flag that some condition asks about."""
        return {*self.having, *self.lacking}


@dataclass(frozen=True)  # no slots, for what several checks ask is worked out once
class Draft:
    """What the checks ask their questions of.

    `deck` holds the well-formed parts of `deck.yaml`; `cards` are the well-formed cards in order;
    `named` are those and the halves of others, for checks of names, and `outcomes` are all of theirs.
    `raw_cards` are all cards as they were written, `texts` their files.
    """

    deck: Deck
    deck_file: Written
    cards: Sequence[DraftCard]
    named: Sequence[DraftCard]
    outcomes: Sequence[DraftOutcome]
    raw_cards: Sequence[Written]
    names: Names
    texts: Sequence[str]
    today: datetime.date
    kept: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """For a list of `deck.yaml` that lost items, the place in the file of each item that is left."""
    pictures: Mapping[str, bytes] | None = None
    """The files of the folder `pictures` by name; None if nobody looked."""

    @property
    def cards_are_whole(self) -> bool:
        """Whether every card is among `raw_cards`, well-formed or not."""
        return self.names.choices is not None

    @property
    def every_card_is_read(self) -> bool:
        """Whether every card is well-formed, so that the deck can be asked about as a whole."""
        return self.cards_are_whole and len(self.cards) == len(self.raw_cards) > 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the deck was lost, so that what it lacks can be said."""
        return self.every_card_is_read and self.names.flags is not None and not self.kept

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Each phase's place in the day, counted from 0, with the day's end last."""
        return {name: place for place, name in enumerate([*(self.names.phases or ()), DAY_END])}

    @cached_property
    def steps(self) -> Sequence[DraftStep]:
        """Every step of the well-formed cards, in order."""
        return [step for part in self.cards for step in part.steps]

    @cached_property
    def named_steps(self) -> Sequence[DraftStep]:
        """Every step of `named`, for checks of names."""
        return [step for part in self.named for step in part.steps]

    @property
    def is_of_format_one(self) -> bool:
        """Whether the deck is written in format 1, which asks for more and knows less."""
        return self.deck.format == 1

    @property
    def has_board(self) -> bool:
        """Whether points move anything; a deck of format 1 is weighed as if they did."""
        return self.is_of_format_one or (self.deck.movement is not None and self.names.axes != [])

    @cached_property
    def weighed(self) -> Sequence[tuple[DraftStep, Sequence[Weight]]]:
        """Every well-formed step with choices, and what those with effects weigh; outcomes are aside.

        Without a board there is nothing to weigh.
        """
        always = self.is_of_format_one
        return [
            (
                part,
                [
                    weight(number, choice)
                    for number, choice in enumerate(part.step.choices)
                    if choice.stop is None and (always or choice.effects)
                ],
            )
            for part in (self.steps if self.has_board else ())
            if part.step.choices
        ]

    @cached_property
    def laters(self) -> Sequence[tuple[DraftStep, int, Later]]:
        """Every later of a well-formed card: its step, the choice's number there, and the later."""
        return [
            (part, number, choice.later)
            for part in self.steps
            for number, choice in enumerate(part.step.choices)
            if choice.later is not None
        ]

    @cached_property
    def settings(self) -> Sequence[tuple[DraftStep, int, Sequence[str]]]:
        """Every choice that sets flags: its step, its number there and its flags."""
        return [
            (part, number, choice.sets)
            for part in self.steps
            for number, choice in enumerate(part.step.choices)
            if choice.sets
        ]

    @cached_property
    def asked(self) -> AskedOutcome:
        """What the conditions of all outcomes ask for."""
        asked = AskedOutcome(defaultdict(list), defaultdict(list), [], [], [])
        for one in self.outcomes:
            when = one.when
            has, lacks, chose = when.has, when.lacks, when.chose
            bounded = when.at_least or when.at_most
            for flag in has:
                asked.having[flag].append(one)
            for flag in lacks:
                asked.lacking[flag].append(one)
            if chose:
                asked.chosen.append(one)
            if bounded or not (has or lacks or chose):
                asked.bounded.append(one)
            if bounded or len(has) + len(lacks) > 1:
                asked.several.append(one)
        return asked

    @cached_property
    def questions(self) -> Collection[str]:
        """The different questions that a class is asked; many cards ask the same."""
        asked = {question.text for question in self.deck.always_asked}
        for part in self.steps:
            asked.update(question.text for question in questions_of(part.step))
        for step in (step for debrief in self.deck.debrief for step in debrief.steps):
            asked.update(question.text for question in step.questions)
        return asked

    @cached_property
    def readings(self) -> tuple[Sequence[Reading], Collection[str]]:
        """What there is to read on each of `cards`, and the different words of them all."""
        return readings(part.card for part in self.cards)

    def card_phases(self) -> Mapping[str, str]:
        """Return each card's phase by the card's id, also of cards that have mistakes."""
        return {
            card.data["id"]: card.data["phase"]
            for card in self.raw_cards
            if has_id(card.data) and isinstance(card.data.get("phase"), str)
        }

    def path(self, path: KeyPath) -> KeyPath:
        """Turn a path in `deck` into a path in `deck.yaml`."""
        if len(path) > 1 and isinstance(path[1], int) and path[0] in self.kept:
            return [path[0], self.kept[str(path[0])][path[1]], *path[2:]]
        return path

    def in_deck(self, code: str, path: KeyPath, *, at_key: bool = False, **fields: object) -> Diagnostic:
        """Return a finding about a well-formed part of `deck.yaml`."""
        return self.deck_file.finding(code, self.path(path), at_key=at_key, **fields)


class AskedText(NamedTuple):
    """A question that a class is asked, and the path that leads to it in its step."""

    path: tuple[str | int, ...]
    text: str


def questions_of(step: Step) -> Iterator[AskedText]:
    """Yield what a step asks a class: its question, what its task asks, and what is talked about after it."""
    if step.ask is not None:
        yield AskedText(("ask",), step.ask)
    for kind, key in QUESTIONS:
        for number, text in enumerate(getattr(getattr(step, kind), key, ())):
            yield AskedText((kind, key, number), text)
    for number, text in enumerate(step.discuss):
        yield AskedText(("discuss", number), text)


def outcomes_of(cards: Sequence[DraftCard]) -> list[DraftOutcome]:
    """Return every outcome of the cards in order; few choices have any, and many checks ask for them."""
    found: list[DraftOutcome] = []
    for part in (step for card in cards for step in card.steps):
        for number, choice in enumerate(part.step.choices):
            for index, outcome in enumerate(choice.outcomes):
                found.append(DraftOutcome(part, ("choices", number, "outcomes", index), outcome))
        for index, told in enumerate(part.step.outcomes):
            if told.when is not None:
                found.append(DraftOutcome(part, ("outcomes", index), told))
    return found
