"""A pack from a stranger is a deck or one sentence: never a crash, a file on the disk, or a full memory."""

from __future__ import annotations

import random
import struct
import tracemalloc
import zipfile
from functools import cache
from pathlib import Path

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import LANGUAGES, render, sentences
from arjenvalinnat.content.load import load_deck
from arjenvalinnat.content.packs import archive
from arjenvalinnat.content.packs.archive import MANIFEST, PackFault
from arjenvalinnat.content.packs.manifest import content_hash
from arjenvalinnat.content.packs.packed import Pack, open_pack
from tests.content.files import CARDS, DECK
from tests.content.packs import (
    GOOD,
    PO,
    entry,
    listed,
    manifest,
    other_manifest,
    sound,
    with_more,
    zipped,
)
from tests.content.pictures import png, svg

LINK, DEVICE, DIRECTORY = 0o120777, 0o020666, 0o040755


def more(name: str) -> bytes:
    """Return the good pack with one more file of this name."""
    return with_more((entry(name), b"x"))


def locked() -> bytes:
    """Return the good pack as if its first file were encrypted: the flag in both of its headers."""
    raw = bytearray(sound())
    raw[6] |= 1
    raw[raw.index(b"PK\1\2") + 8] |= 1
    return bytes(raw)


def packed_strangely() -> bytes:
    """Return the good pack, packed in a way of zip's that few programs know."""
    return zipped([(MANIFEST, manifest()), *GOOD.items()], way=zipfile.ZIP_BZIP2)


def bomb() -> bytes:
    """Return a pack of some hundred bytes whose translation is thirty megabytes long."""
    return with_more((PO, bytes(limits.FILE_BYTES + 1)))


def lying_bomb() -> bytes:
    """Return the bomb that says of itself, in both headers, that it is a hundred bytes long."""
    return bomb().replace(struct.pack("<I", limits.FILE_BYTES + 1), struct.pack("<I", 100))


def squeezed() -> bytes:
    """Return a file within the limits that is packed a thousand times smaller than it is."""
    return with_more((PO, bytes(1_000_000)))


def many_small_bombs() -> bytes:
    """Return files that are each within the limits and are too much together."""
    lot = random.Random(1)
    piece = b"".join(lot.randbytes(300) + bytes(20_000) for _ in range(1400))
    return with_more(*((f"cards/{number}.yaml", piece) for number in range(3)))


def flipped(file: str) -> bytes:
    """Return the good pack with one bit of a file's content changed and nothing else."""
    raw = bytearray(sound())
    raw[raw.index(GOOD[file])] ^= 1
    return bytes(raw)


def exchanged() -> bytes:
    """Return a pack whose card was changed afterwards by somebody with a zip program."""
    return zipped([(MANIFEST, manifest()), (DECK, GOOD[DECK]), (CARDS, GOOD[CARDS] + b"\n")])


def without(file: str) -> bytes:
    """Return the good pack without one of its files."""
    return zipped([(name, raw) for name, raw in [(MANIFEST, manifest()), *GOOD.items()] if name != file])


def of_files(files: dict[str, bytes]) -> bytes:
    """Return a pack of these files whose manifest fits them."""
    told = manifest(files=listed(files), sha256=content_hash(files))
    return zipped([(MANIFEST, told), *files.items()], way=zipfile.ZIP_STORED)


def with_picture(name: str, raw: bytes) -> bytes:
    """Return a pack with this picture and a manifest that fits it."""
    return of_files({**GOOD, f"pictures/{name}": raw})


HOSTILE = {
    "AV701 nothing": lambda: b"",
    "AV701 a page": lambda: b"<html></html>" * 10,
    "AV701 an empty zip": lambda: zipped([])[:21],
    "AV701 half": lambda: sound()[: len(sound()) // 2],
    "AV701 something in front": lambda: b"#!/bin/sh\n" + sound(),
    "AV701 something behind": lambda: sound() + b"MZ",
    "AV701 two in one": lambda: sound() + sound(),
    "AV701 a remark": lambda: sound()[:-2] + b"\5\0hello",
    "AV701 a remark that is not there": lambda: sound()[:-2] + b"\5\0",
    "AV702 huge": lambda: bytes(limits.PACK_BYTES + 1),
    "AV703 climbs": lambda: more("../deck.yaml"),
    "AV703 climbs within": lambda: more("cards/../../x.yaml"),
    "AV703 climbs in place": lambda: more("cards/..yaml/../x"),
    "AV703 from the root": lambda: more("/etc/passwd"),
    "AV703 a drive": lambda: more("C:x.yaml"),
    "AV703 a drive's root": lambda: more("c:/x.yaml"),
    "AV703 a server": lambda: more("//server/x.yaml"),
    "AV703 backslashes": lambda: more("cards\\x.yaml"),
    "AV703 climbs with backslashes": lambda: more("..\\x.yaml"),
    "AV703 a nought": lambda: more("cards/x.yaml\0.png"),
    "AV703 here": lambda: more("./deck.yaml"),
    "AV703 nameless": lambda: more("cards//x.yaml"),
    "AV704 a link": lambda: with_more((entry("cards/x.yaml", mode=LINK), b"/etc/passwd")),
    "AV704 a device": lambda: with_more((entry("cards/x.yaml", mode=DEVICE), b"")),
    "AV704 a folder like a file": lambda: with_more((entry("cards/x.yaml", mode=DIRECTORY), b"")),
    "AV705 twice": lambda: with_more((entry(CARDS), b"- id: b\n")),
    "AV705 two manifests": lambda: with_more((entry(MANIFEST), b"{}")),
    "AV706 capitals": lambda: more("cards/Kortit.yaml"),
    "AV706 sharp s": lambda: with_more(("cards/straße.yaml", b"x"), ("cards/STRASSE.yaml", b"x")),
    "AV706 two codings": lambda: with_more(("cards/ä.yaml", b"x"), ("cards/a\u0308.yaml", b"x")),
    "AV707 locked": locked,
    "AV708 a bomb": bomb,
    "AV708 squeezed": squeezed,
    "AV708 many small": many_small_bombs,
    "AV709 many": lambda: with_more(*((f"cards/{number}.yaml", b"") for number in range(limits.FILES))),
    "AV710 a program": lambda: more("run.py"),
    "AV710 hidden": lambda: more("cards/.x.yaml"),
    "AV710 a folder": lambda: more("cards/"),
    "AV710 a device of Windows": lambda: more("cards/CON.yaml"),
    "AV710 a stream": lambda: more("cards/x.yaml:y.yaml"),
    "AV710 a page": lambda: more("pictures/x.html"),
    "AV710 backwards": lambda: more("cards/\u202elmay.yaml"),
    "AV710 a pack in a pack": lambda: more("cards/x.arjen"),
    "AV710 a long name": lambda: more(f"cards/{'a' * 500}.yaml"),
    "AV711 deep": lambda: more("cards/more/x.yaml"),
    "AV711 very deep": lambda: more("a/" * 3000 + "x"),
    "AV712 no manifest": lambda: without(MANIFEST),
    "AV713 not JSON": lambda: other_manifest(b"{"),
    "AV713 not UTF-8": lambda: other_manifest(b'{"title": "\xff"}'),
    "AV713 a list": lambda: other_manifest(b"[]"),
    "AV713 deep": lambda: other_manifest(b"[" * 100_000 + b"1," * 300_000),
    "AV713 a key twice": lambda: other_manifest(b'{"pack": 1, ' + manifest()[1:]),
    "AV713 no format": lambda: other_manifest(manifest(pack=None)),
    "AV713 a true format": lambda: other_manifest(manifest(pack=True)),
    "AV713 an old format": lambda: other_manifest(manifest(pack=0)),
    "AV713 a title of parts": lambda: other_manifest(manifest(title=["a"])),
    "AV713 an author of parts": lambda: other_manifest(manifest(authors=[{}])),
    "AV713 authors in a text": lambda: other_manifest(manifest(authors="Tekijä")),
    "AV713 no files": lambda: other_manifest(manifest(files=None)),
    "AV713 files in a text": lambda: other_manifest(manifest(files=["deck.yaml"])),
    "AV713 a file without size": lambda: other_manifest(manifest(files=[{"path": DECK, "sha256": ""}])),
    "AV713 a file listed twice": lambda: other_manifest(manifest(files=listed(GOOD) * 2)),
    "AV713 a big manifest": lambda: other_manifest(manifest(more="a" * limits.MANIFEST_BYTES)),
    "AV714 exchanged": exchanged,
    "AV714 another whole": lambda: other_manifest(manifest(sha256="0" * 64)),
    "AV714 another size": lambda: other_manifest(manifest(files=[{**i, "size": 1} for i in listed(GOOD)])),
    "AV715 newer": lambda: other_manifest(b'{"pack": 2, "future": {}}'),
    "AV716 a card is missing": lambda: without(CARDS),
    "AV716 a promise that climbs": lambda: other_manifest(
        manifest(files=[*listed(GOOD), *listed({"../x": b""})])
    ),
    "AV717 a flipped card": lambda: flipped(CARDS),
    "AV717 a bomb that lies": lying_bomb,
    "AV718 another author": lambda: other_manifest(manifest(authors=["Joku muu"])),
    "AV718 another licence": lambda: other_manifest(manifest(license="CC0")),
    "AV718 another language": lambda: other_manifest(manifest(languages=["fi", "sv"])),
    "AV719 strange": packed_strangely,
    "AV720 slipped in": lambda: with_more(("cards/x.yaml", b"x")),
    "AV730 a title with NUL": lambda: other_manifest(manifest(title="a\0b")),
    "AV730 a title of nothing": lambda: other_manifest(manifest(title="\u200b")),
    "AV730 an author with ESC": lambda: other_manifest(manifest(authors=["\x1b[2J"])),
    "AV730 half a letter": lambda: other_manifest(manifest(license="\ud800")),
    "AV502 a huge picture": lambda: with_picture("a.png", png() + bytes(8_000_000)),
    "AV503 a broken picture": lambda: with_picture("a.png", png()[:-4]),
    "AV504 a picture of many pixels": lambda: with_picture("a.png", png(50_000, 50_000, pixels=b"")),
    "AV505 a broken drawing": lambda: with_picture("a.svg", svg()[:-9]),
    "AV506 a drawing with a script": lambda: with_picture("a.svg", svg("<script>1</script>")),
    "AV507 a drawing that fetches": lambda: with_picture("a.svg", svg('<path fill="url(//a.b/c#d)"/>')),
    "AV508 a billion laughs": lambda: with_picture("a.svg", svg(before="<!DOCTYPE svg [<!ENTITY a 'ha'>]>")),
    "AV001 no deck": lambda: of_files({CARDS: GOOD[CARDS]}),
}  # fmt: skip
ELSEWHERE = {"AV721"}
"""What is told when a pack is made; `test_pack` makes it."""


@cache
def hostile(name: str) -> bytes:
    """Return the hostile pack of this name."""
    return HOSTILE[name]()


def test_every_code_of_packs_has_its_pack() -> None:
    """No sentence about packs exists that no pack can bring about."""
    codes = {code for code in sentences("en") if code.startswith("AV7")}
    assert {name[:5] for name in HOSTILE if name.startswith("AV7")} | ELSEWHERE == codes


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_with_one_sentence(name: str, tmp_path: Path) -> None:
    """One finding, one line in each language with nothing that moves the cursor, and nothing is written."""
    path = tmp_path / "vieras.arjen"
    path.write_bytes(hostile(name))
    loaded = load_deck(path)
    assert loaded.deck is None
    found = [one for one in loaded.findings if one.code != "AV509"]
    assert [one.code for one in found] == [name[:5]]
    for language in LANGUAGES:
        sentence = render(found[0], language).partition("\n    ")[0]
        assert sentence.isprintable()
        assert len(sentence) < 400 + len(str(path))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["AV708 a bomb", "AV717 a bomb that lies", "AV708 squeezed"])
def test_a_bomb_fills_no_memory(name: str) -> None:
    """Refusing thirty megabytes takes less than three: what a header says is not believed, nor unpacked."""
    raw = hostile(name)
    tracemalloc.start()
    assert isinstance(open_pack(raw), PackFault)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 3_000_000


def test_what_comes_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds for the bytes themselves, whatever the headers had promised."""
    monkeypatch.setattr(archive, "_entries_fault", lambda _entries: None)
    opened = open_pack(hostile("AV708 a bomb"))
    assert isinstance(opened, PackFault)
    assert opened.code == "AV708"


def test_what_promises_too_much_is_not_unpacked_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the headers promise together is asked before the first byte is unpacked."""
    monkeypatch.setattr(archive, "_read_all", lambda *_: pytest.fail("something was unpacked"))
    opened = open_pack(hostile("AV708 many small"))
    assert isinstance(opened, PackFault)
    assert opened.code == "AV708"


def test_an_unreadable_pack_is_one_finding(tmp_path: Path) -> None:
    """A pack that is not there is told as a file that cannot be read."""
    assert [one.code for one in load_deck(tmp_path / "a.arjen").findings] == ["AV004"]


def test_a_pack_may_be_squeezed_by_another_program() -> None:
    """Ordinary zip packing opens too; only what is in it counts."""
    opened = open_pack(zipped([(MANIFEST, manifest()), *GOOD.items()]))
    assert isinstance(opened, Pack)
    assert opened.files == GOOD
