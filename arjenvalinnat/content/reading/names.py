"""Every name that a deck gives to something, read from plain data, also where it has mistakes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from arjenvalinnat.content.reading.written import Written, has_id


@dataclass(frozen=True, slots=True)
class Names:
    """Every name that the deck gives to something; None where a part could not be read at all."""

    phases: Sequence[str] | None
    axes: Sequence[str] | None
    themes: Sequence[str] | None
    facts: Sequence[str] | None
    styles: Sequence[str] | None
    role_lines: Sequence[str] | None
    flags: frozenset[str] | None
    choices: Mapping[str, Sequence[str]] | None
    """Each card's choices, by the card's id."""


def gather_names(
    deck: Any, gaps: Collection[str] | None, cards: Sequence[Written], *, whole_cards: bool
) -> Names:
    """Collect the names from plain data, also from tables that have mistakes in them.

    *gaps* are the keys of `deck.yaml` that could not be read to their end; None if nothing could.
    """
    whole_deck = gaps is not None and not gaps
    table = {key: value for key, value in deck.items() if key not in (gaps or ())}

    def ids(key: str) -> Sequence[str] | None:
        found = [item["id"] for item in _tables(table.get(key)) if has_id(item)]
        return found if found or (whole_deck and key in table) else None

    def keys(key: str) -> Sequence[str] | None:
        found = table.get(key)
        if isinstance(found, dict):
            return list(found)
        return [] if whole_deck else None

    axes = ids("axes")
    if axes is None and whole_deck and "axes" not in deck and deck.get("format") != "1":
        axes = []  # a lesson may do without any

    flags = {str(role.get("flag")) for role in _tables(table.get("roles"))}
    choices: dict[str, Sequence[str]] = {}
    for written in cards:
        data = written.data
        own = list(_choices(data)) if isinstance(data, dict) else []
        for choice in own:
            sets = choice.get("sets")
            if sets and isinstance(sets, list):
                flags.update(flag for flag in sets if isinstance(flag, str))
        if has_id(data):
            choices.setdefault(data["id"], [choice["id"] for choice in own if has_id(choice)])
    return Names(
        phases=ids("phases"),
        axes=axes,
        themes=keys("themes"),
        facts=keys("facts"),
        styles=keys("styles"),
        role_lines=keys("role_lines"),
        flags=frozenset(flags) if whole_deck and whole_cards else None,
        choices=choices if whole_cards else None,
    )


def _choices(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the choices of a card as they are written, those of its steps, too."""
    for part in (data, *_tables(data.get("steps"))):
        yield from _tables(part.get("choices"))


def _tables(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        yield from (item for item in data if isinstance(item, dict))
