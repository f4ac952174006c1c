"""`pack`: a deck becomes one file to send to somebody, and that file plays as it is."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.play import deck_at
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # the window paints before any of this is loaded
    from arjenvalinnat.content.format.deck import Deck

_SHORT = 12
"""Signs of a fingerprint that are enough to be compared aloud."""


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("pack", help=say("cli.pack.about"), description=say("cli.pack.about"))
    command.add_argument("deck", type=Path, metavar="DECK", help=say("cli.pack.deck"))
    command.add_argument("--out", type=Path, metavar="FILE", help=say("cli.pack.out"))
    command.add_argument("--force", action="store_true", help=say("cli.pack.force"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Pack the deck; 1 when it has errors, is packed already, or the file cannot be written."""
    from arjenvalinnat.content.diagnostics import Severity, render  # noqa: PLC0415
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - loads pydantic
    from arjenvalinnat.content.reading.files import is_pack  # noqa: PLC0415
    from arjenvalinnat.views.findings import findings  # noqa: PLC0415 - as above

    say = texts(arguments.lang)
    folder = deck_at(arguments.deck)
    if is_pack(folder):
        return _sorry(say("cli.pack.already", file=folder))
    loaded = load_deck(folder)
    whole = findings(loaded)
    errors = sum(found.severity is Severity.ERROR for found in whole)
    if loaded.deck is None or errors:
        for found in whole:
            print(render(found, arguments.lang), file=sys.stderr)
        return _sorry(say("cli.pack.errors", count=errors))
    warnings = sum(found.severity is Severity.WARNING for found in whole)
    return _pack(loaded.deck, folder, arguments, warnings)


def _pack(deck: Deck, folder: Path, arguments: argparse.Namespace, warnings: int) -> int:
    from arjenvalinnat.content.diagnostics import Place, finding, render  # noqa: PLC0415
    from arjenvalinnat.content.packs.archive import PackFault  # noqa: PLC0415 - only for this command
    from arjenvalinnat.content.packs.pack import deck_files, pack  # noqa: PLC0415
    from arjenvalinnat.content.reading.files import PACK  # noqa: PLC0415

    say = texts(arguments.lang)
    out: Path = arguments.out or Path(f"{deck.id}{PACK}")
    if out.suffix.lower() != PACK:
        return _sorry(say("cli.pack.name", file=out, end=PACK))
    if os.path.lexists(out) and not arguments.force:
        return _sorry(say("cli.pack.exists", file=out))
    try:
        files = deck_files(folder)
        packed = files if isinstance(files, PackFault) else pack(deck, files)
        if isinstance(packed, PackFault):
            found = finding(Place(folder.as_posix(), 1, 1), packed.code, **dict(packed.fields))
            return _sorry(render(found, arguments.lang))
        _write(out, packed.raw)
    except OSError as cause:
        return _sorry(say("cli.pack.unwritable", file=cause.filename or out, cause=cause.strerror or cause))
    size = f"{len(packed.raw) / 1000:.0f}"
    told = "done-warned" if warnings else "done"
    print(say(f"cli.pack.{told}", file=out, size=size, hash=packed.content_hash[:_SHORT], count=warnings))
    return 0


def _write(out: Path, raw: bytes) -> None:
    """Write the file whole or not at all."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
