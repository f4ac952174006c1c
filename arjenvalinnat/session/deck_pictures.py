"""A deck's own pictures on this machine: which of them are there, and what shape they have.

A page is laid out before anything is painted, and must not read the disk; so the shapes are asked for once,
when the deck is chosen. Only the beginning of a file is read here: `screen/` opens the rest.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from arjenvalinnat.content import limits
from arjenvalinnat.content.reading.files import is_pack

if TYPE_CHECKING:  # the first frame is painted before the deck's models are loaded
    from arjenvalinnat.content.format.deck import Deck

FOLDER = "pictures"
"""Where a deck keeps its pictures, inside its own folder."""

PNG = b"\x89PNG\r\n\x1a\n"

_HEAD = 65_536
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ROOT = re.compile(r"<svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_SIDE = r"\s{name}\s*=\s*[\"']\s*([0-9]*\.?[0-9]+)\s*(?:px|pt|pc|mm|cm|in)?\s*[\"']"
_WIDTH, _HEIGHT = (re.compile(_SIDE.replace("{name}", name)) for name in ("width", "height"))
_VIEW = re.compile(r"\sviewBox\s*=\s*[\"']([^\"']*)[\"']")


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that is there: its file as text, and its width divided by its height.

    In a deck that is one file (`.arjen`), that file stands where the folder would:
    `deck.arjen/pictures/a.svg`.
    """

    file: str
    aspect: float


def pictures_of(deck: Deck, folder: str) -> Mapping[str, PictureFile]:
    """Return the pictures of a deck by the names that its cards call them; what is not usable is left out."""
    names = sorted({card.picture.file for card in deck.cards if card.picture is not None})
    if not names or not folder:  # a journal of an early version does not tell where its deck was
        return {}
    found: dict[str, PictureFile] = {}
    packed = _packed(Path(folder)) if is_pack(Path(folder)) else None
    for name in names:
        path = Path(folder) / FOLDER / name
        sides = _sides_in(path) if packed is None else sides_of(packed.get(name, b""))
        if sides is not None:
            found[name] = PictureFile(str(path), sides[0] / sides[1])
    return found


def version_of(file: str) -> tuple[int, int]:
    """Return when a picture, or the one file that it is in, was changed, and how many bytes that has.

    Raises:
        OSError: it is not there, or not to be read.
    """
    deck = Path(file).parent.parent
    status = (deck if is_pack(deck) else Path(file)).stat()
    return status.st_mtime_ns, status.st_size


def read_picture(file: str) -> bytes:
    """Return the whole picture.

    Raises:
        OSError: it cannot be read, or is not one that may be drawn.
    """
    from arjenvalinnat.content.pictures.trusted import picture_fault  # noqa: PLC0415 - not before the first frame

    path = Path(file)
    deck = path.parent.parent
    if is_pack(deck):
        raw = _packed(deck).get(path.name, b"")
    elif os.path.isfile(path) and path.stat().st_size <= limits.PNG_BYTES:
        raw = path.read_bytes()
    else:
        raw = b""
    if picture_fault(path.name, raw) is not None:
        raise OSError(file)
    return raw


def sides_of(head: bytes) -> tuple[float, float] | None:
    """Return the width and the height that a picture's first bytes tell; None for what is not to be shown.

    A drawing tells them in units of its own, by its viewBox where it has no size; a photograph in pixels.
    """
    if head.startswith(PNG):
        width, height = (int.from_bytes(head[at : at + 4], "big") for at in (16, 20))
        return (width, height) if 0 < width * height <= limits.SIDE**2 else None
    root = _ROOT.search(_COMMENT.sub("", head[:_HEAD].decode("utf-8", "replace")))
    return _drawn(root[0]) if root is not None else None


def _drawn(root: str) -> tuple[float, float] | None:
    """Return the sides of a drawing from its first tag; one that does not tell them is taken for a square."""
    across, down = _WIDTH.search(root), _HEIGHT.search(root)
    sides = float(across[1]) if across else 0.0, float(down[1]) if down else 0.0
    if not all(sides):
        view = _VIEW.search(root)
        numbers = re.findall(r"-?[0-9]*\.?[0-9]+", view[1]) if view is not None else []
        sides = (float(numbers[2]), float(numbers[3])) if len(numbers) == 4 else (1.0, 1.0)
    return sides if 0.05 <= sides[0] / max(sides[1], 1e-6) <= 20 else None


def _packed(deck: Path) -> Mapping[str, bytes]:
    """Return the pictures in a deck that is one file; one that is refused has none."""
    from arjenvalinnat.content.deck_pictures import pictures_of as pictures_in  # noqa: PLC0415 - only for packs

    return pictures_in(deck)


def _sides_in(path: Path) -> tuple[float, float] | None:
    try:
        if not path.is_file() or path.stat().st_size > limits.PNG_BYTES:
            return None
        with path.open("rb") as opened:
            return sides_of(opened.read(_HEAD))
    except OSError:
        return None
