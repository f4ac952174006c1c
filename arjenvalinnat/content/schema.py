"""The deck format as JSON Schema (draft 7), for editors that help while one writes.

It is made from the models, so that it never says anything else than the loader does. Two things differ on
purpose: an editor reads `22.45` as a number and `true` as a truth where our loader sees text, so both are let
through as text; and what needs two places at once is asked by `check` alone. What depends on another key of
the same table (a card with steps, a choice with a result, a deck of format 1) is in `schema_rules`.

The descriptions are data: `schema.<language>.toml`, a line for every key of every model.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from arjenvalinnat.content.format.authored import Authored, written_keys
from arjenvalinnat.content.format.card import AnyCard
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.icons import icon_names
from arjenvalinnat.content.schema_rules import SCENE_KEYS, ruled, varied

LANGUAGES = ("fi", "sv", "en")
KINDS = ("deck", "cards")

_DRAFT = "http://json-schema.org/draft-07/schema#"
_READ_ELSEWHERE = ("cards", "translations")
"""Keys of `Deck` that are never in `deck.yaml`."""

_NOT_A_TRUTH = ["string", "number", "object", "array", "null"]


def schema_text(kind: str, language: str) -> str:
    """Return the schema of `deck.yaml` or of a card file as a file, its descriptions in *language*."""
    return json.dumps(schema(kind, language), ensure_ascii=False, indent=1) + "\n"


def schema(kind: str, language: str) -> JsonSchemaValue:
    """Return the schema of `deck.yaml` (*kind* `deck`) or of a card file (`cards`)."""
    words = descriptions(language)
    if kind == "deck":
        made = TypeAdapter(Deck).json_schema(schema_generator=_Written)
        for key in _READ_ELSEWHERE:
            made["properties"].pop(key, None)
        whole = _told(made, "Deck", made.pop("$defs"), words)
    else:
        models = TypeAdapter(AnyCard).json_schema(schema_generator=_Written)["$defs"]
        whole = {"type": "array", "minItems": 1, "items": _card(models, words)}
    return {"$schema": _DRAFT, "description": words["about"][kind], **whole}


def _card(models: Mapping[str, Any], words: Mapping[str, Any]) -> JsonSchemaValue:
    """Return what a card is: a scene if it has steps; a card that has none is offered them."""
    scene = models["Scene"]
    scene["properties"] = {key: scene["properties"][key] for key in SCENE_KEYS}
    with_steps = _told(scene, "Scene", models, words)
    alone = _told(models["Card"], "Card", models, words)
    steps = with_steps["properties"]["steps"]
    alone["properties"]["steps"] = {key: steps[key] for key in ("description", "type")}
    return {"if": {"required": ["steps"]}, "then": with_steps, "else": alone}


@cache
def descriptions(language: str) -> Mapping[str, Any]:
    """Return the descriptions in one language: tables by model, and what an editor says of a mistake."""
    path = Path(__file__).with_name(f"schema.{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


class _Written(GenerateJsonSchema):
    """What may be written where a model stands: an editor's values, not what the loader makes of them."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let a text be whatever an editor takes for a number or a truth; blanks alone are no text."""
        made = super().str_schema(schema)
        made.pop("minLength", None)
        if "pattern" in made:
            made |= {"x-kind": "id", "type": ["string", "integer"], "minimum": 0}
        else:
            made |= {"x-kind": "text", "type": ["string", "number"], "pattern": r"\S"}
        return {"anyOf": [made, {"not": {"type": _NOT_A_TRUTH}}]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Let a whole number stand in quotes, too; its bounds are then left to the check."""
        made = super().int_schema(schema)
        return {**made, "type": ["integer", "string"], "pattern": r"^\s*[+-]?[0-9]+\s*$", "x-kind": "number"}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Let `true` and `false` stand in quotes, too."""
        return {"type": ["boolean", "string"], "pattern": "^(true|false)$", "x-kind": "truth"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return what the key holds when it is there: a key without a value is a mistake."""
        return self.generate_inner(schema["schema"])

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Return the words that may be chosen from."""
        return {"enum": list(schema["expected"])}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Ask the names of a table what a name must be, and its values what a value must be."""
        names = self.generate_inner(schema["keys_schema"])["anyOf"][0]
        kept = {key: names[key] for key in ("pattern", "maxLength") if key in names}
        values = self.generate_inner(schema["values_schema"])
        return {"type": "object", "propertyNames": kept, "additionalProperties": values}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Return what may stand in one place; what is written fits one of them at most."""
        return {"anyOf": super().tagged_union_schema(schema)["oneOf"]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Return a list; the places of a list of fixed length all hold the same."""
        made = super().tuple_schema(schema)
        if "prefixItems" in made:
            made["items"] = made.pop("prefixItems")[0]
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Tell a default only where there is something to tell."""
        made = super().default_schema(schema)
        if made.get("default") in (None, [], {}):
            made.pop("default", None)
        return made


def _told(made: Any, model: str, models: Mapping[str, Any], words: Mapping[str, Any]) -> Any:
    """Return *made* with each model in its place and each of its keys described."""
    if isinstance(made, list):
        return [_told(part, model, models, words) for part in made]
    if not isinstance(made, dict):
        return made
    if "$ref" in made:
        model = made["$ref"].rpartition("/")[2]
        made = {**models[model], **{key: value for key, value in made.items() if key != "$ref"}}
    told = {
        key: _told(value, model, models, words)
        for key, value in made.items()
        if key not in {"title", "description", "properties", "x-kind"}
    }
    mistake = made.get("x-kind", "list" if made.get("type") == "array" else None)
    if mistake == "kinds":
        told["description"] = words["about"][mistake]
    elif mistake:
        told["errorMessage"] = words["mistake"][mistake]
    if "properties" in made:
        kind, keys = _kinds()[model], made["properties"]
        order = dict.fromkeys([*(key for key in written_keys(kind).values() if key in keys), *keys])
        told["properties"] = {
            key: _described(kind, key, _told(varied(kind, key, keys[key]), model, models, words), words)
            for key in order
        }
        told |= _told(ruled(kind), model, models, words)
    return told


def _described(
    model: type[Authored], key: str, made: JsonSchemaValue, words: Mapping[str, Any]
) -> JsonSchemaValue:
    """Return a key's schema with its description, and one for each word that may be chosen."""
    match model.__name__, key:
        case "Role", "icon":  # AV231 only advises, so other names are let through
            made = {"anyOf": [{"enum": list(icon_names())}, *made["anyOf"]]}
        case "Deck", "movement":
            made = {"anyOf": [{"enum": ["off"]}, made]}
        case (("Card" | "Step"), "choices"):  # AV228, which also looks at cards that have other mistakes
            made = {**made, "minItems": 2, "maxItems": 4}
    meanings = _of_model(words["among"], model, lambda name: f"{name}.{key}") or {}
    if meanings:
        made = {**made, "enumDescriptions": [meanings[word] for word in made["enum"]]}
    return {"description": description(model, key, words), **made}


def description(model: type[Authored], key: str, words: Mapping[str, Any]) -> str:
    """Return what is said of a key; what a model has from another one, it need not say again."""
    told = ((words.get(part.__name__) or {}).get(key) for part in model.__mro__)
    return str(next(line for line in told if line is not None))


def _of_model(table: Mapping[str, Any], model: type[Authored], name: Callable[[str], str]) -> Any:
    """Return what a table has under the name of a model, or else of what that is made from."""
    return next((table[name(part.__name__)] for part in model.__mro__ if name(part.__name__) in table), None)


@cache
def _kinds() -> Mapping[str, type[Authored]]:
    """Return every model by its name."""
    found: dict[str, type[Authored]] = {}
    waiting: list[type[Authored]] = [Authored]
    while waiting:
        waiting.extend(waiting.pop().__subclasses__())
        found.update((kind.__name__, kind) for kind in waiting)
    return found
