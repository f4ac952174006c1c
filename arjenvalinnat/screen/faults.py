"""What went wrong in the middle of an hour, written down for us: where in the program, and nothing else.

The wording of an error is left out, because a text that somebody typed could stand in it; so are the folders
above the program, because they often bear a name.
"""

from __future__ import annotations

import datetime
import platform
import traceback
from pathlib import Path

from arjenvalinnat.content.shipped import PACKAGE
from arjenvalinnat.session.hour import Notice

FOLDER = "faults"

_PROGRAM = PACKAGE.parent


class Faults:
    """The faults of one program run; one that comes again is written down once."""

    def __init__(self, data: Path) -> None:
        """*data* is the program's data folder."""
        self._folder = data / FOLDER
        self._told: dict[str, Notice] = {}

    def note(self, fault: Exception) -> Notice:
        """Write the fault to a file, and return what the facilitator is told."""
        lines = "\n".join(_lines(fault))
        if lines not in self._told:
            self._told[lines] = self._written(lines)
        return self._told[lines]

    def _written(self, lines: str) -> Notice:
        now = datetime.datetime.now()
        name = f"{now:%Y-%m-%d-%H%M%S}-{len(self._told) + 1}.txt"
        about = f"Python {platform.python_version()}, {platform.system()}\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_text(about + lines + "\n", encoding="utf-8")
        except OSError:
            return Notice("told.fault-unkept")
        return Notice("told.fault", (("file", f"{FOLDER}/{name}"),))


def _lines(fault: BaseException) -> list[str]:
    """Return the fault's kind and where it came from, the innermost place last, then what caused it."""
    lines = [type(fault).__qualname__]
    for frame in traceback.extract_tb(fault.__traceback__):
        path = Path(frame.filename)
        file = path.relative_to(_PROGRAM).as_posix() if path.is_relative_to(_PROGRAM) else path.name
        lines.append(f"  {file}:{frame.lineno} {frame.name}: {frame.line}")
    earlier = fault.__cause__ or fault.__context__
    return lines if earlier is None else [*lines, "after", *_lines(earlier)]
