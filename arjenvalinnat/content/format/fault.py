"""What a kind of task finds wrong with itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Fault(NamedTuple):
    """A mistake inside a task: its code, the path that leads to it there, and the sentence's fields."""

    code: str
    path: tuple[str | int, ...]
    fields: Mapping[str, object]
