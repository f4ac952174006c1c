"""Plans that were saved for a deck, so that the same hour can be held again: one small file each.

A file that is damaged, newer, or made for cards that the deck no longer has is passed over.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.notation import plan_from, planned_to
from arjenvalinnat.rules.replan import plan_fault
from arjenvalinnat.rules.state import Planned
from arjenvalinnat.session.hour import Notice, Session
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.plans import DropPlan, SavePlan, UsePlan
from arjenvalinnat.session.intents.typing import Typed
from arjenvalinnat.session.journal.whole_files import json_bytes
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.plan.planning import plan_day
from arjenvalinnat.session.purposes import PlanName
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.typing_steer import with_typing

FORMAT = 1
FOLDER = "plans"


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """A plan under its name, with the minutes of the hour that it was made for."""

    name: str
    minutes: int
    plan: tuple[Planned, ...]


def save_plan(data: Path, deck: str, saved: SavedPlan) -> None:
    """Write a plan; one of the same name is written over.

    Raises:
        OSError: the disk refuses.
    """
    file = _file(data, deck, saved.name)
    written = {
        "arjenvalinnat-plan": FORMAT,
        "deck": deck,
        "name": saved.name,
        "minutes": saved.minutes,
        "plan": [planned_to(planned) for planned in saved.plan],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_bytes(json_bytes(written, indent=1))
    os.replace(beside, file)


def read_plans(data: Path, deck: Deck) -> tuple[SavedPlan, ...]:
    """Return the plans that this deck can play, the newest first."""
    found: list[tuple[float, SavedPlan]] = []
    with suppress(OSError):
        for file in (data / FOLDER).glob("*.json"):
            saved = _read(file, deck)
            if saved is not None:
                found.append((file.stat().st_mtime, saved))
    return tuple(saved for _, saved in sorted(found, key=lambda one: (-one[0], one[1].name)))


def drop_plan(data: Path, deck: str, name: str) -> None:
    """Forget a plan; one that is gone already is no mistake."""
    with suppress(OSError):
        _file(data, deck, name).unlink()


def with_plans(session: Session, data: Path) -> Session:
    """Return the session with the names of the plans that its deck can play."""
    names = () if session.deck is None else tuple(saved.name for saved in read_plans(data, session.deck))
    return replace(session, plans=names)


def plan_kept(session: Session, data: Path, name: str) -> Session:
    """Save the plan of these wishes under a name; where the disk refuses, that is told."""
    deck, name = session.deck, name.strip()
    if deck is None or not name:
        return session
    wishes = as_held(deck, session.wishes)
    plan = session.play.state.plan if session.play is not None else plan_day(deck, wishes)
    try:
        save_plan(data, deck.id, SavedPlan(name, wishes.minutes, plan))
    except OSError:
        return replace(session, told=(*session.told, Notice("told.plan-not-kept")))
    return with_plans(session, data)


def plan_used(session: Session, data: Path, name: str) -> Session:
    """Wish for a saved plan and its minutes; without a name, for the drawn one."""
    if session.deck is None:
        return session
    saved = next((one for one in read_plans(data, session.deck) if one.name == name), None)
    plan, minutes = (saved.plan, saved.minutes) if saved else ((), session.wishes.minutes)
    return replace(session, wishes=replace(session.wishes, plan=plan, minutes=minutes))


def about_plans(
    session: Session, showing: Showing, intent: Intent, data: Path
) -> tuple[Session, Showing] | None:
    """Return what an intent about saved plans leads to, None for any other intent."""
    typing = showing.desk.typing
    match intent:
        case SavePlan(name=name):
            return plan_kept(session, data, name), showing
        case Typed() if typing is not None and typing.purpose == PlanName():
            typed = typing.answer
            named = plan_kept(session, data, typed) if isinstance(typed, str) else session
            return named, with_typing(showing, None)
        case UsePlan(name=name):
            return plan_used(session, data, name), showing
        case DropPlan(name=name) if session.deck is not None:
            drop_plan(data, session.deck.id, name)
            return with_plans(session, data), showing
        case _:
            return None


def _file(data: Path, deck: str, name: str) -> Path:
    named = f"{deck}/{name}".encode("utf-8", "surrogatepass")
    return data / FOLDER / f"{blake2b(named, digest_size=8).hexdigest()}.json"


def _read(file: Path, deck: Deck) -> SavedPlan | None:
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        written = json.loads(file.read_text(encoding="utf-8"))
        if written["arjenvalinnat-plan"] != FORMAT or written["deck"] != deck.id:
            return None
        plan = plan_from(written["plan"])
        if plan and plan_fault(deck, plan, begun=None, played=frozenset()) is None:
            return SavedPlan(str(written["name"]), int(written["minutes"]), plan)
    return None
