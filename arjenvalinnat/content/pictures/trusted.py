"""Whether a picture may be drawn: the one judgement for a deck's folder and for a pack from a stranger."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from arjenvalinnat.content import limits
from arjenvalinnat.content.pictures import png
from arjenvalinnat.content.reading.deck_folder import is_picture
from arjenvalinnat.content.reading.files import PICTURES_FOLDER
from arjenvalinnat.content.reading.opened import read_at_most

_BYTES = {".png": limits.PNG_BYTES, ".svg": limits.SVG_BYTES}
"""Bytes that a picture may have, by the end of its name."""


class PictureFault(NamedTuple):
    """Why a picture is refused: the code of the sentence, and the fields that it is made of."""

    code: str
    fields: tuple[tuple[str, object], ...] = ()


def picture_fault(name: str, raw: bytes) -> PictureFault | None:
    """Return why the picture called *name* is not drawn, or None if it can be; nothing in it raises."""
    kind = name[-4:].lower()
    most = _BYTES.get(kind)
    if most is None:
        return PictureFault("AV510")
    if len(raw) > most:
        return PictureFault("AV502", (("most", most // 1_000_000),))
    return _svg_fault(raw) if kind == ".svg" else _png_fault(raw)


def _png_fault(raw: bytes) -> PictureFault | None:
    size = png.png_size(raw)
    if size is None:
        return PictureFault("AV503")
    if max(size) > limits.SIDE:
        return PictureFault("AV504", (("size", f"{size[0]}×{size[1]}"), ("most", limits.SIDE)))
    return None if png.is_sound_png(raw) else PictureFault("AV503")


def _svg_fault(raw: bytes) -> PictureFault | None:
    from arjenvalinnat.content.pictures.svg import svg_refusal  # noqa: PLC0415 - only where drawings are

    refusal = svg_refusal(raw)
    if refusal is None:
        return None
    match refusal.code:
        case "AV504":
            return PictureFault("AV504", (("size", refusal.name), ("most", limits.SIDE)))
        case _ if refusal.name is not None:
            return PictureFault(refusal.code, (("name", refusal.name),))
        case _:
            return PictureFault(refusal.code)


def pixels_of(pictures: Mapping[str, bytes]) -> int:
    """Return how many pixels the PNG pictures promise together, without unpacking any."""
    sizes = (png.png_size(raw) for name, raw in pictures.items() if name.lower().endswith(".png"))
    return sum(size[0] * size[1] for size in sizes if size is not None and max(size) <= limits.SIDE)


def read_pictures(deck: Path) -> Mapping[str, bytes]:
    """Return the files of a deck's folder of pictures by name; what cannot be read is not there."""
    found: dict[str, bytes] = {}
    try:
        names = sorted(entry.name for entry in os.scandir(deck / PICTURES_FOLDER) if entry.is_file())
    except OSError:
        return found
    for name in filter(is_picture, names):
        most = _BYTES.get(name[-4:].lower())
        try:  # what is no picture by its name is refused by it
            found[name] = b"" if most is None else read_at_most(deck / PICTURES_FOLDER / name, most)
        except OSError:
            continue
    return found
