"""What is shown, named by its fields alone: a test says `page` and `language`, whichever part has them."""

from dataclasses import fields, replace

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.intents.plans import SavePlan
from arjenvalinnat.session.intents.wishes import Prefer, WishFor
from arjenvalinnat.session.showing import Device, HourClock, PageName, Place, Preferences, Showing

PARTS = {"place": Place, "preferences": Preferences, "clock": HourClock, "device": Device}
PREFERENCES = frozenset(field.name for field in fields(Preferences))
TOGGLED = ("hidden", "left_out", "taken_in")
"""Wishes that are sets of ids: one is put in, or taken out again."""

PART_OF = {field.name: part for part, kind in PARTS.items() for field in fields(kind)}


def showing_of(page: PageName = PageName.TITLE, item: int = 0, **named: object) -> Showing:
    """Return what is shown of a session, by the names of the parts' fields."""
    return changed(Showing(), page=page, item=item, **named)


def changed(showing: Showing, **named: object) -> Showing:
    """Return the showing with changes of its own fields and of those of its parts."""
    for name, value in named.items():
        part = PART_OF.get(name)
        new = {name: value} if part is None else {part: replace(getattr(showing, part), **{name: value})}
        showing = replace(showing, **new)
    return showing


def wish(session: Session, showing: Showing, name: str, value: object) -> Intent:
    """Return what asks for a change of one wish or preference, by its name."""
    if name == "save-plan":
        return SavePlan(str(value))
    if name in PREFERENCES:
        return Prefer(replace(showing.preferences, **{name: value}))
    if name in TOGGLED:
        return WishFor(replace(session.wishes, **{name: getattr(session.wishes, name) ^ {value}}))
    return WishFor(replace(session.wishes, **{name: value}))


def meant(session: Session, showing: Showing, wanted: Intent | tuple[str, object]) -> Intent:
    """Return the intent, or the one that a name and a value mean here and now."""
    return wish(session, showing, *wanted) if isinstance(wanted, tuple) else wanted
