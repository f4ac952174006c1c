"""Where decks lie: a folder that has a `deck.yaml`, or a pack, which is one file.

One deck that cannot be read hides no other: it is found and listed like any, with the reason as its sentence.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, Severity, finding
from arjenvalinnat.content.legible import is_seen, one_line
from arjenvalinnat.content.reading.closed import is_closed
from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE, is_pack
from arjenvalinnat.content.reading.opened import read_at_most
from arjenvalinnat.content.reading.source import KEYS, read_source

_OFF = "false"
"""What `by_default` says of a deck that stands apart."""


class Listed(NamedTuple):
    """A deck as it stands in a list; `fault` says why its title could not be read.

    One that is off by default stands `apart`, and its `notice` is read before it is opened.
    """

    path: Path
    title: str
    fault: Diagnostic | None = None
    apart: bool = False
    notice: str = ""


def find_decks(path: Path) -> tuple[Path, ...]:
    """Return the deck that *path* is or lies in as one of its files, or the decks in this folder, by name.

    A folder that cannot be looked into counts as a deck, so that it is told.
    """
    if is_pack(path):
        return (path,)
    if os.path.isfile(path):
        path = path.parent.parent if path.parent.name == CARDS_FOLDER else path.parent
    if _has_deck(path) or is_closed(path):
        return (path,)
    return tuple(sorted(_decks_in(path)))


def closed_among(path: Path) -> Mapping[Path, Diagnostic]:
    """Return the closed folders among the decks of this folder, each with what is said of it.

    Where nothing else is found, there are no decks that they could lie among.
    """
    found = find_decks(path)
    closed = [folder for folder in found if is_closed(folder)]
    if len(closed) == len(found):
        return {}
    return {folder: finding(Place(folder.as_posix(), 1, 1), "AV243") for folder in closed}


def _decks_in(folder: Path) -> Iterator[Path]:
    with suppress(OSError):  # a folder that is not there has no decks
        for entry in [folder / name for name in os.listdir(folder)]:
            hidden = entry.name[0] == "."  # the system's own folders are often closed to everybody
            if _has_deck(entry) or (not hidden and (is_pack(entry) or is_closed(entry))):
                yield entry


def _has_deck(folder: Path) -> bool:
    return os.path.isfile(folder / DECK_FILE)


def first_playable(path: Path) -> Path:
    """Return the first deck of a path whose title can be read, else the first, else the path itself."""
    found = find_decks(path)
    return next((deck for deck in found if deck_title(deck) is not None), (*found, path)[0])


def listed(path: Path) -> Listed:
    """Return a deck as it is listed: its title, or its file's name and the first reason why it has none."""
    head = _head(path)
    title = _title(head)
    if title is not None:
        notice = head.get("notice")
        if isinstance(notice, Mapping):  # told in kinds: that of the first
            notice = next(iter(notice.values()), "")
        apart = head.get("by_default") == _OFF
        return Listed(path, title, None, apart, str(notice or "") if apart else "")
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - only for what has no title to show

    grave = [one for one in load_deck(path).findings if one.severity is Severity.ERROR]
    grave.sort(key=lambda one: not one.place.file.endswith(DECK_FILE))
    return Listed(path, one_line(path.name), next(iter(grave), None))


def deck_title(path: Path) -> str | None:
    """Return the title of the deck at *path* without judging the rest, or None if there is none to show."""
    return _title(_head(path))


def _head(path: Path) -> Mapping[str, Any]:
    """Return what the deck at *path* says of itself, unjudged; nothing where it cannot be read."""
    if is_pack(path):
        from arjenvalinnat.content.packs.packed import deck_in_pack  # noqa: PLC0415 - only where packs lie

        raw = deck_in_pack(path)
    else:
        try:
            raw = read_at_most(path / DECK_FILE, limits.FILE_BYTES)
        except OSError:
            raw = None
    data = read_source(raw, DECK_FILE, KEYS).data if raw is not None else None
    return data if isinstance(data, dict) else {}


def _title(head: Mapping[str, Any]) -> str | None:
    title = head.get("title")
    return one_line(title).strip() if isinstance(title, str) and is_seen(title) else None
