"""Every text of a deck that people read, under a lasting address; what a translation is made of.

One walk serves both ways: `wordings` lists the texts, `reworded` returns the deck with others in their
places. An address is made of ids, `cards/viela-yksi-matsi/choices/pelaa/text`, and of a number, from 0,
where a list has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from arjenvalinnat.content.format import card, closing, deck
from arjenvalinnat.content.format.authored import Authored
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import Effect

Rewrite: TypeAlias = Callable[[str, str], str]
"""What gives the text that stands at an address in place of the one that is there."""

TOLD: Mapping[type[Authored], frozenset[str]] = {
    deck.Deck: frozenset({"title", "about", "themes", "role_lines", "always_asked"}),
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
    card.CardPicture: frozenset({"alt", "source"}),
    card.Card: frozenset({
        "title", "notice", "situation", "selko", "words", "ask", "discuss", "facilitator",
    }),
    card.Choice: frozenset({"text", "selko"}),
    card.Outcome: frozenset({"text"}),
    card.Later: frozenset({"text"}),
    closing.Question: frozenset({"text"}),
    closing.DebriefStep: frozenset({"title"}),
    closing.Debrief: frozenset({"name", "closing"}),
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
    told: Deck = _model(deck, "", rewrite)
    return told


def _model(part: Any, address: str, rewrite: Rewrite) -> Any:
    kind = type(part)
    told = TOLD.get(kind, frozenset())
    values = {}
    for name in kind.model_fields:
        value = getattr(part, name)
        here = f"{address}/{name}" if address else name
        if name == "words" and kind is card.Card:
            values[name] = _words(value, here, rewrite)
        else:
            values[name] = _any(value, here, rewrite, told=name in told)
    return kind.model_construct(**values)


def _any(value: Any, address: str, rewrite: Rewrite, *, told: bool) -> Any:
    match value:
        case Effect(points=points, words=words):
            return Effect(points, rewrite(address, words))
        case Authored():
            return _model(value, address, rewrite)
        case str():
            return rewrite(address, value) if told else value
        case tuple():
            return tuple(
                _any(part, f"{address}/{getattr(part, 'id', place)}", rewrite, told=told)
                for place, part in enumerate(value)
            )
        case Mapping():
            return {name: _any(part, f"{address}/{name}", rewrite, told=told) for name, part in value.items()}
        case _:
            return value


def _words(words: Mapping[str, str], address: str, rewrite: Rewrite) -> Mapping[str, str]:
    return {
        rewrite(f"{address}/{word}/{WORD}", word): rewrite(f"{address}/{word}", meaning)
        for word, meaning in words.items()
    }
