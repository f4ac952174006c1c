"""The steps of a deck that are asked whether they fit: card, place on it, and where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from arjenvalinnat.content.format.card import Card
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.reading.written import KeyPath
from arjenvalinnat.views.fit.case import Where
from arjenvalinnat.views.fit.stage import FitStage


@dataclass(frozen=True, slots=True)
class StepAt:
    """A step, its place on its card, and where the card is written."""

    card: Card
    number: int
    step: Step
    where: Where

    def to(self, *path: str | int) -> KeyPath:
        """Return the path in the card to something of the step."""
        return path if self.step is self.card else ("steps", self.number, *path)

    @property
    def name(self) -> str:
        """Return what the step is called: the card's id, and in a scene its own."""
        return self.card.id if self.step is self.card else f"{self.card.id} › {self.step.id}"


def steps_of(stage: FitStage) -> Iterator[StepAt]:
    """Yield every step of every card."""
    for card, written in zip(stage.deck.cards, stage.cards, strict=True):
        where = Where(card, written, f"cards/{card.id}")
        for number, step in enumerate(card.parts):
            yield StepAt(card, number, step, where)
