"""What the facilitator is offered of days that broke off, and how one of them goes on."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from arjenvalinnat.rules.state import Turn
from arjenvalinnat.session.hour import Notice, Session
from arjenvalinnat.session.journal.journal_keeper import Keeper
from arjenvalinnat.session.journal.lines import HeldError
from arjenvalinnat.session.journal.recovery import (
    DamagedError,
    NewerError,
    Restored,
    Unfinished,
    going_on,
    summed_up,
)
from arjenvalinnat.session.journal.snapshot import Snapshot
from arjenvalinnat.session.showing import PageName, Showing
from arjenvalinnat.session.steer import after_resuming

BEFORE = tuple(page.value for page in (PageName.PRACTICE, PageName.AGREEMENT, PageName.ROLES))
AFTER = tuple(page.value for page in (PageName.DEBRIEF, PageName.STEP_OUT, PageName.HELP))
"""The parts of the hour before the first action of the day and after its last."""

MOST = 9
"""Days that are offered; no folder has more but by accident."""


def with_broken_off(session: Session, keeper: Keeper) -> Session:
    """Return the session with the days that broke off, the newest first, and what is to be told of others."""
    found, told = keeper.broken_off()
    days: list[tuple[float, Unfinished, Restored]] = []
    for unfinished in found[:MOST]:
        try:
            restored = keeper.restored(unfinished)
        except DamagedError:
            told = (*told, *({Notice("told.damaged")} - set(told)))
            continue
        days.append((_last_change(unfinished, restored.kept), unfinished, restored))
    days.sort(key=lambda day: day[0], reverse=True)
    broken = tuple(summed_up(unfinished, restored) for _, unfinished, restored in days)
    return replace(session, unfinished=bool(broken), broken=broken, told=told)


def resumed(
    session: Session, showing: Showing, day: int, keeper: Keeper, now: float
) -> tuple[Session, Showing, Snapshot | None]:
    """Return the session going on with a day that broke off, and the day as it is kept, None if it cannot."""
    with suppress(DamagedError, NewerError, HeldError, IndexError):
        unfinished = keeper.read(session.broken[day].name)
        if unfinished is not None:
            restored = keeper.restored(unfinished)
            kept = going_on(restored.kept, now)
            told = keeper.go_on(unfinished, restored, kept)
            session = _as_it_was(replace(session, told=told, unkept=keeper.unkept), kept)
            showing = replace(
                showing,
                preferences=replace(showing.preferences, language=kept.language, cast=kept.cast),
                clock=replace(showing.clock, now=now - kept.began),
            )
            return session, _at_its_page(session, after_resuming(session, showing)), kept
    session = with_broken_off(session, keeper)
    if not session.broken:
        showing = replace(showing, place=replace(showing.place, page=PageName.TITLE, item=0))
    return session, showing, None


def forgotten(session: Session, showing: Showing, day: int, keeper: Keeper) -> tuple[Session, Showing]:
    """Return the session without a day that broke off; its journal is removed."""
    with suppress(IndexError):
        keeper.forget(session.broken[day].name)
    session = with_broken_off(session, keeper)
    page = showing.place.page if session.broken else PageName.TITLE
    return session, replace(
        showing, place=replace(showing.place, page=page, item=0, focus=None, pressed=None)
    )


def _as_it_was(session: Session, kept: Snapshot) -> Session:
    return replace(
        session,
        deck=kept.play.deck,
        wishes=kept.wishes,
        play=kept.play,
        times=kept.times,
        record=kept.record,
        unfinished=False,
        broken=(),
        problem=(),
    )


def _at_its_page(session: Session, showing: Showing) -> Showing:
    """Return the showing at the part of the hour that was reached, where the game itself does not tell it."""
    play = session.play
    if play is None:
        return showing
    parts = BEFORE if not play.actions else AFTER if play.state.turn is Turn.END else ()
    reached = [name for name, _ in session.record.marks if name in parts]
    return (
        replace(showing, place=replace(showing.place, page=PageName(reached[-1])), moving=False)
        if reached
        else showing
    )


def _last_change(unfinished: Unfinished, kept: Snapshot) -> float:
    """Return when a day was changed last, in seconds since the epoch."""
    if kept.began:
        return kept.began + kept.last
    with suppress(OSError):
        return unfinished.path.stat().st_mtime
    return 0.0
