"""`arjenvalinnat check`: what an author should mend, all at once, in reading order."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from arjenvalinnat.cli.findings_output import as_github, as_json, as_text, code_called, page
from arjenvalinnat.cli.words import system_language
from arjenvalinnat.content.diagnostics import (
    LANGUAGES,
    Diagnostic,
    Severity,
    sentences,
    shown,
)


def add(commands: Any, _say: object = None) -> None:
    """Add the command to the parser."""
    own = system_language()
    own = own if own in LANGUAGES else LANGUAGES[0]
    say = sentences(own)["command"]
    command = commands.add_parser("check", help=say["about"], description=say["about"])
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=say["path"])
    command.add_argument("--explain", metavar="CODE", help=say["explain"])
    command.add_argument("--strict", action="store_true", help=say["strict"])
    command.add_argument("--format", choices=("text", "json", "github"), default="text", help=say["format"])
    command.add_argument("--lang", choices=LANGUAGES, default=own, help=say["lang"])
    command.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help=say["today"])
    command.set_defaults(run=run, refuse=command.error)


def run(arguments: argparse.Namespace) -> int:
    """Check every deck that the paths lead to, or explain a code.

    1 if anything is an error, or with `--strict` a warning; a note changes nothing.
    """
    if arguments.explain is not None:
        return _explain(arguments)
    if not arguments.paths:
        arguments.refuse(sentences(arguments.lang)["command"]["no-path"])
    decks = dict.fromkeys(_decks(arguments.paths))
    closed = _closed_among(arguments.paths)
    findings = [
        found
        for deck in decks
        for found in ((closed[deck],) if deck in closed else _findings(deck, arguments.today))
    ]
    if arguments.format == "json":
        print(as_json(findings, arguments.lang))
    else:
        say, count = arguments.lang, len(decks) - len(closed)
        to_github = arguments.format == "github"
        for line in as_github(findings, say) if to_github else as_text(findings, count, say):
            print(line)
    grave = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return 1 if any(found.severity in grave for found in findings) else 0


def _explain(arguments: argparse.Namespace) -> int:
    code, near = code_called(arguments.explain)
    if code is None:
        say = sentences(arguments.lang)["command"]
        said = say["no-code-near"] if near else say["no-code"]
        print(said.format(name=shown(arguments.explain), near=near), file=sys.stderr)
        return 2
    print(page(code, arguments.lang))
    return 0


def _findings(deck: Path, today: datetime.date | None) -> tuple[Diagnostic, ...]:
    """Return what is wrong in a deck's files, on the wall and in the hour, in reading order."""
    from arjenvalinnat.content.reading.source import no_collector  # noqa: PLC0415 - only when a deck is read

    with no_collector():  # also while pydantic and the pages are loaded
        from arjenvalinnat.content.load import load_deck  # noqa: PLC0415 - as above
        from arjenvalinnat.views.findings import findings  # noqa: PLC0415 - as above

        return findings(load_deck(deck, today=today))


def _decks(paths: Sequence[Path]) -> Iterator[Path]:
    """Return the decks that *paths* lead to; a path that leads to none is looked at as a deck itself."""
    from arjenvalinnat.content.decks import find_decks  # noqa: PLC0415 - as above

    for path in paths:
        yield from find_decks(path) or (path.parent if os.path.isfile(path) else path,)


def _closed_among(paths: Sequence[Path]) -> dict[Path, Diagnostic]:
    """Return the closed folders that were only met on the way to decks, each with what is said of it."""
    from arjenvalinnat.content.decks import closed_among  # noqa: PLC0415 - as above

    met = {folder: said for path in paths for folder, said in closed_among(path).items()}
    return {folder: said for folder, said in met.items() if folder not in paths}


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(sentences(LANGUAGES[0])["command"]["not-a-day"]) from None
