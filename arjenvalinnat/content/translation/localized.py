"""A loaded deck with the languages that lie beside it, and what is to be said of their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arjenvalinnat.content.checks.translations import CHECKS
from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.events import not_too_many
from arjenvalinnat.content.translation.po_file import Translation
from arjenvalinnat.content.translation.translate import with_translations


def in_its_languages(deck: Deck, translations: Iterable[Translation]) -> tuple[Deck, tuple[Diagnostic, ...]]:
    """Return the deck with its translations in it, and what is missing or stale in them."""
    told = with_translations(deck, translations)
    return told, tuple(_findings(told, translations))


def _findings(deck: Deck, translations: Iterable[Translation]) -> Iterator[Diagnostic]:
    for one in translations:
        for check in CHECKS:
            yield from not_too_many(check(deck, one))
