"""An author's afternoon, as it is spent: a new deck, three mistakes, mended, seen, counted, translated, sent.

Every step is the command that the guide tells, in a process of its own; nothing is reached into.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pygame
import pytest

MAIN = Path(__file__).resolve().parents[2] / "main.py"
CARD = "kenen-pariksi"
SWEDISH = "Vem jobbar med vem?"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the author works in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    """Type a command, and return what it printed."""
    done = subprocess.run(
        [sys.executable, str(MAIN), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def shot(name: str, *more: str) -> bytes:
    """Return the wall on the card as the preview shows it."""
    run("preview", f"oma-paiva:{CARD}", "--once", f"{name}.png", "--size", "1280x720", *more)
    return pygame.image.tobytes(pygame.image.load(f"{name}.png"), "RGB")


def mistaken(aamu: Path, tunti: Path, ilta: Path) -> None:
    """Make three mistakes with a hurried hand, read all three answers, and mend them."""
    before = {path: path.read_text(encoding="utf-8") for path in (aamu, tunti, ilta)}
    ask = re.search(r"  ask: (.+)", before[ilta])
    assert ask is not None
    edit(ilta, ask[0], f'  ask: "{ask[1]}')
    edit(aamu, "  phase: aamu", "  phase: aammu")
    edit(tunti, "  situation: Parityö", "  situation: Nyt se alkaa: Parityö")
    said = run("check", "oma-paiva", "--lang", "fi", code=1)
    for path, code in ((ilta, "AV012"), (aamu, "AV101"), (tunti, "AV011")):
        assert re.search(rf"{path.name}:\d+:\d+: virhe {code}: ", said), said
    assert "Tarkoititko ”aamu”?" in said
    assert "^" in said
    located = re.search(rf"{aamu.name}:(\d+):", said)
    assert located is not None
    assert "aammu" in aamu.read_text(encoding="utf-8").splitlines()[int(located[1]) - 1]
    assert "AV011" in run("check", "--explain", "AV011", "--lang", "fi")
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")
    run("check", "oma-paiva", "--strict")


def seen(tunti: Path) -> None:
    """Look at the wall before and after another edit, and as another colour vision sees it."""
    first = shot("ensin")
    assert first == shot("sama")
    edit(tunti, "seisoo ovella yksin", "jää ovelle yksin")
    then = shot("sitten")
    assert then not in (first, shot("punainen", "--vision", "protanopia"))


def counted(desk: Path) -> None:
    """Ask for every possible day, as numbers and as a page that asks for nothing from outside."""
    assert json.loads(run("analyse", "oma-paiva", "--json"))
    run("analyse", "oma-paiva", "--html", "paivat.html")
    page = (desk / "paivat.html").read_text(encoding="utf-8")
    assert "Kenen pariksi?" in page
    assert "<script" not in page


def translated(deck: Path) -> None:
    """Translate one text: it is shown in Swedish, and what is missing is told."""
    finnish = shot("suomeksi")
    run("translate", "oma-paiva", "sv")
    book = deck / "translations" / "sv.po"
    entries = polib.pofile(str(book), wrapwidth=0)
    next(entry for entry in entries if entry.msgctxt == f"cards/{CARD}/title").msgstr = SWEDISH
    entries.save(str(book))
    assert "AV602" in run("check", "oma-paiva")
    assert shot("svenska", "--lang", "sv") != finnish


def test_from_nothing_to_a_pack_that_plays(desk: Path) -> None:
    """Nobody who follows the guide ever meets a Python word, and what was written is what is played."""
    assert "oma-paiva" in run("new", "Oma päivä", "--yes", "--lang", "fi")
    run("check", "oma-paiva", "--strict")
    deck = desk / "oma-paiva"
    cards = sorted((deck / "cards").glob("*.yaml"))
    tunti = next(path for path in cards if CARD in path.read_text(encoding="utf-8"))
    situation = re.search(r"situation: (.+)", tunti.read_text(encoding="utf-8"))
    assert situation is not None
    edit(tunti, situation[1], "Parityö alkaa, ja uusi oppilas seisoo ovella yksin.")
    run("check", "oma-paiva", "--strict")
    mistaken(cards[0], tunti, cards[-1])
    seen(tunti)
    counted(desk)
    translated(deck)
    run("pack", "oma-paiva", "--out", "oma.arjen")
    hour = run("play", "oma-paiva", "--auto", "3", "--lang", "sv")
    assert SWEDISH in hour
    assert "jää ovelle yksin" in hour
    shutil.rmtree(deck)  # from here on there is the pack alone
    assert run("play", "oma.arjen", "--auto", "3", "--lang", "sv") == hour
