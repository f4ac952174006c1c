"""What an author is told: a place, a stable code and the facts that a sentence is made of.

No sentence is written in code. `sentences.toml` holds, by code, the sentence, its cures and a longer
explanation in Finnish; a translation is a PO file beside it.
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


WARNINGS = frozenset(
    {"AV028", "AV230", "AV231", "AV401"}  # shape, names and facts
    | {"AV301", "AV302", "AV303", "AV304", "AV305", "AV306", "AV308", "AV309", "AV310", "AV311"}  # writing
    | {"AV312", "AV313", "AV314", "AV315", "AV316", "AV317", "AV318"}  # conditions, phases and roles
    | {"AV320", "AV321", "AV325", "AV326", "AV328", "AV329"}  # balance
    | {"AV340", "AV341", "AV350", "AV360", "AV361", "AV362", "AV379"}  # voice, reading, help and time
    | {"AV509", "AV510"}  # pictures
    | {"AV241", "AV255", "AV601", "AV602", "AV603", "AV605"}  # translations
)
"""The codes that advise. Every other code fails the check, and keeps the deck from being played unless it
comes from `views.fit`: what does not fit is shown smaller."""

NOTES: frozenset[str] = frozenset(
    {"AV319", "AV322", "AV323", "AV324", "AV327", "AV330", "AV331", "AV332", "AV333"}  # balance
    | {"AV342", "AV351", "AV352"}  # voice and reading
    | {f"AV{number}" for number in range(420, 430)}  # big text
    | {"AV250", "AV604"}  # how many are left out, and translations
)
"""The codes that only tell: nothing has to be done."""


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
    """Return how grave the findings of a code are."""
    if code in NOTES:
        return Severity.NOTE
    return Severity.WARNING if code in WARNINGS else Severity.ERROR


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
