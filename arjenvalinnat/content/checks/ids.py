"""An id is a name: one thing, one id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from arjenvalinnat.content.diagnostics import Diagnostic, Place
from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.reading.draft import Draft, Written

_LISTS = ("axes", "milestones", "phases", "roles", "cast", "debrief", "help", "chances")


def ids_are_given_once(draft: Draft) -> Iterator[Diagnostic]:
    """AV110: with two things of one id a condition, a plan or a journal would mean either."""
    first_cards: dict[str, Written] = {}
    for card in draft.raw_cards:
        if not isinstance(card.data, dict):
            continue
        name = card.data.get("id")
        if isinstance(name, str):
            first = first_cards.setdefault(name, card)
            if first is not card:
                yield _twice(card, ("id",), name, first.place(("id",)))
        yield from _list_ids(card, ("choices",), card.data.get("choices"))
    deck = draft.deck_file
    table: dict[str, Any] = deck.data
    for key in _LISTS:
        yield from _list_ids(deck, (key,), table.get(key))
    debriefs = table.get("debrief")
    for number, debrief in enumerate(debriefs if isinstance(debriefs, list) else ()):
        if isinstance(debrief, dict):
            yield from _list_ids(deck, ("debrief", number, "steps"), debrief.get("steps"))
    practice = table.get("practice")
    if isinstance(practice, dict):
        yield from _list_ids(deck, ("practice", "choices"), practice.get("choices"))


def _list_ids(written: Written, path: tuple[str | int, ...], items: Any) -> Iterator[Diagnostic]:
    if not isinstance(items, list):
        return
    found = [item.get("id") if isinstance(item, dict) else None for item in items]
    names = [name for name in found if isinstance(name, str)]
    if len(set(names)) == len(names):
        return
    seen: dict[str, int] = {}
    for number, name in enumerate(found):
        if isinstance(name, str) and seen.setdefault(name, number) != number:
            yield _twice(written, (*path, number, "id"), name, written.place((*path, seen[name], "id")))


def _twice(written: Written, path: tuple[str | int, ...], name: str, first: Place) -> Diagnostic:
    where = f"{first.file}:{first.line}" if first.file != written.file else str(first.line)
    return written.finding("AV110", path, name=name, first=where)


def day_end_is_not_a_phase(draft: Draft) -> Iterator[Diagnostic]:
    """AV111: laters use this word for the day's end, so no phase may carry it."""
    for number, phase in enumerate(draft.deck.phases):
        if phase.id == DAY_END:
            yield draft.in_deck("AV111", ("phases", number, "id"), name=DAY_END)
