"""Keeps a day while it is played: every change is in its journal, and a disk that refuses does not stop it.

While nothing can be written the day goes on in memory. Now and then the whole of it is written anew, and once
that succeeds everything is kept again.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from arjenvalinnat.session.hour import Notice
from arjenvalinnat.session.journal.lines import (
    END,
    HeldError,
    Journal,
    forget,
    forget_all,
    forget_words,
    start_journal,
)
from arjenvalinnat.session.journal.locks import is_held
from arjenvalinnat.session.journal.recovery import (
    DamagedError,
    NewerError,
    Restored,
    Unfinished,
    journals_in,
    keeps_words,
    read_journal,
    restore,
)
from arjenvalinnat.session.journal.snapshot import FORMAT, Snapshot, changes
from arjenvalinnat.session.journal.words_file import drop_words

AGAIN = 5
"""Changes after which writing is tried again."""

_DISK = frozenset({"told.full", "told.readonly", "told.kept-again"})
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def told_anew(before: tuple[Notice, ...], told: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Return what waits to be read: of the disk only the latest."""
    return (*(one for one in before if one.key not in _DISK), *told)


class Keeper:
    """The journal of the day that this program plays, if there is one, and of those that broke off."""

    def __init__(self, folder: Path) -> None:
        """Keep the journals in *folder*, which may not exist yet."""
        self._folder = folder
        self._journal: Journal | None = None
        self._kept: Snapshot | None = None
        self._waiting = 0
        self._old: Path | None = None
        """A journal that the next one that is written whole stands in for."""
        self._restored: dict[Path, tuple[Unfinished, Restored]] = {}

    @property
    def unkept(self) -> bool:
        """Tell whether a day is played that is not on the disk."""
        return self._kept is not None and self._journal is None

    def begin(self, kept: Snapshot) -> tuple[Notice, ...]:
        """Keep a day from its beginning, instead of every earlier one; return what was refused."""
        self.let_go()
        self._restored.clear()
        self._kept, self._waiting, self._old = kept, 0, None
        try:
            self._journal = start_journal(self._folder, kept)
        except OSError:  # the earlier days may have filled the disk
            self._forget_earlier()
            return self._anew()
        self._forget_earlier()
        return ()

    def go_on(self, unfinished: Unfinished, restored: Restored, kept: Snapshot) -> tuple[Notice, ...]:
        """Keep a day that broke off, from there on, with its clock as it goes on; return what is to be told.

        Raises:
            HeldError: another living program plays it.
        """
        told: tuple[Notice, ...] = (Notice("told.torn"),) if unfinished.torn else ()
        if is_held(unfinished.path):
            raise HeldError(unfinished.path)
        self.let_go()
        self._restored.clear()
        self._kept, self._waiting, self._old = kept, 0, unfinished.path
        if restored.lost or unfinished.format != FORMAT:  # an old line would be read as one of these
            told += (Notice("told.cut"),) if restored.lost else ()
            return told + self._anew()
        try:
            self._journal = Journal(unfinished.path, torn=unfinished.torn)
            self._journal.append(*changes(restored.kept, kept))
        except HeldError:
            self._kept = None
            raise
        except OSError as fault:
            return (*told, self._refused(fault))
        return told

    def note(self, kept: Snapshot) -> tuple[Notice, ...]:
        """Write down what has changed; return what is to be told of it."""
        if self._kept is None:
            return ()
        entries, own = [*changes(self._kept, kept)], kept.record.own
        reworded = own != self._kept.record.own
        if not entries and not reworded:
            return ()
        self._kept = kept
        if self._journal is not None:
            try:
                if reworded:
                    self._journal.keep_words(*own)
                if entries:
                    self._journal.append(*entries)
            except OSError as fault:
                return (self._refused(fault),)
            return ()
        self._waiting += 1
        if self._waiting % AGAIN or self._anew():
            return ()
        return (Notice("told.kept-again"),)

    def leave(self, *, over: bool) -> None:
        """Let go of the day; one that is not over is kept if it can be.

        One that is over is not offered again, and the class's words are nowhere any more.
        """
        if over and self._journal is not None:
            with suppress(OSError):
                self._journal.append(END)
            drop_words(self._journal.path)
        elif over and self._old is not None:
            forget(self._old)
        elif self.unkept:
            self._anew()
        self.let_go()

    def let_go(self) -> None:
        """Keep nothing any more; the journal stays for whoever goes on with the day."""
        if self._journal is not None:
            self._journal.close()
        self._journal = self._kept = None

    def broken_off(self) -> tuple[tuple[Unfinished, ...], tuple[Notice, ...]]:
        """Return the days that broke off, and what is to be told of journals that cannot be used now.

        Words of a day that is over go, should the power have gone before they could.
        """
        forget_words(self._folder)
        found: list[Unfinished] = []
        told: set[str] = set()
        for path in journals_in(self._folder):
            if is_held(path):
                told.add("told.held")
                continue
            try:
                unfinished = read_journal(path)
            except NewerError:
                told.add("told.newer")
            except DamagedError:
                told.add("told.damaged")
            else:
                if unfinished is not None:
                    found.append(unfinished)
                elif keeps_words(path):
                    forget(path)
                else:
                    drop_words(path)
        return tuple(found), tuple(Notice(key) for key in sorted(told))

    def read(self, name: str) -> Unfinished | None:
        """Return a day that broke off as its journal tells it now; None when it was ended since.

        Raises:
            NewerError, DamagedError: it cannot be read.
        """
        return read_journal(self._folder / name)

    def restored(self, unfinished: Unfinished) -> Restored:
        """Return a day that broke off as it was; what its journal still says as before is not played again.

        Raises:
            DamagedError: not even the beginning can be played.
        """
        before = self._restored.get(unfinished.path)
        if before is None or before[0] != unfinished:
            before = self._restored[unfinished.path] = unfinished, restore(unfinished)
        return before[1]

    def forget(self, name: str) -> None:
        """Remove a day that broke off."""
        forget(self._folder / name)

    def _anew(self) -> tuple[Notice, ...]:
        """Write the whole day into a journal of its own; return what was refused."""
        if self._kept is None:
            return ()
        try:
            self._journal = start_journal(self._folder, self._kept)
        except OSError as fault:
            return (self._refused(fault),)
        if self._old is not None:
            forget(self._old)
        return ()

    def _refused(self, fault: OSError) -> Notice:
        if self._journal is not None:
            self._old = self._journal.path
            self._journal.close()
            self._journal = None
        return Notice("told.full" if fault.errno in _FULL else "told.readonly")

    def _forget_earlier(self) -> None:
        forget_all(self._folder, self._not_ours())

    def _not_ours(self) -> Iterator[Path]:
        """Yield the journals that must stay: the day that is played, and what a newer version wrote."""
        if self._journal is not None:
            yield self._journal.path
        for path in journals_in(self._folder):
            with suppress(DamagedError):
                try:
                    read_journal(path)
                except NewerError:
                    yield path
