"""What a lesson has beside a day, as an author writes it: variants, plans, stations, an exit question."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import DeckText, Few, FewNamed, Id, Items, Seconds

Called: TypeAlias = Literal["day", "week", "lesson"]
"""Which words the program uses for the whole."""


class Kind(Authored):
    """One kind of a variant."""

    id: Id
    name: DeckText


class Variant(Authored):
    """What the facilitator chooses before the lesson; the first kind is the one that the cards begin with."""

    id: Id
    name: DeckText
    kinds: Annotated[Few[Kind], Field(min_length=2)]


class Exit(Authored):
    """The question at the door, and the words at both ends of its line."""

    ask: DeckText
    ends: Annotated[tuple[DeckText, ...], Field(min_length=2, max_length=2)]


def _sort_of_exit(value: object) -> str:
    return "[off]" if isinstance(value, str) else "[exit]"


ExitQuestion: TypeAlias = Annotated[
    Annotated[Literal["off"], Tag("[off]")] | Annotated[Exit, Tag("[exit]")], Discriminator(_sort_of_exit)
]
"""The question at the door; `off` for a lesson without one."""


class Stations(Authored):
    """The phases held side by side by several adults: minutes at each, and minutes to change."""

    minutes: Annotated[int, Field(ge=1, le=90)]
    change: Annotated[int, Field(ge=0, le=15)] = 1


class PlannedCard(Authored):
    """A card of a plan; where `steps` are named, only these are played."""

    SPARING: ClassVar = frozenset({"steps", "deep", "quick", "seconds"})

    card: Id
    steps: Few[Id] = ()
    deep: Few[Id] = ()
    quick: Few[Id] = ()
    seconds: FewNamed[Seconds] = Field(default_factory=dict)


def read_planned(value: object) -> object:
    """Let a card's id alone be the whole card."""
    return {"card": value} if isinstance(value, str) else value


_Planned = Annotated[PlannedCard, BeforeValidator(read_planned, json_schema_input_type=Id | PlannedCard)]


class LessonPlan(Authored):
    """A way to hold the lesson: its name, its minutes, and the cards and steps in order."""

    id: Id
    name: DeckText
    minutes: Annotated[int, Field(ge=5, le=600)]
    cards: Annotated[Items[_Planned], Field(min_length=1)]


class PeerRole(Authored):
    """What one tukioppilas does, and what he or she may say."""

    id: Id
    name: DeckText
    does: Few[DeckText]
    says: Few[DeckText] = ()


class Peers(Authored):
    """How older pupils lead with the adult: who does what, and what they never do."""

    SPARING: ClassVar = frozenset({"before", "after"})

    roles: Few[PeerRole]
    never: Few[DeckText] = ()
    before: DeckText | None = None
    after: DeckText | None = None
