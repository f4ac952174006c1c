"""Names as wide as those of any cast: a text that fits with them fits in every cast."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import count
from math import isnan

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.views.layout import words
from arjenvalinnat.views.measure import advance

_NARROW = "i"


def widest(deck: Deck) -> Callable[[str], str] | None:
    """Return what puts the widest names into a text of the deck, as `content.cast` would another cast's.

    None where a name is more than one word, or where its width is more than that of its letters.
    """
    swaps: dict[str, str] = {}
    for person, forms in deck.cast[0].people.items() if deck.cast else ():
        for form, word in forms.items():
            found = _as_wide_as([cast.people[person][form] for cast in deck.cast])
            if found is None:
                return None
            swaps.setdefault(word, found)
    if not swaps:
        return str
    longest_first = sorted(swaps, key=len, reverse=True)
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return lambda text: names.sub(lambda found: swaps[found.group()], text)


def _as_wide_as(names: Sequence[str]) -> str | None:
    """Return one word that is as wide as each of the names, in both weights."""
    least = [max(advance(name, bold) for name in names) for bold in (False, True)]
    if any(isnan(advance(name, False)) or words(name) != [name] for name in names):
        return None
    name = max(names, key=lambda name: advance(name, False))
    longer = (name + _NARROW * more for more in count())
    return next(one for one in longer if all(advance(one, bold) >= least[bold] for bold in (False, True)))
