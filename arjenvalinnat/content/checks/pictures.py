"""Whether the cards' pictures lie where they are looked for, and may be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, Place, finding
from arjenvalinnat.content.pictures.trusted import picture_fault, pixels_of
from arjenvalinnat.content.reading.draft import Draft
from arjenvalinnat.content.reading.files import DECK_FILE, PICTURES_FOLDER, kind_of
from arjenvalinnat.content.suggestions import closest


def pictures_are_there(draft: Draft) -> Iterator[Diagnostic]:
    """AV501: a card names a file of the folder `pictures`; without it the wall would have a hole."""
    if draft.pictures is None:
        return
    for part in draft.steps:
        picture = part.step.picture
        if picture is not None and picture.file not in draft.pictures:
            near = closest(picture.file, list(draft.pictures))
            yield part.finding("AV501", ("picture", "file"), name=picture.file, near=near)


def pictures_can_be_drawn(draft: Draft) -> Iterator[Diagnostic]:
    """AV502–AV511: a picture is looked through before anything draws it, wherever it came from."""
    if any(pictures_are_not_too_many(draft)):
        return  # looking through them would take minutes
    for name, raw in sorted((draft.pictures or {}).items()):
        fault = picture_fault(name, raw)
        if fault is not None:
            yield finding(_place(draft, name), fault.code, file=name, **dict(fault.fields))


def pictures_are_not_too_many(draft: Draft) -> Iterator[Diagnostic]:
    """AV512: a few small files can hold pictures that keep a machine busy for minutes."""
    pixels = pixels_of(draft.pictures or {})
    if pixels > limits.PIXELS:
        folder = draft.deck_file.file.removesuffix(DECK_FILE) + PICTURES_FOLDER
        sizes = {"size": pixels // 1_000_000, "most": limits.PIXELS // 1_000_000}
        yield finding(Place(folder, 1, 1), "AV512", **sizes)


def pictures_are_used(draft: Draft) -> Iterator[Diagnostic]:
    """AV509: a picture that no card shows is most often one that was forgotten, and it makes the pack big."""
    if not draft.pictures or not draft.every_card_is_read:
        return
    shown = {part.step.picture.file for part in draft.steps if part.step.picture is not None}
    for name in sorted(set(draft.pictures) - shown):
        if kind_of(f"{PICTURES_FOLDER}/{name}") is not None:  # of others, AV510 has told already
            yield finding(_place(draft, name), "AV509", file=name)


def _place(draft: Draft, name: str) -> Place:
    folder = draft.deck_file.file.removesuffix(DECK_FILE)
    return Place(f"{folder}{PICTURES_FOLDER}/{name}", 1, 1)
