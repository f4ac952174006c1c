"""An id is a name: one thing, one id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from arjenvalinnat.content.diagnostics import Diagnostic, Place
from arjenvalinnat.content.format.card import DAY_END
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.tasks import MODULES

_Path: TypeAlias = tuple[str | int, ...]

_LISTS = (
    "axes", "milestones", "phases", "roles", "cast", "debrief", "help", "chances", "variants", "plans",
)  # fmt: skip


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
        yield from _of_card(card, card.data)
    deck = draft.deck_file
    table: dict[str, Any] = deck.data
    for key in _LISTS:
        yield from _list_ids(deck, (key,), table.get(key))
    debriefs = table.get("debrief")
    for number, debrief in enumerate(debriefs if isinstance(debriefs, list) else ()):
        if isinstance(debrief, dict):
            yield from _list_ids(deck, ("debrief", number, "steps"), debrief.get("steps"))
    variants = table.get("variants")
    for number, variant in enumerate(variants if isinstance(variants, list) else ()):
        if isinstance(variant, dict):
            yield from _list_ids(deck, ("variants", number, "kinds"), variant.get("kinds"))
    for key, inside in (("practice", "choices"), ("peers", "roles")):
        part = table.get(key)
        if isinstance(part, dict):
            yield from _list_ids(deck, (key, inside), part.get(inside))


def _of_card(card: Written, data: dict[str, Any]) -> Iterator[Diagnostic]:
    """Yield what is given twice on a card: a step, a choice of any step, a part of one task."""
    steps = data.get("steps")
    yield from _list_ids(card, ("steps",), steps)
    parts: list[tuple[_Path, Any]] = [((), data)]
    for number, step in enumerate(steps if isinstance(steps, list) else ()):
        parts.append((("steps", number), step))
    choices: list[tuple[_Path, Any]] = []
    for path, part in parts:
        for kind in MODULES.keys() & part.keys() if isinstance(part, dict) else ():
            here, task = (*path, kind), part[kind]
            if kind == "choices" and isinstance(task, list):
                choices += [((*here, number), choice) for number, choice in enumerate(task)]
            elif isinstance(task, dict):
                for key, items in task.items():
                    yield from _list_ids(card, (*here, key), items)
            else:
                yield from _list_ids(card, here, task)
    yield from _ids(card, choices)


def _list_ids(written: Written, path: _Path, items: Any) -> Iterator[Diagnostic]:
    if isinstance(items, list):
        yield from _ids(written, [((*path, number), item) for number, item in enumerate(items)])


def _ids(written: Written, items: Sequence[tuple[_Path, Any]]) -> Iterator[Diagnostic]:
    found = [(path, item["id"]) for path, item in items if isinstance(item, dict) and "id" in item]
    found = [(path, name) for path, name in found if isinstance(name, str)]
    if len({name for _, name in found}) == len(found):
        return
    seen: dict[str, _Path] = {}
    for path, name in found:
        if seen.setdefault(name, path) != path:
            yield _twice(written, (*path, "id"), name, written.place((*seen[name], "id")))


def _twice(written: Written, path: _Path, name: str, first: Place) -> Diagnostic:
    where = f"{first.file}:{first.line}" if first.file != written.file else str(first.line)
    return written.finding("AV110", path, name=name, first=where)


def day_end_is_not_a_phase(draft: Draft) -> Iterator[Diagnostic]:
    """AV111: laters use this word for the day's end, so no phase may carry it."""
    for number, phase in enumerate(draft.deck.phases):
        if phase.id == DAY_END:
            yield draft.in_deck("AV111", ("phases", number, "id"), name=DAY_END)
