"""A deck of the deck format, `format: 1`: everything in `deck.yaml`, as frozen and closed models."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar, Literal, TypeAlias, get_args

from pydantic import BeforeValidator, Field

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import DAY_END, AnyCard, Card
from arjenvalinnat.content.format.closing import AskedQuestion, Debrief
from arjenvalinnat.content.format.lesson import (
    Called,
    ExitQuestion,
    LessonPlan,
    Peers,
    Stations,
    Variant,
)
from arjenvalinnat.content.format.movement import Movement
from arjenvalinnat.content.format.scalars import (
    Ages,
    Date,
    DeckText,
    Few,
    FewNamed,
    Id,
    Items,
    Table,
    YesNo,
    read_movement,
)  # fmt: skip
from arjenvalinnat.content.format.step import Reply

FORMAT = 2
"""The newest format that this program reads."""

AxisRole: TypeAlias = Literal["own", "others", "situation"]
"""Whose points an axis counts: the group's own, other people's, or nobody's, those of the whole situation."""


class Axis(Authored):
    """One thing that choices act on, such as oneself, others or the situation."""

    SPARING: ClassVar = frozenset({"role"})

    id: Id
    name: DeckText
    role: AxisRole | None = None


_AXIS_ROLES: tuple[AxisRole, ...] = get_args(AxisRole)


class Milestone(Authored):
    """A lamp beside the road, lit by a group that comes this far; `at` is per cent of the road."""

    id: Id
    name: DeckText
    at: Annotated[int, Field(ge=1, le=100)]


class Phase(Authored):
    """A part of the day with its clock, for example `22.45`, as it is shown."""

    id: Id
    name: DeckText
    clock: DeckText | None = None
    sky: Literal["night", "dawn", "day", "dusk"] = "day"

    @property
    def heading(self) -> str:
        """Return the clock and the name; the name alone where there is no clock."""
        return f"{self.clock} {self.name}" if self.clock else self.name


class Role(Authored):
    """Starting circumstances that nobody chose, dealt to a group."""

    id: Id
    name: DeckText
    icon: Id
    words: Annotated[tuple[DeckText, ...], Field(min_length=3, max_length=3)]
    lines: FewNamed[DeckText]
    start: FewNamed[Annotated[int, Field(ge=-2, le=1)]] = Field(default_factory=dict)
    flag: Id
    by_default: YesNo = True
    notice: DeckText | None = None


class Cast(Authored):
    """One set of fictional names, every person in every form that the deck's texts use."""

    id: Id
    name: DeckText
    people: Table[FewNamed[DeckText]]


class Agreement(Authored):
    """What the class agrees on before the day: lines for the wall, the script for the facilitator."""

    wall: Annotated[tuple[DeckText, ...], Field(min_length=1, max_length=7)]
    script: DeckText


class Fact(Authored):
    """A fact that may be shown, with its source, the day it was checked and the day it expires."""

    text: DeckText
    source: DeckText
    checked: Date
    valid_until: Date


class HelpLine(Authored):
    """Where help is: a number or an address, hours and language, and the day this was checked.

    `themes` are what it is meant for; a line without them is for everything.
    """

    id: Id
    name: DeckText
    number: DeckText
    hours: DeckText
    language: DeckText | None = None
    checked: Date
    note: DeckText | None = None
    themes: Items[Id] = ()


class PracticeChoice(Authored):
    """A choice of the practice card: no effects, only what happens."""

    id: Id
    text: DeckText
    result: DeckText


class Practice(Authored):
    """The first card on the wall; it teaches the fingers, tests the last row and counts for nothing."""

    title: DeckText
    situation: DeckText
    ask: DeckText
    choices: Annotated[tuple[PracticeChoice, ...], Field(min_length=2, max_length=4)]


class Chance(Authored):
    """A sattuma: something nobody chose, the same for every group, when its phase begins."""

    id: Id
    phase: Id
    text: DeckText
    move: Annotated[int, Field(ge=-1, le=1)] = 0


class Deck(Authored):
    """A day or a lesson: everything in `deck.yaml` and the cards of `cards/*.yaml`."""

    SPARING: ClassVar = frozenset({
        "plan", "called", "styles", "variants", "exit", "by_default", "notice", "stations", "plans",
        "before_class", "replies", "peers",
    })  # fmt: skip

    format: Annotated[int, Field(ge=1, le=FORMAT)]
    id: Id
    title: DeckText
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    version: DeckText
    license: DeckText
    authors: Items[DeckText]
    reviewers: Items[DeckText] = ()
    about: DeckText
    minutes: Annotated[int, Field(ge=5, le=600)] | None = None
    judging: Annotated[tuple[DeckText, ...], Field(max_length=limits.JUDGING)] = ()
    ages: Ages
    axes: Annotated[tuple[Axis, ...], Field(max_length=5)] = ()
    movement: Annotated[Movement | None, BeforeValidator(read_movement)]
    milestones: Items[Milestone] = ()
    phases: Annotated[tuple[Phase, ...], Field(min_length=1, max_length=limits.PHASES)]
    themes: Table[DeckText]
    role_lines: FewNamed[DeckText] = Field(default_factory=dict)
    roles: Items[Role] = ()
    cast: Few[Cast] = ()
    agreement: Agreement
    debrief: Annotated[Few[Debrief], Field(min_length=1)]
    always_asked: Few[AskedQuestion] = ()
    facts: Mapping[Id, Fact] = Field(default_factory=dict, max_length=limits.CARDS)
    help: Items[HelpLine] = ()
    practice: Practice | None = None
    chances: Items[Chance] = ()
    plan: Literal["day", "whole"] = "day"
    called: Called = "day"
    styles: Table[DeckText] = Field(default_factory=dict)
    variants: Few[Variant] = ()
    exit: ExitQuestion | None = None
    by_default: YesNo = True
    notice: DeckText | None = None
    stations: Stations | None = None
    plans: Few[LessonPlan] = ()
    before_class: Few[DeckText] = ()
    replies: Few[Reply] = Field(default=(), alias="if")
    peers: Peers | None = None
    cards: tuple[AnyCard, ...] = ()
    translations: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    """By language, the texts by their address; read from PO files, never from `deck.yaml`."""

    def with_cards(self, cards: tuple[Card, ...]) -> Deck:
        """Return the deck with these cards; unlike a copy, it looks them up anew."""
        fields = {key: getattr(self, name) for name, key in written_keys(type(self)).items()}
        return type(self).model_construct(**{**fields, "cards": cards})

    @property
    def shows_road(self) -> bool:
        """Tell whether a new phase stops at the road; a lesson without a board has no such page.

        In format 1 every deck had it.
        """
        return self.movement is not None or self.format == 1

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the deck has, its own first."""
        return (self.language, *self.translations)

    @cached_property
    def told(self) -> dict[str, Deck]:
        """Return the deck in the languages that it has been told in so far, for `translate.told_in`."""
        return {}

    @cached_property
    def phase_order(self) -> Mapping[str, int]:
        """Each phase's place in the day, counted from 0; the day's end comes last."""
        order = {phase.id: place for place, phase in enumerate(self.phases)}
        return {**order, DAY_END: len(order)}

    @cached_property
    def axis_ids(self) -> tuple[str, ...]:
        """Return the axes' ids in the deck's order."""
        return tuple(axis.id for axis in self.axes)

    @cached_property
    def axis_places(self) -> Mapping[AxisRole, int]:
        """The place of each role's axis; a role that no axis has is left out.

        The roles that no axis declares go to the axes that declare none, both in their order.
        """
        declared = {axis.role: place for place, axis in enumerate(self.axes) if axis.role is not None}
        left = (role for role in _AXIS_ROLES if role not in declared)
        free = (place for place, axis in enumerate(self.axes) if axis.role is None)
        return {**declared, **dict(zip(left, free, strict=False))}

    @cached_property
    def cards_by_id(self) -> Mapping[str, Card]:
        """Return every card by its id."""
        return {card.id: card for card in self.cards}

    @cached_property
    def roles_by_id(self) -> Mapping[str, Role]:
        """Return every role by its id."""
        return {role.id: role for role in self.roles}

    @cached_property
    def chances_by_id(self) -> Mapping[str, Chance]:
        """Return every sattuma by its id."""
        return {chance.id: chance for chance in self.chances}
