"""A lesson of format 2 that uses every one of its keys: scenes, all tasks, texts in two kinds.

It is read by its models alone: whether it is a good lesson is for the checks to say.
"""

from __future__ import annotations

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.draft import Written
from arjenvalinnat.content.reading.shaped import shape_cards, shape_deck
from arjenvalinnat.content.reading.source import CARDS as OF_CARDS
from arjenvalinnat.content.reading.source import KEYS as OF_DECK
from arjenvalinnat.content.reading.source import read_source
from arjenvalinnat.content.reading.sources import Loaded
from tests.content.files import CARDS, DECK, DECKS, files_of

FOLDER = DECKS / "lessons" / "kotibileet"
FILES = files_of(FOLDER)


def shaped(files: dict[str, bytes]) -> Loaded:
    """Return a deck as its models read it; no check is asked."""
    findings: list[Diagnostic] = []
    source = read_source(files[DECK], DECK, OF_DECK)
    deck_file = Written(DECK, source.data, source.marks, 0)
    deck, _ = shape_deck(deck_file, findings, source)
    cards = [read_source(raw, name, OF_CARDS) for name, raw in files.items() if name != DECK]
    parts, _ = shape_cards(cards, findings, format_one=False)
    findings += [found for one in (source, *cards) for found in one.findings]
    whole = deck.model_copy(update={"cards": tuple(part.card for part in parts.cards)})
    written = tuple(part.written for part in parts.cards)
    return Loaded(None if findings else whole, tuple(findings), deck_file, written)


def loaded_lesson(**changes: tuple[str, str]) -> Loaded:
    """Return the lesson; `deck` and `cards` may each have one text exchanged for another."""
    files = dict(FILES)
    for name, (old, new) in changes.items():
        path = DECK if name == "deck" else CARDS
        text = files[path].decode()
        assert old in text
        files[path] = text.replace(old, new, 1).encode()
    return shaped(files)


def lesson(**changes: tuple[str, str]) -> Deck:
    """Return the lesson as a deck, perhaps with other texts in it."""
    found = loaded_lesson(**changes)
    assert found.deck is not None, found.findings
    return found.deck
