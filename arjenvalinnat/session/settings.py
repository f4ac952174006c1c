"""Last time's choices, so that Enter, Enter starts the next hour. Nothing about any pupil is among them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_type_hints

from arjenvalinnat.rules.state import MAX_GROUPS
from arjenvalinnat.session.hour import MOST_LEAF, Wishes
from arjenvalinnat.session.journal.whole_files import json_bytes
from arjenvalinnat.session.journal.wishes_snapshot import wishes_from, wishes_to
from arjenvalinnat.session.screens import FILE
from arjenvalinnat.session.showing import Preferences


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered from one hour to the next."""

    wishes: Wishes = field(default_factory=Wishes)
    deck: str | None = None
    preferences: Preferences = field(default_factory=Preferences)


def read_settings(folder: Path, first: Preferences | None = None) -> Settings:
    """Read what is remembered; of what is not, or is damaged, the *first* preferences hold."""
    plain = Settings(preferences=first or Preferences())
    with suppress(AttributeError, OSError, ValueError, KeyError, TypeError):
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        wishes = wishes_from(kept, Wishes())
        wishes = replace(without_seed(wishes), plan=())
        if not 1 <= wishes.groups <= MAX_GROUPS:
            wishes = replace(wishes, groups=Wishes().groups)
        if not 1 <= wishes.leaf <= MOST_LEAF:
            wishes = replace(wishes, leaf=MOST_LEAF)
        deck = kept.get("deck")
        preferences = _preferences_from(kept, plain.preferences)
        return Settings(wishes, deck if isinstance(deck, str) else None, preferences)
    return plain


def keep_settings(folder: Path, settings: Settings) -> None:
    """Remember these for the next hour; where the disk refuses, nothing is remembered and nothing breaks."""
    wishes, liked = wishes_to(settings.wishes), settings.preferences
    kept: dict[str, Any] = {
        **{name: value for name, value in wishes.items() if name not in ("seed", "plan")},
        "deck": settings.deck,
        **{_key(name): getattr(liked, name) for name in _KINDS},
    }
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"{FILE}.new"
        beside.write_bytes(json_bytes(kept, indent=1))
        os.replace(beside, folder / FILE)


def without_seed(wishes: Wishes) -> Wishes:
    """Return the wishes without the seed: every day draws its own."""
    return replace(wishes, seed=0)


_KINDS = get_type_hints(Preferences)
"""Every preference, and what kind of value it has."""


def _preferences_from(kept: Mapping[str, Any], first: Preferences) -> Preferences:
    """Return the preferences that are remembered; one that is missing or of another kind is as at *first*."""
    read = {name: kept.get(_key(name)) for name in _KINDS}
    known = {name: one for name, one in read.items() if one is not None and isinstance(one, _KINDS[name])}
    return replace(first, **known)


def _key(name: str) -> str:
    return name.replace("_", "-")
