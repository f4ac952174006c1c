"""Choose: two to four answers that act on oneself, on others and on the situation. Only this moves a group.

A choice is a way on, with `effects`, a `result` or both, or a `stop`: the sentence that stops, after which
the group chooses again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

from pydantic import Field

from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.condition import When
from arjenvalinnat.content.format.scalars import AxisEffect, DeckText, Few, FewNamed, Id, Points, YesNo

SECONDS = 75
"""How long a quick step of choices takes, as it was measured for the refusal lesson."""
ASKS, TALK = True, True
"""Whether the step must have a question (`ask`), and whether it should be talked about afterwards."""


class Later(Authored):
    """What comes back in a later phase: steps −2…+2 and one sentence that names its cause."""

    phase: Id
    move: Points
    text: DeckText


class Outcome(Authored):
    """Other effects for a group for whom `when` holds; `text` says why, in one sentence."""

    when: When
    effects: FewNamed[AxisEffect] = Field(default_factory=dict)
    text: DeckText


class Choice(Authored):
    """One answer: effects now, perhaps a sentence that happens, one later, flags; or a stop."""

    SPARING: ClassVar = frozenset({"result", "style", "stop"})

    id: Id
    text: DeckText
    selko: DeckText | None = None
    tempting: YesNo = False
    effects: FewNamed[AxisEffect] = Field(default_factory=dict)
    outcomes: Few[Outcome] = ()
    sets: Few[Id] = ()
    later: Later | None = None
    result: DeckText | None = None
    style: Id | None = None
    stop: DeckText | None = None


Written: TypeAlias = Few[Choice]
TOLD: Mapping[type[Authored], frozenset[str]] = {
    Choice: frozenset({"text", "selko", "result", "stop"}),
    Outcome: frozenset({"text"}),
    Later: frozenset({"text"}),
}
TEXT_KINDS: Mapping[str, str] = {
    "*/text": "choice",
    "*/selko": "selko",
    "*/effects/*": "effect",
    "*/result": "happens",
    "*/stop": "stop",
    "*/later/text": "later",
    "*/outcomes/*/text": "outcome",
    "*/outcomes/*/effects/*": "effect",
}
"""What sort of text stands at an address under the task's key, for translators."""
