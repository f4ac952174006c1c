"""A deck's folder on the disk, read whole: its files, its pictures, and the translations beside them."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.pictures.trusted import read_pictures
from arjenvalinnat.content.reading.closed import is_closed, is_unlisted
from arjenvalinnat.content.reading.deck_folder import is_cards, too_much
from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE, PICTURES_FOLDER, TRANSLATIONS_FOLDER
from arjenvalinnat.content.reading.opened import read_at_most
from arjenvalinnat.content.reading.source import no_collector
from arjenvalinnat.content.reading.sources import Loaded, load_sources, told_in_all
from arjenvalinnat.content.translation.translate import read_translations


def load_folder(path: Path, *, today: datetime.date | None = None) -> Loaded:
    """Load the deck in a folder; findings name its files as *path* does."""
    if is_closed(path):
        return Loaded(None, (finding(Place(path.as_posix(), 1, 1), "AV242"),))
    refused = too_much(path)
    if refused is not None:
        return Loaded(None, (refused,))
    files: dict[str, bytes] = {}
    findings = _closed(path, CARDS_FOLDER)
    names = [DECK_FILE]
    try:
        in_cards = sorted(entry.name for entry in os.scandir(path / CARDS_FOLDER))
        names += [f"{CARDS_FOLDER}/{name}" for name in in_cards if is_cards(name)]
    except OSError:
        pass  # a missing folder has no cards, and that is said below; a closed one is told already
    for name in names:
        try:
            files[name] = read_at_most(path / name, limits.FILE_BYTES)
        except FileNotFoundError:
            pass
        except OSError:
            findings.append(finding(Place(f"{path.as_posix()}/{name}", 1, 1), "AV004"))
            files[name] = b""
    pictures = read_pictures(path)
    loaded = load_sources(files, folder=path.as_posix(), today=today, unreadable=findings, pictures=pictures)
    beside = [*_closed(path, TRANSLATIONS_FOLDER), *_closed(path, PICTURES_FOLDER)]
    with no_collector():
        translations, faults = read_translations(path)
        return told_in_all(loaded, translations, (*beside, *faults))


def _closed(deck: Path, room: str) -> list[Diagnostic]:
    """Return the finding that a folder of the deck is there and cannot be looked into, if it is so."""
    if not is_unlisted(deck / room):
        return []
    return [finding(Place(f"{deck.as_posix()}/{room}", 1, 1), "AV244", name=room)]
