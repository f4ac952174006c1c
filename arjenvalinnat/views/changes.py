"""What changed between two versions of a deck, in plain words: a heading a card, a line a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from arjenvalinnat.content.change import GROUPS, Change, PathStep, Value
from arjenvalinnat.content.legible import one_line
from arjenvalinnat.views.texts import Say

_LONG = 70
"""Signs of a text that are told; of a longer one, what is near the change."""
_NEAR = 16
"""Signs that are told before what changed, so that the place is found again."""


def change_lines(changes: Sequence[Change], say: Say) -> Iterator[str]:
    """Yield the lines that tell the changes, grouped; one line if there are none.

    A text or a name that was written on several lines is told on one.
    """
    yield from map(one_line, _lines(changes, say))


def _lines(changes: Sequence[Change], say: Say) -> Iterator[str]:
    if not changes:
        yield say("diff.same")
    for number, (group, found) in enumerate(groupby(changes, lambda change: change.group)):
        if number:
            yield ""
        yield say(f"diff.group.{group.key}", name=group.name, id=group.id)
        for change in found:
            yield f"  {_sentence(change, say)}"


def _sentence(change: Change, say: Say) -> str:
    old, new = excerpts(change.old, change.new)
    values = {"old": _value(old, say), "new": _value(new, say)}
    steps = change.path[1:] if change.path[0] == change.group else change.path
    where = ", ".join(_called(step, say) for step in steps)
    kind = change.kind
    if kind in {"added", "removed"}:
        told = values["new"] if kind == "added" else values["old"]
        group = change.group.key if not steps and change.group.key in GROUPS else None
        shape = {"cards": "-card", "translations": "-language", None: ""}.get(group, "-whole")
        as_ = "-as" if told and not shape else ""
        return say(f"diff.{kind}{shape}{as_}", where=where, **values)
    if kind == "renamed" and not steps:
        return say("diff.renamed-whole", **values)
    return say(f"diff.{kind}", where=where, **values)


def _called(step: PathStep, say: Say) -> str:
    if step.id is None:
        return say(f"diff.part.{step.key}")
    return say("diff.item", part=say(f"diff.one.{step.key}"), name=excerpts(step.name, None)[0])


def _value(value: Value, say: Say) -> str:
    if isinstance(value, bool):
        return say("diff.yes" if value else "diff.no")
    if not value:
        return ""
    return say("diff.quote", text=value) if value.split() != [value] else value


def excerpts(old: Value, new: Value) -> tuple[Value, Value]:
    """Shorten two texts to what differs and a few words around it; one alone to its beginning."""
    if not isinstance(old, str) or not isinstance(new, str):
        return _cut(old, 0), _cut(new, 0)
    if len(old) <= _LONG and len(new) <= _LONG:
        return old, new
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    start = max(0, same - _NEAR)
    if start:
        start = old.find(" ", start, same) + 1 or start
    return _cut(old, start), _cut(new, start)


def _cut(value: Value, start: int) -> Value:
    if not isinstance(value, str):
        return value
    told = " ".join(value[start:].split())
    told = told if len(told) <= _LONG else told[: _LONG - 1].rstrip() + "…"
    return f"…{told}" if start else told
