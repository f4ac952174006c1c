"""What an author is told: a place, a stable code and the facts that a sentence is made of.

No sentence is written in code. `sentences.toml` holds, by code, its severity, the sentence, its cures and a
longer explanation in Finnish; a translation is a PO file beside it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from arjenvalinnat.content import limits
from arjenvalinnat.content.legible import code_point
from arjenvalinnat.content.translation.po_file import in_language

LANGUAGES = ("fi", "sv", "en")

SENTENCES = Path(__file__).with_name("sentences.toml")

_HEADS = re.compile(r'^\[(AV\d{3})\]\nseverity = "(\w+)"$', re.MULTILINE)
_SEVERITY_KEY = re.compile(r"AV\d{3}\.severity")


class Severity(Enum):
    """Whether a deck can be played with the finding in it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file; line and column are counted from 1, columns in characters."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding; `fields` are the author's own words, ready to be set into the sentence."""

    place: Place
    code: str
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """Return how grave the finding is; a code always has the same severity."""
        return severity_of(self.code)


def severity_of(code: str) -> Severity:
    """Return how grave the findings of a code are.

    An error fails the check, and keeps the deck from being played unless it comes from `views.fit`: what does
    not fit is shown smaller. A warning advises. A note only tells: nothing has to be done.
    """
    return _severities()[code]


@cache
def _severities() -> Mapping[str, Severity]:
    """Return the severity of every code, which stands right under its heading in the catalogue.

    A deck with a warning is loaded before any sentence is needed, and these lines alone are read in a
    twentieth of the time that the whole catalogue takes.
    """
    return {code: Severity(name) for code, name in _HEADS.findall(SENTENCES.read_text(encoding="utf-8"))}


def is_translated(key: str) -> bool:
    """Say whether people read what stands at a key of the program's own texts: all but a code's severity."""
    return _SEVERITY_KEY.fullmatch(key) is None


def finding(place: Place, code: str, **fields: object) -> Diagnostic:
    """Return a diagnostic whose fields are made fit to be quoted; a field that is None is left out."""
    quoted = tuple(
        (name, shown(value, limits.LISTED if name == "known" else limits.QUOTED))
        for name, value in fields.items()
        if value is not None
    )
    return Diagnostic(place, code, quoted)


def shown(value: object, most: int = limits.QUOTED) -> str:
    """Shorten what was written and make its control characters visible."""
    text = str(value)
    if len(text) > most:
        text = text[: most - 1] + "…"
    return "".join(sign if sign.isprintable() else _visible(sign) for sign in text)


def _visible(sign: str) -> str:
    return {"\n": "⏎", "\t": "⇥"}.get(sign, f"<{code_point(sign)}>")


@cache
def sentences(language: str) -> Mapping[str, Any]:
    """Return the catalogue in one language; what it lacks is said in the first."""
    if language == LANGUAGES[0]:
        return tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    book = SENTENCES.with_name(f"sentences.{language}.po")
    told: dict[str, Any] = in_language(sentences(LANGUAGES[0]), book, language)
    return told


def message(diagnostic: Diagnostic, language: str) -> str:
    """Return the finding as one sentence; one about a translation begins with its language."""
    template = str(sentences(language)[diagnostic.code]["sentence"])
    fields = dict(diagnostic.fields)
    if "translation" in fields:
        template = f"{sentences(language)['words']['translation']} {template}"
    return template.format_map(fields)


def cure(diagnostic: Diagnostic, language: str) -> str | None:
    """Return what to do about it: the first cure whose blanks the finding can fill."""
    fields = dict(diagnostic.fields)
    for template in sentences(language)[diagnostic.code].get("cure", ()):
        if all(blank in fields for blank in re.findall(r"\{(\w+)\}", template)):
            return str(template).format_map(fields)
    return None


def render(diagnostic: Diagnostic, language: str) -> str:
    """Return the finding as a compiler would print it, with its cure on a line of its own."""
    place = diagnostic.place
    severity = sentences(language)["words"][diagnostic.severity.value]
    where = f"{place.file}:{place.line}:{place.column}"
    first = f"{where}: {severity} {diagnostic.code}: {message(diagnostic, language)}"
    remedy = cure(diagnostic, language)
    return first if remedy is None else f"{first}\n    {remedy}"


def in_reading_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort as an author reads: `deck.yaml`, then the card files by name, each from the top.

    Of far too many the gravest are told, and the first of equals; the last finding says how many are left.
    """
    ordered = sorted(set(findings), key=_reading_order)
    if len(ordered) <= limits.FINDINGS:
        return tuple(ordered)
    before = [one for one in ordered if one.code == "AV250"]  # what was put in order before leaves some out
    ordered = [one for one in ordered if one.code != "AV250"]
    told = set(sorted(ordered, key=lambda one: _GRAVITY[one.severity])[: limits.FINDINGS - 1])
    left = [one for one in ordered if one not in told]
    count = len(left) + sum(int(dict(one.fields)["count"]) for one in before)
    said = finding(left[-1].place, "AV250", most=limits.FINDINGS - 1, count=count)
    return tuple(sorted((*told, said), key=_reading_order))


def _reading_order(diagnostic: Diagnostic) -> tuple[str | bool | int | tuple[tuple[str, str], ...], ...]:
    place = diagnostic.place
    folder, _, name = place.file.rpartition("/")
    in_cards = folder == "cards" or folder.endswith("/cards")
    deck = folder[: -len("cards")].rstrip("/") if in_cards else folder
    return (deck, in_cards, name, place.line, place.column, diagnostic.code, diagnostic.fields)
