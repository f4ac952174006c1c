"""`arjenvalinnat check`: what an author should mend, all at once, in reading order."""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from arjenvalinnat.cli.words import system_language
from arjenvalinnat.content.diagnostics import (
    LANGUAGES,
    Diagnostic,
    Severity,
    cure,
    in_reading_order,
    message,
    render,
    sentences,
)


def add(commands: Any, _say: object = None) -> None:
    """Add the command to the parser."""
    own = system_language()
    own = own if own in LANGUAGES else LANGUAGES[0]
    say = sentences(own)["command"]
    command = commands.add_parser("check", help=say["about"], description=say["about"])
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=say["path"])
    command.add_argument("--format", choices=("text", "json"), default="text", help=say["format"])
    command.add_argument("--lang", choices=LANGUAGES, default=own, help=say["lang"])
    command.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help=say["today"])
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check every deck that the paths lead to; 1 if anything is an error, 0 also with warnings."""
    decks = dict.fromkeys(_decks(arguments.paths))
    findings = [found for deck in decks for found in _findings(deck, arguments.today)]
    errors = sum(found.severity is Severity.ERROR for found in findings)
    if arguments.format == "json":
        records = [_record(found, arguments.lang) for found in findings]
        print(json.dumps(records, ensure_ascii=False, indent=1))
    else:
        for found in findings:
            print(render(found, arguments.lang))
        words = sentences(arguments.lang)["words"]
        closing = words["counts" if findings else "clean"]
        print(closing.format(errors=errors, warnings=len(findings) - errors, decks=len(decks)))
    return 1 if errors else 0


def _findings(deck: Path, today: datetime.date | None) -> tuple[Diagnostic, ...]:
    """Return what is wrong in a deck's files and what does not fit on the wall, in reading order."""
    from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - pydantic only when a deck is read
    from arjenvalinnat.views.fit import unfit  # noqa: PLC0415 - as above

    loaded = load_deck(deck, today=today)
    return in_reading_order((*loaded.findings, *unfit(loaded)))


def _decks(paths: Sequence[Path]) -> Iterator[Path]:
    """Return the decks that *paths* lead to; a path that leads to none is looked at as a deck itself."""
    from arjenvalinnat.content.decks import find_decks  # noqa: PLC0415 - as above

    for path in paths:
        yield from find_decks(path) or (path.parent if path.is_file() else path,)


def _record(found: Diagnostic, language: str) -> dict[str, str | int | None]:
    place = found.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "severity": found.severity.value,
        "code": found.code,
        "message": message(found, language),
        "cure": cure(found, language),
    }


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(sentences(LANGUAGES[0])["command"]["not-a-day"]) from None
