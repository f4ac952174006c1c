"""A step of the deck format: a situation, at most one task, a talk. A card is a step, or has several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from arjenvalinnat.content import limits
from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.scalars import DeckText, Effect, Few, Id, Seconds, YesNo
from arjenvalinnat.content.tasks import MODULES, Tasked
from arjenvalinnat.content.tasks.choices import Choice

With: TypeAlias = Literal["alone", "pair", "group", "class"]
"""Who does a task together."""

Form: TypeAlias = Literal["pair", "circle", "move", "act", "draw", "try"]
"""What an exercise is done with; it is the task's drawing on the wall."""


class Note(Authored):
    """A note for the facilitator under headings of its own; a text alone is a note without them."""

    SPARING: ClassVar = frozenset({"say", "watch", "restless", "shy", "support"})

    say: DeckText | None = None
    watch: DeckText | None = None
    restless: DeckText | None = None
    shy: DeckText | None = None
    support: DeckText | None = None


class Reply(Authored):
    """What the facilitator may say if something happens: *when* it happens, what to *say*."""

    when: DeckText
    say: DeckText


class ToldOutcome(Authored):
    """What a told step says to the groups for whom `when` holds; one without it is for the rest."""

    SPARING: ClassVar = frozenset({"when"})

    when: When | None = None
    text: DeckText

    @property
    def effects(self) -> Mapping[str, Effect]:
        """Return what it changes: nothing."""
        return {}


class CardPicture(Authored):
    """A picture in the deck's folder `pictures`, what it shows in words, and whose it is."""

    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+\.(svg|png)$", max_length=80)]
    alt: DeckText
    source: DeckText


def _sort_of_note(value: object) -> str:
    return "[note]" if isinstance(value, Note | Mapping) else "[text]"


FacilitatorNote: TypeAlias = Annotated[
    Annotated[DeckText, Tag("[text]")] | Annotated[Note, Tag("[note]")], Discriminator(_sort_of_note)
]
"""A note for the facilitator: a text, or a table with headings."""


class Step(Tasked):
    """A situation, at most one task, and what is talked about after it."""

    SPARING: ClassVar = Tasked.SPARING | {
        "outcomes", "seconds", "together", "form", "keep", "extra", "after", "replies",
    }  # fmt: skip

    ORDER: ClassVar = (
        "id", "title", "depth", "picture", "situation", "selko", "words", "ask", *MODULES,
        "outcomes", "after", "discuss",
    )  # fmt: skip

    id: Id
    title: DeckText
    depth: Literal["quick", "deep"] = "quick"
    picture: CardPicture | None = None
    situation: DeckText
    selko: DeckText | None = None
    words: Mapping[DeckText, DeckText] = Field(default_factory=dict, max_length=limits.FEW_ITEMS)
    ask: DeckText | None = None
    discuss: Few[DeckText] = ()
    facilitator: FacilitatorNote | None = None
    fact: Id | None = None
    outcomes: Few[ToldOutcome] = ()
    seconds: Seconds | None = None
    together: With | None = Field(default=None, alias="with")
    form: Form | None = None
    keep: YesNo = False
    extra: YesNo = False
    after: DeckText | None = None
    replies: Few[Reply] = Field(default=(), alias="if")

    @property
    def notes(self) -> tuple[tuple[str | None, str], ...]:
        """Return the facilitator's notes, each with the name of its heading; a text alone has none."""
        note = self.facilitator
        if note is None:
            return ()
        if isinstance(note, str):
            return ((None, note),)
        return tuple((name, text) for name in Note.model_fields if (text := getattr(note, name)) is not None)

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice with this id, or None."""
        for choice in self.choices:
            if choice.id == choice_id:
                return choice
        return None
