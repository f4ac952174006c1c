"""Which words of a page are under the mouse."""

from __future__ import annotations

from arjenvalinnat.content.cast import recast
from arjenvalinnat.content.load import Loaded
from arjenvalinnat.content.translate import told_in
from arjenvalinnat.session.preview.places import address_of
from arjenvalinnat.session.preview.previewed import Previewed
from arjenvalinnat.views.scene import Rect, Scene, Text

_SLACK = 0.8
"""Units that a click may miss the lines by."""


def words_at(scene: Scene, x: float, y: float) -> str:
    """Return the text under a point of the page, the smallest where several lie there; else an empty one."""
    found = [
        item for item in scene.items
        if isinstance(item, Text) and item.lines and _lines_of(item).inset(-_SLACK, -_SLACK).holds(x, y)
    ]  # fmt: skip
    return " ".join(min(found, key=lambda item: len(item.lines)).lines) if found else ""


def _lines_of(text: Text) -> Rect:
    return Rect(text.rect.x, text.rect.y, text.rect.w, len(text.lines) * text.pitch)


def clicked_address(loaded: Loaded, seen: Previewed, scene: Scene, point: tuple[float, float]) -> str:
    """Return the address of the deck's text under a point of the page, or the page's own address."""
    page, deck = seen.page, told_in(seen.book.deck, seen.language)
    casts = {cast.id for cast in deck.cast}
    renamed = recast(deck, seen.cast) if seen.cast is not None and seen.cast in casts else str
    near = f"cards/{seen.spot.chapter}/" if seen.spot.chapter in deck.cards_by_id else page.address
    found = address_of(loaded, words_at(scene, *point), near, seen.language, renamed)
    return found if found is not None else page.address
