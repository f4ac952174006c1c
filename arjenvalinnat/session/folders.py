"""Where the program keeps its files on this machine, and where its own decks lie."""

from __future__ import annotations

import os
from pathlib import Path

from arjenvalinnat.content.shipped import shipped

DATA_VARIABLE = "ARJENVALINNAT_DATA"
"""An environment variable that names another data folder, for tests and for a memory stick."""


def data_folder() -> Path:
    """Return the user's data folder of this program; it may not exist yet."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    import platformdirs  # noqa: PLC0415 - not needed before the first page is painted

    return Path(platformdirs.user_data_dir("arjenvalinnat", appauthor=False))


def writable(folder: Path) -> bool:
    """Tell whether a file can be written into the folder, which is made if it is not there yet."""
    import tempfile  # noqa: PLC0415 - slow to load, and only this needs it

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def shipped_decks() -> Path:
    """Return the folder of the decks that come with the program."""
    return shipped("scenarios")


def deck_folders() -> tuple[Path, ...]:
    """Return the folders in which decks are looked for: the program's own, and the user's."""
    return shipped_decks(), data_folder() / "decks"
