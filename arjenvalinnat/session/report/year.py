"""Many sheets added up into one table: a row for each deck, theme, municipality or month, and the total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from arjenvalinnat.session.report.sheet import Sheet, ThemeTalk
from arjenvalinnat.session.report.sheet_file import Fault, NoSheetError, read_sheet
from arjenvalinnat.session.report.small_counts import known

By: TypeAlias = Literal["deck", "theme", "municipality", "month"]
BY: tuple[By, ...] = get_args(By)


@dataclass(frozen=True, slots=True)
class YearRow:
    """What some sessions add up to; lengths are in seconds.

    `name` is empty for sessions whose municipality nobody typed. `pupils` is None where nothing is known or
    the sum is too small to be told; `uncounted` are the sessions of which it is not known. `themes` are the
    longest talked about first. In a table by theme `cards` and `talk` are those of the theme alone.
    """

    name: str
    sessions: int
    groups: int
    pupils: int | None
    uncounted: int
    seconds: int
    debrief: int
    cards: int
    talk: int
    themes: tuple[ThemeTalk, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The rows in the order of their names, and the total, in which every session counts once."""

    by: By
    rows: tuple[YearRow, ...]
    total: YearRow


def read_sheets(folder: Path) -> tuple[tuple[Sheet, ...], tuple[tuple[Path, Fault], ...]]:
    """Read every sheet below a folder, each session once, and tell which files could not be counted.

    Of a session that was printed more than once, the sheet that came last in its hour is taken.
    """
    sheets: dict[str, Sheet] = {}
    faults: list[tuple[Path, Fault]] = []
    for path in sorted(folder.rglob("*.json")):
        try:
            sheet = read_sheet(path)
        except NoSheetError as no:
            faults.append((path, no.fault))
            continue
        name = sheet.id or str(path)
        if name not in sheets or sheets[name].seconds <= sheet.seconds:
            sheets[name] = sheet
    return tuple(sheets.values()), tuple(faults)


def add_up(sheets: Iterable[Sheet], by: By) -> Year:
    """Add sheets up; a session stands in the row of each of its themes, elsewhere in one row."""
    sheets = tuple(sheets)
    parts: dict[str, list[Sheet]] = {}
    names: dict[str, str] = {}
    for sheet in sheets:
        for key, name in _keys(sheet, by):
            parts.setdefault(key, []).append(sheet)
            names.setdefault(key, name)
    rows = [_row(names[key], part, key if by == "theme" else None) for key, part in parts.items()]
    rows.sort(key=lambda row: (not row.name, row.name.casefold()))
    return Year(by, tuple(rows), _row("", sheets, None))


def _keys(sheet: Sheet, by: By) -> tuple[tuple[str, str], ...]:
    """Return the rows that a sheet belongs to, each by its key and its name."""
    match by:
        case "deck":
            return ((sheet.deck, sheet.title),)
        case "theme":
            names = {theme.id: theme.name for theme in sheet.themes}
            played = dict.fromkeys(theme for card in sheet.cards for theme in card.themes)
            return tuple((theme, names.get(theme, theme)) for theme in played)
        case "municipality":
            return ((sheet.place.casefold(), sheet.place),)
        case "month":
            return ((f"{sheet.date:%Y-%m}", f"{sheet.date:%Y-%m}"),)


def _row(name: str, sheets: Sequence[Sheet], theme: str | None) -> YearRow:
    pupils = [sheet.pupils for sheet in sheets if sheet.pupils is not None]
    cards = [card for sheet in sheets for card in sheet.cards if theme is None or theme in card.themes]
    themes = _themes(sheets)
    return YearRow(
        name=name,
        sessions=len(sheets),
        groups=sum(sheet.groups for sheet in sheets),
        pupils=known(sum(pupils)) if pupils else None,
        uncounted=len(sheets) - len(pupils),
        seconds=sum(sheet.seconds for sheet in sheets),
        debrief=sum(sheet.debrief for sheet in sheets),
        cards=len(cards),
        talk=sum(sheet.talk for sheet in sheets)
        if theme is None
        else sum(talked.seconds for talked in themes if talked.id == theme),
        themes=themes,
    )


def _themes(sheets: Iterable[Sheet]) -> tuple[ThemeTalk, ...]:
    """Return the talk about each theme, the longest first."""
    talked: dict[str, ThemeTalk] = {}
    for sheet in sheets:
        for theme in sheet.themes:
            before = talked.get(theme.id)
            seconds = theme.seconds + (before.seconds if before else 0)
            talked[theme.id] = ThemeTalk(theme.id, theme.name, seconds)
    return tuple(sorted(talked.values(), key=lambda theme: (-theme.seconds, theme.name)))
