"""A deck in other languages: gettext's PO files beside it, read as they are.

`translations/<language>.po` in the deck's folder holds, for each text, its address as the context, the text
in the deck's own language and the translation. An entry that is fuzzy, or whose text is no longer the
deck's, is not used: better the deck's own language than a sentence about something else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.opened import read_at_most
from arjenvalinnat.content.translation.po_file import NoBookError, Translation, read_po
from arjenvalinnat.content.translation.wording import reworded, wordings

FOLDER = "translations"
_SMALL = 1_000_000
_read_again = lru_cache(maxsize=8)(read_po)
"""Reads a small file once as long as its bytes are the same: most of a preview's reading would be this."""

_NAME = re.compile(r"([a-z]{2,3})\.po")


def read_translations(folder: Path) -> tuple[tuple[Translation, ...], tuple[Diagnostic, ...]]:
    """Read the PO files of the deck in *folder*, by language; what cannot be read is a finding."""
    files: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    try:
        names = sorted(entry.name for entry in os.scandir(folder / FOLDER) if not entry.is_dir())
    except OSError:
        return (), ()
    for name in names:
        file = f"{folder.as_posix()}/{FOLDER}/{name}"
        try:
            files[file] = read_at_most(folder / FOLDER / name, limits.PO_BYTES)
        except OSError:
            findings.append(finding(Place(file, 1, 1), "AV004"))
    found, faults = translations_in(files)
    return found, (*findings, *faults)


def translations_in(files: Mapping[str, bytes]) -> tuple[tuple[Translation, ...], tuple[Diagnostic, ...]]:
    """Read PO files from memory, by their paths; a file whose name is no language's is passed over."""
    found: list[Translation] = []
    findings: list[Diagnostic] = []
    for file, raw in files.items():
        matched = _NAME.fullmatch(file.rpartition("/")[2])
        if matched is None:
            continue
        if len(found) + len(findings) == limits.LANGUAGES:
            findings.append(finding(Place(file, 1, 1), "AV255", most=limits.LANGUAGES))
            break
        if len(raw) > limits.PO_BYTES:
            findings.append(finding(Place(file, 1, 1), "AV005", most=limits.PO_BYTES // 1_000_000))
            continue
        try:
            found.append((_read_again if len(raw) <= _SMALL else read_po)(raw, file, matched[1]))
        except NoBookError as cause:
            findings.append(finding(Place(file, cause.line, 1), "AV601"))
    return tuple(found), tuple(findings)


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
