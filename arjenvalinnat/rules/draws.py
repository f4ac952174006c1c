"""Chance, all of it: every draw comes from the session's seed and the names of the things drawn.

Nothing is drawn from a running stream, so skipping a card changes no other draw of the session.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TypeVar

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.step import Step
from arjenvalinnat.content.tasks.choices import Choice
from arjenvalinnat.rules.state import PlaceId

Drawn = TypeVar("Drawn")


def lot(seed: int, *names: object) -> int:
    """Return the lot, a number below 2**64, that these names draw from this seed."""
    text = "\x1f".join(map(str, (seed, *names)))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def shuffled(seed: int, purpose: str, things: Iterable[Drawn], key: Sequence[str]) -> tuple[Drawn, ...]:
    """Return the things in the order of their lots; `key` names each of them."""
    drawn = sorted(zip((lot(seed, purpose, name) for name in key), key, things, strict=True), key=_by_lot)
    return tuple(thing for _, _, thing in drawn)


def _by_lot(drawn: tuple[int, str, object]) -> tuple[int, str]:
    return drawn[0], drawn[1]


def draw_name(place: PlaceId) -> str:
    """Return the name of a place in draws: the card's id and, in a scene, the step's."""
    card, step = place
    return card if step is None else f"{card}/{step}"


def shown_choices(seed: int, place: PlaceId, step: Step) -> tuple[Choice, ...]:
    """Return a step's choices in the order they are shown in; the letters A-D follow it."""
    order = shown_order(seed, draw_name(place), tuple(choice.id for choice in step.choices))
    return tuple(choice for name in order for choice in step.choices if choice.id == name)


@lru_cache(maxsize=4096)
def shown_order(seed: int, place: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of a place's choices or things in the order they are shown in."""
    return shuffled(seed, f"order/{place}", ids, ids)


def disordered(seed: int, place: PlaceId, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of things to be put in order as they are shown: never in the order that is written."""
    shown = shown_order(seed, draw_name(place), ids)
    return (*shown[1:], shown[0]) if shown == ids else shown


def deal_roles(deck: Deck, seed: int, groups: int) -> tuple[str | None, ...]:
    """Deal a role to every group; they repeat only when there are more groups than roles."""
    ids = [role.id for role in deck.roles if role.by_default]
    if not ids:
        return (None,) * groups
    dealt = shuffled(seed, "roles", ids, ids)
    return tuple(dealt[group % len(dealt)] for group in range(groups))


def drawn_answer(seed: int, card: str, group: int, tied: Sequence[str | None]) -> str | None:
    """Draw one of a group's tied answers; *card* is the name of the place."""
    return min(tied, key=lambda answer: (lot(seed, "tie", card, group, answer), str(answer)))
