"""One PO file as it is: what was translated, into what, and whether it can be trusted.

Nothing here knows decks, so that the words of the first picture are read without their models.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import polib

from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.limits import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a PO file: the text that was translated, its translation, and the line, from 1."""

    source: str
    text: str
    fuzzy: bool
    line: int


@dataclass(frozen=True, slots=True)
class Translation:
    """What one PO file says, by address."""

    language: str
    file: str
    entries: Mapping[str, Entry]

    def words(self, address: str, text: str) -> str | None:
        """Return the translation of a text that stands at an address, None while there is none to trust."""
        entry = self.entries.get(address)
        if entry is None or entry.fuzzy or not entry.text or entry.source != text:
            return None
        return entry.text


def read_po(raw: bytes, file: str, language: str) -> Translation | Diagnostic:
    """Read one PO file from memory."""
    if len(raw) > MAX_BYTES:
        return finding(Place(file, 1, 1), "AV005", most=MAX_BYTES // 1_000_000)
    try:
        text = raw.decode("utf-8-sig")
        entries = polib.pofile(f"{text}\n") if text.strip() else polib.POFile()
    except UnicodeDecodeError as cause:
        return finding(Place(file, raw.count(b"\n", 0, cause.start) + 1, 1), "AV601", file=file)
    except (OSError, ValueError, IndexError) as cause:
        line = re.search(r"line (\d+)", str(cause))
        return finding(Place(file, int(line[1]) if line else 1, 1), "AV601", file=file)
    return Translation(
        language,
        file,
        {
            entry.msgctxt: Entry(entry.msgid, entry.msgstr, entry.fuzzy, entry.linenum or 1)
            for entry in entries
            if entry.msgctxt and not entry.obsolete
        },
    )
