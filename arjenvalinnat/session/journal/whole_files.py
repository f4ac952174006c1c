"""Files that are on the disk as a whole or not at all, and that nobody but their owner may read.

What is written stands beside its place first; only when all of it is on the disk does it get its name.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

OWNER_ONLY = 0o600
_BINARY = getattr(os, "O_BINARY", 0)


def json_bytes(value: Any, indent: int | None = None) -> bytes:
    """Return plain data as JSON in UTF-8; half a letter is written as its escape, which reads as it was."""
    return json.dumps(value, ensure_ascii=False, indent=indent).encode("utf-8", "backslashreplace")


def write_beside(beside: Path, data: bytes) -> None:
    """Write a new file and wait until it is on the disk.

    Raises:
        OSError: the disk refuses; nothing is left behind.
    """
    with suppress(FileNotFoundError):
        beside.unlink()  # what an earlier program left may be read by others
    try:
        file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, OWNER_ONLY)
        try:
            if hasattr(os, "fchmod"):
                with suppress(OSError):  # some file systems know no owners
                    os.fchmod(file, OWNER_ONLY)
            write_all(file, data)
            os.fsync(file)
        finally:
            os.close(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def put_in_place(beside: Path, path: Path) -> None:
    """Give what was written beside its name, instead of whatever had it.

    Raises:
        OSError: the disk refuses; nothing is left beside.
    """
    try:
        os.replace(beside, path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    keep_names(path.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file as a whole; until then what stood there stands.

    Raises:
        OSError: the disk refuses; nothing is left behind.
    """
    beside = path.with_name(f"{path.name}.new")
    write_beside(beside, data)
    put_in_place(beside, path)


def write_all(file: int, data: bytes) -> None:
    """Write all of the data to an open file, however little it takes at once."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]


def keep_names(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, too, where a folder can be asked that."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
