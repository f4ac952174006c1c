"""Where a text of a deck was written: the line of the YAML, or of the PO file in another language."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.content.diagnostics import Place
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.translation.addresses import place_at
from arjenvalinnat.content.translation.po_file import Entry, Translation
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.content.translation.wording import wordings


def place_of_text(loaded: Loaded, address: str, language: str) -> Place | None:
    """Return where the text of this address is written in a language, or as near as the files go.

    A text that is not translated is found in the deck's own language.
    """
    deck = loaded.deck
    if deck is None:
        return None
    if language != deck.language:
        for translation in loaded.translations:
            entry = _entry(translation, address)
            if translation.language == language and entry is not None:
                return Place(translation.file, entry.line, 1)
    return place_at(loaded, address)


def _entry(translation: Translation, address: str) -> Entry | None:
    """Return the entry of an address, or the first one of what lies under it."""
    under = (entry for name, entry in translation.entries.items() if name.startswith(f"{address}/"))
    return translation.entries.get(address) or next(under, None)


def address_of(
    loaded: Loaded, said: str, near: str, language: str, renamed: Callable[[str], str] = str
) -> str | None:
    """Return the address of the text that is *said* on the wall, None for words that are not the deck's.

    Where several texts are alike, or hold the same words, the one under *near* is meant; *renamed* gives the
    names of the cast that is shown.
    """
    wanted = _bare(said)
    if loaded.deck is None or not wanted:
        return None
    whole: list[str] = []
    parts: list[tuple[int, bool, str]] = []
    for address, text in wordings(told_in(loaded.deck, language)):
        bare = _bare(renamed(text))
        if bare == wanted:
            whole.append(address)
        elif bare and (wanted in bare or bare in wanted) and min(len(bare), len(wanted)) >= _ENOUGH:
            parts.append((-min(len(bare), len(wanted)), not address.startswith(near), address))
    if whole:
        return next((address for address in whole if address.startswith(near)), whole[0])
    return min(parts)[2] if parts else None


_ENOUGH = 4
"""Letters that two texts must share to be taken for one."""


def _bare(text: str) -> str:
    """Return a text without what breaking its lines changes."""
    return "".join(text.replace("\N{SOFT HYPHEN}", "").split())
