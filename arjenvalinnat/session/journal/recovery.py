"""Days that broke off: read from their journals, summed up for the facilitator, and played again."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.hour import Broken
from arjenvalinnat.session.journal.deck_snapshot import deck_from
from arjenvalinnat.session.journal.lines import END, MENDED, SUFFIX
from arjenvalinnat.session.journal.played_back import played_back
from arjenvalinnat.session.journal.snapshot import FORMAT, Snapshot, from_head
from arjenvalinnat.session.journal.words_file import read_sentences, read_words

GAP = 30 * 60
"""Seconds for which the bell does not wait: so long a break still belongs to the same lesson."""


class NewerError(ValueError):
    """The journal was written by a newer version of the program."""


class DamagedError(ValueError):
    """The journal cannot be read, not even its head."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A journal without an end: its head and the entries that can be read.

    The last line was `torn` when it was half written; `lost` lines follow one that is damaged. `words` are
    those that the class's file beside it holds; one that is damaged counts as a lost line.
    """

    path: Path
    head: Mapping[str, Any]
    entries: tuple[dict[str, Any], ...]
    torn: bool = False
    lost: int = 0
    words: tuple[str, ...] = ()
    sentences: tuple[tuple[str, str], ...] = ()

    @property
    def format(self) -> int:
        """Return the format of the journal."""
        return int(self.head["arjenvalinnat"])


@dataclass(frozen=True, slots=True)
class Restored:
    """A day that broke off, played up to where it broke off; `lost` entries could not be played again."""

    kept: Snapshot
    lost: int = 0


def read_journal(path: Path) -> Unfinished | None:
    """Read a journal; None when its day was brought to its end.

    Raises:
        NewerError: it is from a newer version.
        DamagedError: it cannot be read, or is no journal.
    """
    try:
        first, *lines = path.read_bytes().split(b"\n")
    except OSError as fault:
        raise DamagedError(path) from fault
    head = _head(path, first)
    read = [entry for entry in map(_entry, lines) if entry != {}]
    if END in read:
        return None
    torn = bool(read) and read[-1] is None
    sound = tuple(_sound(read))
    lost = sum(entry is not None and entry != MENDED for entry in read) - len(sound)
    try:
        words, sentences = read_words(path), read_sentences(path)
    except (OSError, ValueError):
        words, sentences, lost = (), (), lost + 1
    return Unfinished(path, head, sound, torn, lost, words, sentences)


def keeps_words(path: Path) -> bool:
    """Say whether a journal is of an earlier version, which wrote the class's words into its lines.

    Raises:
        NewerError, DamagedError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = _head(path, file.readline())
    except OSError as fault:
        raise DamagedError(path) from fault
    return int(head["arjenvalinnat"]) < FORMAT


def restore(unfinished: Unfinished) -> Restored:
    """Play a day that broke off up to where it broke off, with the deck that the journal keeps.

    An old journal keeps none, so that its deck is loaded. The game stands before the first entry that cannot
    be played again, for example because that deck was changed in between.

    Raises:
        DamagedError: not even the beginning can be played.
    """
    try:
        kept = from_head(unfinished.head, _deck_of(unfinished))
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise DamagedError(unfinished.path) from fault
    kept, done = played_back(kept, unfinished.entries)
    if unfinished.words:
        kept = replace(kept, record=replace(kept.record, words=unfinished.words))
    if unfinished.sentences:
        kept = replace(kept, record=replace(kept.record, sentences=unfinished.sentences))
    return Restored(kept, unfinished.lost + len(unfinished.entries) - done)


def going_on(kept: Snapshot, now: float) -> Snapshot:
    """Return the day as its clock goes on at this second since the epoch.

    A short break counts as time that is gone, for the bell does not wait. After a longer one it is another
    lesson, and the clock goes on from the last change.
    """
    gap = now - kept.began - kept.last
    return kept if 0 <= gap <= GAP else replace(kept, began=now - kept.last)


def summed_up(unfinished: Unfinished, restored: Restored) -> Broken:
    """Return what the facilitator knows the day by."""
    kept = restored.kept
    began: datetime.datetime | None = None
    if kept.began:
        with suppress(OSError, OverflowError, ValueError):
            began = datetime.datetime.fromtimestamp(kept.began)
    state = kept.play.state
    return Broken(
        name=unfinished.path.name,
        title=kept.play.deck.title,
        began=began,
        groups=len(state.groups),
        played=len(state.groups[0].past),
        planned=len(state.plan),
        gone=int(kept.last // 60),
        minutes=kept.wishes.minutes,
        words=len(kept.record.words) + len(kept.record.sentences),
        torn=unfinished.torn,
    )


def journals_in(folder: Path) -> Iterator[Path]:
    """Yield the journals in a folder."""
    with suppress(OSError):
        yield from sorted(folder.glob(f"*{SUFFIX}"), reverse=True)


def _head(path: Path, line: bytes) -> Mapping[str, Any]:
    try:
        head: Mapping[str, Any] = json.loads(line)
        written = int(head["arjenvalinnat"])
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise DamagedError(path) from fault
    if written > FORMAT:
        raise NewerError(path)
    if written < 1:
        raise DamagedError(path)
    return head


def _deck_of(unfinished: Unfinished) -> Deck:
    if "played" in unfinished.head:
        return deck_from(unfinished.head["played"])
    deck = load_deck(Path(str(unfinished.head["folder"]))).deck
    if deck is None:
        raise DamagedError(unfinished.path)
    return deck


def _entry(line: bytes) -> dict[str, Any] | None:
    """Return what a line says: nothing for an empty one, None for one that is damaged or was torn."""
    if not line.strip():
        return {}
    with suppress(ValueError, RecursionError):
        entry = json.loads(line.decode("utf-8", "surrogatepass"))
        if isinstance(entry, dict):
            return entry
    return None


def _sound(read: list[dict[str, Any] | None]) -> Iterator[dict[str, Any]]:
    """Yield the entries up to a line that is damaged, and was not torn and then mended.

    Several lines may be torn in a row, for the power can go again while the first is being mended.
    """
    damaged = False
    for entry in read:
        if entry is None or entry == MENDED:
            damaged = entry is None
        elif damaged:
            return
        else:
            yield entry
