"""`sheets`: many sheets added up into one table for the year, for the organisation's report."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arjenvalinnat.cli.words import system_language
from arjenvalinnat.views.texts import Say, languages, texts

if TYPE_CHECKING:  # the window paints before any of this is loaded
    from arjenvalinnat.session.report.year import Year, YearRow

FORMATS = ("table", "csv", "json", "html")
BY = ("deck", "theme", "municipality", "month")


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("sheets", help=say("sheets.about"), description=say("sheets.about"))
    command.add_argument("folder", type=Path, metavar="FOLDER", help=say("sheets.folder"))
    command.add_argument("--format", choices=FORMATS, default="table", help=say("sheets.format"))
    command.add_argument("--by", choices=BY, default="deck", help=say("sheets.by"))
    command.add_argument("--year", type=int, help=say("sheets.year"))
    command.add_argument("--out", type=Path, metavar="FILE", help=say("sheets.out"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Add the sheets up; 1 when there is none to add or the file cannot be written."""
    from arjenvalinnat.session.report.year import add_up, read_sheets  # noqa: PLC0415 - loads the deck's models

    say = texts(arguments.lang)
    if not os.path.isdir(arguments.folder):
        print(say("sheets.no-folder", folder=arguments.folder), file=sys.stderr)
        return 1
    sheets, faults = read_sheets(arguments.folder)
    for path, fault in faults:
        print(say(f"sheets.{fault.value}", file=path), file=sys.stderr)
    if not sheets:
        print(say("sheets.nothing", folder=arguments.folder), file=sys.stderr)
        return 1
    wanted = [sheet for sheet in sheets if arguments.year in {None, sheet.date.year}]
    if not wanted:
        print(say("sheets.nothing-year", year=arguments.year), file=sys.stderr)
    return _print(_written(add_up(wanted, arguments.by), arguments, say), arguments.out, say)


def _written(year: Year, arguments: argparse.Namespace, say: Say) -> str:
    from arjenvalinnat.paper.rows import year_rows  # noqa: PLC0415 - as above
    from arjenvalinnat.paper.year import year_heads, year_lines, year_names, year_page  # noqa: PLC0415 - as above

    match arguments.format:
        case "csv":
            return year_rows(year, say, year_names(year, say), year_heads(year, say))
        case "json":
            rows = [_record(row) for row in year.rows]
            record = {"by": year.by, "year": arguments.year, "rows": rows, "total": _record(year.total)}
            return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        case "html":
            covers = say("sheets.all-time") if arguments.year is None else str(arguments.year)
            return year_page(year, say, arguments.lang, covers)
        case _:
            return "\n".join(year_lines(year, say)) + "\n"


def _record(row: YearRow) -> dict[str, Any]:
    """Return a row as plain data; lengths are in seconds, what is not told is null."""
    return {
        "name": row.name,
        "sessions": row.sessions,
        "groups": row.groups,
        "pupils": row.pupils,
        "sessions-without-pupils": row.uncounted,
        "seconds": row.seconds,
        "cards": row.cards,
        "talk": row.talk,
        "debrief": row.debrief,
        "themes": {theme.id: theme.seconds for theme in row.themes},
    }


def _print(text: str, out: Path | None, say: Say) -> int:
    if out is None:
        print(text.replace("\r\n", "\n"), end="")
        return 0
    try:
        out.write_bytes(text.encode("utf-8"))
    except OSError as cause:
        print(say("sheets.unwritable", file=out, cause=cause.strerror or cause), file=sys.stderr)
        return 1
    print(say("sheets.done", file=out))
    return 0
