"""A deck's plain data becomes models, card by card and key by key, as far as each is well-formed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from arjenvalinnat.content import limits
from arjenvalinnat.content.diagnostics import Diagnostic, finding
from arjenvalinnat.content.format.authored import defaults, written_keys
from arjenvalinnat.content.format.card import Card, Scene
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.format.scalars import FORMAT_ONE
from arjenvalinnat.content.reading.draft import DraftCard
from arjenvalinnat.content.reading.events import not_too_many
from arjenvalinnat.content.reading.format_one import card_findings, deck_gaps
from arjenvalinnat.content.reading.partial_card import half_card
from arjenvalinnat.content.reading.shape import shape_findings
from arjenvalinnat.content.reading.source import Source
from arjenvalinnat.content.reading.written import Written

_CARD, _SCENE = Card.__pydantic_validator__, Scene.__pydantic_validator__
_FIELDS = {
    key: TypeAdapter[Any](Deck.model_fields[name].rebuild_annotation())
    for name, key in written_keys(Deck).items()
    if name not in ("cards", "translations")
}
_ELSEWHERE = {"cards": "AV032", "translations": "AV034"}
"""The parts of a deck that have files of their own, and what is said when they stand in `deck.yaml`."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """The cards of a deck as far as they go: all as written, the well-formed, and the halves of others."""

    raw: list[Written] = field(default_factory=list)
    cards: list[DraftCard] = field(default_factory=list)
    halves: list[DraftCard] = field(default_factory=list)


def shape_cards(
    sources: Sequence[Source], findings: list[Diagnostic], *, format_one: bool
) -> tuple[Shaped, bool]:
    """Validate card by card; return False if there was so much that the rest was left out."""
    shaped = Shaped()
    said = 0
    for source in sources:
        for number, data in enumerate(source.data if isinstance(source.data, list) else (), 1):
            written = Written(source.file, data, source.marks[number], number)
            if len(shaped.raw) == limits.CARDS:
                findings.append(finding(written.place(()), "AV252", most=limits.CARDS))
                return shaped, False
            shaped.raw.append(written)
            found = _shape_card(shaped, data, written, format_one=format_one)
            for one in found:
                if source.is_told_by_a_gap(one):
                    continue
                if said == limits.FINDINGS_ALIKE:
                    findings.append(finding(written.place(()), "AV028", most=limits.FINDINGS_ALIKE))
                    return shaped, False
                said += 1
                findings.append(one)
    return shaped, True


def _shape_card(shaped: Shaped, data: Any, written: Written, *, format_one: bool) -> Sequence[Diagnostic]:
    """Put a card to the others; return what is wrong with one that is not well-formed."""
    scene = isinstance(data, dict) and "steps" in data
    found: list[Diagnostic] = []
    card: Card | None = None
    try:
        card = (_SCENE if scene else _CARD).validate_python(data, context=FORMAT_ONE if format_one else None)
    except ValidationError as error:
        found += shape_findings(error, Scene if scene else Card, written, format_one=format_one)
    if format_one:
        found += card_findings(data, written)
    if card is not None and not found:
        shaped.cards.append(DraftCard(card, written))
        return ()
    half = half_card(data)
    if half is not None:
        shaped.halves.append(DraftCard(half, written))
    return found


def shape_deck(
    written: Written, findings: list[Diagnostic], source: Source | None
) -> tuple[Deck, dict[str, list[int]]]:
    """Return the well-formed parts as a deck, and the places of the list items that were kept."""
    for key, code in _ELSEWHERE.items():
        if key in written.data:
            findings.append(written.finding(code, [key], at_key=True))
    data = {key: value for key, value in written.data.items() if key not in _ELSEWHERE}
    format_one = str(data.get("format")).strip() == "1"
    context = FORMAT_ONE if format_one else None
    whole: Deck | None = None
    found: list[Diagnostic] = []
    spoiled: dict[str, set[str | int]] = {}
    try:
        whole = Deck.__pydantic_validator__.validate_python(data, context=context)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            path = details["loc"]
            spoiled.setdefault(str(path[0]) if path else "", set()).update(path[1:2] or ("",))
        found += shape_findings(error, Deck, written, format_one=format_one)
    if format_one:
        for gap in deck_gaps(data, written):
            spoiled.setdefault(str(gap.path[0]), set()).update(gap.path[1:2] or ("",))
            found.append(gap.finding)
    if whole is not None and not found:
        return whole, {}
    if source is not None:
        findings.extend(not_too_many(_told_once(found, written, source)))
    values, kept = _well_formed(data, spoiled, context)
    return Deck.model_construct(**values), kept


def _told_once(found: Iterable[Diagnostic], written: Written, source: Source) -> Iterator[Diagnostic]:
    """Leave out what only follows from a broken part of the file."""
    top = written.place(())
    for one in found:
        follows = source.is_told_by_a_gap(one) or (source.gaps and one.code == "AV202" and one.place == top)
        if not follows:
            yield one


def _well_formed(
    data: dict[str, Any], spoiled: Mapping[str, set[str | int]], context: Any
) -> tuple[dict[str, Any], dict[str, list[int]]]:
    """Leave out what has mistakes: an item of a list or a table, or a whole key."""
    kept: dict[str, list[int]] = {}
    values: dict[str, Any] = dict.fromkeys([*_FIELDS, "cards"], ())
    values |= {written_keys(Deck)[name]: value for name, value in defaults(Deck).items()}
    values |= {"movement": None, "themes": {}}
    for key, adapter in _FIELDS.items():
        value = data.get(key)
        bad = spoiled.get(key, set())
        if isinstance(value, list) and bad:
            kept[key] = [index for index in range(len(value)) if index not in bad]
            value = [value[index] for index in kept[key]]
        elif isinstance(value, dict) and bad:
            value = {name: part for name, part in value.items() if name not in bad}
        try:
            if value is not None:
                values[key] = adapter.validate_python(value, context=context)
        except ValidationError:
            kept.pop(key, None)
    return values, kept
