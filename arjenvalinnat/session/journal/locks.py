"""One program at a time on one file: a lock of the operating system, which dies with the program."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})

if sys.platform == "win32":
    import msvcrt

    _BEYOND = 1 << 30
    """A byte that no journal reaches: what Windows locks, others cannot even read."""

    def _take(file: int) -> None:
        os.lseek(file, _BEYOND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock(file: int) -> bool:
    """Lock an open file until it is closed; False when another program has it.

    A file system that knows no locks has nothing to say against it.
    """
    try:
        _take(file)
    except OSError as fault:
        return fault.errno not in _TAKEN
    return True


def is_held(path: Path) -> bool:
    """Tell whether a living program holds this file."""
    binary = getattr(os, "O_BINARY", 0)
    for way in (os.O_RDWR, os.O_RDONLY):
        try:
            file = os.open(path, way | binary)
        except OSError:
            continue
        try:
            return not lock(file)
        finally:
            os.close(file)
    return False
