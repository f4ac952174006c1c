"""The journal of a day: a file that is only ever appended to, and reaches the disk before the wall changes.

The first line names the deck and the set-up, each further line is one action, an undo, or the end. A
line that was being written when the power went is not counted. Nothing personal is in it: seeds, ids
and group numbers.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arjenvalinnat.content.model import Deck
from arjenvalinnat.rules.actions import IllegalAction
from arjenvalinnat.rules.notation import action_from, action_to, setup_from, setup_to
from arjenvalinnat.rules.playthrough import Playthrough, begin
from arjenvalinnat.rules.state import Setup

FORMAT = 1
SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A day that broke off: its journal, the deck's folder, its set-up and what was written after it."""

    path: Path
    folder: str
    deck: str
    setup: Setup
    entries: tuple[dict[str, Any], ...]


class Journal:
    """One day's journal. Every line is on the disk when `append` returns; no file is held open between."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.exists() and not _ends_with_newline(path):
            self._write(b"\n")

    def append(self, entry: dict[str, Any]) -> None:
        """Write one line and wait until it is on the disk."""
        self._write(json.dumps(entry, ensure_ascii=False).encode() + b"\n")

    def _write(self, line: bytes) -> None:
        with self.path.open("ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())


def start_journal(folder: Path, deck_folder: str, play: Playthrough) -> Journal:
    """Begin the journal of a day that has just begun."""
    name = f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}{SUFFIX}"
    header = {
        "arjenvalinnat": FORMAT,
        "folder": deck_folder,
        "deck": play.deck.id,
        "setup": setup_to(play.setup),
    }
    folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(folder / name)
    journal.append(header)
    return journal


def entries_between(before: Playthrough, after: Playthrough) -> Iterator[dict[str, Any]]:
    """Return what a journal must say for one game to become the other: undos, then actions."""
    shared = 0
    for old, new in zip(before.actions, after.actions, strict=False):
        if old != new:
            break
        shared += 1
    if len(before.actions) > shared:
        yield {"undo": len(before.actions) - shared}
    for action in after.actions[shared:]:
        yield action_to(action)


def newest_unfinished(folder: Path) -> Unfinished | None:
    """Return the last day that was not brought to its end, if there is one that can be read."""
    if not folder.is_dir():
        return None
    for path in sorted(folder.glob(f"*{SUFFIX}"), reverse=True):
        found = read_journal(path)
        if found is not None:
            return found
    return None


def read_journal(path: Path) -> Unfinished | None:
    """Read a journal; None when it is ended, damaged at its head, or not a journal."""
    with suppress(OSError, UnicodeDecodeError, ValueError, KeyError, TypeError):
        lines = path.read_bytes().split(b"\n")
        header = json.loads(lines[0])
        if header["arjenvalinnat"] != FORMAT:
            return None
        entries = tuple(_whole_entries(lines[1:]))
        if any("end" in entry for entry in entries):
            return None
        return Unfinished(
            path, str(header["folder"]), str(header["deck"]), setup_from(header["setup"]), entries
        )
    return None


def restore(deck: Deck, unfinished: Unfinished) -> tuple[Playthrough, int]:
    """Play a day that broke off up to where it broke off.

    Returns the game and how many entries could not be played again, for example because the deck was
    changed in between; the game stands before the first of them.

    Raises:
        IllegalAction: not even the set-up fits this deck.
    """
    play = begin(deck, unfinished.setup)
    for place, entry in enumerate(unfinished.entries):
        try:
            play = play.undo(int(entry["undo"])) if "undo" in entry else play.play(action_from(entry))
        except (IllegalAction, TypeError, ValueError):
            return play, len(unfinished.entries) - place
    return play, 0


def forget_all(folder: Path, but: Path | None = None) -> None:
    """Remove the journals of earlier days; none is kept longer than it is needed."""
    if folder.is_dir():
        for path in folder.glob(f"*{SUFFIX}"):
            if path != but:
                with suppress(OSError):
                    path.unlink()


def _whole_entries(lines: list[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:  # an empty line, or the one that was being written when the power went
            continue
        if isinstance(entry, dict):
            yield entry


def _ends_with_newline(path: Path) -> bool:
    data = path.read_bytes()
    return not data or data.endswith(b"\n")
