"""docs/share is true: its examples can be copied, and its limits are the program's."""

from __future__ import annotations

import configparser
import json
import re
import xml.etree.ElementTree as ET

import pytest

from arjenvalinnat.content import limits
from arjenvalinnat.content.packs import archive
from arjenvalinnat.content.packs.archive import MANIFEST, unpacked
from arjenvalinnat.content.packs.manifest import PACK_FORMAT
from arjenvalinnat.content.reading.files import PACK
from tests.content.files import ROOT
from tests.content.packs import sound

PAGES = {name: (ROOT / "docs" / f"share.{name}.md").read_text(encoding="utf-8") for name in ("en", "fi")}


def example(language: str) -> str:
    """Return the page's one example in this language of machines."""
    found = re.findall(rf"```{language}\n(.*?)```", PAGES["en"], re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def test_a_linux_desktop_can_read_the_examples() -> None:
    """The type's name is the same in both files, and the pattern is the end of a pack's name."""
    kind = ET.fromstring(example("xml").encode())[0]
    entry = configparser.RawConfigParser()
    entry.read_string(example("ini"))
    desktop = entry["Desktop Entry"]
    assert desktop["MimeType"] == f"{kind.get('type')};"
    assert [part.get("pattern") for part in kind if part.get("pattern")] == [f"*{PACK}"]
    assert desktop["Exec"].split() == ["arjenvalinnat", "play", "%f"]


def test_the_example_of_a_manifest_is_one() -> None:
    """It has the keys that a real manifest has, in its order."""
    files = unpacked(sound())
    assert not isinstance(files, archive.PackFault)
    real, shown = json.loads(files[MANIFEST]), json.loads(example("json"))
    assert list(shown) == list(real)
    assert list(shown["files"][0]) == list(real["files"][0])
    assert shown["pack"] == PACK_FORMAT


@pytest.mark.parametrize("language", PAGES)
def test_the_limits_are_the_program_s(language: str) -> None:
    """What the page allows is what the program allows."""
    allowed = re.search(r"^(What is allowed|Sallittua)(.*?)\n\n", PAGES[language], re.DOTALL | re.MULTILINE)
    assert allowed
    assert [int(number) for number in re.findall(r"\d+", allowed[2])] == [
        limits.PACK_BYTES // 1_000_000,
        limits.FILES,
        limits.FILE_BYTES // 1_000_000,
        limits.PNG_BYTES // 1_000_000,
        limits.SIDE,
        limits.PIXELS // 1_000_000,
    ]
