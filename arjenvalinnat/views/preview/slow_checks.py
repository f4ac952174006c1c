"""What takes longer than a picture, the fit above all: asked beside the preview once the author pauses."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from typing import TypeAlias

from arjenvalinnat.content.diagnostics import Diagnostic
from arjenvalinnat.content.reading.sources import Loaded
from arjenvalinnat.views.findings import slow_findings

QUIET = 1.0
"""Seconds after a save until the look begins: it takes about as long, and the picture comes first."""

_TURN = 0.0002
"""Seconds that a thread goes on at most while another one waits."""

Done: TypeAlias = tuple[Loaded, Sequence[Diagnostic]]


class SlowChecks:
    """One look at a time, in a thread of its own; it ends with the program.

    The window's thread gives way whenever it reads a file, and would wait 5 ms each time to come back.
    """

    def __init__(self) -> None:
        sys.setswitchinterval(_TURN)
        self._asked: Loaded | None = None
        self._since = 0.0
        self._done: SimpleQueue[Done] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def ask(self, loaded: Loaded | None, now: float) -> None:
        """Ask about a deck from a moment in seconds on, or about none; what was asked before is forgotten."""
        self._asked, self._since = loaded, now

    def look(self, now: float) -> Done | None:
        """Begin the look when it is time, and return what one has found that has ended."""
        idle = self._thread is None or not self._thread.is_alive()
        if self._asked is not None and idle and now - self._since >= QUIET:
            asked, self._asked = self._asked, None
            self._thread = threading.Thread(target=self._find, args=(asked,), daemon=True)
            self._thread.start()
        try:
            return self._done.get_nowait()
        except Empty:
            return None

    def _find(self, loaded: Loaded) -> None:
        self._done.put((loaded, slow_findings(loaded)))
