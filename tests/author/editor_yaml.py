"""YAML as an editor reads it: version 1.2, where `22.45` is a number, `true` a truth, and `off` a word."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Editor(yaml.CSafeLoader):
    """Plain scalars become what YAML 1.2 calls them; keys stay text, as JSON has it."""


_Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]{1,15}", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def read(text: str) -> Any:
    """Return a document as an editor sees it."""
    return _with_text_keys(yaml.load(text, _Editor))


def _with_text_keys(data: Any) -> Any:
    match data:
        case dict():
            return {str(key): _with_text_keys(value) for key, value in data.items()}
        case list():
            return [_with_text_keys(value) for value in data]
        case _:
            return data
