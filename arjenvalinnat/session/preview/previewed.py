"""What the author's preview shows, as one value, and what each key makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.preview.book import AFTER, BEFORE, Book, BookSpot, kept
from arjenvalinnat.session.preview.page import PreviewPage
from arjenvalinnat.session.showing import Showing

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768))
"""The walls that a page can be looked at on, in pixels."""

VISIONS = ("none", "protanopia", "deuteranopia", "tritanopia")
"""How colours are seen: as they are, and without each of the three kinds of cones."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Previewed:
    """One look at a deck.

    `cast` is None for the deck's own names, `beside` where no second language stands under the first. With
    `both`, a card is voted on twice. `size` is the wall's, in pixels. `helps` lays the list of keys over the
    picture.
    """

    book: Book
    spot: BookSpot
    language: str
    cast: str | None = None
    beside: str | None = None
    big: bool = False
    size: tuple[int, int] = SIZES[0]
    vision: str = VISIONS[0]
    washed: bool = False
    both: bool = True
    scroll: int = 0
    helps: bool = False

    @property
    def page(self) -> PreviewPage:
        """Return the page that is open."""
        return self.book.page(self.spot, both=self.both)

    @property
    def pages(self) -> tuple[PreviewPage, ...]:
        """Return the pages of the open chapter."""
        return self.book.pages(self.spot.chapter, both=self.both)

    @property
    def number(self) -> int:
        """Return the open page's place in its chapter, from 1."""
        return self.pages.index(self.page) + 1

    def shown(self, aspect: float) -> tuple[Session, Showing]:
        """Return what the wall is made from; *aspect* is the page's width by its height."""
        page = self.page
        here = page.showing
        liked = replace(
            here.preferences, language=self.language, cast=self.cast, big=self.big, beside=self.beside
        )
        place, device = replace(here.place, scroll=self.scroll), replace(here.device, aspect=aspect)
        showing = replace(here, place=place, preferences=liked, device=device)
        return replace(page.session, pictures=self.book.pictures), showing


def opened(book: Book, card: str | None, language: str) -> Previewed:
    """Return the first look at a deck: a card, or the title page.

    Raises:
        LookupError: the deck has no such card.
    """
    if card is not None and card not in book.deck.cards_by_id:
        raise LookupError(card)
    chapter = card if card is not None else BEFORE
    return Previewed(book, BookSpot(chapter, book.pages(chapter, both=True)[0].name), language)


def reopened(seen: Previewed, book: Book) -> Previewed:
    """Return the same look at a deck that was changed: the place, the language and the cast are kept."""
    deck = book.deck
    language = seen.language if seen.language in deck.languages else deck.language
    if seen.language not in seen.book.deck.languages:  # the program's own language, which stays
        language = seen.language
    cast = seen.cast if seen.cast in {cast.id for cast in deck.cast} else None
    beside = seen.beside if seen.beside in deck.languages and seen.beside != language else None
    spot = kept(seen.spot, seen.book, book, was_both=seen.both, both=seen.both)
    return replace(seen, book=book, spot=spot, language=language, cast=cast, beside=beside)


def pressed(seen: Previewed, key: str) -> Previewed:
    """Return what a key leads to; one that means nothing here changes nothing."""
    move = MOVES.get(key)
    return seen if move is None else move(seen)


def scrolled(seen: Previewed, by: int) -> Previewed:
    """Return the page scrolled by so many lines."""
    return replace(seen, scroll=max(0, seen.scroll + by))


def _turn(seen: Previewed, by: int) -> Previewed:
    """Turn pages; past a chapter's last one comes the next chapter."""
    at = seen.number - 1 + by
    if 0 <= at < len(seen.pages):
        return replace(seen, spot=seen.spot._replace(page=seen.pages[at].name), scroll=0)
    there = _chapter(seen, 1 if by > 0 else -1)
    if there.spot.chapter == seen.spot.chapter or by > 0:
        return there
    return replace(there, spot=there.spot._replace(page=there.pages[-1].name))


def _chapter(seen: Previewed, by: int) -> Previewed:
    """Turn to another chapter, to its first page."""
    chapters = seen.book.chapters
    at = chapters.index(seen.spot.chapter) + by
    if not 0 <= at < len(chapters):
        return seen
    first = seen.book.pages(chapters[at], both=seen.both)[0].name
    return replace(seen, spot=BookSpot(chapters[at], first), scroll=0)


def _edge(seen: Previewed, chapter: str) -> Previewed:
    return replace(seen, spot=BookSpot(chapter, seen.book.pages(chapter, both=seen.both)[0].name), scroll=0)


def _both(seen: Previewed) -> Previewed:
    spot = kept(seen.spot, seen.book, seen.book, was_both=seen.both, both=not seen.both)
    return replace(seen, both=not seen.both, spot=spot, scroll=0)


def _language(seen: Previewed) -> Previewed:
    language = _next(seen.book.deck.languages, seen.language)
    beside = seen.beside if seen.beside != language else None
    return replace(seen, language=language, beside=beside, scroll=0)


def _beside(seen: Previewed) -> Previewed:
    others = [language for language in seen.book.deck.languages if language != seen.language]
    return replace(seen, beside=_next([None, *others], seen.beside), scroll=0)


def _cast(seen: Previewed) -> Previewed:
    casts = [cast.id for cast in seen.book.deck.cast]
    if not casts:
        return seen
    return replace(seen, cast=_next(casts, seen.cast or casts[0]))


def _next(values: Sequence[_Value], value: _Value) -> _Value:
    return values[(values.index(value) + 1) % len(values)] if value in values else values[0]


MOVES: Mapping[str, Callable[[Previewed], Previewed]] = {
    "right": lambda seen: _turn(seen, 1),
    "space": lambda seen: _turn(seen, 1),
    "left": lambda seen: _turn(seen, -1),
    "backspace": lambda seen: _turn(seen, -1),
    "down": lambda seen: _chapter(seen, 1),
    "pagedown": lambda seen: _chapter(seen, 1),
    "up": lambda seen: _chapter(seen, -1),
    "pageup": lambda seen: _chapter(seen, -1),
    "home": lambda seen: _edge(seen, BEFORE),
    "end": lambda seen: _edge(seen, AFTER),
    "l": _language,
    "m": _beside,
    "k": _cast,
    "b": lambda seen: replace(seen, big=not seen.big, scroll=0),
    "s": lambda seen: replace(seen, size=_next(SIZES, seen.size), scroll=0),
    "v": lambda seen: replace(seen, vision=_next(VISIONS, seen.vision)),
    "w": lambda seen: replace(seen, washed=not seen.washed),
    "n": _both,
    "f1": lambda seen: replace(seen, helps=not seen.helps),
    "h": lambda seen: replace(seen, helps=not seen.helps),
}
"""What each key does to the look; `e`, `q` and `escape` are the window's own."""
