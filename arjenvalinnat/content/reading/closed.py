"""Whether a folder is closed: it is there, and this machine refuses to tell what is in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from arjenvalinnat.content.reading.files import DECK_FILE


def is_closed(folder: Path) -> bool:
    """Say whether a folder is there, but this machine refuses to tell what is in it."""
    try:
        (folder / DECK_FILE).stat()
    except FileNotFoundError:
        return is_unlisted(folder)
    except OSError:
        return _is_folder(folder)
    return False


def is_unlisted(folder: Path) -> bool:
    """Say whether a folder is there, but this machine refuses to tell the names in it."""
    try:
        os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return _is_folder(folder)
    return False


def _is_folder(path: Path) -> bool:
    """Say whether a path leads to a folder, or into one that nobody may look into."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except PermissionError:
        return True
    except OSError:
        return False
