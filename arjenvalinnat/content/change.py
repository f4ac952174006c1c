"""One thing that is otherwise between two versions of a deck, and what changed beside its own texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.translation.wording import wordings

Value: TypeAlias = str | bool | None

GROUPS = ("cards", "roles", "facts", "help", "chances", "translations")
"""Keys of a deck whose items are told one by one; everything else belongs to the deck itself."""


@dataclass(frozen=True, slots=True)
class PathStep:
    """A key of the format, and which item of it, by its id and by what people call it."""

    key: str
    id: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise: added, removed, changed, renamed, moved, order, redrawn or coverage.

    *old* and *new* are what stood and stands there; for `renamed` the ids, for `moved` the phases.
    """

    kind: str
    path: tuple[PathStep, ...]
    old: Value = None
    new: Value = None

    @property
    def group(self) -> PathStep:
        """Return the item that the change is told under: a card, a role, a fact, or the deck."""
        first = self.path[0]
        return first if first.key in GROUPS and first.id is not None else PathStep("deck")


def redrawn(new: Deck, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Change]:
    """Yield the pictures that are drawn otherwise under the same name."""
    for card in new.cards:
        if card.picture is None:
            continue
        name = card.picture.file
        if name in before and name in after and before[name] != after[name]:
            yield Change("redrawn", (PathStep("cards", card.id, card.title), PathStep("picture")), None, name)


def language_changes(old: Deck, new: Deck) -> Iterator[Change]:
    """Yield for each language what is translated of all texts; the deck's own is whole by itself."""
    totals = len(list(wordings(old))), len(list(wordings(new)))
    for language in dict.fromkeys((*new.translations, *old.translations)):
        here = (PathStep("translations", language, language),)
        words = old.translations.get(language), new.translations.get(language)
        told = [
            None if texts is None else f"{len(texts)}/{total}"
            for texts, total in zip(words, totals, strict=True)
        ]
        if told[0] != told[1]:
            yield Change(
                "coverage" if None not in told else "removed" if told[1] is None else "added", here, *told
            )
        if words[0] is not None and words[1] is not None:
            again = sum(words[0].get(address, text) != text for address, text in words[1].items())
            if again:
                yield Change("reworded", here, None, str(again))
