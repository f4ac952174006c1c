"""What the schema says of a table by its other keys, and where a text may stand in several kinds.

The models read each key by itself; a rule here is one that an editor can see without another place. Every
rule is also a finding of `check`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from arjenvalinnat.content.format import closing, deck, lesson, step
from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.tasks import MODULES
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.content.translation.wording import TOLD

SCENE_KEYS = (
    "id", "phase", "title", "themes", "ages", "by_default", "notice", "facilitator", "extra", "steps",
)  # fmt: skip
"""The keys of a card that has steps; everything else is written in one of them."""

_VARIED: frozenset[type[Authored]] = frozenset({
    Card, Scene, step.Step, step.Note, step.Reply, step.ToldOutcome, step.CardPicture,
    deck.Fact, deck.Practice, deck.PracticeChoice, deck.Chance, deck.Phase,
    closing.Question, closing.Debrief, lesson.Exit,
    *(model for module in MODULES.values() for model in module.TOLD),
})  # fmt: skip
"""What is told of the lesson itself; its name, its helpers and its settings are the same for every kind."""

_BY_KIND = {
    "type": "object",
    "x-kind": "kinds",
    "minProperties": 2,
    "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "additionalProperties": {"type": ["string", "number", "boolean"]},
}
_WITH_WORDS = {"type": ["string", "object"], "pattern": r"[0-9][ \t]+\S", "x-kind": "effect"}
_FIRST = {"required": ["format"], "patternProperties": {"^format$": {"enum": [1, "1"]}}}


def varied(model: type[Authored], key: str, made: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a key; where it tells something of the lesson, with its texts by kinds as well."""
    names = [name for name, written in written_keys(model).items() if written == key]
    if model not in _VARIED or not names or names[0] not in {*TOLD.get(model, ()), *MODULES, "effects"}:
        return made
    if key == "facilitator":  # its table has headings, and these have texts
        return made
    return _varied(made)


def _varied(made: dict[str, Any]) -> dict[str, Any]:
    within = next((part for part in ("items", "additionalProperties") if made.get(part)), None)
    if within is not None:
        return {**made, within: _varied(made[within])}
    if made.get("x-kind") == "effect":
        return {"anyOf": [made, {**_BY_KIND, "additionalProperties": made}]}
    among = made.get("anyOf", [])
    if len(among) == 2 and among[0].get("x-kind") == "text":
        return {**made, "anyOf": [*among, _BY_KIND]}
    return {**made, "anyOf": [_varied(part) for part in among]} if among else made


def ruled(model: type[Authored]) -> Mapping[str, Any]:
    """Return what else holds of a table of this model, as keys of its schema."""
    if model is Choice:
        return _CHOICE
    return _DECK if model is deck.Deck else {}


def _of(key: str, made: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of one key of a table that says nothing of the others."""
    return {"patternProperties": {f"^{key}$": made}}


_EFFECTS = _of("effects", {"additionalProperties": _WITH_WORDS})
_CHOICE: Mapping[str, Any] = {
    "anyOf": [{"required": [key]} for key in ("effects", "result", "stop")],
    "if": {"required": ["result"]},
    "else": {
        "allOf": [
            _EFFECTS,
            _of("outcomes", {"items": {"required": ["effects"], **_EFFECTS}}),
        ]
    },
}
"""A choice leads on or stops; where no result says what happens, every effect has its words."""

_DECK: Mapping[str, Any] = {
    "if": _FIRST,
    "then": {
        "required": ["axes"],
        "propertyNames": {"not": {"enum": sorted(written_keys(deck.Deck)[n] for n in deck.Deck.SPARING)}},
        "allOf": [
            _of("axes", {"minItems": 1}),
            _of("phases", {"items": {"required": ["clock"]}}),
        ],
    },
}
"""A deck of format 1 has axes and clocks, and no key that came with format 2."""
