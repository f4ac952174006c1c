"""A text in several kinds, of which the facilitator chooses one before the lesson."""

from __future__ import annotations

from collections.abc import Mapping


class Varied(str):
    """A text by the kinds of one variant; as a text it is that of the first kind.

    Two are equal if all their kinds are, and none is equal to a text alone, so that a deck whose second kind
    has changed is another deck.
    """

    __slots__ = ("kinds",)

    kinds: Mapping[str, str]

    def __new__(cls, kinds: Mapping[str, str]) -> Varied:
        """Return the text of these kinds, which are at least one."""
        varied = super().__new__(cls, next(iter(kinds.values())))
        varied.kinds = dict(kinds)
        return varied

    def __eq__(self, other: object) -> bool:
        """Say whether it is the same text in every kind."""
        return isinstance(other, Varied) and list(self.kinds.items()) == list(other.kinds.items())

    def __ne__(self, other: object) -> bool:
        """Say whether it is another text in some kind."""
        return not self == other

    __hash__ = str.__hash__

    def __reduce__(self) -> tuple[type[Varied], tuple[Mapping[str, str]]]:
        """Return what a copy is made from."""
        return Varied, (self.kinds,)
