"""A deck that is packed is the same deck, the same bytes twice, and tells nothing of its author's machine."""

from __future__ import annotations

import getpass
import io
import json
import os
import shutil
import socket
import zipfile
from pathlib import Path

import pytest

from arjenvalinnat.content.decks import deck_title, find_decks
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.packs.archive import MANIFEST, PackFault
from arjenvalinnat.content.packs.manifest import content_hash
from arjenvalinnat.content.packs.pack import Packed, deck_files, pack
from arjenvalinnat.content.packs.packed import open_pack
from arjenvalinnat.content.reading.sources import load_sources
from arjenvalinnat.session.deck_pictures import read_picture
from tests.content import packs
from tests.content.files import DECKS, SHIPPED, files_of, smallest
from tests.content.pictures import png, svg

PO = 'msgctxt "title"\nmsgid "Tavallinen päivä"\nmsgstr "En vanlig dag"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a deck's folder with a translation, pictures, and much that does not belong to it."""
    made = tmp_path / "paiva"
    shutil.copytree(DECKS / "good" / "pienin", made)
    cards = made / "cards" / "kortit.yaml"
    picture = "  picture: {file: matsi.svg, alt: Peli., source: Oma}\n  situation: Tiimi"
    cards.write_text(
        cards.read_text(encoding="utf-8").replace("  situation: Tiimi", picture), encoding="utf-8"
    )
    (made / "translations").mkdir()
    (made / "translations" / "sv.po").write_text(PO, encoding="utf-8")
    (made / "translations" / "sv.po~").write_text("old", encoding="utf-8")
    (made / "pictures").mkdir()
    (made / "pictures" / "matsi.svg").write_bytes(svg())
    (made / "pictures" / "luonnos.png").write_bytes(png())
    for other in (
        ".git/config",
        "cards/.kortit.yaml.swp",
        "cards/.x.yaml",
        "cards/kortit.yaml.bak",
        "notes.txt",
        "pictures/.x.png",
    ):
        (made / other).parent.mkdir(exist_ok=True)
        (made / other).write_text("secret", encoding="utf-8")
    return made


def packed(folder: Path) -> bytes:
    """Return the pack of the deck in a folder."""
    deck, files = load_deck(folder).deck, deck_files(folder)
    assert deck is not None
    assert not isinstance(files, PackFault)
    made = pack(deck, files)
    assert isinstance(made, Packed)
    return made.raw


def put(folder: Path, name: str = "paiva.arjen") -> Path:
    """Write the pack of a folder beside it."""
    path = folder.parent / name
    path.write_bytes(packed(folder))
    return path


def test_what_is_packed_is_the_deck_and_nothing_else(folder: Path) -> None:
    """The deck's own files and the manifest are in the pack; what is hidden or strange stays at home."""
    with zipfile.ZipFile(io.BytesIO(packed(folder))) as archive:
        assert archive.namelist() == [
            MANIFEST, "cards/kortit.yaml", "deck.yaml", "pictures/luonnos.png", "pictures/matsi.svg",
            "translations/sv.po",
        ]  # fmt: skip
        assert b"secret" not in b"".join(archive.read(name) for name in archive.namelist())


def test_a_pack_plays_as_its_folder_does(folder: Path) -> None:
    """The deck in a pack is equal to the deck in the folder, with its languages and the same findings."""
    path = put(folder)
    one, two = load_deck(folder), load_deck(path)
    assert two.deck is not None
    assert two.deck == one.deck
    assert two.deck.languages == ("fi", "sv")
    said = [[(found.code, Path(found.place.file).name) for found in loaded.findings] for loaded in (one, two)]
    assert said[0] == said[1]
    assert ("AV509", "luonnos.png") in said[1]
    assert f"{path.as_posix()}/pictures/luonnos.png" in {found.place.file for found in two.findings}
    assert [written.file for written in two.cards] == [f"{path.as_posix()}/cards/kortit.yaml"] * 2


def test_the_shipped_deck_goes_there_and_back(tmp_path: Path) -> None:
    """The program's own deck is the same from its pack."""
    shutil.copytree(SHIPPED, tmp_path / "omat")
    path = put(tmp_path / "omat")
    assert load_deck(path).deck == load_deck(SHIPPED).deck
    assert load_deck(path).findings == ()


def test_packing_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Neither the day, the folder's name, the order on the disk nor the rights on files change a byte."""
    first = packed(folder)
    other = tmp_path / "elsewhere"
    other.mkdir()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file():
            there = other / path.relative_to(folder)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(path.read_bytes())
            there.chmod(0o600)
            os.utime(there, (1_000_000_000, 1_000_000_000))
    assert packed(other) == first


def test_a_pack_tells_nothing_of_the_machine(folder: Path) -> None:
    """No path, no user, no host, no time of today, no right but plain reading."""
    raw = packed(folder)
    for private in (str(folder.parent), os.sep + "home", getpass.getuser(), socket.gethostname()):
        if len(private) > 4:
            assert private.encode() not in raw
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for one in archive.infolist():
            assert one.date_time == (1980, 1, 1, 0, 0, 0)
            assert (one.external_attr >> 16, one.extra, one.comment) == (0o100644, b"", b"")


def test_the_manifest_tells_whose_deck_it_is() -> None:
    """Licence, authors, reviewers, version, languages, and for each file its size and fingerprint."""
    with zipfile.ZipFile(io.BytesIO(packs.sound())) as archive:
        told = json.loads(archive.read(MANIFEST))
    assert told.pop("files") == packs.listed(dict(sorted(packs.GOOD.items())))
    assert told == {
        "pack": 1, "id": "pienin", "title": "Tavallinen päivä", "language": "fi", "languages": ["fi"],
        "version": "1", "license": "CC BY 4.0", "authors": ["Tekijä"], "reviewers": [],
        "sha256": content_hash(packs.GOOD),
    }  # fmt: skip


def test_the_fingerprint_is_of_the_content_and_its_names() -> None:
    """Moving a byte from a file's name to its content, or to the next file, gives another fingerprint."""
    hashes = {
        content_hash(files)
        for files in ({"a": b"bc"}, {"ab": b"c"}, {"a": b"b", "c": b""}, {"a": b"", "bc": b""}, {})
    }
    assert len(hashes) == 5
    assert content_hash({"a": b"1", "b": b"2"}) == content_hash({"b": b"2", "a": b"1"})


def test_packs_are_found_like_folders(folder: Path) -> None:
    """A pack in a searched folder is a deck among the others, with its title; a hidden file is not."""
    path = put(folder)
    (folder.parent / ".paiva.arjen").write_bytes(b"")
    assert find_decks(folder.parent) == (folder, path)
    assert find_decks(path) == (path,)
    assert deck_title(path) == deck_title(folder) == "Tavallinen päivä"


def test_a_pack_that_is_refused_has_no_title(tmp_path: Path) -> None:
    """It is still found, under its file's name, so that choosing it says what is wrong."""
    path = tmp_path / "rikki.arjen"
    path.write_bytes(b"PK")
    assert find_decks(tmp_path) == (path,)
    assert deck_title(path) is None
    assert deck_title(tmp_path / "puuttuu.arjen") is None


def test_a_folder_may_end_like_a_pack(folder: Path) -> None:
    """A folder is read as a folder, whatever it is called."""
    named = folder.rename(folder.parent / "paiva.arjen")
    assert load_deck(named).deck is not None


def test_a_picture_comes_from_a_folder_and_from_a_pack(folder: Path) -> None:
    """Who draws asks by name; what is missing or refused is not given."""
    path = put(folder)

    def refused(deck: Path, name: str) -> bool:
        with pytest.raises(OSError, match=name):
            read_picture(str(deck / "pictures" / name))
        return True

    drawn = [read_picture(str(deck / "pictures" / "matsi.svg")) for deck in (folder, path)]
    assert drawn == [svg(), svg()]
    assert refused(folder, "toinen.svg")
    assert refused(path, "toinen.svg")
    (folder / "pictures" / "matsi.svg").write_bytes(svg("<script/>"))
    assert refused(folder, "matsi.svg")
    path.write_bytes(b"")
    assert refused(path, "matsi.svg")


@pytest.mark.parametrize("name", ["ilta?.yaml", "con.yaml", "a" * 116 + ".yaml"])
def test_a_name_that_fails_elsewhere_is_told_before_it_is_sent(folder: Path, name: str) -> None:
    """AV721: a card file that another machine could not have is refused, not left out."""
    (folder / "cards" / name).write_bytes(b"- id: a\n")
    assert deck_files(folder) == PackFault("AV721", (("name", f"cards/{name}"),))


def test_names_that_meet_on_another_machine_are_refused() -> None:
    """AV706 is told when the pack is made, not when it is opened."""
    files = {**files_of(DECKS / "good" / "pienin"), "cards/Kortit.yaml": b"- id: a\n"}
    deck = load_sources(smallest()).deck
    assert deck is not None
    made = pack(deck, files)
    assert isinstance(made, PackFault)
    assert made.code == "AV706"


def test_one_letter_in_two_codings_is_one_name(folder: Path) -> None:
    """A Mac writes ä as two signs; the pack has it as one, so it is the same bytes from every machine."""
    (folder / "cards" / "kortit.yaml").rename(folder / "cards" / "pa\N{COMBINING DIAERESIS}iva.yaml")
    opened = open_pack(packed(folder))
    assert not isinstance(opened, PackFault)
    assert "cards/päiva.yaml" in opened.files
