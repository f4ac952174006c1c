"""Every text of a deck that people read, under a lasting address; what a translation is made of.

One walk serves both ways: `wordings` lists the texts, `reworded` returns the deck with others in their
places. An address is made of ids, `cards/viela-yksi-matsi/choices/pelaa/text`, and of a number, from 0,
where a list has none. The choices of a scene stand under its card, so that a choice may move to another step;
a text in several kinds has an address for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from arjenvalinnat.content.format import card, closing, deck, lesson, step
from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect
from arjenvalinnat.content.format.varied import Varied
from arjenvalinnat.content.tasks import MODULES

Rewrite: TypeAlias = Callable[[str, str], str]
"""What gives the text that stands at an address in place of the one that is there."""

Settle: TypeAlias = Callable[[str, Varied], str]
"""What gives the text that stands at an address in place of one in several kinds."""

_STEP = frozenset({
    "title", "situation", "selko", "words", "ask", "discuss", "facilitator", "after",
})  # fmt: skip

TOLD: Mapping[type[Authored], frozenset[str]] = {
    deck.Deck: frozenset({
        "title", "about", "themes", "role_lines", "always_asked", "styles", "notice", "before_class",
    }),
    deck.Axis: frozenset({"name"}),
    deck.Milestone: frozenset({"name"}),
    deck.Phase: frozenset({"name", "clock"}),
    deck.Role: frozenset({"name", "words", "lines", "notice"}),
    deck.Cast: frozenset({"name", "people"}),
    deck.Agreement: frozenset({"wall", "script"}),
    deck.Fact: frozenset({"text", "source"}),
    deck.HelpLine: frozenset({"name", "number", "hours", "language", "note"}),
    deck.Practice: frozenset({"title", "situation", "ask"}),
    deck.PracticeChoice: frozenset({"text", "result"}),
    deck.Chance: frozenset({"text"}),
    lesson.Kind: frozenset({"name"}),
    lesson.Variant: frozenset({"name"}),
    lesson.Exit: frozenset({"ask", "ends"}),
    lesson.LessonPlan: frozenset({"name"}),
    lesson.PeerRole: frozenset({"name", "does", "says"}),
    lesson.Peers: frozenset({"never", "before", "after"}),
    step.CardPicture: frozenset({"alt", "source"}),
    step.Note: frozenset(step.Note.model_fields),
    step.Reply: frozenset({"when", "say"}),
    step.ToldOutcome: frozenset({"text"}),
    step.Step: _STEP,
    card.Card: _STEP | {"notice"},
    card.Scene: _STEP | {"notice"},
    closing.Question: frozenset({"text"}),
    closing.DebriefStep: frozenset({"title"}),
    closing.Debrief: frozenset({"name", "closing"}),
    **{model: keys for module in MODULES.values() for model, keys in module.TOLD.items()},
}  # fmt: skip
"""The keys whose texts are told to somebody; an effect's few words always are."""

WORD = "word"
"""The last part of an address where a card's explained word itself stands, and not its meaning."""


class Wording(NamedTuple):
    """A text of the deck and its address."""

    address: str
    text: str


def wordings(deck: Deck) -> Iterator[Wording]:
    """Yield every text of a deck that people read, in the order of the format."""
    return iter(_listed(_Itself(deck)))


class _Itself:
    """A deck as a key: it is equal to itself alone."""

    __slots__ = ("deck",)

    def __init__(self, deck: Deck) -> None:
        """Hold on to the deck."""
        self.deck = deck

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same deck, not only an equal one."""
        return isinstance(other, _Itself) and self.deck is other.deck

    def __hash__(self) -> int:
        """Return what is the deck's own as long as it is held."""
        return id(self.deck)


@lru_cache(maxsize=2)
def _listed(key: _Itself) -> tuple[Wording, ...]:
    """List the texts once for all who ask one after another."""
    found: list[Wording] = []

    def note(address: str, text: str) -> str:
        found.append(Wording(address, text))
        return text

    reworded(key.deck, note)
    return tuple(found)


def reworded(deck: Deck, rewrite: Rewrite) -> Deck:
    """Return the deck with other texts; ids, numbers and whatever nobody reads stay as they are."""

    def each(address: str, text: Varied) -> str:
        return Varied({kind: rewrite(f"{address}/{kind}", one) for kind, one in text.kinds.items()})

    told: Deck = _model(deck, "", _Walk(rewrite, each))
    return told


def settled(deck: Deck, settle: Settle) -> Deck:
    """Return the deck with other texts in place of those in several kinds; all others stay as they are."""
    told: Deck = _model(deck, "", _Walk(lambda _, text: text, settle))
    return told


class _Walk(NamedTuple):
    """What becomes of the texts that are met: of each one, and of each in several kinds."""

    rewrite: Rewrite
    settle: Settle


def _model(part: Any, address: str, walk: _Walk, card_at: str | None = None) -> Any:
    """Return a part with other texts; a step's choices stand under the card, which is at *card_at*."""
    kind: type[Authored] = type(part)
    told = TOLD.get(kind, frozenset())
    values: dict[str, Any] = {}
    for name, key in written_keys(kind).items():
        value = getattr(part, name)
        here = f"{address}/{key}" if address else key
        if name == "words" and isinstance(part, step.Step):
            values[key] = _words(value, here, walk)
        elif name == "steps" and kind is card.Scene:
            values[key] = tuple(_model(one, f"{here}/{one.id}", walk, address) for one in value)
        elif name == "choices" and card_at is not None:
            values[key] = _any(value, f"{card_at}/choices", walk, told=True)
        else:
            values[key] = _any(value, here, walk, told=name in told)
    return kind.model_construct(**values)


def _any(value: Any, address: str, walk: _Walk, *, told: bool) -> Any:
    match value:
        case Effect(points=points, words=words):
            return Effect(points, _any(words, address, walk, told=True))
        case Authored():
            return _model(value, address, walk)
        case Varied():
            return walk.settle(address, value)
        case str():
            return walk.rewrite(address, value) if told and value else value
        case tuple():
            return tuple(
                _any(part, f"{address}/{getattr(part, 'id', place)}", walk, told=told)
                for place, part in enumerate(value)
            )
        case Mapping():
            return {name: _any(part, f"{address}/{name}", walk, told=told) for name, part in value.items()}
        case _:
            return value


def _words(words: Mapping[str, str], address: str, walk: _Walk) -> Mapping[str, str]:
    return {
        walk.rewrite(f"{address}/{word}/{WORD}", word): _any(meaning, f"{address}/{word}", walk, told=True)
        for word, meaning in words.items()
    }
