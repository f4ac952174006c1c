"""The journal of a day: a file that only grows, and is on the disk before the wall changes.

The first line is the head, each further line one change, or the end. A line that was being written when the
power went is not counted. Nothing personal is in it: the deck, seeds, ids, group numbers, counts. The class's
own words are in a file beside it. A program holds its journal open and locked, so that no other goes on with
the same day.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from arjenvalinnat.session.journal.locks import is_held, lock
from arjenvalinnat.session.journal.snapshot import Snapshot, changes, from_head, head_of
from arjenvalinnat.session.journal.whole_files import json_bytes, put_in_place, write_all, write_beside
from arjenvalinnat.session.journal.words_file import drop_unwritten, drop_words, keep_words, words_in

SUFFIX = ".jsonl"
UNWRITTEN = ".new"
MENDED = {"mended": True}
"""The line that goes on from what was whole before the torn lines above it."""

END = {"end": True}
_BINARY = getattr(os, "O_BINARY", 0)


class HeldError(OSError):
    """Another living program plays this day."""


class Journal:
    """One day's journal, open and locked. Every line is on the disk when `append` returns."""

    def __init__(self, path: Path, *, torn: bool = False) -> None:
        """Open a journal to go on with it; a torn last line is closed, so that what follows can be read.

        Raises:
            HeldError: another living program plays this day.
            OSError: the file cannot be written.
        """
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_APPEND | _BINARY)
        try:
            if not lock(self._file):
                raise HeldError(path)
            self._length = os.fstat(self._file).st_size
            closing = b"" if _ends_with_newline(path) else b"\n"
            if torn or closing:
                self._write(closing + (_line(MENDED) if torn else b""))
        except OSError:
            os.close(self._file)
            raise

    def append(self, *entries: Mapping[str, Any]) -> None:
        """Write lines and wait until they are on the disk.

        Raises:
            OSError: the disk refuses; as far as it allows, nothing of these lines is left in the file.
        """
        self._write(b"".join(map(_line, entries)))

    def keep_words(self, words: tuple[str, ...], sentences: tuple[tuple[str, str], ...] = ()) -> None:
        """Keep these words and sentences beside the journal and no others.

        Raises:
            OSError: the disk refuses.
        """
        self._require_name()
        keep_words(self.path, words, sentences)

    def close(self) -> None:
        """Let go of the file; others may have it now."""
        os.close(self._file)

    def _require_name(self) -> None:
        if not os.fstat(self._file).st_nlink:
            raise FileNotFoundError(self.path)  # somebody removed it: what is written would go with it

    def _write(self, data: bytes) -> None:
        try:
            self._require_name()
            write_all(self._file, data)
            os.fsync(self._file)
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._file, self._length)
            raise
        self._length += len(data)


def start_journal(folder: Path, kept: Snapshot) -> Journal:
    """Write the journal of a day as it is now, and return it open; nobody sees it before it is whole.

    Raises:
        OSError: the disk refuses; nothing is left behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = _free(folder, kept)
    beside = path.with_suffix(UNWRITTEN)
    write_beside(beside, b"".join(map(_line, whole(kept))))
    try:
        keep_words(path, kept.record.words, kept.record.sentences)
        put_in_place(beside, path)
    except OSError:
        drop_words(path)
        with suppress(OSError):
            beside.unlink()
        raise
    return Journal(path)


def whole(kept: Snapshot) -> Iterable[dict[str, Any]]:
    """Return all that a journal says of a day: its head and what has been played, undos left out."""
    head = head_of(kept)
    first = from_head(head, kept.play.deck)
    return [head, *changes(first, kept)]


def forget(path: Path) -> None:
    """Remove a journal and its words, unless a living program plays its day."""
    if not is_held(path):
        drop_words(path)
        with suppress(OSError):
            path.unlink()


def forget_all(folder: Path, but: Iterable[Path] = ()) -> None:
    """Remove the journals of earlier days and what is left of unwritten ones."""
    kept = set(but)
    if folder.is_dir():
        for path in folder.glob(f"*{SUFFIX}"):
            if path not in kept:
                forget(path)
        forget_words(folder, but=kept)
        for path in folder.glob(f"*{UNWRITTEN}"):
            forget(path)


def forget_words(folder: Path, but: Iterable[Path] = ()) -> None:
    """Remove words whose journal is not there and is not being written, and what nobody goes on writing."""
    kept = set(but)
    for path in words_in(folder):
        if path in kept or path.with_suffix(UNWRITTEN).exists():
            continue
        if not path.exists():
            drop_words(path)
        elif not is_held(path):
            drop_unwritten(path)


def _free(folder: Path, kept: Snapshot) -> Path:
    """Return a path for a new journal, named after the hour's beginning and this program."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(kept.began))
    names = (f"{stamp}-{os.getpid()}-{number}{SUFFIX}" for number in range(1, 10_000))
    return next(path for path in map(folder.joinpath, names) if not path.exists())


def _line(entry: Mapping[str, Any]) -> bytes:
    """Return a line of the journal."""
    return json_bytes(entry) + b"\n"


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        if not file.tell():
            return True
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"
