"""What is said of a day that broke off, where it is offered and where it is looked at."""

from __future__ import annotations

from arjenvalinnat.session.hour import Broken
from arjenvalinnat.session.intents.hour import Forget
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.views.pieces.wall import Wall


def when(wall: Wall, day: Broken) -> str:
    """Return when a day began, as it is written in the facilitator's language; nothing if it is not known."""
    began = day.began
    if began is None:
        return ""
    return wall.say(
        "look.when",
        day=began.day,
        month=began.month,
        year=began.year,
        hour=began.hour,
        minute=began.minute,
    )


def said(wall: Wall) -> tuple[str, ...]:
    """Return the sentences that wait for the facilitator."""
    return tuple(wall.say(told.key, **dict(told.values)) for told in wall.session.told)


def forget_button(wall: Wall, place: int) -> tuple[str, Intent]:
    """Return the label and the intent that remove a day; once pressed, the label asks."""
    intent = Forget(place, ask=True)
    asked = wall.showing.place.pressed == intent
    return wall.say("title.forget-ask" if asked else "title.forget"), intent
