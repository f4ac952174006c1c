"""One PO file as it is: what was translated, into what, and whether it can be trusted.

Nothing here knows decks, so that the words of the first picture are read without their models. The program's
own texts are translated the same way: tables in Finnish, and a PO file beside them for each language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polib

from arjenvalinnat.content.legible import is_seen, unwritable

_LINE_END = re.compile("\r\n|[\r\n]")
_LONGEST_ENTRY = 400
"""Lines that are looked through for an entry's translation."""


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
        return entry.text if unwritable(entry.text) is None else None


class NoBookError(ValueError):
    """What was read is no PO file; `line` is where reading stopped, from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Lines(str):
    """The text of a PO file for a parser that would end lines in the middle of texts.

    gettext ends a line at a line feed alone. Python's `splitlines` also ends it at U+0085, U+2028 and others
    that may stand in a text, and what comes after them would be lost.
    """

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        """Return the lines of the file."""
        return _LINE_END.split(self)


def parsed(text: str) -> polib.POFile:
    """Return the entries of a PO file's text, whose lines are written as long as they are.

    Raises:
        NoBookError: it is none.
    """
    if not text.strip():
        return polib.POFile(wrapwidth=0)
    try:
        return polib.pofile(_Lines(f"{text}\n"), wrapwidth=0)
    except (OSError, ValueError, IndexError) as cause:  # polib's own words for what it cannot read
        line = re.search(r"line (\d+)", str(cause))
        raise NoBookError(int(line[1]) if line else 1) from None


def read_po(raw: bytes, file: str, language: str) -> Translation:
    """Read one PO file from memory.

    Raises:
        NoBookError: it is none.
    """
    try:
        text = raw.decode("utf-8-sig")
        entries = parsed(text)
    except UnicodeDecodeError as cause:
        raise NoBookError(raw.count(b"\n", 0, cause.start) + 1) from None
    lines = _Lines(text).splitlines()
    return Translation(
        language,
        file,
        {
            entry.msgctxt: Entry(entry.msgid, _said(entry.msgstr), entry.fuzzy, _line_of(entry, lines))
            for entry in entries
            if entry.msgctxt and not entry.obsolete
        },
    )


def _said(text: str) -> str:
    """Return a translation as it is, but nothing for one of which nothing can be seen."""
    return text if is_seen(text) or unwritable(text) else ""


def _line_of(entry: polib.POEntry, lines: Sequence[str]) -> int:
    """Return the line of an entry's translation, from 1; the parser tells where its comments begin."""
    first = entry.linenum or 1
    for line in range(first, min(first + _LONGEST_ENTRY, len(lines)) + 1):
        if lines[line - 1].startswith("msgstr"):
            return line
    return first


def retold(tree: Any, rewrite: Callable[[str, str], str], key: str = "") -> Any:
    """Return nested tables and lists with their texts rewritten; a text's key is `table.name.0`."""
    within = f"{key}." if key else ""
    match tree:
        case dict():
            return {name: retold(part, rewrite, f"{within}{name}") for name, part in tree.items()}
        case list():
            return [retold(part, rewrite, f"{within}{place}") for place, part in enumerate(tree)]
        case str():
            return rewrite(key, tree)
        case _:
            return tree


def in_language(tree: Any, book: Path, language: str) -> Any:
    """Return the tables with the texts that a PO file translates; the rest stays as it is."""
    if not book.is_file():
        return tree
    translation = read_po(book.read_bytes(), book.name, language)
    return retold(tree, lambda key, text: translation.words(key, text) or text)
