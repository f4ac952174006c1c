"""What turns to a page, or moves about on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.session.showing import PageName, WhatIf


@dataclass(frozen=True, slots=True)
class Show:
    """Turn to a page, at one of its places."""

    page: PageName
    item: int = 0
    what_if: WhatIf | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """Lay the key sheet, the settings or the question about leaving over the page, or take them away.

    A page that lies over may have several leaves; the same page and leaf once more is the way back.
    """

    page: PageName
    leaf: int = 0


@dataclass(frozen=True, slots=True)
class Uncover:
    """Put one more choice on the wall, or all of them."""

    all: bool = False


@dataclass(frozen=True, slots=True)
class EnterFor:
    """Await the choice of this group next."""

    group: int


@dataclass(frozen=True, slots=True)
class OwnIdea:
    """Take the awaited group's next choice as the nearest to an answer of its own, or no longer."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Blank the wall, or show it again."""


@dataclass(frozen=True, slots=True)
class MoveFocus:
    """Move the ring by so many hotspots, round and round."""

    by: int


@dataclass(frozen=True, slots=True)
class Scroll:
    """Scroll a text that is longer than the wall, in lines."""

    by: int


PlaceIntent: TypeAlias = Show | Over | Uncover | EnterFor | OwnIdea | Blank | MoveFocus | Scroll
