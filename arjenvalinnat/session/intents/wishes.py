"""What changes the wishes of the set-up, or how the hour is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.showing import Preferences


@dataclass(frozen=True, slots=True)
class WishFor:
    """Wish for another hour: all the wishes as they are to be from now on."""

    wishes: Wishes


@dataclass(frozen=True, slots=True)
class Prefer:
    """See the hour in another way: all the preferences as they are to be from now on."""

    preferences: Preferences


WishIntent: TypeAlias = WishFor | Prefer
