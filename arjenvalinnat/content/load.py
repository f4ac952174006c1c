"""A deck from the disk, whether its author keeps it as a folder or somebody sent it as a pack."""

from __future__ import annotations

import datetime
from pathlib import Path

from arjenvalinnat.content.packs.packed import load_pack
from arjenvalinnat.content.reading.files import is_pack
from arjenvalinnat.content.reading.folder import load_folder
from arjenvalinnat.content.reading.sources import Loaded


def load_deck(path: Path, *, today: datetime.date | None = None) -> Loaded:
    """Load the deck in the folder or the pack *path*; findings name files as *path* does."""
    return (load_pack if is_pack(path) else load_folder)(path, today=today)
