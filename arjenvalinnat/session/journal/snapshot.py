"""What a power cut must not take, as one value, and what a journal says for one to become another.

The head tells everything at the beginning; each entry is a change: an action, an undo, the record, a wish,
what is shown, or a new beginning of the hour. Entries carry `at`, the second of the hour, to a tenth. None
has the class's own words, for what a journal says stays in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.rules.notation import action_to, setup_from, setup_to
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.journal.deck_snapshot import deck_to
from arjenvalinnat.session.journal.wishes_snapshot import wishes_from, wishes_to
from arjenvalinnat.session.report.record import Record, record_to

FORMAT = 3
"""The journal's format. 1 had no deck, no clock and no record, 2 told words; what is newer is not read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A day as the journal holds it.

    `began` is when the hour began, in seconds since the epoch, `last` the second of the hour of the last
    change. `folder` is where the deck was found.
    """

    folder: str
    play: Playthrough
    wishes: Wishes
    language: str = "fi"
    cast: str | None = None
    began: float = 0.0
    times: tuple[float, ...] = ()
    record: Record = field(default_factory=Record)
    last: float = 0.0


def head_of(kept: Snapshot) -> dict[str, Any]:
    """Return the first line of a journal: the day before its first action."""
    return {
        "arjenvalinnat": FORMAT,
        "folder": kept.folder,
        "deck": kept.play.deck.id,
        "setup": setup_to(kept.play.setup),
        "start": kept.began,
        "wishes": wishes_to(kept.wishes),
        "shown": _shown(kept),
        "played": deck_to(kept.play.deck),
    }


def from_head(head: Mapping[str, Any], deck: Deck) -> Snapshot:
    """Return the day before its first action, of a head of any format that is known.

    Raises:
        KeyError, TypeError, ValueError: it is no head, or does not fit the deck.
    """
    setup = setup_from(head["setup"])
    wishes = wishes_from(head.get("wishes", {}))
    if "wishes" not in head:
        wishes = replace(wishes, seed=setup.seed, groups=setup.groups, ages=setup.ages)
    kept = Snapshot(
        str(head["folder"]), begin(deck, setup), wishes, began=number_from(head.get("start", 0.0))
    )
    return with_shown(kept, head["shown"]) if "shown" in head else kept


def changes(before: Snapshot, after: Snapshot) -> Iterator[dict[str, Any]]:
    """Yield what a journal must say for one day to become the other."""
    at = after.last
    if before.began != after.began:
        yield {"start": after.began, "at": at}
    old, new = before.play.actions, after.play.actions
    shared = len(new) if old is new else before.play.shared(after.play)
    if len(old) > shared:
        yield {"undo": len(old) - shared, "at": at}
    for action, when in zip(new[shared:], after.times[shared:], strict=True):
        yield {**action_to(action), "at": when}
    record = _wordless(after.record)
    if _wordless(before.record) != record:
        yield {"record": record, "at": at}
    if before.wishes != after.wishes:
        yield {"wishes": wishes_to(after.wishes), "at": at}
    if _shown(before) != _shown(after):
        yield {"shown": _shown(after), "at": at}


def number_from(written: Any) -> float:
    """Read a second.

    Raises:
        OverflowError, TypeError, ValueError: it is none.
    """
    number = float(written)
    if not math.isfinite(number):
        raise ValueError(number)
    return number


def _wordless(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record_to(record).items() if name not in ("words", "sentences")}


def _shown(kept: Snapshot) -> dict[str, str | None]:
    return {"language": kept.language, "cast": kept.cast}


def with_shown(kept: Snapshot, shown: Mapping[str, Any]) -> Snapshot:
    """Return the day in another language or with other names.

    Raises:
        KeyError, TypeError: this does not tell which.
    """
    cast = shown["cast"]
    return replace(kept, language=str(shown["language"]), cast=None if cast is None else str(cast))
