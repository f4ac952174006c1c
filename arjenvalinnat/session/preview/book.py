"""A deck as a book for its author: the pages before the day, a chapter for each card, the pages after it.

A place in it is two names, so that it outlives a change of the deck.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.session.deck_pictures import PictureFile, pictures_of
from arjenvalinnat.session.preview.of_card import card_pages
from arjenvalinnat.session.preview.of_deck import pages_after, pages_before
from arjenvalinnat.session.preview.page import PreviewPage

BEFORE, AFTER = "@before", "@after"
"""The chapters that are no card's; no card can be called so."""

_Name = TypeVar("_Name")


class BookSpot(NamedTuple):
    """A place in the book: a chapter and a page of it, by their names."""

    chapter: str
    page: str


class Book:
    """The pages of one deck, each chapter made when it is first opened."""

    def __init__(self, deck: Deck, pictures: Mapping[str, PictureFile] | None = None) -> None:
        self.deck = deck
        self.pictures = pictures or {}
        self._pages: dict[tuple[str, bool], tuple[PreviewPage, ...]] = {}

    @cached_property
    def chapters(self) -> tuple[str, ...]:
        """Return the names of the chapters in order."""
        return (BEFORE, *(card.id for card in self.deck.cards), AFTER)

    def pages(self, chapter: str, *, both: bool) -> tuple[PreviewPage, ...]:
        """Return a chapter's pages; with *both*, a card is voted on twice."""
        both = both and chapter not in (BEFORE, AFTER)
        known = self._pages.get((chapter, both))
        if known is None:
            known = self._made(chapter, both=both)
            self._pages[chapter, both] = known
        return known

    def page(self, spot: BookSpot, *, both: bool) -> PreviewPage:
        """Return the page at a place, the chapter's first where it has no page of this name."""
        pages = self.pages(spot.chapter, both=both)
        return next((page for page in pages if page.name == spot.page), pages[0])

    def _made(self, chapter: str, *, both: bool) -> tuple[PreviewPage, ...]:
        if chapter == BEFORE:
            return pages_before(self.deck)
        if chapter == AFTER:
            return pages_after(self.deck)
        return card_pages(self.deck, chapter, deep=both)


def book_of(loaded: Loaded, folder: str) -> Book:
    """Return the book of a deck that was read from a folder, with its pictures.

    Raises:
        LookupError: the deck has errors.
    """
    if loaded.deck is None:
        raise LookupError(folder)
    return Book(loaded.deck, pictures_of(loaded.deck, folder))


def kept(spot: BookSpot, old: Book, new: Book, *, was_both: bool, both: bool) -> BookSpot:
    """Return the same place in another book, or the nearest one where it is gone.

    Nearest is what stood before it and is still there, then what stood after it.
    """
    chapter = _nearest(spot.chapter, old.chapters, new.chapters)
    pages = [page.name for page in new.pages(chapter, both=both)]
    if chapter != spot.chapter:
        return BookSpot(chapter, pages[0])
    before = [page.name for page in old.pages(spot.chapter, both=was_both)]
    return BookSpot(chapter, _nearest(spot.page, before, pages))


def _nearest(name: _Name, old: Sequence[_Name], new: Sequence[_Name]) -> _Name:
    if name in new or name not in old:
        return name if name in new else new[0]
    at = old.index(name)
    around = [*reversed(old[:at]), *old[at + 1 :]]
    return next((other for other in around if other in new), new[0])
