"""A PO file, made and brought up to date, so that translators' own programs work on it as it is.

Each entry carries the text's address as its context and a comment for the translator. When the source has
changed, the translation stays and is marked fuzzy with the old text beside it; what the source no longer has
is kept as obsolete. What a translator wrote is never thrown away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import polib

from arjenvalinnat.content import limits
from arjenvalinnat.content.legible import one_line
from arjenvalinnat.content.reading.opened import read_at_most
from arjenvalinnat.content.translation.po_file import parsed
from arjenvalinnat.content.translation.wording import Wording

Comment = Callable[[str], str]
"""What tells the translator about the text at an address."""


@dataclass(frozen=True, slots=True)
class PoHeader:
    """What is translated: its name and version, a first line about it, and from which language into which."""

    name: str
    about: str
    source: str
    language: str


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did, in entries: `total` in the source, of which so many are ready, fuzzy and empty."""

    total: int
    ready: int
    fuzzy: int
    empty: int
    added: int
    changed: int
    gone: int


def update_po(
    path: Path,
    texts: Iterable[Wording],
    about: PoHeader,
    comment: Comment,
    places: Mapping[str, tuple[str, int]],
) -> Updated:
    """Write a PO file of these texts, or bring the one that is there up to date.

    *places* tell in which file and line a text stands, by its address.

    Raises:
        OSError: the file cannot be read or written.
        ValueError: what is there is no PO file.
    """
    old = read_entries(path)
    book = polib.POFile(wrapwidth=0)
    book.metadata = _metadata(about, old.metadata)
    book.header = old.header or _first_line(about.about)
    added, changed = 0, 0
    kept = {entry.msgctxt: entry for entry in old}
    memory = {entry.msgid: entry.msgstr for entry in old if entry.msgstr and not entry.fuzzy}
    for address, text in texts:
        before = kept.pop(address, None)
        entry = polib.POEntry(msgctxt=address, msgid=text, comment=comment(address))
        place = places.get(address)
        entry.occurrences = [(place[0], str(place[1]))] if place else []
        if before is not None and (before.msgstr or not before.obsolete):
            changed += int(_carry_over(entry, before))
        else:
            added += 1
        if not entry.msgstr and text in memory:
            entry.msgstr, entry.flags = memory[text], [*entry.flags, "fuzzy"]
        book.append(entry)
    gone = [entry for entry in kept.values() if entry.msgstr]
    for entry in gone:
        entry.obsolete, entry.occurrences = True, []
        book.append(entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, str(book))
    living = [entry for entry in book if not entry.obsolete]
    fuzzy = sum(entry.fuzzy for entry in living)
    empty = sum(not entry.msgstr for entry in living)
    ready = len(living) - fuzzy - empty
    return Updated(len(living), ready, fuzzy, empty, added, changed, len(gone))


def _carry_over(entry: polib.POEntry, before: polib.POEntry) -> bool:
    """Put a translator's work into the new entry; return whether the deck's text has changed under it."""
    entry.msgstr, entry.tcomment, entry.flags = before.msgstr, before.tcomment, list(before.flags)
    entry.previous_msgid = before.previous_msgid
    if before.msgid == entry.msgid:
        return False
    if before.previous_msgid == entry.msgid:  # the deck has its old text again
        entry.flags, entry.previous_msgid = [flag for flag in entry.flags if flag != "fuzzy"], None
        return True
    if before.msgstr and not before.fuzzy:
        entry.flags.append("fuzzy")
        entry.previous_msgid = before.msgid
    return True


def fill_po(path: Path, texts: Iterable[tuple[str, str, str]]) -> tuple[int, int, tuple[str, ...]]:
    """Put translations into a PO file, as (address, the text that was translated, translation).

    Where the deck's text is another one by now, the translation is marked fuzzy. Return how many entries
    changed, how many of these are fuzzy, and the addresses that the file does not have.

    Raises:
        OSError: the file cannot be read or written.
        ValueError: it is no PO file.
    """
    book = read_entries(path)
    known = {entry.msgctxt: entry for entry in book if not entry.obsolete}
    filled = fuzzy = 0
    strange: list[str] = []
    for address, source, words in texts:
        entry = known.get(address)
        if entry is None:
            strange.append(address)
            continue
        stale = source != entry.msgid
        if not words or (words == entry.msgstr and not entry.fuzzy):
            continue
        entry.msgstr = words
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"] + (["fuzzy"] if stale else [])
        entry.previous_msgid = source if stale else None
        filled += 1
        fuzzy += stale
    _write(path, str(book))
    return filled, fuzzy, tuple(strange)


def read_entries(path: Path) -> polib.POFile:
    """Read a PO file as it is; one that is not there has no entries.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no PO file.
    """
    try:
        raw = read_at_most(path, limits.PO_BYTES)
    except FileNotFoundError:
        return polib.POFile(wrapwidth=0)
    if len(raw) > limits.PO_BYTES:
        raise ValueError(path)
    return parsed(raw.decode("utf-8-sig"))


def written_places(
    texts: Iterable[Wording], find: Callable[[str], tuple[str, int] | None]
) -> Mapping[str, tuple[str, int]]:
    """Return where each text stands, by its address, as far as it is known."""
    found = ((address, find(address)) for address, _ in texts)
    return {address: place for address, place in found if place is not None}


def _first_line(about: str) -> str:
    """Return a comment; polib would write one that begins like a place or a flag as if it were one."""
    line = one_line(about)
    return f" {line}" if line.startswith((":", ",")) else line


def _metadata(book: PoHeader, old: Mapping[str, str]) -> dict[str, str]:
    """Return the file's header; no date stands in it, so that the same work gives the same file."""
    ours = {
        "Project-Id-Version": one_line(book.name),
        "Language": book.language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": book.source,
    }
    theirs = {name: value for name, value in old.items() if name not in ours}
    return {**ours, **theirs}


def _write(path: Path, text: str) -> None:
    """Write a file so that a power cut leaves the old one or the new one."""
    new = path.with_name(f"{path.name}.new")
    new.write_text(re.sub(r"\n*\Z", "\n", text), encoding="utf-8", newline="\n")
    new.replace(path)
