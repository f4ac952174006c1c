"""How `check` tells its findings: to people, to programs, to GitHub; and what a code's own page says."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence

from arjenvalinnat.content.diagnostics import Diagnostic, Severity, cure, message, sentences, severity_of
from arjenvalinnat.content.excerpt import Lines, render_with_source
from arjenvalinnat.content.suggestions import closest

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_PAGE = 90
"""Columns of a code's page at most."""
_BLANK = re.compile(r"\{\w+\}")


def as_text(findings: Sequence[Diagnostic], decks: int, language: str) -> Iterator[str]:
    """Yield each finding with its line and caret, and how many there were of each kind."""
    lines = Lines()
    for found in findings:
        yield render_with_source(found, language, lines)
    words = sentences(language)["words"]
    kinds = [found.severity for found in findings]
    yield words["counts" if findings else "clean"].format(
        errors=kinds.count(Severity.ERROR),
        warnings=kinds.count(Severity.WARNING),
        notes=kinds.count(Severity.NOTE),
        decks=decks,
    )


def as_json(findings: Sequence[Diagnostic], language: str) -> str:
    """Return the findings as a JSON list of records."""
    records = [_record(found, language) for found in findings]
    return json.dumps(records, ensure_ascii=False, indent=1)


def as_github(findings: Sequence[Diagnostic], language: str) -> Iterator[str]:
    """Yield a workflow command for each finding; GitHub shows it beside the line it is about.

    The form and its escapes are GitHub's: a message escapes %, CR and LF, a property also colon and comma.
    """
    for found in findings:
        place = found.place
        told = "\n".join(filter(None, (message(found, language), cure(found, language))))
        yield (
            f"::{_GITHUB[found.severity]} file={_property(place.file)},line={place.line},"
            f"col={place.column},title={found.code}::{_escaped(told)}"
        )


def code_called(name: str) -> tuple[str | None, str | None]:
    """Return the code that is called so, in either case or as its number; or else None and the nearest."""
    codes = [code for code in sentences("en") if code.startswith("AV")]
    wanted = name.strip().upper()
    wanted = f"AV{wanted}" if wanted.isdigit() else wanted
    return (wanted, None) if wanted in codes else (None, closest(wanted, codes))


def page(code: str, language: str) -> str:
    """Return a code's page: its severity and sentence, why it is asked, and what can be done about it."""
    catalogue = sentences(language)
    entry, words, say = catalogue[code], catalogue["words"], catalogue["command"]
    told = [f"{code} · {words[severity_of(code).value]}", f"{say['says']}: {_open(entry['sentence'])}"]
    told += [entry["explain"], *(f"{say['cures']}: {_open(remedy)}" for remedy in entry["cure"])]
    return "\n\n".join(textwrap.fill(part, _PAGE) for part in told)


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


def _open(template: str) -> str:
    """Return a sentence with its blanks left open."""
    return _BLANK.sub("…", template)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
