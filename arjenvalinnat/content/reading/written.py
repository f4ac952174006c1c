"""A table in a file as plain data, and where everything in it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.reading.events import Marks
from arjenvalinnat.content.reading.source import place_of

KeyPath = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Written:
    """A table in a file, as plain data, with the marks to find anything in it."""

    file: str
    data: Any
    marks: Marks
    number: int = 1

    def place(self, path: KeyPath, *, at_key: bool = False) -> Place:
        """Return where *path* leads, or as near as the file goes."""
        return place_of(self.file, self.data, self.marks, path, key=at_key)

    def as_written(self, path: KeyPath) -> tuple[str | int, ...]:
        """Return a model's path as a path of the file, where a list may stand for the table that holds it."""
        here, found = self.data, []
        for part in path:
            if isinstance(part, str) and isinstance(here, list):
                continue
            found.append(part)
            try:
                here = here[part]
            except (KeyError, IndexError, TypeError):
                break
        return tuple(found)

    def thing(self, path: KeyPath) -> str:
        """Return what *path* leads to in the author's own names, outermost first."""
        unnamed = f"#{self.number}" if self.number else "deck.yaml"
        names = [str(self.data["id"]) if has_id(self.data) else unnamed]
        here = self.data
        under_list = False
        for part in path:
            try:
                here = here[part]
            except (KeyError, IndexError, TypeError):
                here = None
            if has_id(here):
                if under_list:
                    names.pop()
                names.append(str(here["id"]))
            else:
                names.append(str(part) if isinstance(part, str) else f"#{part + 1}")
            under_list = isinstance(here, list)
        return " › ".join(names)

    def finding(self, code: str, path: KeyPath, *, at_key: bool = False, **fields: object) -> Diagnostic:
        """Return a finding about what *path* leads to."""
        return finding(self.place(path, at_key=at_key), code, **fields)


def has_id(data: Any) -> bool:
    """Say whether a table has a name of its own."""
    return isinstance(data, dict) and isinstance(data.get("id"), str) and bool(data["id"])
