"""A deck in other languages: gettext's PO files beside it, read as they are.

`translations/<language>.po` in the deck's folder holds, for each text, its address as the context, the text
in the deck's own language and the translation. An entry that is fuzzy, or whose text is no longer the
deck's, is not used: better the deck's own language than a sentence about something else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import polib

from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.model import Deck
from arjenvalinnat.content.source import MAX_BYTES
from arjenvalinnat.content.wording import reworded, wordings

FOLDER = "translations"
_NAME = re.compile(r"([a-z]{2,3})\.po")


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


def read_translations(folder: Path) -> tuple[tuple[Translation, ...], tuple[Diagnostic, ...]]:
    """Read the PO files of the deck in *folder*, by language; what cannot be read is a finding."""
    found: list[Translation] = []
    findings: list[Diagnostic] = []
    try:
        names = sorted(entry.name for entry in os.scandir(folder / FOLDER) if entry.is_file())
    except OSError:
        return (), ()
    for name in names:
        matched = _NAME.fullmatch(name)
        if matched is None:
            continue
        file = f"{folder.as_posix()}/{FOLDER}/{name}"
        try:
            with (folder / FOLDER / name).open("rb") as opened:
                raw = opened.read(MAX_BYTES + 1)
        except OSError:
            findings.append(finding(Place(file, 1, 1), "AV004"))
            continue
        read = read_po(raw, file, matched[1])
        if isinstance(read, Translation):
            found.append(read)
        else:
            findings.append(read)
    return tuple(found), tuple(findings)


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


def with_translations(deck: Deck, translations: Iterable[Translation]) -> Deck:
    """Return the deck with the texts that are translated and still belong to it, by language."""
    texts = tuple(wordings(deck))
    told = {
        one.language: {
            address: words for address, text in texts if (words := one.words(address, text)) is not None
        }
        for one in translations
        if one.language != deck.language
    }
    return deck.model_copy(update={"translations": told})


def told_in(deck: Deck, language: str) -> Deck:
    """Return the deck in a language; what is not translated stays in the deck's own.

    A language that the deck does not have leaves it as it is.
    """
    words = deck.translations.get(language)
    if words is None:
        return deck
    known = deck.told.get(language)
    if known is None:
        known = reworded(deck, words.get)
        known = known.model_copy(update={"language": language})
        deck.told[language] = known
    return known
