"""Days that break off, and a disk that fills up: what every test of a loss begins with."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from arjenvalinnat.rules.actions import Lock, Next
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.hour import Begin, Resume
from arjenvalinnat.session.showing import Showing
from tests.session.days import Clock, conductor

ROOT = Path(__file__).resolve().parents[2]
PLAYED = (Next(), Next(), Next(), Lock(), Next(), Next())


class Disk:
    """A disk with room for so many more bytes; it takes what still fits and then refuses."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, room: int | None = None) -> None:
        self.room = room
        self.fault = errno.ENOSPC
        self._write = os.write
        monkeypatch.setattr(os, "write", self.write)

    def write(self, file: int, data: bytes) -> int:
        """Write as `os.write` does, as far as there is room."""
        if self.room is None:
            return self._write(file, data)
        if not self.room:
            raise OSError(self.fault, os.strerror(self.fault))
        done = self._write(file, data[: self.room])
        self.room -= done
        return done


def begun(leads: Conductor) -> tuple[Session, Showing]:
    """Return a day that has just begun."""
    return leads.handle(*leads.start(Showing()), Begin())


def resumed(data: Path, clock: Clock | None = None) -> tuple[Session, Showing]:
    """Return the newest day as the next program goes on with it."""
    leads = conductor(data, clock)
    session, showing = leads.start(Showing())
    assert session.unfinished
    session, showing = leads.handle(session, showing, Resume())
    leads.let_go()
    return session, showing


def journals(data: Path) -> list[Path]:
    """Return the journals there are."""
    return sorted((data / "journals").iterdir())


def keys(session: Session) -> list[str]:
    """Return what is told, as keys."""
    return [told.key for told in session.told]
