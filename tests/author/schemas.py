"""What the schema finds in a deck's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema

from arjenvalinnat.content.schema import schema


def kind_of(path: Path) -> str:
    """Return which schema a file of a deck is asked with."""
    return "deck" if path.name == "deck.yaml" else "cards"


def files(deck: Path) -> list[Path]:
    """Return the files of a deck, `deck.yaml` first."""
    return [deck / "deck.yaml", *sorted((deck / "cards").glob("*.yaml"))]


def faults(kind: str, data: Any) -> list[str]:
    """Return what the schema finds in data, in its own words."""
    judge = jsonschema.Draft7Validator(schema(kind, "fi"), format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in judge.iter_errors(data)]
