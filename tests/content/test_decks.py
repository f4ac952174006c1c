"""Decks are found and listed one by one: what cannot be read hides nothing and is named with its reason."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arjenvalinnat.cli.main import main
from arjenvalinnat.content.decks import Listed, find_decks, first_playable, listed
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.session.conductor import Conductor
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.intents.hour import Begin, Choose, Leave, Resume
from arjenvalinnat.session.intents.intent import Intent
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.session.steer import steer
from arjenvalinnat.views.texts import texts
from arjenvalinnat.views.wall.page import wall_view
from tests.content.files import DECKS
from tests.content.packs import with_more

GOOD = DECKS / "good" / "pienin"
TITLE = "Tavallinen päivä"
LONG = "x" * 300


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder with two good decks round a folder that is no deck."""
    folder = tmp_path / "tikku"
    for name in ("a", "z"):
        shutil.copytree(GOOD, folder / name)
    (folder / "lost+found").mkdir()
    return folder


@pytest.fixture
def close(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Return what makes this machine refuse to look into a folder, also for root."""

    def refusing(folder: Path, real: Callable[..., Any], *, itself: bool) -> Callable[..., Any]:
        def ask(path: Any = ".", *more: Any, **named: Any) -> Any:
            asked = Path(path) if isinstance(path, str | Path) else None
            if asked is not None and (folder in asked.parents or (itself and asked == folder)):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *more, **named)

        return ask

    def close_folder(folder: Path) -> None:
        for module, name in ((os, "listdir"), (os, "scandir"), (os, "stat"), (io, "open")):
            asks = refusing(folder, getattr(module, name), itself=name.endswith("dir"))
            monkeypatch.setattr(module, name, asks)

    return close_folder


def codes(path: Path) -> list[str]:
    return [one.code for one in load_deck(path).findings]


def test_a_closed_folder_hides_no_deck(stick: Path, close: Callable[[Path], None]) -> None:
    """AV242 names it, alone and among others; a folder that is no deck and can be read is passed over."""
    assert find_decks(stick) == (stick / "a", stick / "z")
    close(stick / "lost+found")
    assert find_decks(stick) == (stick / "a", stick / "lost+found", stick / "z")
    assert find_decks(stick / "lost+found") == (stick / "lost+found",)
    assert codes(stick / "lost+found") == ["AV242"]
    assert codes(stick / "a") == []
    assert listed(stick / "a") == Listed(stick / "a", TITLE)
    closed = listed(stick / "lost+found")
    assert closed.title == "lost+found"
    assert closed.fault is not None
    assert closed.fault.code == "AV242"


def test_a_folder_whose_names_are_kept_back_is_told(stick: Path, close: Callable[[Path], None]) -> None:
    """A whole stick that nobody may look into is not an empty one."""
    close(stick)
    assert find_decks(stick) == (stick,)
    assert codes(stick) == ["AV242"]


def test_a_hidden_folder_of_the_system_is_passed_over(stick: Path, close: Callable[[Path], None]) -> None:
    """`.Trash-0` and its like are closed on every stick and hold no deck."""
    (stick / "lost+found").rename(stick / ".Trashes")
    close(stick / ".Trashes")
    assert find_decks(stick) == (stick / "a", stick / "z")


def test_a_closed_folder_beside_decks_is_a_warning(
    stick: Path, close: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """The decks of a stick are checked though its `lost+found` is closed; only `--strict` fails for it."""
    close(stick / "lost+found")
    assert main(["check", "--lang", "fi", str(stick)]) == 0
    said = capsys.readouterr().out
    assert f"{stick}/lost+found:1:1: varoitus AV243" in said
    assert "AV242" not in said
    assert "Tarkistettuja pakkoja: 2" in said
    assert main(["check", "--strict", "--lang", "fi", str(stick)]) == 1


@pytest.mark.parametrize("also", [False, True])
def test_a_closed_folder_that_is_named_is_an_error(
    stick: Path, close: Callable[[Path], None], capsys: pytest.CaptureFixture[str], also: bool
) -> None:
    """Who asks for a folder that cannot be read is not told that all is well, whatever else is asked for."""
    close(stick / "lost+found")
    paths = [str(stick), str(stick / "lost+found")]
    assert main(["check", "--lang", "fi", *paths[not also :]]) == 1
    said = capsys.readouterr().out
    assert said.count("lost+found:1:1: virhe AV242") == 1
    assert "AV243" not in said


def test_closed_folders_alone_are_no_decks(
    stick: Path, close: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """The check fails where nothing could be checked."""
    for name in ("a", "z"):
        shutil.rmtree(stick / name)
    close(stick / "lost+found")
    assert main(["check", "--lang", "fi", str(stick)]) == 1
    assert "virhe AV242" in capsys.readouterr().out


@pytest.mark.parametrize("room", ["cards", "translations", "pictures"])
def test_a_closed_folder_of_a_deck_is_told(stick: Path, close: Callable[[Path], None], room: str) -> None:
    """AV244 alone names it; only without its cards a deck cannot be played."""
    (stick / "a" / room).mkdir(exist_ok=True)
    close(stick / "a" / room)
    loaded = load_deck(stick / "a")
    assert [(one.code, one.place.file) for one in loaded.findings] == [
        ("AV244", f"{(stick / 'a').as_posix()}/{room}")
    ]
    assert (loaded.deck is None) == (room == "cards")


def spoil(stick: Path) -> None:
    """Put decks into the folder, before and among the good ones, whose titles cannot be shown."""
    for name, title in (("0", r'"\0"'), ("b", r'"\u200b"'), ("c", "")):
        shutil.copytree(GOOD, stick / name)
        deck = stick / name / "deck.yaml"
        deck.write_text(deck.read_text(encoding="utf-8").replace(TITLE, title), encoding="utf-8")
    (stick / "p.arjen").write_bytes(with_more(title="\0"))
    (stick / "q.arjen").write_bytes(with_more(title="\u200f"))
    (stick / "r.arjen").write_bytes(b"PK")
    (stick / "s").mkdir()
    (stick / "s" / "deck.yaml").write_bytes(b"\xff\xfe\0")


def scrolled(session: Session, showing: Showing) -> list[tuple[str, Intent]]:
    """Return what can be pressed on the page, from its top to its end."""
    offered: list[tuple[str, Intent]] = []
    for _ in range(50):
        scene = wall_view(session, showing)
        offered += [(spot.label, spot.intent) for spot in scene.hotspots]
        on = next((spot.intent for spot in scene.hotspots if spot.keys == ("down",)), None)
        if on is None:
            break
        session, showing = steer(session, showing, on)
    return offered


def test_one_bad_deck_hides_no_other(stick: Path, tmp_path: Path, close: Callable[[Path], None]) -> None:
    """The program starts with a deck that can be played; each bad one is listed with its sentence."""
    spoil(stick)
    close(stick / "lost+found")
    conductor = Conductor(tmp_path / "data", [stick])
    session, showing = conductor.start(Showing())
    assert session.deck is not None
    by_name = {Path(found.folder).name: found for found in session.found}
    assert {name for name, found in by_name.items() if not found.problem} == {"a", "z"}
    assert by_name.keys() == {"0", "a", "b", "c", "lost+found", "p.arjen", "q.arjen", "r.arjen", "s", "z"}
    labels = {label for label, _ in scrolled(session, showing)}
    assert {f"{found.title}: {found.problem}" for found in session.found if found.problem} <= labels
    for place, found in enumerate(session.found):
        chosen, shown = conductor.handle(session, showing, Choose(place))
        assert (chosen.deck is None) == bool(found.problem)
        offered = scrolled(chosen, shown)
        assert {Choose(other) for other in range(len(session.found))} <= {intent for _, intent in offered}
        again = {intent for label, intent in offered if label == texts("fi")("title.retry")}
        assert again == ({Choose(place)} if found.problem else set())


def test_what_plays_a_folder_takes_a_deck_that_can_be_read(
    stick: Path, close: Callable[[Path], None]
) -> None:
    """`play FOLDER` is not stopped by a bad deck whose name comes first."""
    spoil(stick)
    assert first_playable(stick) == stick / "a"
    (stick / "a").rename(stick / "n")
    close(stick / "lost+found")
    assert first_playable(stick) == stick / "n"
    assert first_playable(stick / "0") == stick / "0"
    assert first_playable(stick / "puuttuu") == stick / "puuttuu"


@pytest.mark.skipif(os.name != "posix", reason="other systems' names are text")
def test_a_folder_whose_name_is_no_text_is_played(tmp_path: Path) -> None:
    """A name in another coding is remembered and kept in the journal as it is."""
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/p\xe4iv\xe4"))
    try:
        shutil.copytree(GOOD, folder)
    except OSError:
        pytest.skip("this disk wants names that are text")
    conductor = Conductor(tmp_path / "data", [tmp_path])
    session, showing = conductor.start(Showing())
    session, showing = conductor.handle(session, showing, Begin())
    assert session.play is not None
    conductor.handle(session, showing, Leave())
    conductor.let_go()
    again = Conductor(tmp_path / "data", [tmp_path])
    session, showing = again.start(Showing())
    assert session.deck is not None
    assert session.unfinished
    session, _ = again.handle(session, showing, Resume())
    assert session.play is not None


@pytest.mark.parametrize(
    "command",
    [
        ["check", LONG], ["play", "--auto", "3", LONG], ["play", "--terminal", LONG], ["analyse", LONG],
        ["shots", LONG, "--out", "kuvat"], ["preview", LONG], ["preview", LONG, "--once", "kuva.png"],
        ["translate", LONG, "sv"], ["card", LONG], ["pack", LONG], ["diff", LONG, LONG], ["sheets", LONG],
        ["check", f"{LONG}/{LONG}"], ["check", f"{LONG}.arjen"],
    ],
    ids=lambda words: " ".join(words).replace(LONG, "x"),
)  # fmt: skip
def test_a_name_that_no_disk_can_hold_is_answered(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path of more than 255 characters is a sentence and exit 1."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARJENVALINNAT_DATA", str(tmp_path / "data"))
    assert main(command) == 1
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert said.out + said.err
