"""The session knows a deck's pictures and their shapes; what is not there is simply not among them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.deck_pictures import PNG, pictures_of, sides_of
from arjenvalinnat.session.intents.hour import Begin, Choose, Resume
from arjenvalinnat.session.showing import Showing
from tests.views.pictured import FILE, FOLDER, pictured


def png(width: int, height: int) -> bytes:
    """Return the beginning of a photograph of this many pixels."""
    return PNG + b"\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0"


@pytest.mark.parametrize(
    ("head", "sides"),
    [
        (b'<svg viewBox="0 0 320 240">', (320, 240)),
        (b"<?xml version='1.0'?><!-- <svg viewBox='0 0 9 1'> --><svg viewBox='0,0,3.5,7'>", (3.5, 7)),
        (b'<svg width="30mm" height="60mm" viewBox="0 0 1 1">', (30, 60)),
        (b'<svg width="100%" height="100%" viewBox="-5 -5 20 10">', (20, 10)),
        (b'<svg data-name="a > b" viewBox="0 0 2 1">', (2, 1)),
        (b"<svg>", (1, 1)),
        (png(640, 480), (640, 480)),
    ],
)
def test_a_picture_tells_its_sides(head: bytes, sides: tuple[float, float]) -> None:
    """A drawing tells its size or its viewBox, a photograph its pixels; without either it is a square."""
    assert sides_of(head) == sides


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"GIF89a",
        PNG,
        png(0, 9),
        png(60_000, 60_000),
        b'<svg viewBox="0 0 9000 1">',
        b'<svg viewBox="0 0 0 0">',
        b"<svg viewBox='0 0 1 1'",
        b"\xff\xfe\x00<svg",
    ],
)
def test_what_is_no_picture_has_no_sides(head: bytes) -> None:
    """Another format, half a file, a picture of no size or of far too many pixels is not shown."""
    assert sides_of(head) is None


def test_only_pictures_that_are_there_are_known(tmp_path: Path) -> None:
    """A missing folder, a folder of the picture's name and a file that is too large leave nothing."""
    deck, place = pictured(), tmp_path / "pictures" / FILE.name
    assert set(pictures_of(deck, str(FOLDER))) == {FILE.name}
    assert pictures_of(deck, str(tmp_path)) == pictures_of(deck, "") == {}
    place.mkdir(parents=True)
    assert pictures_of(deck, str(tmp_path)) == {}
    place.rmdir()
    with place.open("wb") as file:
        file.write(FILE.read_bytes())
        file.truncate(limits.PNG_BYTES + 1)
    assert pictures_of(deck, str(tmp_path)) == {}


def test_a_day_that_goes_on_has_its_pictures(tmp_path: Path) -> None:
    """They are there when the deck is chosen, and after a power cut; without the file the day goes on too."""
    decks = tmp_path / "decks"
    for name in ("kuvallinen", "pienin"):
        shutil.copytree(FOLDER.parent / name, decks / name)

    def conductor() -> Conductor:
        return Conductor(tmp_path / "data", [decks], seed=lambda: 7)

    leads = conductor()
    session, showing = leads.start(Showing())
    assert [entry.title for entry in session.found] == ["Päivä kuvina", "Tavallinen päivä"]
    session, showing = leads.handle(session, showing, Choose(1))
    assert session.pictures == {}
    session, showing = leads.handle(session, showing, Choose(0))
    known = session.pictures
    assert known[FILE.name].aspect == pytest.approx(4 / 3)
    assert Path(known[FILE.name].file) == decks / "kuvallinen" / "pictures" / FILE.name
    session, showing = leads.handle(session, showing, Begin())
    leads.let_go()
    late = conductor()
    found, shown = late.start(Showing())
    found, shown = late.handle(found, shown, Choose(1))
    found, shown = late.handle(found, shown, Resume())
    assert found.play == session.play
    assert found.pictures == known
    late.let_go()
    Path(known[FILE.name].file).unlink()
    last = conductor()
    found, shown = last.start(Showing())
    found, shown = last.handle(found, shown, Resume())
    assert found.play == session.play
    assert found.pictures == {}
