"""Last time's choices, so that Enter, Enter starts the next hour. Nothing about any pupil is among them."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from arjenvalinnat.rules.state import MAX_GROUPS
from arjenvalinnat.session.hour import Wishes
from arjenvalinnat.session.journal.whole_files import json_bytes
from arjenvalinnat.session.journal.wishes_snapshot import wishes_from, wishes_to
from arjenvalinnat.session.screens import FILE


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered from one hour to the next."""

    wishes: Wishes = field(default_factory=Wishes)
    deck: str | None = None
    language: str | None = None
    cast: str | None = None
    big: bool = False
    still: bool = False
    notices: bool = True
    screen: int | None = None
    beside: str | None = None
    desk_language: str | None = None


def read_settings(folder: Path) -> Settings:
    """Read what is remembered; a file that is missing or damaged remembers nothing."""
    with suppress(AttributeError, OSError, ValueError, KeyError, TypeError):
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        wishes = wishes_from(kept)
        wishes = replace(without_seed(wishes), plan=())
        if not 1 <= wishes.groups <= MAX_GROUPS:
            wishes = replace(wishes, groups=Wishes().groups)
        return Settings(
            wishes,
            _text(kept.get("deck")),
            _text(kept.get("language")),
            _text(kept.get("cast")),
            bool(kept.get("big")),
            bool(kept.get("still")),
            bool(kept.get("notices", True)),
            kept["screen"] if isinstance(kept.get("screen"), int) else None,
            _text(kept.get("beside")),
            _text(kept.get("desk-language")),
        )
    return Settings()


def keep_settings(folder: Path, settings: Settings) -> None:
    """Remember these for the next hour; where the disk refuses, nothing is remembered and nothing breaks."""
    wishes = wishes_to(settings.wishes)
    kept: dict[str, Any] = {
        **{name: value for name, value in wishes.items() if name not in ("seed", "plan")},
        "deck": settings.deck,
        "language": settings.language,
        "cast": settings.cast,
        "big": settings.big,
        "still": settings.still,
        "notices": settings.notices,
        "screen": settings.screen,
        "beside": settings.beside,
        "desk-language": settings.desk_language,
    }
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"{FILE}.new"
        beside.write_bytes(json_bytes(kept, indent=1))
        os.replace(beside, folder / FILE)


def without_seed(wishes: Wishes) -> Wishes:
    """Return the wishes without the seed: every day draws its own."""
    return replace(wishes, seed=0)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
