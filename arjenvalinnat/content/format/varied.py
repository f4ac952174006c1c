"""A text in several kinds, of which the facilitator chooses one before the lesson."""

from __future__ import annotations

from collections.abc import Mapping


class Varied(str):
    """A text by the kinds of one variant; as a text it is that of the first kind."""

    __slots__ = ("kinds",)

    kinds: Mapping[str, str]

    def __new__(cls, kinds: Mapping[str, str]) -> Varied:
        """Return the text of these kinds, which are at least one."""
        varied = super().__new__(cls, next(iter(kinds.values())))
        varied.kinds = dict(kinds)
        return varied

    def __reduce__(self) -> tuple[type[Varied], tuple[Mapping[str, str]]]:
        """Return what a copy is made from."""
        return Varied, (self.kinds,)
