"""Paper: a page is written where the sheets are kept and opened with the system's own viewer.

Nothing is written unless the facilitator asks for it. Whatever fails is a sentence for the facilitator.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from arjenvalinnat.session.hour import Notice, Session
from arjenvalinnat.session.report.record import fresh_id
from arjenvalinnat.session.showing import Showing

Papers: TypeAlias = Callable[[str, Session, Showing, Path], Path | None]
"""Writes a page for paper, "sheet" or "jobs", into a folder and returns its file, None when there is nothing
to write yet; an `OSError` says that the folder cannot be written."""

Viewer: TypeAlias = Callable[[Path], bool]
"""Opens a file for the facilitator and says whether it could."""


def printed(
    session: Session, showing: Showing, paper: str, folder: Path, papers: Papers, viewer: Viewer
) -> Session:
    """Write a page for paper and open it; the session tells the facilitator what became of it."""
    if session.play is not None and not session.record.id:
        session = replace(session, record=replace(session.record, id=fresh_id()))
    try:
        path = papers(paper, session, showing, folder)
    except OSError as cause:
        why = (("path", str(folder)), ("cause", cause.strerror or str(cause)))
        return _told(session, Notice("told.sheet-failed", why))
    if path is None:
        return session
    if paper == "sheet":
        session = replace(session, on_paper=session.record.own)
    key = "told.sheet-kept" if viewer(path) else "told.sheet"
    return _told(session, Notice(key, (("path", str(path)),)))


def open_page(path: Path) -> bool:
    """Open a file of this machine with the system's viewer; say whether there was one."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        displays = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
        if sys.platform != "darwin" and not displays:  # a browser of the terminal would lie over the game
            return False
        import webbrowser  # noqa: PLC0415 - slow to load, and only this needs it

        return webbrowser.open(path.resolve().as_uri())
    except (OSError, ValueError):
        return False


def _told(session: Session, told: Notice) -> Session:
    return replace(session, told=(*session.told, told))
