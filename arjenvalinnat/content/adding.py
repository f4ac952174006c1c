"""One more card for a deck, without a change to anything that its author wrote.

A card is put behind the others of its phase. Where that file is written in a way that nothing can be put
behind (a list in brackets, say), it gets a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE
from arjenvalinnat.content.reading.sources import Loaded, load_sources
from arjenvalinnat.content.templates import DAY, LESSON, free_id, id_from, new_card

_MODELINE = b"# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class Addition:
    """A card on its way into a file: *text* goes behind what is there; *line* is where the card begins."""

    card: str
    file: str
    text: bytes
    line: int
    is_new: bool


def addition(files: Mapping[str, bytes], loaded: Loaded, deck: Deck, phase: str, title: str) -> Addition:
    """Return the card with this title for a phase of the deck, whose *files* were *loaded*."""
    taken = {card.id for card in deck.cards}
    card = free_id(id_from(title) or phase, taken)
    text = new_card(
        deck.language, title, card=card, phase=phase, theme=next(iter(deck.themes), ""),
        ages=deck.ages, axes=_weighed_axes(deck), kind=LESSON if deck.plan == "whole" else DAY,
    )  # fmt: skip
    file = _file_of(phase, loaded, files)
    if file is not None:
        behind = _behind(files[file], text)
        if _only_adds(files, file, behind, deck):
            line = (files[file] + behind[: behind.index(b"- id:")]).count(b"\n") + 1
            return Addition(card, file, behind, line, is_new=False)
    return _own_file(files, deck, phase, card, text)


def _weighed_axes(deck: Deck) -> tuple[str, ...]:
    """Return the axes that a new card weighs against each other: the group's own and the others'."""
    places = [deck.axis_places[role] for role in ("own", "others") if role in deck.axis_places]
    return tuple(deck.axis_ids[place] for place in places) or deck.axis_ids[:1]


def _file_of(phase: str, loaded: Loaded, files: Mapping[str, bytes]) -> str | None:
    """Return the last card file that has a card of the phase, by its path in the deck's folder."""
    written = [card.file for card in loaded.cards if card.data.get("phase") == phase]
    return next((name for name in files if written and written[-1].endswith(f"/{name}")), None)


def _behind(before: bytes, text: str) -> bytes:
    """Return the text as it follows what is there: its line ends, a blank line between."""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = end if before.endswith(b"\n") else end + end
    return gap + text.encode().replace(b"\n", end)


def _only_adds(files: Mapping[str, bytes], file: str, behind: bytes, deck: Deck) -> bool:
    """Tell whether the deck with the text behind a file is the deck that it was, and one card."""
    after = load_sources({**files, file: files[file] + behind}).deck
    if after is None or len(after.cards) != len(deck.cards) + 1:
        return False
    return [card for card in after.cards if card.id in deck.cards_by_id] == list(deck.cards)


def _own_file(files: Mapping[str, bytes], deck: Deck, phase: str, card: str, text: str) -> Addition:
    """Return the card in a file of its own, which stands among the others by its phase's number."""
    end = b"\r\n" if b"\r\n" in files[DECK_FILE] else b"\n"
    names = (f"{deck.phase_order[phase] + 1:02}-{phase}", f"{deck.phase_order[phase] + 1:02}-{card}", card)
    free = (f"{CARDS_FOLDER}/{name}.yaml" for name in names)
    file = next((name for name in free if name not in files), f"{CARDS_FOLDER}/{card}-{len(files)}.yaml")
    others = [raw for name, raw in files.items() if name != DECK_FILE]
    first = others[0].removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].rstrip() if others else b""
    head = first + end if first.startswith(_MODELINE) else b""
    whole = head + text.encode().replace(b"\n", end)
    return Addition(card, file, whole, whole[: whole.index(b"- id:")].count(b"\n") + 1, is_new=True)
