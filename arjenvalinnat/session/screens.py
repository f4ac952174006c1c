"""Which display was chosen for the wall, read before anything else is loaded: its window opens there."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

FILE = "settings.json"
"""The file of `settings`, which loads the deck's models and is too slow for the first frame."""


def chosen_screen(folder: Path) -> int | None:
    """Return the number of the display that was chosen last time, None for the program's own choice."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        chosen = json.loads((folder / FILE).read_text(encoding="utf-8"))["screen"]
        return chosen if isinstance(chosen, int) else None
    return None
