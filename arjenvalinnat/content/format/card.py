"""A card of the deck format: a situation with its task, or a scene of several steps.

The shape of one file is decided here; what needs two places at once (a name that nothing carries, a
later that is not later) is asked in `checks`. Every scalar arrives as the text the author wrote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, TypeAlias

from pydantic import Discriminator, Field, Tag

from arjenvalinnat.content.format.scalars import Ages, DeckText, Few, Id, YesNo
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice

DAY_END = "loppu"
"""The reserved phase id in which a later arrives when the day is over."""

FEWEST_STEPS, MOST_STEPS = 2, 8


class Card(Step):
    """A situation of the day and its task, played by all groups at once: a card that is its own step."""

    ORDER: ClassVar = ("id", "phase", "title", "themes", "ages", "depth", "by_default", "notice", *Step.ORDER)

    has_steps: ClassVar[bool] = False
    """Whether it is a scene; asked with every action, so it is no question to the class of the model."""

    phase: Id
    themes: Few[Id]
    ages: Ages
    by_default: YesNo = True
    notice: DeckText | None = None

    @property
    def parts(self) -> tuple[Step, ...]:
        """Return the steps that are played, at least one."""
        return (self,)

    @property
    def all_choices(self) -> Iterator[Choice]:
        """Yield the choices of every step; their ids are unique on the card."""
        return (choice for step in self.parts for choice in step.choices)

    def step_of(self, choice_id: str) -> Step | None:
        """Return the step that has this choice, or None."""
        return next((step for step in self.parts if any(c.id == choice_id for c in step.choices)), None)


class Scene(Card):
    """A card of two to eight steps, played one after another; it has no keys of a step of its own."""

    SPARING: ClassVar = frozenset(Step.model_fields) - {"id", "title", "facilitator"}

    has_steps: ClassVar[bool] = True

    situation: DeckText = ""
    steps: Annotated[tuple[Step, ...], Field(min_length=FEWEST_STEPS, max_length=MOST_STEPS)]

    @property
    def parts(self) -> tuple[Step, ...]:
        """Return the steps in the order in which they are played."""
        return self.steps

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice of any step with this id, or None."""
        return next((choice for choice in self.all_choices if choice.id == choice_id), None)


def _sort_of_card(value: object) -> str:
    scene = "steps" in value if isinstance(value, Mapping) else isinstance(value, Scene)
    return "[scene]" if scene else "[card]"


AnyCard: TypeAlias = Annotated[
    Annotated[Card, Tag("[card]")] | Annotated[Scene, Tag("[scene]")], Discriminator(_sort_of_card)
]
"""A card as it is written, with steps or without."""
