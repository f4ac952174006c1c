"""A day from what its journal says, played entry by entry onto lists that grow.

However many entries there were, the next one takes as long as the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.notation import action_from
from arjenvalinnat.rules.play import apply
from arjenvalinnat.rules.playthrough import Playthrough
from arjenvalinnat.session.journal.snapshot import Snapshot, number_from, with_shown
from arjenvalinnat.session.journal.wishes_snapshot import wishes_from
from arjenvalinnat.session.report.record import record_from

_FAULTS = (ValueError, KeyError, TypeError, AttributeError, OverflowError)


def played_back(kept: Snapshot, entries: Iterable[Mapping[str, Any]]) -> tuple[Snapshot, int]:
    """Return the day after the entries up to the first that does not fit, and how many those are."""
    actions, steps, times = [*kept.play.actions], [*kept.play.transitions], [*kept.times]
    last, done = kept.last, 0
    for entry in entries:
        try:
            at = number_from(entry.get("at", last))
            match entry:
                case {"start": _} | {"record": _} | {"wishes": _} | {"shown": _}:
                    kept = _changed(kept, entry)
                case {"undo": count}:
                    stay = _left(len(actions), int(count))
                    del actions[stay:], steps[stay + 1 :], times[stay:]
                case _:
                    action = action_from({name: value for name, value in entry.items() if name != "at"})
                    steps.append(apply(steps[-1].state, action))
                    actions.append(action)
                    times.append(at)
        except _FAULTS:
            break
        last, done = at, done + 1
    play = Playthrough(kept.play.deck, kept.play.setup, tuple(actions), tuple(steps))
    return replace(kept, play=play, times=tuple(times), last=last), done


def _changed(kept: Snapshot, entry: Mapping[str, Any]) -> Snapshot:
    """Return the day after an entry that leaves the game alone."""
    match entry:
        case {"start": began}:
            return replace(kept, began=number_from(began))
        case {"record": record}:
            return replace(kept, record=record_from(record))
        case {"wishes": wishes}:
            return replace(kept, wishes=wishes_from(wishes))
        case _:
            return with_shown(kept, entry["shown"])


def _left(played: int, undone: int) -> int:
    if not 0 <= undone <= played:
        raise IllegalAction(f"cannot undo {undone} of {played} actions")
    return played - undone
