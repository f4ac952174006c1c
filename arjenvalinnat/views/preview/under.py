"""Which words of a page are under the mouse, and which text of the deck they are."""

from __future__ import annotations

from collections.abc import Callable

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.content.translation.translate import told_in
from arjenvalinnat.session.preview.places import address_of
from arjenvalinnat.session.preview.previewed import Previewed
from arjenvalinnat.views.scene import Illustration, Rect, Scene, Text

_SLACK = 2.0
"""Units that a click may miss the lines by."""


def words_at(scene: Scene, x: float, y: float) -> list[str]:
    """Return the texts at a point of the page, the nearest first, and after a badge what it stands before."""
    texts = [item for item in scene.items if isinstance(item, Text) and item.lines]
    far = {number: _distance(_lines_of(text), x, y) for number, text in enumerate(texts)}
    near = sorted((number for number in far if far[number] <= _SLACK), key=lambda number: far[number])
    found: list[str] = []
    for number in near:
        after = [number, number + 1] if texts[number].role == "badge" else [number]
        found += [" ".join(text.lines) for text in (texts[place] for place in after if place < len(texts))]
    return found


def _distance(rect: Rect, x: float, y: float) -> float:
    """Return how far a point is from a place, 0 inside it."""
    return max(rect.x - x, x - rect.right, rect.y - y, y - rect.bottom, 0.0)


def _lines_of(text: Text) -> Rect:
    return Rect(text.rect.x, text.rect.y, text.rect.w, len(text.lines) * text.pitch)


def clicked(loaded: Loaded, seen: Previewed, scene: Scene, point: tuple[float, float]) -> tuple[str, str]:
    """Return the address of the deck's text under a point of the page, and in which language it stands there.

    Where there is none, the address is the page's own.
    """
    page, deck = seen.page, seen.book.deck
    near = f"cards/{seen.spot.chapter}/" if seen.spot.chapter in deck.cards_by_id else page.address
    for words in words_at(scene, *point):
        for language in (seen.language, seen.beside):
            if language is None:
                continue
            address = address_of(loaded, words, near, language, _renamed(told_in(deck, language), seen.cast))
            if address is not None:
                return address, language
    shown = any(isinstance(item, Illustration) and item.rect.holds(*point) for item in scene.items)
    return f"{near}picture" if shown else page.address, seen.language


def _renamed(deck: Deck, cast: str | None) -> Callable[[str], str]:
    """Return what gives a text the names of the cast that is shown."""
    return recast(deck, cast) if cast is not None and cast in {one.id for one in deck.cast} else str
