"""A deck in the kinds that the facilitator has chosen: a plain deck, in which every text is one text.

What is played never asks of which kind it is. The variants themselves stay in the deck, so that a sheet
can say what there was to choose from.
"""

from __future__ import annotations

from collections.abc import Mapping

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.varied import Varied
from arjenvalinnat.content.translation.wording import settled


def with_kinds(deck: Deck, chosen: Mapping[str, str]) -> Deck:
    """Return the deck with one kind of every variant, the first where none is chosen.

    *chosen* are the kinds' ids by the variants' ids. The translation of the chosen kind then stands at the
    address without the kind; where there is none, the deck's own text is read, as everywhere.

    Raises:
        KeyError: the deck has no such variant, or the variant no such kind.
    """
    kinds = _chosen_kinds(deck, chosen)
    kept: dict[str, str] = {}
    gone: set[str] = set()

    def settle(address: str, text: Varied) -> str:
        kind = kinds.get(frozenset(text.kinds), next(iter(text.kinds)))
        kept[f"{address}/{kind}"] = address
        gone.update(f"{address}/{other}" for other in text.kinds)
        return text.kinds[kind]

    plain = settled(deck, settle)
    if not gone:
        return deck
    translations = {
        language: {
            kept.get(address, address): text
            for address, text in texts.items()
            if address in kept or address not in gone
        }
        for language, texts in deck.translations.items()
    }
    return plain.model_copy(update={"translations": translations})


def _chosen_kinds(deck: Deck, chosen: Mapping[str, str]) -> Mapping[frozenset[str], str]:
    """Return the chosen kind of every variant by all kinds of it, which is how a text names its variant."""
    every = {variant.id: [kind.id for kind in variant.kinds] for variant in deck.variants}
    for variant, kind in chosen.items():
        if kind not in every[variant]:
            raise KeyError(kind)
    return {frozenset(kinds): chosen.get(variant, kinds[0]) for variant, kinds in every.items()}
