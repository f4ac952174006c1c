"""Files in memory become a deck, or every reason why they do not.

Nothing that a file can hold raises: what an author got wrong comes back as diagnostics, all of them at once,
in reading order. Who reads the files, from a folder or from a pack, is decided elsewhere (`content.load`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from arjenvalinnat.content import limits
from arjenvalinnat.content.checks import CHECKS
from arjenvalinnat.content.diagnostics import Diagnostic, Place, Severity, finding, in_reading_order
from arjenvalinnat.content.format.deck import Deck
from arjenvalinnat.content.reading.draft import Draft, outcomes_of
from arjenvalinnat.content.reading.events import not_too_many
from arjenvalinnat.content.reading.files import CARDS_FOLDER, DECK_FILE
from arjenvalinnat.content.reading.names import gather_names
from arjenvalinnat.content.reading.shaped import shape_cards, shape_deck
from arjenvalinnat.content.reading.source import CARDS, KEYS, Source, no_collector, read_source
from arjenvalinnat.content.reading.written import Written
from arjenvalinnat.content.translation.localized import in_its_languages
from arjenvalinnat.content.translation.po_file import Translation


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


def told_in_all(
    loaded: Loaded, translations: tuple[Translation, ...], findings: Iterable[Diagnostic]
) -> Loaded:
    """Put the translations that lie beside a deck into it; *findings* tell which could not be read."""
    deck, found = loaded.deck, [*loaded.findings, *findings]
    if deck is not None:
        deck, more = in_its_languages(deck, translations)
        found.extend(more)
    return replace(loaded, deck=deck, findings=in_reading_order(found), translations=translations)


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
        sources, all_read = _read(files, prefix, silent, findings)
        deck_source = sources.get(prefix + DECK_FILE)
        card_sources = [source for source in sources.values() if source is not deck_source]
        day = today or datetime.date.today()
        draft = _draft(deck_source, card_sources, day, prefix, findings, all_read=all_read and not unreadable)
        draft = replace(draft, pictures=pictures)
        for check in CHECKS:
            asked = (found for found in check(draft) if not _in_a_gap(found, sources))
            findings.extend(not_too_many(asked))
        ordered = in_reading_order(findings)
        if any(found.severity is Severity.ERROR for found in ordered):
            return Loaded(None, ordered)
        cards = tuple(part.card for part in draft.cards)
        written = tuple(part.written for part in draft.cards)
        return Loaded(draft.deck.model_copy(update={"cards": cards}), ordered, draft.deck_file, written)


def _read(
    files: Mapping[str, bytes], prefix: str, silent: set[str], findings: list[Diagnostic]
) -> tuple[dict[str, Source], bool]:
    """Read every file until there is too much of it or to say of it; say what is missing, empty or broken."""
    sources: dict[str, Source] = {}
    left, all_read = limits.PARTS, True
    for name in sorted(files, key=lambda name: (name != DECK_FILE, name)):
        file = prefix + name
        if file in silent:
            continue
        if len(findings) > limits.FINDINGS_ALIKE:
            findings.append(finding(Place(file, 1, 1), "AV028", most=limits.FINDINGS_ALIKE))
            all_read = False
            break
        source = read_source(files[name], file, KEYS if name == DECK_FILE else CARDS, left)
        left -= source.parts
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
        if any(found.code == "AV027" for found in source.findings):
            all_read = False
            break
    if DECK_FILE not in files:
        findings.append(finding(Place(prefix + DECK_FILE, 1, 1), "AV001"))
    elif len(files) == 1 and prefix + CARDS_FOLDER not in silent:
        findings.append(finding(Place(prefix + CARDS_FOLDER, 1, 1), "AV002"))
    return sources, all_read


def _draft(
    deck_source: Source | None,
    card_sources: Sequence[Source],
    today: datetime.date,
    prefix: str,
    findings: list[Diagnostic],
    *,
    all_read: bool,
) -> Draft:
    readable = deck_source is not None and isinstance(deck_source.data, dict)
    if deck_source is not None and readable:
        deck_file = Written(deck_source.file, deck_source.data, deck_source.marks, 0)
    else:
        deck_file = Written(prefix + DECK_FILE, {}, [Place("", 0, 0)], 0)
    lost = any(source.gaps or not isinstance(source.data, list) for source in card_sources)
    deck, kept = shape_deck(deck_file, findings, deck_source if readable else None)
    shaped, all_told = shape_cards(card_sources, findings, format_one=deck.format == 1)
    named = [*shaped.cards, *shaped.halves]
    gaps = {gap.key for gap in deck_source.gaps} if deck_source is not None and readable else None
    whole_cards = all_read and all_told and not lost
    names = gather_names(deck_file.data, gaps, shaped.raw, whole_cards=whole_cards)
    return Draft(
        deck=deck,
        deck_file=deck_file,
        cards=shaped.cards,
        named=named,
        outcomes=outcomes_of(named),
        raw_cards=shaped.raw,
        names=names,
        texts=[source.text for source in card_sources],
        today=today,
        kept=kept,
    )


def _in_a_gap(found: Diagnostic, sources: Mapping[str, Source]) -> bool:
    """Tell whether a check asked something of a card or a key that could be read only in part."""
    source = sources.get(found.place.file)
    return source is not None and not source.whole and source.gap_at(found.place.line) is not None
