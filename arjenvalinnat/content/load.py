"""A folder becomes a deck, or every reason why it does not.

`load_deck` reads from disk and `load_sources` from memory. Nothing that a file can hold raises: what an
author got wrong comes back as diagnostics, all of them at once, in reading order.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from arjenvalinnat.content.checks import CHECKS
from arjenvalinnat.content.checks.translations import CHECKS as TRANSLATION_CHECKS
from arjenvalinnat.content.diagnostics import Diagnostic, Place, Severity, finding, in_reading_order
from arjenvalinnat.content.draft import Draft, DraftCard, Written, gather_names, outcomes_of
from arjenvalinnat.content.entries import Translation
from arjenvalinnat.content.events import MAX_FINDINGS
from arjenvalinnat.content.files import CARDS_FOLDER, DECK_FILE, is_pack
from arjenvalinnat.content.halves import half_card
from arjenvalinnat.content.limits import MAX_BYTES
from arjenvalinnat.content.model import Card, Deck
from arjenvalinnat.content.pictures import read_pictures
from arjenvalinnat.content.shape import shape_findings
from arjenvalinnat.content.source import CARDS, KEYS, Source, no_collector, read_source
from arjenvalinnat.content.translate import read_translations, with_translations

_CARD = Card.__pydantic_validator__
_FIELDS = {
    name: TypeAdapter[Any](field.rebuild_annotation())
    for name, field in Deck.model_fields.items()
    if name not in ("cards", "translations")
}
_ELSEWHERE = {"cards": "AV032", "translations": "AV034"}
"""The parts of a deck that have files of their own, and what is said when they stand in `deck.yaml`."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A deck and what was found in it; `deck` is None if any finding is an error.

    `deck_file` and `cards` tell where a loaded deck was written, the cards in the deck's order;
    `translations` are its PO files as they were read, by language.
    """

    deck: Deck | None
    findings: tuple[Diagnostic, ...]
    deck_file: Written | None = None
    cards: tuple[Written, ...] = ()
    translations: tuple[Translation, ...] = ()


def load_deck(path: Path, *, today: datetime.date | None = None) -> Loaded:
    """Load the deck in the folder or the pack *path*; findings name files as *path* does."""
    if is_pack(path):
        from arjenvalinnat.content.packed import load_pack  # noqa: PLC0415 - it loads decks from here

        return load_pack(path, today=today)
    files: dict[str, bytes] = {}
    findings: list[Diagnostic] = []
    names = [DECK_FILE]
    try:
        in_cards = sorted(entry.name for entry in os.scandir(path / CARDS_FOLDER))
        names += [f"{CARDS_FOLDER}/{name}" for name in in_cards if name.endswith(".yaml") and name[0] != "."]
    except OSError:
        pass  # a missing folder has no cards, and that is said below
    for name in names:
        try:
            with (path / name).open("rb") as file:
                files[name] = file.read(MAX_BYTES + 1)  # one byte too many is enough to refuse it
        except FileNotFoundError:
            pass
        except OSError:
            findings.append(finding(Place(f"{path.as_posix()}/{name}", 1, 1), "AV004"))
            files[name] = b""
    pictures = read_pictures(path)
    loaded = load_sources(files, folder=path.as_posix(), today=today, unreadable=findings, pictures=pictures)
    return _in_its_languages(loaded, path)


def _in_its_languages(loaded: Loaded, path: Path) -> Loaded:
    """Put the translations that lie beside a deck into it."""
    with no_collector():
        translations, findings = read_translations(path)
        told = None
        found = [*loaded.findings, *findings]
        if loaded.deck is not None:
            told = with_translations(loaded.deck, translations)
            for one in translations:
                for check in TRANSLATION_CHECKS:
                    found.extend(_not_too_many(check(told, one)))
        return replace(loaded, deck=told, findings=in_reading_order(found), translations=translations)


def load_sources(
    files: Mapping[str, bytes],
    *,
    folder: str = "",
    today: datetime.date | None = None,
    unreadable: Sequence[Diagnostic] = (),
    pictures: Mapping[str, bytes] | None = None,
) -> Loaded:
    """Load a deck from memory: `deck.yaml` and `cards/….yaml`, by their paths in the deck's folder.

    *pictures* are the files of its folder `pictures` by name; without them no picture is asked for.
    """
    with no_collector():
        findings = list(unreadable)
        silent = {diagnostic.place.file for diagnostic in unreadable}
        prefix = f"{folder}/" if folder else ""
        sources = _read(files, prefix, silent, findings)
        deck_source = sources.get(prefix + DECK_FILE)
        card_sources = [source for source in sources.values() if source is not deck_source]
        day = today or datetime.date.today()
        draft = _draft(deck_source, card_sources, day, prefix, findings, unreadable=bool(unreadable))
        draft = replace(draft, pictures=pictures)
        for check in CHECKS:
            asked = (found for found in check(draft) if not _in_a_gap(found, sources))
            findings.extend(_not_too_many(asked))
        ordered = in_reading_order(findings)
        if any(found.severity is Severity.ERROR for found in ordered):
            return Loaded(None, ordered)
        cards = tuple(part.card for part in draft.cards)
        written = tuple(part.written for part in draft.cards)
        return Loaded(draft.deck.model_copy(update={"cards": cards}), ordered, draft.deck_file, written)


def _read(
    files: Mapping[str, bytes], prefix: str, silent: set[str], findings: list[Diagnostic]
) -> dict[str, Source]:
    """Read every file; say what is missing, empty or broken."""
    sources: dict[str, Source] = {}
    for name in sorted(files, key=lambda name: (name != DECK_FILE, name)):
        file = prefix + name
        if file in silent:
            continue
        source = read_source(files[name], file, KEYS if name == DECK_FILE else CARDS)
        sources[file] = source
        findings.extend(source.findings)
        wrong: str | None = None
        if source.data is None or source.data == "":
            wrong = None if source.findings else "AV003"
        elif not isinstance(source.data, dict if name == DECK_FILE else list):
            wrong = "AV031" if name == DECK_FILE else "AV030"
        elif not source.data and not source.findings:
            wrong = "AV003"
        if wrong:
            findings.append(finding(Place(file, 1, 1), wrong))
    if DECK_FILE not in files:
        findings.append(finding(Place(prefix + DECK_FILE, 1, 1), "AV001"))
    elif len(files) == 1:
        findings.append(finding(Place(prefix + CARDS_FOLDER, 1, 1), "AV002"))
    return sources


def _draft(
    deck_source: Source | None,
    card_sources: Sequence[Source],
    today: datetime.date,
    prefix: str,
    findings: list[Diagnostic],
    *,
    unreadable: bool,
) -> Draft:
    readable = deck_source is not None and isinstance(deck_source.data, dict)
    if deck_source is not None and readable:
        deck_file = Written(deck_source.file, deck_source.data, deck_source.marks, 0)
    else:
        deck_file = Written(prefix + DECK_FILE, {}, [Place("", 0, 0)], 0)
    lost = any(source.gaps or not isinstance(source.data, list) for source in card_sources)
    whole_cards = not unreadable and not lost
    deck, kept = _shape_deck(deck_file, findings, deck_source if readable else None)
    raw: list[Written] = []
    cards: list[DraftCard] = []
    halves: list[DraftCard] = []
    for source in card_sources:
        if isinstance(source.data, list):
            whole_cards &= _shape_cards(source, raw, cards, halves, findings)
    named = [*cards, *halves]
    gaps = {gap.key for gap in deck_source.gaps} if deck_source is not None and readable else None
    names = gather_names(deck_file.data, gaps, raw, whole_cards=whole_cards)
    return Draft(
        deck=deck,
        deck_file=deck_file,
        cards=cards,
        named=named,
        outcomes=outcomes_of(named),
        raw_cards=raw,
        names=names,
        texts=[source.text for source in card_sources],
        today=today,
        kept=kept,
    )


def _shape_cards(
    source: Source,
    raw: list[Written],
    cards: list[DraftCard],
    halves: list[DraftCard],
    findings: list[Diagnostic],
) -> bool:
    """Validate card by card; return False if there was so much to say that the rest was left out."""
    validate = _CARD.validate_python
    file, marks = source.file, source.marks
    said = 0
    for number, data in enumerate(source.data, 1):
        written = Written(file, data, marks[number], number)
        raw.append(written)
        try:
            cards.append(DraftCard(validate(data), written))
        except ValidationError as error:
            half = half_card(data)
            if half is not None:
                halves.append(DraftCard(half, written))
            for found in shape_findings(error, Card, written):
                if source.is_told_by_a_gap(found):
                    continue
                said += 1
                findings.append(found)
                if said >= MAX_FINDINGS:
                    findings.append(finding(written.place(()), "AV028", most=MAX_FINDINGS))
                    return False
    return True


def _shape_deck(
    written: Written, findings: list[Diagnostic], source: Source | None
) -> tuple[Deck, dict[str, list[int]]]:
    """Return the well-formed parts as a deck, and the places of the list items that were kept."""
    for key, code in _ELSEWHERE.items():
        if key in written.data:
            findings.append(written.finding(code, [key], at_key=True))
    data = {key: value for key, value in written.data.items() if key not in _ELSEWHERE}
    try:
        whole: Deck = Deck.__pydantic_validator__.validate_python(data)
    except ValidationError as error:
        spoiled: dict[str, set[str | int]] = {}
        for details in error.errors(include_url=False):
            path = details["loc"]
            spoiled.setdefault(str(path[0]) if path else "", set()).update(path[1:2] or ("",))
        if source is not None:
            found = _told_once(shape_findings(error, Deck, written), written, source)
            findings.extend(_not_too_many(found))
        values, kept = _well_formed(data, spoiled)
        return Deck.model_construct(**values), kept
    return whole, {}


def _in_a_gap(found: Diagnostic, sources: Mapping[str, Source]) -> bool:
    """Tell whether a check asked something of a card or a key that could be read only in part."""
    source = sources.get(found.place.file)
    return source is not None and not source.whole and source.gap_at(found.place.line) is not None


def _not_too_many(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    for said, one in enumerate(found, 1):
        if said > MAX_FINDINGS:
            yield finding(one.place, "AV028", most=MAX_FINDINGS)
            return
        yield one


def _told_once(found: Iterator[Diagnostic], written: Written, source: Source) -> Iterator[Diagnostic]:
    """Leave out what only follows from a broken part of the file."""
    top = written.place(())
    for one in found:
        follows = source.is_told_by_a_gap(one) or (source.gaps and one.code == "AV202" and one.place == top)
        if not follows:
            yield one


def _well_formed(
    data: dict[str, Any], spoiled: Mapping[str, set[str | int]]
) -> tuple[dict[str, Any], dict[str, list[int]]]:
    """Leave out what has mistakes: an item of a list or a table, or a whole key."""
    kept: dict[str, list[int]] = {}
    values: dict[str, Any] = dict.fromkeys([*_FIELDS, "cards"], ())
    values |= dict.fromkeys(("movement", "minutes", "practice"))
    values |= {"themes": {}, "role_lines": {}, "facts": {}, "translations": {}}
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
                values[key] = adapter.validate_python(value)
        except ValidationError:
            kept.pop(key, None)
    return values, kept
