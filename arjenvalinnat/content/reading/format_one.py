"""What format 1 asks for and format 2 leaves open, and the keys that came with format 2.

A deck of format 1 is read with the models of format 2, so what they let pass is asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.tasks.choices import Choice

KeyPath = tuple[str | int, ...]


def _new_keys(model: type[Authored]) -> frozenset[str]:
    keys = written_keys(model)
    return frozenset(keys[name] for name in model.SPARING)


_OF_CARD = _new_keys(Card) | (Scene.model_fields.keys() - Card.model_fields.keys())
_OF_CHOICE = _new_keys(Choice)
_OF_DECK = _new_keys(Deck)
NEW_KEYS: Mapping[type[Authored], frozenset[str]] = {Card: _OF_CARD, Choice: _OF_CHOICE, Deck: _OF_DECK}
"""By model, the keys that a deck of format 1 does not have."""

_NUMBER = re.compile(r"[+-]?[0-9]+")


class Gap(NamedTuple):
    """What is wrong with a `deck.yaml` of format 1, and the key or the item that it spoils."""

    path: KeyPath
    finding: Diagnostic


def card_findings(data: Any, written: Written) -> Iterator[Diagnostic]:
    """Yield what the models let pass and format 1 does not allow of a card."""
    if not isinstance(data, dict):
        return
    new = [key for key in data if key in _OF_CARD]
    for key in new:
        yield _newer(written, (key,))
    for key in ("ask", "choices"):
        if not new and key not in data:
            yield _missing(written, (), key)
    choices = data.get("choices")
    for number, choice in enumerate(choices if isinstance(choices, list) else ()):
        if isinstance(choice, dict):
            yield from _of_choice(written, ("choices", number), choice)
    if isinstance(data.get("facilitator"), dict):
        yield _no_text(written, ("facilitator",))


def _of_choice(written: Written, path: KeyPath, choice: dict[str, Any]) -> Iterator[Diagnostic]:
    for key in choice:
        if key in _OF_CHOICE:
            yield _newer(written, (*path, key))
    outcomes = choice.get("outcomes")
    parts = [(path, choice)]
    for number, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict):
            parts.append(((*path, "outcomes", number), outcome))
    for at, part in parts:
        effects = part.get("effects")
        if "effects" not in part:
            yield _missing(written, at, "effects")
        for axis, effect in effects.items() if isinstance(effects, dict) else ():
            if isinstance(effect, str) and _NUMBER.fullmatch(effect.strip()) is not None:
                here, thing = (*at, "effects"), written.thing((*at, "effects"))
                yield written.finding("AV216", (*here, axis), thing=thing, key=axis, value=effect)


def deck_gaps(data: dict[str, Any], written: Written) -> Iterator[Gap]:
    """Yield what the models let pass and format 1 does not allow in `deck.yaml`."""
    for key in data:
        if key in _OF_DECK:
            yield Gap((key,), _newer(written, (key,)))
    axes = data.get("axes")
    if "axes" not in data:
        yield Gap(("axes",), _missing(written, (), "axes"))
    elif axes == []:
        thing = written.thing(())
        yield Gap(("axes",), written.finding("AV211", ("axes",), thing=thing, key="axes", value="", least=1))
    for key, needed in (("phases", "clock"), ("help", "language")):
        items = data.get(key)
        for number, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and needed not in item:
                yield Gap((key, number), _missing(written, (key, number), needed))


def _newer(written: Written, path: KeyPath) -> Diagnostic:
    thing = written.thing(path[:-1])
    return written.finding("AV201", path, at_key=True, thing=thing, key=path[-1], newer=path[-1])


def _missing(written: Written, path: KeyPath, key: str) -> Diagnostic:
    return written.finding("AV202", path, thing=written.thing(path), key=key)


def _no_text(written: Written, path: Sequence[str | int]) -> Diagnostic:
    named = next(part for part in reversed(path) if isinstance(part, str))
    return written.finding("AV206", path, thing=written.thing(path[:-1]), key=named, value="")
