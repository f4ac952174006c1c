"""A card of the deck format: a situation, its choices, and what each of them brings now and later.

The shape of one file is decided here; what needs two places at once (a name that nothing carries, a
later that is not later) is asked in `checks`. Every scalar arrives as the text the author wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.scalars import (
    Ages,
    AxisEffect,
    DeckText,
    Few,
    FewNamed,
    Id,
    Points,
    Sum,
    YesNo,
)  # fmt: skip

DAY_END = "loppu"
"""The reserved phase id in which a later arrives when the day is over."""


class When(Authored):
    """A condition on the group before this card; every part that is given must hold."""

    at_least: FewNamed[Sum] = Field(default_factory=dict)
    at_most: FewNamed[Sum] = Field(default_factory=dict)
    has: Few[Id] = ()
    lacks: Few[Id] = ()
    chose: FewNamed[Id] = Field(default_factory=dict)


class Later(Authored):
    """What comes back in a later phase: steps −2…+2 and one sentence that names its cause."""

    phase: Id
    move: Points
    text: DeckText


class Outcome(Authored):
    """Other effects for a group for whom `when` holds; `text` says why, in one sentence."""

    when: When
    effects: FewNamed[AxisEffect]
    text: DeckText


class Choice(Authored):
    """One answer to a card: effects now, perhaps one later, perhaps flags."""

    id: Id
    text: DeckText
    selko: DeckText | None = None
    tempting: YesNo = False
    effects: FewNamed[AxisEffect]
    outcomes: Few[Outcome] = ()
    sets: Few[Id] = ()
    later: Later | None = None


class CardPicture(Authored):
    """A picture in the deck's folder `pictures`, what it shows in words, and whose it is."""

    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+\.(svg|png)$", max_length=80)]
    alt: DeckText
    source: DeckText


class Card(Authored):
    """A situation of the day and its choices, played by every group at once."""

    id: Id
    phase: Id
    title: DeckText
    themes: Few[Id]
    ages: Ages
    depth: Literal["quick", "deep"] = "quick"
    by_default: YesNo = True
    notice: DeckText | None = None
    picture: CardPicture | None = None
    situation: DeckText
    selko: DeckText | None = None
    words: Mapping[DeckText, DeckText] = Field(default_factory=dict, max_length=limits.FEW_ITEMS)
    ask: DeckText
    choices: Few[Choice]
    discuss: Few[DeckText] = ()
    facilitator: DeckText | None = None
    fact: Id | None = None

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice with this id, or None."""
        for choice in self.choices:
            if choice.id == choice_id:
                return choice
        return None
