"""What the program prints and reads in a terminal, whatever stands in a deck, a sheet or on the keyboard.

Each printed text goes through here, so that nothing of it moves a cursor or changes a terminal, and a typed
byte that is no text ends nothing.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO, cast

from arjenvalinnat.content.legible import printable


class _Printed:
    """A stream that prints what a terminal may get; all else is the stream's own."""

    def __init__(self, stream: TextIO) -> None:
        """Print to this stream."""
        self._stream = stream

    def write(self, text: str) -> int:
        """Print a text without its control characters."""
        return self._stream.write(printable(text))

    def writelines(self, lines: Iterator[str]) -> None:
        """Print several texts."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def safe_streams() -> Iterator[None]:
    """Print UTF-8 without what moves a cursor, and read whatever is typed, as long as the program runs."""
    before = sys.stdout, sys.stderr
    for stream in before:
        _in_utf8(stream)
    with suppress(AttributeError, io.UnsupportedOperation):  # there may be no keyboard, or a test's own
        cast(io.TextIOWrapper, sys.stdin).reconfigure(errors="replace")
    sys.stdout, sys.stderr = (_safe(stream) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _in_utf8(stream: TextIO | None) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")


def _safe(stream: TextIO | None) -> TextIO:
    """Return a stream that can be printed to; a program without a console has none, and that stays so."""
    return cast(TextIO, stream if stream is None else _Printed(stream))
