"""How a set-up and its actions are written down, for journals, saved games and golden hours.

An action is its verb and its fields, for example `{"do": "commit", "group": 2, "choice": "pelaa"}`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from arjenvalinnat.rules.actions import (
    Action,
    Again,
    Commit,
    CommitCounts,
    Discuss,
    Draw,
    EndDay,
    IllegalAction,
    Lock,
    Next,
    Replan,
    Settle,
    TakeBack,
)
from arjenvalinnat.rules.state import Planned, Setup

VERBS: Mapping[str, type] = {
    "next": Next,
    "commit": Commit,
    "count": CommitCounts,
    "settle": Settle,
    "draw": Draw,
    "lock": Lock,
    "discuss": Discuss,
    "take-back": TakeBack,
    "again": Again,
    "replan": Replan,
    "end-day": EndDay,
}
_VERB_OF = {kind: verb for verb, kind in VERBS.items()}
_FIELDS = {kind: frozenset(field.name for field in fields(kind)) for kind in VERBS.values()}


def action_to(action: Action) -> dict[str, Any]:
    """Return an action as plain data; fields that hold their default are left out."""
    written: dict[str, Any] = {"do": _VERB_OF[type(action)]}
    for field in fields(action):
        value = getattr(action, field.name)
        if isinstance(action, Replan):
            value = [planned_to(planned) for planned in value]
        if value != field.default:
            written[field.name] = list(value) if isinstance(value, tuple) else value
    return written


def action_from(written: Mapping[str, Any]) -> Action:
    """Read an action; raise `IllegalAction` when this is none."""
    rest = {name: value for name, value in written.items() if name != "do"}
    kind = VERBS.get(str(written.get("do")))
    if kind is None or not rest.keys() <= _FIELDS[kind] or not _choice_fits(rest):
        raise IllegalAction(f"no action is written {dict(written)!r}")
    try:
        if kind is Replan:
            rest["cards"] = plan_from(rest.get("cards", []))
        elif "answer" in rest:
            rest["answer"] = tuple(_text(part) for part in rest["answer"])
        elif kind is CommitCounts:
            rest["counts"] = tuple(_whole(count) for count in rest.get("counts", []))
        if "group" in rest:
            _whole(rest["group"])
        action: Action = kind(**rest)
    except (AttributeError, KeyError, TypeError):
        raise IllegalAction(f"no action is written {dict(written)!r}") from None
    return action


def _choice_fits(rest: Mapping[str, Any]) -> bool:
    return isinstance(rest.get("choice"), str | None) and isinstance(rest.get("own", False), bool)


def setup_to(setup: Setup) -> dict[str, Any]:
    """Return a set-up as plain data; a road that follows from the plan is left out."""
    written: dict[str, Any] = {
        "seed": setup.seed,
        "groups": setup.groups,
        "ages": list(setup.ages),
        "roles": list(setup.roles),
        "plan": [planned_to(planned) for planned in setup.plan],
    }
    if setup.last is not None:
        written["last"] = setup.last
    if setup.counted:
        written["counted"] = True
    if setup.rules:
        written["rules"] = list(setup.rules)
    if setup.leaf > 1:
        written["leaf"] = setup.leaf
    return written


def setup_from(written: Mapping[str, Any]) -> Setup:
    """Read a set-up; raise `IllegalAction` when this is none."""
    try:
        youngest, oldest = written["ages"]
        return Setup(
            seed=_whole(written["seed"]),
            groups=_whole(written["groups"]),
            ages=(_whole(youngest), _whole(oldest)),
            roles=tuple(None if role is None else str(role) for role in written["roles"]),
            plan=plan_from(written["plan"]),
            last=None if written.get("last") is None else _whole(written["last"]),
            counted=written.get("counted") is True,
            rules=tuple(map(_text, written.get("rules", ()))),
            leaf=_whole(written.get("leaf", 1)),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        raise IllegalAction(f"this is no set-up: {fault}") from fault


def planned_to(planned: Planned) -> dict[str, Any]:
    """Return one entry of a plan as plain data."""
    written: dict[str, Any] = {"card": planned.card}
    if planned.deep:
        written["deep"] = True
    if planned.chance is not None:
        written["chance"] = planned.chance
    if planned.steps is not None:
        written["steps"] = list(planned.steps)
    if planned.deep_steps:
        written["deep_steps"] = list(planned.deep_steps)
    return written


def plan_from(written: Sequence[Mapping[str, Any]]) -> tuple[Planned, ...]:
    """Read a plan; raise `AttributeError`, `KeyError` or `TypeError` when this is none."""
    return tuple(
        Planned(
            str(entry["card"]),
            bool(entry.get("deep", False)),
            entry.get("chance"),
            None if entry.get("steps") is None else tuple(map(_text, entry["steps"])),
            tuple(map(_text, entry.get("deep_steps", ()))),
        )
        for entry in written
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise IllegalAction(f"{value!r} is no text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise IllegalAction(f"{value!r} is no whole number")
    return value
