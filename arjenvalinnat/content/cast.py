"""The deck's people under other names, so that no pupil shares a name with someone in the day.

Cards are written in plain text with the forms of the first cast set; a form is swapped whole for the
same form of another set, never bent by rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from arjenvalinnat.content.format.deck import Deck


def recast(deck: Deck, cast_id: str) -> Callable[[str], str]:
    """Return what rewrites a text of the deck with the names of the set *cast_id*.

    Raises:
        KeyError: the deck has no such set.
    """
    sets = {cast.id: cast for cast in deck.cast}
    chosen = sets[cast_id]
    swaps: dict[str, str] = {}
    for person, forms in deck.cast[0].people.items():
        for form, word in forms.items():
            swaps.setdefault(word, chosen.people[person][form])
    if chosen is deck.cast[0] or not swaps:
        return str
    longest_first = sorted(swaps, key=len, reverse=True)
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return lambda text: words.sub(lambda found: swaps[found.group()], text)
