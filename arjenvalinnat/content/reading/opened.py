"""A file is read up to a limit, and only where it is one: a queue or a device keeps its reader waiting."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_at_most(path: Path, most: int) -> bytes:
    """Return a file's bytes, one more than *most* of one that has more: that is enough to refuse it.

    Raises:
        OSError: it cannot be read, or is no ordinary file.
    """
    with open(os.open(path, _AT_ONCE), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        return file.read(most + 1)
