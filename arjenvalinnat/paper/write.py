"""Pages for paper as files: the sheet with its JSON and CSV, the job sheet. Their names are moments."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

from arjenvalinnat.content.cast import recast
from arjenvalinnat.paper.jobs import jobs_page
from arjenvalinnat.paper.rows import sheet_rows
from arjenvalinnat.paper.sheet import sheet_page
from arjenvalinnat.session.hour import Session
from arjenvalinnat.session.journal.whole_files import write_whole
from arjenvalinnat.session.localized import in_tongue
from arjenvalinnat.session.plan.lesson import as_held
from arjenvalinnat.session.plan.planning import setup_for
from arjenvalinnat.session.report.sheet import sheet_of
from arjenvalinnat.session.report.sheet_file import sheet_to
from arjenvalinnat.session.showing import Showing
from arjenvalinnat.views.texts import DAY, Say, texts


def write_paper(paper: str, session: Session, showing: Showing, folder: Path) -> Path | None:
    """Write "sheet" or "jobs" into a folder; return the page's file, None when there is nothing to write yet.

    Raises:
        OSError: the folder cannot be written.
    """
    language = showing.preferences.at_desk  # paper is the facilitator's, as the console is
    session = in_tongue(session, language)
    showing = replace(showing, preferences=replace(showing.preferences, language=language))
    match paper:
        case "sheet" if session.play is not None:
            return _write_sheet(session, showing, folder)
        case "jobs" if session.deck is not None:
            return _write_jobs(session, showing, folder)
        case _:
            return None


def _write_sheet(session: Session, showing: Showing, folder: Path) -> Path:
    moment = datetime.datetime.now()
    sheet, say = sheet_of(session, showing.clock.now, moment.date()), _worded(session, showing)
    name = f"{moment:%Y-%m-%d-%H%M%S}"
    written = json.dumps(sheet_to(sheet), ensure_ascii=False, indent=1)
    _write(folder, f"{name}.json", f"{written}\n")
    _write(folder, f"{name}.csv", sheet_rows(sheet, say))
    return _write(folder, f"{name}.html", sheet_page(sheet, say, showing.preferences.language))


def _write_jobs(session: Session, showing: Showing, folder: Path) -> Path | None:
    deck, play, say = session.deck, session.play, _worded(session, showing)
    if deck is None:
        return None
    plan = play.state.plan if play is not None else setup_for(deck, session.wishes).plan
    cast = showing.preferences.cast
    renamed = recast(deck, cast) if cast in {one.id for one in deck.cast} else str
    wishes = session.wishes if play is not None else as_held(deck, session.wishes)
    page = jobs_page(deck, plan, wishes, say, showing.preferences.language, renamed)
    return _write(folder, f"jobs-{datetime.datetime.now():%Y-%m-%d-%H%M%S}.html", page)


def _worded(session: Session, showing: Showing) -> Say:
    """Return what says a message in the language of the paper, in the deck's own words for the whole."""
    called = session.deck.called if session.deck is not None else DAY
    return texts(showing.preferences.language, called)


def _write(folder: Path, name: str, text: str) -> Path:
    """Write a file as UTF-8 for its owner alone, line ends as they are; half a letter is a question mark."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    write_whole(path, text.encode("utf-8", "replace"))
    return path
